import { afterEach, describe, expect, test } from 'vitest';
import type { Change } from '../../content-copy.ts';
import { planting, removeCopy, withMistake } from './broken/story-copy.ts';

// Slips that leave every name and every sign right, and the sentence wrong.
afterEach(removeCopy);

const CHAPTER = 'chapters/en/two-customers.mdx';
const PLACE = 'A backbone, in any case';
const BEFORE = 'In 2024 CoreWeave took in <Fact id="cw-revenue-2023"/>.';

/** What it is, where it is planted, and what is said of it. */
type Mistake = readonly [string, ...Change, RegExp];

const BESIDE_OTHERS: readonly Mistake[] = [
  [
    'a figure of another year than its sentence’s',
    CHAPTER,
    PLACE,
    `${BEFORE} ${PLACE}`,
    /^warning content\/chapters\/en\/two-customers\.mdx:\d+:27 {2}<Fact id="cw-revenue-2023"> is as of 2023-12-31, and its sentence names 2024 alone: expected "cw-revenue-2024"; if it is right, name 2023 there too$/m,
  ],
  [
    'the same between braces',
    'brief.yaml',
    /(?<=sentence: )['"]?.*/,
    "'CoreWeave took in {cw-revenue-2023} in 2024.'",
    /^warning content\/brief\.yaml:\d+:\d+ {2}\{cw-revenue-2023\} is as of 2023-12-31, and its sentence names 2024 alone/m,
  ],
  [
    'words of another size than their range',
    CHAPTER,
    PLACE,
    `It owes <Says id="debt-to-revenue" from="3.8" to="4.3">about nine times</Says> what it took in. ${PLACE}`,
    /“about nine times” says 9, and the range that stands with it for debt-to-revenue is from 3\.8 to 4\.3: expected words and range of one size/,
  ],
  [
    'a share of another size than its range',
    CHAPTER,
    '{Seventy-seven cents |',
    '{Eighty-seven cents |',
    /says 87, and the range that stands with it for conc-77-top2 is from 76\.5 to 77\.4/,
  ],
  [
    'a sum of money of another size than its value',
    CHAPTER,
    '{twelve million dollars |',
    '{thirteen million dollars |',
    /says 13, and the range that stands with it for cw-revenue-2022-claim is from 12 to 12/,
  ],
  [
    'the sign of money before a figure',
    CHAPTER,
    'it is <Fact id="cw-revenue-2024"/>',
    'it is $<Fact id="cw-revenue-2024"/>',
    /"\$" before a figure, which brings its own/,
  ],
  [
    'the sign of a share behind a figure',
    'exhibits/en/two-customers.yaml',
    'paid {conc-62} of',
    'paid {conc-62}% of',
    /"%" behind a figure, which brings its own/,
  ],
  [
    'a picture told in the words of another',
    'exhibits/en/five-wires.yaml',
    /(alt: .*)([\s\S]*?)alt: .*/,
    '$1$2$1',
    /this alt is the alt of "\w[\w-]*" too/,
  ],
  [
    'a comparison of money and a share',
    'exhibits/en/which-wire.yaml',
    '- wire-lent-critic > wire-rate-critic',
    '- wire-lent-critic > conc-62',
    /"wire-lent-critic" is in months, "conc-62" in percent: expected figures of one unit/,
  ],
  [
    'a correction twice',
    'corrections.yaml',
    /^(- date: [\s\S]*?\n)(?=- date)/m,
    '$1$1',
    /this correction is entry 1 already/,
  ],
  [
    'another day of the week',
    CHAPTER,
    'On 10 March 2025 comes',
    'On Sunday, 10 March 2025 comes',
    /Sunday, 10 March 2025: that day was a Monday/,
  ],
  [
    'a paragraph that begins with a small letter',
    CHAPTER,
    'In 2017 three',
    'in 2017 three',
    /the paragraph begins with a small letter, "in"/,
  ],
  [
    'a date of another century',
    'ledger/cash.yaml',
    /(?<=- id: cw-revenue-2024\n(?: {2}.*\n)*? {2}asOf: ).*/,
    "'1924-12-31'",
    /^warning content\/ledger\/cash\.yaml:\d+:9 {2}1924-12-31 is more than 50 years ago: expected a day of the story’s time, or its year, 1924,/m,
  ],
  [
    'a source of another century',
    'sources.yaml',
    /(?<=\n {2}date: )'2025-\d\d-\d\d'/,
    "'1925-03-16'",
    /^warning content\/sources\.yaml:\d+:\d+ {2}1925-03-16 is more than 50 years ago/m,
  ],
  [
    'a claim entered twice',
    'ledger/claims.yaml',
    /^(- id: )([a-z0-9-]+)\n((?: {2}.*\n)+)/m,
    '$1$2\n$3$1$2-again\n$3',
    /^warning content\/ledger\/claims\.yaml:\d+:\d+ {2}"([a-z0-9-]+)-again" says what "\1" in content\/ledger\/claims\.yaml says: expected one of them, other words/m,
  ],
  [
    'a claim that two sums are about',
    'arithmetic.yaml',
    /^(- id: )([a-z0-9-]+)\n((?: {2}.*\n)+)/m,
    '$1$2\n$3$1$2-again\n$3',
    /^warning content\/arithmetic\.yaml:\d+:\d+ {2}"([a-z0-9-]+)-again" says what "\1" in content\/arithmetic\.yaml says: expected one of them$/m,
  ],
  [
    'a link with a stroke lost',
    CHAPTER,
    PLACE,
    `A [backbone](https:/example.org/a), in any case\n\n${PLACE}`,
    /the link "https:\/example\.org\/a" leads nowhere: expected an address like https:\/\/example\.org\/page/,
  ],
];

describe('beside others', () => {
  const found = planting(BESIDE_OTHERS.map(([, file, from, to]) => [file, from, to]));
  test.each(BESIDE_OTHERS)('%s', (_name, _file, _from, _to, message) => {
    expect(found().join('\n')).toMatch(message);
  });
});

test.each<Mistake>([
  [
    'a story of another century',
    'story.yaml',
    /(?<=^published: ).*/m,
    "'1925-03-24'",
    /^warning content\/story\.yaml:\d+:\d+ {2}1925-03-24 is more than 50 years ago/m,
  ],
  ['a head that begins twice', CHAPTER, /^---\n/, '---\n---\n', /:1:1 {2}nothing between --- and --- at the top/],
  ['a head left open', CHAPTER, /\n---\n\n/, '\n\n', /:1:1 {2}nothing between --- and --- at the top/],
  [
    'a source’s address with a stroke lost',
    'sources.yaml',
    'address: https://',
    'address: https:/',
    /sources\.yaml:\d+:12 {2}address: expected an address like https:\/\/example\.org\/page/,
  ],
])('%s', (_, file, from, to, message) => {
  expect(withMistake(file, from, to).join('\n')).toMatch(message);
});

const SOUND = [
  'In 2024 CoreWeave took in <Fact id="cw-revenue-2024"/>, against <Fact id="cw-revenue-2023"/> the year before.',
  'In 2024 CoreWeave took in eight times the <Fact id="cw-revenue-2023"/> of 2023.',
  'By March 2025 CoreWeave had told the market of <Fact id="cw-revenue-2024"/>.',
  'It owes <Says id="debt-to-revenue" from="3.8" to="4.3">over four times</Says> what it took in.',
];

test('sentences that are as they should be', () => {
  const told = withMistake(CHAPTER, PLACE, [...SOUND, PLACE].join('\n\n'));
  expect(told.filter((each) => /its sentence names|the range that stands with it/.test(each))).toEqual([]);
});
