// `npm run story:text`: the whole story in reading order, for those who mark up a document. `-- --out story.txt` writes
// it to a file.
import { writeFileSync } from 'node:fs';
import { readManuscript } from '../editor/manuscript.ts';
import { plainText } from '../editor/plain-text.ts';
import { ROOT } from '../ledger/root.ts';
import { commandLine, fromWhereTyped } from './command.mjs';
import { LANGUAGE_OPTION, takeLanguage } from './language.mjs';

const { values } = commandLine({
  name: 'npm run story:text',
  does: 'writes the whole story out as plain text, figures filled in.',
  options: {
    out: { type: 'string', value: 'FILE', means: 'to a file, not to the screen' },
    language: LANGUAGE_OPTION,
  },
  example: 'npm run story:text -- --out story.txt',
});
takeLanguage(values);
const text = plainText(readManuscript(ROOT));
if (typeof values['out'] === 'string') writeFileSync(fromWhereTyped(values['out']), text);
else process.stdout.write(text);
