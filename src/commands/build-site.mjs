// @ts-check
// `npm run build`: the site of all the story's languages, in dist/.
import { buildLanguages } from './build.mjs';
import { commandLine } from './command.mjs';

const { values } = commandLine({
  name: 'npm run build',
  does: 'builds the site, in every language of the story, into dist/.',
  options: { out: { type: 'string', value: 'FOLDER', means: 'into another folder' } },
});
const folder = typeof values['out'] === 'string' ? values['out'] : 'dist';
const { built } = await buildLanguages(folder, (text) => void process.stdout.write(text));
process.exitCode = built ? 0 : 1;
