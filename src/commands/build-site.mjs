// @ts-check
// `npm run build`: the site of all the story's languages, in dist/.
import { buildFolder } from './build-folder.mjs';
import { buildLanguages } from './build.mjs';
import { commandLine } from './command.mjs';
import { siteAddress } from './published-at.mjs';
import { endWithThis } from './tasks.mjs';

const NAME = 'npm run build';

const { values } = commandLine({
  name: NAME,
  does: 'builds the site, in every language of the story, into dist/.',
  options: {
    out: { type: 'string', value: 'FOLDER', means: 'into another folder: new, empty, or of an earlier build' },
  },
});
const folder = typeof values['out'] === 'string' ? buildFolder(values['out']) : 'dist';
siteAddress(process.env['SITE_URL']);
endWithThis(NAME);
// Until it is built: whoever reads what it says may leave, and end it.
process.exitCode = 1;
const { built } = await buildLanguages(folder, (text) => void process.stdout.write(text));
process.exitCode = built ? 0 : 1;
