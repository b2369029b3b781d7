import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { catalogueOf } from '../../../src/edition/catalogue.ts';
import { openBook } from '../../../src/edition/book.ts';
import { printedIn, readTemplate, readWords } from '../../../src/edition/words.ts';
import { drawingPlace, showPlace } from '../../../src/editor/places.ts';
import { readsOf } from '../../../src/exhibits/reads.ts';
import { checkStory } from '../../../src/check/check.ts';
import { show } from '../../../src/ledger/read.ts';
import { presetsOf } from '../../../src/exhibits/presets-of.ts';
import { box } from '../../../src/scene/box.ts';
import { contentCopy, type ContentCopy } from '../../content-copy.ts';
import { DESCRIBED, type Described } from './charts.ts';
import { findingsIn, findingsInPicture } from './findings.ts';

/** A chart that is described is no peak. */
const presets = presetsOf({});
const story = { title: 'Short Fuse', address: 'short-fuse.example', published: '2025-03-24', asOf: 'as of today' };

function lay({ root }: ContentCopy, { id, chart, words }: Described): void {
  mkdirSync(join(root, 'content/charts'), { recursive: true });
  writeFileSync(join(root, `content/charts/${id}.yaml`), chart);
  writeFileSync(join(root, `content/exhibits/en/${id}.yaml`), words);
}

// A chart draws what nothing has used so far.
const kept = contentCopy([['ledger/cash.yaml', /(?<=- id: cw-netloss-2023\n(?: {2}.*\n)*) {2}unused: .*\n/, '']]);
for (const each of DESCRIBED) lay(kept, each);
afterAll(kept.remove);

test('nothing is wrong with charts that are described', () => {
  const found = checkStory(kept.root).map(show);
  expect(found.filter((each) => !each.includes('no chapter tells this exhibit'))).toEqual([]);
  expect(found).toHaveLength(DESCRIBED.length);
});

const book = openBook(kept.root);
const frames = DESCRIBED.flatMap(({ id }) => {
  const exhibit = catalogueOf(kept.root).find((each) => each.id === id);
  if (!exhibit) throw new Error(`no chart "${id}" in the catalogue`);
  const words = readWords(kept.root, 'en', exhibit, 'Exhibit 25', story, book);
  return exhibit.frames.map((frame) => {
    const own = words.get(frame.id);
    if (!own) throw new Error(`${id}/${frame.id}: no words`);
    return { name: `${id}/${frame.id}`, exhibit, frame, words: own };
  });
});

test.each(frames)('$name is drawn well in every shape and theme', ({ exhibit, frame, words }) => {
  for (const preset of presets) {
    const scene = frame.draw(book.numbers, words, box(preset));
    expect([preset, ...findingsIn(scene, preset)]).toEqual([preset]);
    for (const theme of ['light', 'dark'] as const) expect(findingsInPicture(scene, theme)).toEqual([]);
  }
  const { columns, rows } = frame.table(book.numbers, words);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row).toHaveLength(columns.length);
  // What it draws is what it prints, by the figures’ own names.
  const drawn = readsOf(frame, book.numbers, words, presets);
  const labels = printedIn(readTemplate(kept.root, 'en', exhibit)).get(frame.id)?.labels ?? {};
  const printed = new Set([...drawn.labels].flatMap((label) => labels[label] ?? []));
  expect([...printed].sort()).toEqual([...drawn.figures].filter((id) => printed.has(id)).sort());
  expect(printed.size).toBeGreaterThan(0);
  expect(showPlace(drawingPlace(kept.root, exhibit, frame.id))).toMatch(/^content\/charts\/[a-z-]+\.yaml:\d+$/);
});

test('what one frame has and the next too is one thing that moves', () => {
  const keysIn = (name: string): ReadonlySet<string> => {
    const found = frames.find((each) => each.name === name);
    return new Set(found?.frame.draw(book.numbers, found.words, box('desk')).marks.map(({ key }) => key));
  };
  for (const [earlier, later, key] of [
    ['as-bars/cash', 'as-bars/all', 'bar/cash'],
    ['as-columns/cash', 'as-columns/owed', 'bar/cash'],
    ['as-line/small', 'as-line/last', 'point/2022'],
    ['as-stack/one', 'as-stack/last', 'bar/earlier-loss'],
  ] as const)
    expect([keysIn(earlier).has(key), keysIn(later).has(key)], key).toEqual([true, true]);
});

test('the chart that the guide gives as its example is right as it stands', () => {
  const [, section = ''] = readFileSync('content/README.md', 'utf8').split('\n## Add a chart\n');
  const [chart = '', words = ''] = [...section.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text);
  const guide = contentCopy();
  lay(guide, { id: 'cash-and-debt', chart, words });
  const found = checkStory(guide.root).map(show);
  guide.remove();
  expect(found).toEqual([expect.stringContaining('no chapter tells this exhibit')]);
});

let copy: ContentCopy | undefined;
afterEach(() => {
  copy?.remove();
  copy = undefined;
});

/** A chart in which something was put in another’s place. */
function mistaken(id: string, from: string | RegExp, to: string, where: 'chart' | 'words'): Described {
  const described = DESCRIBED.find((each) => each.id === id);
  if (!described) throw new Error(`no chart "${id}"`);
  const changed = described[where].replace(from, to);
  expect(changed).not.toBe(described[where]);
  return { ...described, [where]: changed };
}

/** What the check says of it, by file. */
function told(id: string, from: string | RegExp, to: string, where: 'chart' | 'words' = 'chart'): readonly string[] {
  copy = contentCopy();
  lay(copy, mistaken(id, from, to, where));
  return checkStory(copy.root)
    .filter(({ message }) => !message.startsWith('no chapter tells'))
    .map(show);
}

describe('a mistake in a chart is told with its file, its line and what to do', () => {
  const MISTAKES: readonly (readonly [string, string, string | RegExp, string, string])[] = [
    ['as-bars', 'a misspelt key', 'tones:', 'tone:', ':6:7  unknown key "tone"'],
    [
      'as-bars',
      'a misspelt kind',
      'bars',
      'brs',
      ':1:7  kind: "brs" is not one of bars, columns, stacked, line, number (did you mean "bars"?)',
    ],
    [
      'as-bars',
      'an unknown figure',
      'cw-cash-2024',
      'cw-cash-2042',
      ':3:9  no figure "cw-cash-2042" in the ledger (there is "cw-cash-2024", $1.',
    ],
    [
      'as-bars',
      'a figure in another unit',
      'cw-cash-2024',
      'conc-62',
      ':4:12  "cw-revenue-2024" is in USD million, "conc-62" in percent: expected figures of one unit in one chart, or kind: number',
    ],
    [
      'as-bars',
      'a date',
      'cw-cash-2024',
      'tl-s1-filed',
      ':3:9  "tl-s1-filed" is a date: expected a figure that can be drawn',
    ],
    [
      'as-bars',
      'parts where there are none',
      'cash: cw-cash-2024',
      'cash: { a: cw-cash-2024 }',
      ':3:9  "cash" has parts, and a chart of the kind "bars" has none: expected one figure, like cash: cw-cash-2024, or kind: stacked',
    ],
    [
      'as-bars',
      'no data',
      /data:\n( {2}.*\n){3}/,
      'data: {}\n',
      ':2:7  data is empty: expected a line for each figure, like cash: cw-cash-2024',
    ],
    [
      'as-bars',
      'no frames',
      /frames:\n( {2}.*\n)+/,
      'frames: {}\n',
      ':7:9  a chart without frames shows nothing: expected at least one, like "all:" on a line below',
    ],
    [
      'as-bars',
      'an unknown name in a frame',
      'show: [cash]',
      'show: [csh]',
      ':8:18  no "csh" among the data (did you mean "cash"?): expected cash, revenue, debt',
    ],
    [
      'as-bars',
      'a highlight that is not shown',
      'highlight: debt',
      'highlight: dept',
      ':11:22  the frame "owed" does not show "dept" (did you mean "debt"?): expected one of cash, revenue, debt',
    ],
    [
      'as-bars',
      'the same picture twice',
      'show: [cash, revenue]',
      'show: [cash]',
      ':9:12  the frames "cash" and "revenue" draw the same picture: expected another show, or a highlight',
    ],
    [
      'as-bars',
      'a colour that means nothing',
      'cash: cash, debt',
      'cash: red, debt',
      'tones.cash: "red" is not one of ink, coreweave',
    ],
    [
      'as-bars',
      'the colour of the ground',
      'cash: cash, debt',
      'cash: paper, debt',
      'tones.cash: "paper" is not one of ink, coreweave',
    ],
    [
      'as-bars',
      'a colour of nothing',
      'tones: { cash',
      'tones: { csh',
      ':6:15  no "csh" among the data (did you mean "cash"?)',
    ],
    [
      'as-stack',
      'a bar without parts',
      /earlier: \{.*\}/,
      'earlier: cw-revenue-2022',
      ':3:12  "earlier" has no parts: expected a line for each, further to the right, like interest: cw-revenue-2022',
    ],
    [
      'as-stack',
      'a part left out',
      'later: { loss: cw-netloss-2023, ',
      'later: { ',
      ':4:10  "later" lacks "loss": expected the same parts in each bar',
    ],
    ['as-stack', 'a part without a colour', 'loss: loss, ', '', 'tones lacks "loss": expected what its colour means'],
    [
      'as-stack',
      'colours that are not told apart',
      'revenue: coreweave',
      'revenue: wework',
      '"wework" beside "loss" is not told apart by everybody: expected one of coreweave, debt',
    ],
    ['as-stack', 'a part below zero', 'cw-netloss-2024', 'cw-fcf-2024', 'a length shows an amount from 0 up'],
    [
      'as-line',
      'a point without a date',
      '2022: cw',
      'early: cw',
      '"early" is no date: a line’s figures are named by theirs, like 2022, 2022-06 or 2022-06-30',
    ],
    ['as-line', 'two points of one day', '2023: cw', '2022-01: cw', '"2022-01" is the day of another figure'],
    [
      'as-numbers',
      'too many large figures',
      'debt: cw-debt-total-2024',
      'debt: cw-debt-total-2024\n  loss: cw-netloss-2024',
      'prints 4 figures very large: expected at most 3',
    ],
  ];
  // A chart's mistakes are told in its own file: each is another chart of one story.
  let found: readonly string[] = [];
  const nameOf = (id: string, which: string): string => `${id}-with-${which.replaceAll(' ', '-')}`;
  beforeAll(() => {
    const story = contentCopy();
    for (const [id, which, from, to] of MISTAKES)
      lay(story, { ...mistaken(id, from, to, 'chart'), id: nameOf(id, which) });
    found = checkStory(story.root).map(show);
    story.remove();
  });

  test.each(MISTAKES)('%s: %s', (id, which, _from, _to, message) => {
    const file = `content/charts/${nameOf(id, which)}.yaml:`;
    expect(found.filter((each) => each.startsWith(file)).join('\n')).toContain(message);
  });

  test('and never ends where it would say what was expected', () => {
    expect(found.filter((each) => /expected( one of)? $/.test(each))).toEqual([]);
  });

  test('a label that is missing, and one that is misspelt, at the words', () => {
    expect(told('as-bars', '  debt: Debt\n', '', 'words')).toEqual([
      expect.stringMatching(/as-bars\.yaml:\d+:\d+ {2}the frame "all" cannot be drawn: no label "debt"/),
    ]);
    expect(told('as-bars', '  debt: Debt\n', '  dept: Debt\n', 'words')).toEqual([
      'content/exhibits/en/as-bars.yaml:8:9  "dept" is no label of "as-bars": expected "debt"',
    ]);
  });

  test('words of a frame that is not there, and a frame without words', () => {
    expect(told('as-bars', '  all:\n', '  every:\n', 'words').join('\n')).toContain('has no frame "every"');
    expect(told('as-bars', '  owed: {', '  owned: {').join('\n')).toContain(
      'has no frame "owed" (did you mean "owned"?)',
    );
  });
});

test('the name of another exhibit, and one that cannot stand in an address', () => {
  const [described] = DESCRIBED;
  if (!described) throw new Error('no chart');
  copy = contentCopy();
  const twoCustomers = { ...described, id: 'a-miners-books' };
  writeFileSync(join(copy.root, 'content/exhibits/en/none'), '');
  mkdirSync(join(copy.root, 'content/charts'));
  for (const id of [twoCustomers.id, 'Cash_and_debt'])
    writeFileSync(join(copy.root, `content/charts/${id}.yaml`), described.chart);
  const found = checkStory(copy.root).map(show).join('\n');
  expect(found).toContain('content/charts/a-miners-books.yaml:1:1  another exhibit is called "a-miners-books"');
  expect(found).toContain('content/charts/Cash_and_debt.yaml:1:1  the file’s name "Cash_and_debt" cannot stand');
});
