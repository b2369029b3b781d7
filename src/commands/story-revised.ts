// `npm run story:revised -- --language zh`: another language has been revised: its texts are up to date with today's.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { revisedFile, revisedNow } from '../check/revised.ts';
import { readStory } from '../edition/story.ts';
import { ROOT } from '../ledger/root.ts';
import { commandLine, UsageError } from './command.mjs';
import { LANGUAGE_OPTION } from './language.mjs';

const { values } = commandLine({
  name: 'npm run story:revised',
  does: 'notes that the texts of another language have been revised and are up to date with the story’s own.',
  options: { language: { ...LANGUAGE_OPTION, means: 'which language, such as zh' } },
  example: 'npm run story:revised -- --language zh',
});
const story = readStory(ROOT);
const [own, ...further] = story.languages.map(({ id }) => id);
const { language } = values;
if (typeof language !== 'string' || !further.includes(language))
  throw new UsageError(
    `expected --language and one of ${further.join(', ') || 'none: the story is in one alone'}, not ${String(language ?? own)}`,
  );
const revised = revisedNow(ROOT, story, language);
const head = `# What each text in ${language} was last revised against: a short hash of the text in the story's own language. Written by
# npm run story:revised; npm run check:story names the texts that have changed since.
`;
writeFileSync(join(ROOT, revisedFile(language)), head + stringify(revised, { lineWidth: 0 }));
const count = Object.values(revised).reduce((sum, texts) => sum + Object.keys(texts).length, 0);
console.log(`${count} texts noted in ${revisedFile(language)}: commit it.`);
