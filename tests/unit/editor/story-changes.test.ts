import { afterAll, expect, test } from 'vitest';
import { checkStory } from '../../../src/check/check.ts';
import { daysLeft } from '../../../src/editor/days-left.ts';
import { figureChanges } from '../../../src/editor/figure-changes.ts';
import { reworded } from '../../../src/editor/sentence-changes.ts';
import { whyUnreadable } from '../../../src/editor/manuscript.ts';
import { storyChanges } from '../../../src/editor/story-changes.ts';
import { makeEdition } from '../../../src/edition/edition.ts';
import { usageOf } from '../../../src/edition/usage.ts';
import { contentCopy, type Change } from '../../content-copy.ts';
import { unverifiedEntry } from './unverified-entry.ts';

const CHAPTER = 'chapters/en/prologue.mdx';
const TEXT = `---
title: The filing
kicker: Prologue
opening: Once upon a time.
summary: A test.
---

A backbone, in any case, holds up a body. Whose is it? Revenue was <Fact id="cw-revenue-2024"/>.

It was a sensible, modest business.

<Scrolly exhibit="two-customers">

<Step frame="before">

A step.

</Step>

</Scrolly>
`;
const TODAY = [[CHAPTER, /[\s\S]*/, TEXT]] as const;

const today = contentCopy(TODAY);
const edition = makeEdition(today.root, undefined);
afterAll(today.remove);

/** What is told of an earlier state that differs from today's by these changes. */
function changesFrom(...changes: readonly Change[]): string {
  const earlier = contentCopy([...TODAY, ...changes]);
  try {
    return storyChanges(earlier.root, today.root, edition);
  } finally {
    earlier.remove();
  }
}

test('nothing changed', () => {
  expect(changesFrom()).toBe('Nothing changed.');
});

test('a reworded sentence is shown alone, its words marked, at its line', () => {
  const text = changesFrom([CHAPTER, 'in any case', 'at any rate']);
  expect(text).toMatch(
    /^Prologue: The filing\n {2}Changed \(content\/chapters\/en\/prologue\.mdx:8\):\n {4}A backbone, (.*) holds up a body\.$/,
  );
  expect(text).toContain('[-at-]');
});

test('sentences that came and went', () => {
  const text = changesFrom(
    [CHAPTER, 'It was a sensible, modest business.\n', ''],
    [CHAPTER, 'Whose is it?', 'Whose is it? Ask. Then wait.'],
  );
  expect(text).toMatch(/Added \(content.*:10\):\n {4}It was a sensible, modest business\./);
  expect(text).toMatch(/Removed \(was content.*:8\):\n {4}Ask\. Then wait\./);
});

test('a figure is told once with what it was, is and where it stands, and not as a rewording of every sentence', () => {
  const revenue = /(- id: cw-revenue-2024\n(?: {2}.*\n)*? {2}value: ).*/;
  const text = changesFrom(['ledger/cash.yaml', revenue, '$12400']);
  expect(text).not.toContain('Changed (');
  expect(text).toMatch(
    /^Figures\n {2}cw-revenue-2024: \$2\.4\sbillion -> \$1\.9\sbillion \(to the digit: \$2,400\smillion -> \$1,915\.426\smillion\)\. It stands in .*Exhibit \d+, [\w ]+; Exhibit \d+, [\w ]+: picture \d of \d \(#[\w-]+\/\w+\)/,
  );
  // What is worked out from it follows.
  expect(text).toMatch(/microsoft-revenue: \$1\.5\sbillion -> \$1\.2\sbillion/);
});

test('what is said of a figure', () => {
  const verdict = /(- id: cw-revenue-2024\n(?: {2,}.*\n)*? {4}verdict: ).*/;
  const source = /(- id: cw-revenue-2024\n(?: {2,}.*\n)*? {2}source: )(.*)/;
  const text = changesFrom(['ledger/cash.yaml', verdict, '$1unverified'], ['ledger/cash.yaml', source, '$1article']);
  expect(text).toMatch(/cw-revenue-2024: .*\n {4}source: .*article/);
  expect(text).toMatch(
    /cw-revenue-2024: \$1\.9\sbillion, unchanged\. .*\n(?: {4}.*\n)* {4}verdict: unverified -> confirmed/,
  );
});

test('a takeaway, a definition, a title and the order of chapters', () => {
  const text = changesFrom(
    ['story.yaml', /^title: .*/m, 'title: Some other'],
    ['story.yaml', /( {2}- .*\n)( {2}- .*\n)/, '$2$1'],
    ['exhibits/en/two-customers.yaml', 'takeaway: ', 'takeaway: Indeed, '],
    ['glossary.yaml', '  definition: ', '  definition: Indeed, '],
  );
  const [first = '', second = ''] = edition.story.chapters;
  expect(text).toContain(`Order of chapters: ${second}, ${first},`);
  expect(text).toContain(`-> ${first}, ${second},`);
  expect(text).toMatch(/^Cover\n[\s\S]*Some other/);
  expect(text).toMatch(/\[Exhibit \d+, frame: before\] Takeaway: \[-Indeed, -\]/);
  expect(text).toMatch(/Glossary\n.*\n {4}[\w ]+: \[-Indeed, -\]/);
});

test('an order of chapters that numbers the exhibits anew is told once', () => {
  const text = changesFrom(['story.yaml', /( {2}- prologue\n)( {2}- wework-script\n)/, '$2$1']);
  expect(text).toMatch(/^Cover\n {2}Order of chapters: wework-script, prologue, .* -> prologue, wework-script, .*$/);
});

test('a state that was saved under older rules is known, with what it lacks', () => {
  const earlier = contentCopy([['story.yaml', /^card:.*\n(?: .*\n)*/m, '']]);
  try {
    expect(whyUnreadable(earlier.root, 'en')).toBe('its content/story.yaml lacks "card"');
    expect(whyUnreadable(today.root, 'en')).toBeUndefined();
  } finally {
    earlier.remove();
  }
});

test('what today’s code cannot read of an earlier state is named, and the rest is compared', () => {
  const text = changesFrom(
    ['ledger/cash.yaml', 'unit: USD million', 'unit: USD milion'],
    [CHAPTER, 'in any case', 'at any rate'],
  );
  expect(text).toContain('A backbone, ');
  expect(text).toMatch(/Not compared.*\n {2}content\/ledger\/cash\.yaml:\d+:\d+ {2}unit: "USD milion" is not one of/);
});

test('sentences with little in common are not called a rewording', () => {
  expect(reworded('It was a sensible business.', 'Nobody in Ohio ever knew.')).toBeUndefined();
});

test.each<[string, Change, RegExp]>([
  [
    'a source',
    ['sources.yaml', /(?<=publisher: )/, 'Indeed, '],
    /^Sources\n {2}Changed \(content\/sources\.yaml:\d+\)/,
  ],
  ['the arithmetic', ['arithmetic.yaml', /(?<=sentence: '?)/, 'Indeed, '], /^Arithmetic\n {2}Changed/],
  ['a correction', ['corrections.yaml', /(?<=was: ')/, 'Indeed, '], /^Corrections\n {2}Changed/],
  [
    'a known word',
    ['words.txt', /$/, 'Fnord\n'],
    /^Known words\n {2}Removed \(was content\/words\.txt:\d+\):\n {4}Fnord$/,
  ],
  ['a page', ['pages/en/how-it-was-made.mdx', /$/, '\n\nA last line.\n'], /Removed \(was .*\):\n {4}A last line\.$/],
  [
    'a chapter’s title',
    [CHAPTER, 'title: The filing', 'title: The filings'],
    /Head of prologue\n {2}Changed \(.*:2\):\n {4}title: The/,
  ],
  ['a chapter’s summary', [CHAPTER, 'summary: A test.', 'summary: A trial.'], /Head of prologue\n {2}.*:5\):\n/],
  [
    'the words round the story',
    ['words/en/interface.yaml', /(?<=: ')/, 'Indeed, '],
    /^Words round the story\n {2}Changed/,
  ],
  [
    'a comment',
    ['glossary.yaml', /^/, '# Indeed.\n'],
    /^Changed in what prints no words .*:\n {2}content\/glossary\.yaml$/,
  ],
])('%s counts', (_, change, told) => {
  expect(changesFrom(change)).toMatch(told);
});

test('a file that was broken is named, and not told as all new', () => {
  const text = changesFrom(['arithmetic.yaml', /(?<=sentence: ).*/, "'never closed"]);
  expect(text).toMatch(
    /^Not compared, because today’s code cannot read it:\n {2}content\/arithmetic\.yaml:\d+:\d+ {2}/,
  );
  expect(text).not.toContain('Added');
});

test('what moved is told as moved, once, in its chapter and into another', () => {
  const business = 'It was a sensible, modest business.\n\n';
  const within = changesFrom([CHAPTER, business, ''], [CHAPTER, /(?=A backbone)/, business]);
  expect(within).toMatch(
    /^Prologue: The filing\n {2}Moved \(was .*:8, now .*:10\):\n {4}It was a sensible, modest business\.$/,
  );
  const across = changesFrom([CHAPTER, business, ''], ['chapters/en/wework-script.mdx', /$/, `\n\n${business}`]);
  expect(across).toMatch(
    /Moved \(was content\/chapters\/en\/wework-script\.mdx:\d+, now content\/chapters\/en\/prologue\.mdx:10\)/,
  );
  expect(across).not.toMatch(/Added|Removed/);
});

test('a typed day that was put right in one sentence is named where it still stands', () => {
  const now = contentCopy([[CHAPTER, /[\s\S]*/, TEXT.replace('It was a sensible', 'On 11 March it was a sensible')]]);
  const was = contentCopy([[CHAPTER, /[\s\S]*/, TEXT.replace('It was a sensible', 'On 10 March it was a sensible')]]);
  try {
    const text = storyChanges(was.root, now.root, makeEdition(now.root, undefined));
    expect(text).toMatch(
      /Days that still stand elsewhere\n {2}10 March, gone from content\/chapters\/en\/prologue\.mdx:10, still stands in content\/chapters\/en\/[\w-]+\.mdx:\d+/,
    );
  } finally {
    was.remove();
    now.remove();
  }
});

test('a picture under another name is told as its name alone', () => {
  const words = /(?<=frames:\n(?:.*\n)*? {2})before(?=:\n)/;
  const now = contentCopy([
    [CHAPTER, /[\s\S]*/, TEXT.replace('frame="before"', 'frame="at-first"')],
    ['exhibits/en/two-customers.yaml', words, 'at-first'],
    ['renamed.yaml', /$/, 'two-customers/before: two-customers/at-first\n'],
  ]);
  try {
    const text = storyChanges(today.root, now.root, makeEdition(now.root, undefined));
    expect(text).toContain('frame: [-before-]{+at-first+}]');
    expect(text).toMatch(
      /Changed \(content\/exhibits\/en\/two-customers\.yaml:\d\d\):\n {4}\[-before-\]\{\+at-first\+\}, takeaway/,
    );
    expect(text).not.toContain(': null');
    expect(text).not.toContain('(new)');
    expect(text).not.toContain('Not compared');
  } finally {
    now.remove();
  }
});

test('words of a picture that no longer fit their figure are told by the check, and the changes are told all the same', () => {
  const words = 'exhibits/en/cost-of-a-dollar.yaml';
  const now = contentCopy([
    ...TODAY,
    [words, 'cost-of-dollar-interest from 1.005', 'cost-of-dollar-interest from 1.5'],
  ]);
  try {
    expect(checkStory(now.root).filter(({ file }) => file.endsWith(words))).toEqual([
      expect.objectContaining({ shown: true, message: expect.stringMatching(/^“over one” is no longer true/) }),
    ]);
    expect(storyChanges(today.root, now.root, makeEdition(now.root, undefined))).toContain(`content/${words}`);
  } finally {
    now.remove();
  }
});

test('a figure that is new says where it stands in the story, and one that went what it was', () => {
  const [come, gone] = ['come-lately', 'gone-since'].map((id) =>
    contentCopy([...TODAY, ['ledger/people.yaml', /$/, unverifiedEntry(id, 'A figure that came and went.')]]),
  );
  if (!come || !gone) throw new Error('no copies');
  try {
    const text = storyChanges(gone.root, come.root, makeEdition(come.root, undefined));
    expect(text).toMatch(/come-lately: new, 3\. A figure that came and went\. It stands nowhere in the story\./);
    expect(text).toMatch(/gone-since: removed; it was 3\. A figure that came and went\./);
  } finally {
    come.remove();
    gone.remove();
  }
});

test('a figure from which others are worked out, and which the story does not print, stands nowhere in it', () => {
  const usage = usageOf(edition);
  const behind = [...edition.book.figures.values()].find(
    ({ id, kind }) => kind !== 'computed' && usage.get(id)?.every(({ path }) => path.startsWith('ledger/')),
  );
  if (!behind) throw new Error('every figure stands in the story');
  const now = new Map([...edition.book.figures, [behind.id, { ...behind, saidBy: 'Somebody else' }] as const]);
  expect(figureChanges(edition.book, { ...edition.book, figures: now }, usage)).toEqual([
    expect.stringMatching(
      new RegExp(`^${behind.id}: .*, unchanged\\. It stands nowhere in the story\\.\\n {2}said by: `),
    ),
  ]);
});

const at = (line: number) => ({ place: { file: 'b.mdx', line } });

test.each<[string, Parameters<typeof daysLeft>[0][number], readonly string[]]>([
  [
    'was taken away where it stands elsewhere',
    { kind: 'changed', ...at(1), text: 'On [-10-]{+11+} March.' },
    ['b.mdx:2'],
  ],
  ['stands in the sentence still', { kind: 'changed', ...at(1), text: 'On 10 March [-it-]{+they+} fell.' }, []],
  ['stands only where it was taken away', { kind: 'changed', ...at(1), text: 'On [-3 May-]{+4 May+}.' }, []],
  ['went with its whole sentence', { kind: 'removed', ...at(1), text: 'On 10 March it fell.' }, []],
])('a day that %s', (_, change, places) => {
  const line = (number: number, text: string) => ({ text, ...at(number) });
  const sections = [{ id: 'a', name: 'A', lines: [line(1, 'It ended on 3 May.'), line(2, 'By 10 March it rose.')] }];
  expect(daysLeft([change], sections, edition.formats)).toEqual(
    places.map((place) => `10 March, gone from b.mdx:1, still stands in ${place}`),
  );
});

test('a value whose print is the same is told by the digits that differ', () => {
  const text = changesFrom(['ledger/cash.yaml', 'value: 1915.426', 'value: 1925.426']);
  expect(text).toMatch(/still printed [^(\n]+ \(\d+\.\d{1,8} -> \d+\.\d{1,8}\)/);
  expect(text).not.toMatch(/\d\.\d{9}/);
});
