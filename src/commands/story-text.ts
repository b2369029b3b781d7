// `npm run story:text`: the whole story in reading order, for those who mark up a document. `-- --out story.txt` writes it to a file.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readManuscript } from '../desk/manuscript.ts';
import { plainText } from '../desk/plain-text.ts';
import { ContentError } from '../ledger/read.ts';
import { ROOT } from '../ledger/root.ts';

const { values } = parseArgs({ options: { out: { type: 'string' } } });
try {
  const text = plainText(readManuscript(ROOT));
  if (values.out === undefined) process.stdout.write(text);
  else writeFileSync(values.out, text);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
