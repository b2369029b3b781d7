import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readManuscript } from '../../../src/editor/manuscript.ts';
import { plainText, sectionsOf } from '../../../src/editor/plain-text.ts';
import { isTextOf, paragraphsOf, takeText, type Taken } from '../../../src/editor/take.ts';
import { sourceIn, writeTaken } from '../../../src/editor/take-files.ts';
import { contentCopy } from '../../content-copy.ts';

const CHAPTER = 'content/chapters/en/prologue.mdx';
const TEXT = `---
title: The filing
kicker: Prologue
opening: Once upon a time.
summary: A test.
---

It was a sensible, modest business. It wasn't old. Revenue was <Fact id="cw-revenue-2024"/>, they say, and *that* is all.

- The first <Term id="s-1">paper</Term> of the two.
- The second.

<Scrolly exhibit="two-customers">

<Step frame="before">

A step, said
in two lines of it.

</Step>

</Scrolly>
`;

const { root, remove } = contentCopy([['chapters/en/prologue.mdx', /[\s\S]*/, TEXT]]);
afterAll(remove);
const manuscript = readManuscript(root);
const sent = plainText(manuscript);

/** What is taken of a text in which something was changed, the chapter as it then is, and what is left. */
function take(...changes: readonly (readonly [from: string, to: string])[]) {
  const came = changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the text has no "${from}"`);
    return text.replace(from, to);
  }, sent);
  const lines = sectionsOf(manuscript).flatMap((section) => section.lines);
  const taken = takeText(paragraphsOf(sent), lines, paragraphsOf(came), sourceIn(root, manuscript.book));
  const copy = contentCopy([['chapters/en/prologue.mdx', /[\s\S]*/, TEXT]]);
  const left = (each: Taken) => each.source === undefined;
  writeTaken(
    copy.root,
    taken.filter((each) => !left(each)),
  );
  const chapter = readFileSync(join(copy.root, CHAPTER), 'utf8');
  copy.remove();
  return { chapter, left: taken.filter(left) };
}

test('a text that comes back as it went asks for nothing, however it writes lines, spaces and quotes', () => {
  expect(take(['\n', '\r\n'], ['wasn’t', "wasn't"], ['$1.9\u00a0billion', '$1.9 billion'])).toEqual({
    chapter: TEXT,
    left: [],
  });
});

test.each<[string, string, string, string, string]>([
  ['a word', 'modest business', 'modest firm', 'modest business', 'modest firm'],
  ['a word after a figure', 'they say, and', 'he said, and', 'they say, and', 'he said, and'],
  [
    'a sentence that came',
    'It wasn’t old. ',
    'It wasn’t old. It was small. ',
    "wasn't old. ",
    "wasn't old. It was small. ",
  ],
  ['a sentence that went', ' It wasn’t old.', '', " It wasn't old.", ''],
  ['an item of a list', '- The first', '- The very first', '- The first', '- The very first'],
  ['a step over two lines', 'lines of it', 'lines of text', 'lines of it', 'lines of text'],
])('%s goes to its place', (_, from, to, old, now) => {
  expect(take([from, to])).toEqual({ chapter: TEXT.replace(old, now), left: [] });
});

test.each<[string, string, string]>([
  ['a figure', '$1.9\u00a0billion', '$2 billion'],
  ['an explained word', 'paper of the two', 'papers of the two'],
  ['emphasis', 'that is all', 'this is all'],
  ['markup', 'modest business', 'modest <b>firm'],
  ['an opening', 'Once upon a time.', 'Once upon the time.'],
  [
    'a paragraph that came',
    '\n\n- The second.',
    '\n\nSomething else entirely, of quite another kind.\n\n- The second.',
  ],
  ['a paragraph that went', '\n\n- The second.', ''],
])('%s that is touched is left, with its place, and nothing is written', (_, from, to) => {
  const { chapter, left } = take([from, to]);
  expect(chapter).toBe(TEXT);
  expect(left).toEqual([expect.objectContaining({ place: { file: CHAPTER, line: expect.any(Number) as number } })]);
});

test('several changes are each taken for themselves', () => {
  const { chapter, left } = take(
    ['modest business', 'modest firm'],
    ['paper of the two', 'papers of the two'],
    ['A step', 'One step'],
  );
  expect(chapter).toBe(TEXT.replace('modest business', 'modest firm').replace('A step', 'One step'));
  expect(left).toHaveLength(1);
});

test('what was changed here meanwhile is left', () => {
  const lines = sectionsOf(manuscript).flatMap((section) => section.lines);
  const before = sent.replace('modest business', 'modest old business');
  const came = before.replace('sensible', 'decent');
  const taken = takeText(paragraphsOf(before), lines, paragraphsOf(came), sourceIn(root, manuscript.book));
  expect(taken).toMatchObject([{ source: undefined }]);
});

test('another text is known as such, and one that was much worked on is not', () => {
  const paragraphs = paragraphsOf(sent);
  expect(isTextOf(paragraphs, ['Quite another.', 'And more of it.'])).toBe(false);
  expect(isTextOf(paragraphs, [])).toBe(false);
  expect(isTextOf(paragraphs, paragraphs)).toBe(true);
  // Curly quotes made straight, and two paragraphs of three written anew.
  const worked = paragraphs.map((each, i) => (i % 3 === 0 ? each.replaceAll('’', "'") : `${each} Or so.`));
  expect(isTextOf(paragraphs, worked)).toBe(true);
});
