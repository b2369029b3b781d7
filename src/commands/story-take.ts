// `npm run story:take -- FILE`: takes a text that came back from a colleague into the chapters.
import { existsSync, readFileSync } from 'node:fs';
import { readManuscript } from '../editor/manuscript.ts';
import { showPlace } from '../editor/places.ts';
import { plainText, sectionsOf } from '../editor/plain-text.ts';
import { reworded } from '../editor/sentence-changes.ts';
import { sourceIn, writeTaken } from '../editor/take-files.ts';
import { levelled } from '../editor/take-source.ts';
import { isTextOf, paragraphsOf, takeText, type Taken } from '../editor/take.ts';
import { ROOT } from '../ledger/root.ts';
import { commandLine, fromWhereTyped, UsageError } from './command.mjs';
import { LANGUAGE_OPTION, takeLanguage } from './language.mjs';
import { readReturnedText, type ReturnedText } from './returned-text.ts';

const { argument = '', values } = commandLine({
  name: 'npm run story:take',
  does: 'takes changed sentences of a text that came back, plain or .docx, into the chapters, and lists the rest.',
  argument: 'FILE',
  options: {
    language: LANGUAGE_OPTION,
    sent: { type: 'string', value: 'FILE', means: 'the text as it was sent out, if the story has changed since' },
  },
  example: 'npm run story:take -- story.docx',
});

async function read(file: string): Promise<ReturnedText> {
  const path = fromWhereTyped(file);
  if (!existsSync(path)) throw new UsageError(`there is no file ${file}`);
  return readReturnedText(file, readFileSync(path));
}

takeLanguage(values);
const manuscript = readManuscript(ROOT);
const { sent } = values;
const lines = sectionsOf(manuscript).flatMap((section) => section.lines);
const returned = await read(argument);
const sentOut = typeof sent === 'string' ? (await read(sent)).paragraphs : paragraphsOf(plainText(manuscript));
if (!isTextOf(sentOut, returned.paragraphs))
  throw new UsageError(
    `${argument} is another text: hardly any of its paragraphs is the story's. Expected what "npm run story:text" wrote, with a colleague's changes`,
  );
const taken = takeText(sentOut, lines, returned.paragraphs, sourceIn(ROOT, manuscript.book));
const done = taken.filter(({ source }) => source !== undefined);
const left = taken.filter(({ source }) => source === undefined);
writeTaken(ROOT, done);

const change = ({ was, is }: Taken): string => {
  if (was === undefined) return `new: ${is ?? ''}`;
  if (is === undefined) return `gone: ${was}`;
  return reworded(levelled(was), levelled(is)) ?? `${was} -> ${is}`;
};
function list(heading: string, all: readonly Taken[]): void {
  if (all.length === 0) return;
  console.log(`${heading}\n`);
  for (const each of all) console.log(`${showPlace(each.place)}\n  ${change(each)}\n`);
}
list('Taken:', done);
list('To be done by hand, because a figure or a component is touched, or the place is not certain:', left);
const { remarks } = returned;
if (remarks.length > 0) console.log('Said in Word beside the words, and not taken:\n');
for (const { paragraph, says } of remarks) {
  const line = lines.find(({ text }) => levelled(text) === levelled(paragraph));
  console.log(`${line ? showPlace(line.place) : 'in a changed paragraph'}\n  ${says}\n  at: ${paragraph}\n`);
}
console.log(
  taken.length === 0
    ? `Nothing differs${remarks.length === 0 ? '' : ' in the words'}.`
    : `${done.length} ${done.length === 1 ? 'passage' : 'passages'} taken, ${left.length} left to be done by hand. [-What went-], {+what came+}.`,
);
