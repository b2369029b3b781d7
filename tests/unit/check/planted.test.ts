import { afterEach, describe, expect, test } from 'vitest';
import type { Change } from '../../content-copy.ts';
import { placeOf, planting, removeCopy, withMistake } from './broken/story-copy.ts';

// Slips that were planted in every sort of file, and of which the check said nothing, or nothing that helps.
afterEach(removeCopy);

const CHAPTER = 'chapters/en/two-customers.mdx';
const PLACE = 'A backbone, in any case';

/** A paragraph before the one that begins with `PLACE`. */
const passage = (text: string): string => `${text}\n\n${PLACE}`;

/** What it is, where it is planted, and what is said of it. */
type Mistake = readonly [string, ...Change, RegExp];

const changeOf = ([, file, from, to]: Mistake): Change => [file, from, to];

const WITH_A_SOUND_LEDGER: readonly Mistake[] = [
  ['emphasis left open', CHAPTER, PLACE, passage('A *backbone, in any case'), /:\d+:3 {2}"\*" would be printed/],
  [
    'a link whose address has a space',
    CHAPTER,
    PLACE,
    passage('A [backbone](https://example.org/a b), in any case'),
    /a link that is none: expected \[words\]\(address\)/,
  ],
  [
    'a hyphen for a dash',
    CHAPTER,
    PLACE,
    passage('A backbone - in any case'),
    /" - " is a hyphen: expected a dash, " – "/,
  ],
  ['a heading run onto its sign', CHAPTER, PLACE, `##Whose\n\n${PLACE}`, /a heading without a space behind its #/],
  [
    'a term within a term',
    CHAPTER,
    PLACE,
    `<Term id="gpu">A <Term id="ipo">b</Term></Term> ${PLACE}`,
    /<Term> stands in another <Term>/,
  ],
  [
    'a sign by a name that is none',
    CHAPTER,
    PLACE,
    passage('A&nbps;backbone, in any case'),
    /"&nbps;" would be printed/,
  ],
  [
    'an address as it stands',
    CHAPTER,
    PLACE,
    `See https://example.org/x for it. ${PLACE}`,
    /an address as it stands: expected \[words\]/,
  ],
  ['a day that there is not', CHAPTER, PLACE, `On 31 February 2025 it fell. ${PLACE}`, /there is no 31 February 2025/],
  [
    'several words on a line',
    'words.txt',
    'Chirisa',
    'Chirisa, BowX',
    /content\/words\.txt:\d+:1 {2}several words on a line/,
  ],
  [
    'a slot that no drawing fills in',
    'exhibits/en/two-customers.yaml',
    / {2}largest: .*/,
    '  largest: The [larger] one',
    /“The \[larger\] one” would be printed/,
  ],
  [
    'a label with a space at its end',
    'exhibits/en/two-customers.yaml',
    / {2}microsoft: Microsoft/,
    "  microsoft: 'Microsoft '",
    /begins or ends with a space/,
  ],
  [
    'a claim twice',
    'arithmetic.yaml',
    '- id: ddtl2-interest\n',
    '- id: ddtl1-interest\n',
    /"ddtl1-interest" is entered twice/,
  ],
  [
    'a figure checked before its day',
    'ledger/concentration.yaml',
    "asOf: '2024-12-31'",
    "asOf: '2024-12-31'\n  checked: '2020-01-01'",
    /^warning content\/ledger\/concentration\.yaml:\d+:12 {2}checked before 2024-12-31, which the figure describes/m,
  ],
  [
    'a source of a day to come',
    'sources.yaml',
    /date: '20\d\d-\d\d-\d\d'/,
    "date: '2041-01-01'",
    /^warning content\/sources\.yaml:\d+:9 {2}2041-01-01 is still to come: expected the day on which it was published/m,
  ],
  [
    'a word explained twice',
    'glossary.yaml',
    'term: Balloon',
    'term: Collateral',
    /glossary\.yaml:\d+:9 {2}“Collateral” is explained twice: first as "[a-z-]+"/,
  ],
  [
    'a number in words of a file that is none',
    'number-words.yaml',
    /^ {2}in: power-promised/m,
    '  in: power-promise',
    /number-words\.yaml:\d+:7 {2}no file "power-promise" \(did you mean "power-promised"\?\)/,
  ],
  [
    'emphasis that runs into quotation marks',
    CHAPTER,
    PLACE,
    passage('A backbone*“in any”* case'),
    /:\d+:\d+ {2}"\*“" would be printed: expected the mark outside, “\*words\*”/,
  ],
  [
    'a date of the last century',
    'ledger/concentration.yaml',
    /(?<=- id: cw-denial\n(?: {2}.*\n)*? {2}value: )'2025-03-06'/,
    "'1925-03-06'",
    /^warning content\/ledger\/concentration\.yaml:\d+:\d+ {2}1925-03-06 is more than 50 years ago/m,
  ],
  [
    'half a pair of braces',
    CHAPTER,
    PLACE,
    passage('A } backbone, in any case'),
    /^content\/chapters\/en\/two-customers\.mdx:\d+:\d+ {2}"\}" would be printed: expected words alone$/m,
  ],
  [
    'a stroke before a space',
    CHAPTER,
    PLACE,
    passage('A\\ backbone, in any case'),
    /:\d+:2 {2}"\\" would be printed, or break the line: expected none/,
  ],
  [
    'a line right under a paragraph',
    CHAPTER,
    PLACE,
    `A backbone.\n---\n\n${PLACE}`,
    /:\d+:1 {2}a line of --- right under these words makes a heading of them: expected an empty line/,
  ],
  [
    'a paragraph that begins with a year and a full stop',
    CHAPTER,
    PLACE,
    passage('2024. That was a year.'),
    /:\d+:1 {2}a line that begins with "2024\." is a list with numbers: expected "- " before each line/,
  ],
  [
    'a figure in a link',
    CHAPTER,
    PLACE,
    passage('A [<Fact id="cw-revenue-2024"/>](https://example.org) backbone.'),
    /:\d+:4 {2}<Fact> in the words of a link: expected it beside the link/,
  ],
  [
    'a figure in a term',
    CHAPTER,
    PLACE,
    passage('A <Term id="gpu"><Fact id="cw-revenue-2024"/></Term> backbone.'),
    /:\d+:18 {2}<Fact> stands in another <Term>: expected one beside the other/,
  ],
  [
    'a link in a term',
    CHAPTER,
    PLACE,
    passage('A <Term id="gpu">[chip](https://example.org)</Term> backbone.'),
    /:\d+:18 {2}a link in words that open when pressed/,
  ],
  [
    'a note with a sign that begins a tag elsewhere',
    CHAPTER,
    PLACE,
    passage('A backbone. <Note>Ann, is it < 12%?</Note>'),
    /^warning [^\n]*a note to colleagues, “Ann, is it < 12%\?”/m,
  ],
  [
    'a name that is nearly another’s',
    'ledger/concentration.yaml',
    /saidBy: CoreWeave, S-1\b/,
    'saidBy: CoreWave, S-1',
    /^warning content\/ledger\/concentration\.yaml:\d+:11 {2}"CoreWave, S-1[^"]*" says so here alone \(did you mean "CoreWeave, S-1/m,
  ],
  [
    'a filing that nobody read',
    'sources.yaml',
    /(?<=- id: coreweave-10q-2025-q3-related\n(?: {2}.*\n)*? {2}seen: ).*/,
    "'Not read: this is where to look.'",
    /^warning content\/ledger\/[a-z-]+\.yaml:\d+:\d+ {2}"filed", but coreweave-10q-2025-q3-related was not read: expected "reported"/m,
  ],
  [
    'sums of money and measures of the size of a year',
    CHAPTER,
    PLACE,
    passage('It took in $1915 million, 1900% more, with 2000\u00a0MW and 2024 of something'),
    /:3?\d+:\d+ {2}"\$1915 million" is typed by hand[^]*"1900%" is typed by hand[^]*"2000\u00a0MW" is typed by hand/,
  ],
  [
    'a measure of the size of a year in a takeaway',
    'exhibits/en/five-wires.yaml',
    /takeaway: .*/,
    'takeaway: "CoreWeave has 2000\\_MW"',
    /five-wires\.yaml:\d+:\d+ {2}"2000[^"]*" is typed by hand/,
  ],
  [
    'a figure of a chapter called unused',
    'ledger/concentration.yaml',
    "asOf: '2024-12-31'",
    "asOf: '2024-12-31'\n  unused: Background to the customers.",
    /^warning content\/ledger\/concentration\.yaml:\d+:11 {2}the figure is used, in [^\n]+: take the line "unused" away$/m,
  ],
  [
    'a figure that the model alone reads called unused',
    'ledger/cash.yaml',
    /(?<=- id: cw-debtissued-2024\n(?: {2}.*\n)*?)(?= {2}kind:)/,
    '  unused: Background to cash.\n',
    /^warning content\/ledger\/cash\.yaml:\d+:11 {2}the figure is used, in the exhibit "[a-z-]+": take/m,
  ],
];
const WITH_A_LEDGER_OF_ANOTHER_SHAPE: readonly Mistake[] = [
  ['a line break as HTML', CHAPTER, PLACE, passage('A backbone,<br> in any case'), /<br> is HTML: expected Markdown/],
  [
    'an outcome that is none',
    'ledger/claims.yaml',
    'value: held',
    'value: true',
    /value: expected a number, or words in quotes/,
  ],
  [
    'an outcome in other words',
    'ledger/claims.yaml',
    'value: failed',
    'value: fell',
    /:\d+:\d+ {2}value: expected one of held, failed, open, because the unit is outcome$/m,
  ],
  [
    'a range of a date',
    'ledger/filing.yaml',
    '- id: tl-s1-filed\n',
    '- id: tl-s1-filed\n  range: { from: 0, to: 1 }\n',
    /filing\.yaml:\d+:\d+ {2}range: only a number has it, and the unit is date$/m,
  ],
  [
    'a range from its end to its beginning',
    'ledger/cash.yaml',
    '- id: cw-revenue-2024\n',
    '- id: cw-revenue-2024\n  range: { from: 9, to: 1 }\n',
    /cash\.yaml:\d+:\d+ {2}range: expected "from" not above "to"$/m,
  ],
  [
    'a source twice',
    'sources.yaml',
    '- id: techzine-storm',
    '- id: zitron-core-incompetency',
    /sources\.yaml:\d+:7 {2}the source "zitron-core-incompetency" is entered twice$/m,
  ],
  [
    'a term twice',
    'glossary.yaml',
    '- id: balloon',
    '- id: collateral',
    /:\d+:7 {2}the term "collateral" is entered twice/,
  ],
  [
    'HTML in the glossary',
    'glossary.yaml',
    'term: Balloon',
    'term: <b>Balloon</b>',
    /^content\/glossary\.yaml:\d+:9 {2}"<b>" would be printed: expected words alone/m,
  ],
  [
    'emphasis in the words of a picture',
    'exhibits/en/two-customers.yaml',
    '  microsoft: Microsoft',
    '  microsoft: Our *Microsoft*',
    /two-customers\.yaml:\d+:18 {2}"\*Microsoft\*" would be printed/,
  ],
  [
    'more digits than are printed',
    'ledger/concentration.yaml',
    "asOf: '2024-12-31'",
    "asOf: '2024-12-31'\n  digits: 9",
    /:\d+:11 {2}digits: expected at most 4$/m,
  ],
  [
    'an address with a remark',
    'sources.yaml',
    /address: (https:\S+)/,
    'address: $1 (archived)',
    /expected an address like/,
  ],
];
describe.each([
  ['a sound ledger', WITH_A_SOUND_LEDGER],
  ['a ledger of another shape', WITH_A_LEDGER_OF_ANOTHER_SHAPE],
])('beside others, with %s', (_, mistakes) => {
  const found = planting(mistakes.map(changeOf));
  test.each(mistakes)('%s', (_name, _file, _from, _to, message) => {
    expect(found().join('\n')).toMatch(message);
  });
});

test.each<Mistake>([
  [
    'a figure that was stated for one worked out',
    'arithmetic.yaml',
    'results: [ddtl1-interest-on-size,',
    'results: [cw-revenue-2024,',
    /^content\/arithmetic\.yaml:\d+:\d+ {2}"cw-revenue-2024" is stated, not computed: expected a figure with a formula$/m,
  ],
  [
    'a stroke between double quotes',
    'story.yaml',
    'title: Short Fuse',
    'title: "Short \\Fuse"',
    /^content\/story\.yaml:2:\d+ {2}a \\ between double quotes: expected none, or \\_ for a no-break space$/m,
  ],
  [
    'a misspelt figure in a comparison',
    'exhibits/en/which-wire.yaml',
    '- wire-lent-critic >',
    '- wire-lnt-critic >',
    /^content\/exhibits\/en\/which-wire\.yaml:\d+:9 {2}no figure "wire-lnt-critic" in the ledger \(did you mean "wire-lent-critic"\?\)$/,
  ],
  [
    'a figure instead of itself',
    'ledger/concentration.yaml',
    'instead: conc-62',
    'instead: cw-single-customer-60',
    /is this entry itself/,
  ],
  [
    'a day to come on which it was checked',
    'ledger/concentration.yaml',
    "asOf: '2024-12-31'",
    "asOf: '2024-12-31'\n  checked: '2040-01-01'",
    /:\d+:12 {2}2040-01-01 is still to come/,
  ],
  [
    'a formula that does not come to its unit',
    'ledger/computed.yaml',
    /(- id: debt-to-revenue\n(?: .*\n)*? {2}unit: )times/,
    '$1MW',
    /computed\.yaml:\d+:\d+ {2}this comes to a pure number, and the entry’s unit is MW: expected one that fits/,
  ],
  [
    'a ratio told as millions of dollars',
    'ledger/computed.yaml',
    /(- id: loss-to-revenue\n(?: .*\n)*? {2}unit: )percent/,
    '$1USD million',
    /computed\.yaml:\d+:\d+ {2}this comes to a pure number, and the entry’s unit is USD million: expected one that fits/,
  ],
  [
    'a bound that the figure is rounded past, in a chapter',
    'chapters/en/prologue.mdx',
    'about <Fact id="cw-rent-signed"/>',
    'at least <Fact id="cw-rent-signed"/>',
    /prologue\.mdx:\d+:\d+ {2}<Fact id="cw-rent-signed"> prints \$25\.1\sbillion, and is \$25,091\.606\smillion: “at least” promises more than it holds/,
  ],
  [
    'a bound that the figure is rounded past, in a picture',
    'exhibits/en/the-bill.yaml',
    'both loans cost {both-loans-2026} in 2026',
    'both loans cost at most {both-loans-2026} in 2026',
    /the-bill\.yaml:\d+:\d+ {2}\{both-loans-2026\} prints .*: “at most” promises more than it holds/,
  ],
  ['four dashes above the head', CHAPTER, /^---\n/, '----\n', /:1:1 {2}nothing between --- and --- at the top/],
  [
    'an entry that does not begin',
    'ledger/concentration.yaml',
    '- id: conc-62-usd',
    '  id: conc-62-usd',
    /a new entry begins with "- id:"/,
  ],
  [
    'a dash for the hyphen of an entry',
    'ledger/concentration.yaml',
    '- id: conc-62-usd',
    '– id: conc-62-usd',
    new RegExp(`^${placeOf('ledger/concentration.yaml', '- id: conc-62-usd')} {2}a sign that is no hyphen`, 'm'),
  ],
  [
    'an entry without its hyphen',
    'ledger/concentration.yaml',
    '- id: conc-62-usd',
    'id: conc-62-usd',
    /concentration\.yaml:\d+:1 {2}no "- " before it: a new entry begins with "- id:"/,
  ],
  [
    'a line that begins with spaces of another width',
    'ledger/concentration.yaml',
    '  topic: concentration',
    '\u00a0\u00a0topic: concentration',
    /concentration\.yaml:4:\d {2}a space of another width, which looks like one/,
  ],
  [
    'a closing tag misspelt',
    CHAPTER,
    '</Check>',
    '</Chek>',
    /two-customers\.mdx:\d+:1 {2}<\/Chek> closes no component \(did you mean "Check"\?\)/,
  ],
  [
    'a figure without the end of its tag',
    CHAPTER,
    PLACE,
    passage('A <Fact id="conc-62"> backbone, in any case'),
    /two-customers\.mdx:\d+:3 {2}<Fact> is not closed: expected \/> at its end/,
  ],
  [
    'a chapter listed with its ending',
    'story.yaml',
    '- two-customers',
    '- two-customers.mdx',
    /story\.yaml:\d+:5 {2}a chapter is listed by its name alone: expected "two-customers"/,
  ],
  ['a sentence on the list of words', 'words.txt', 'Chirisa', 'The Chirisa fund', /words\.txt:\d+:1 {2}several words/],
  [
    'a sum on the list of words',
    'words.txt',
    'Chirisa',
    '$8 billion',
    /words\.txt:\d+:1 {2}a number that is part of no/,
  ],
  [
    'a source by way of another site',
    'sources.yaml',
    /address: (https:\S+)/,
    'address: https://www.google.com/url?q=$1',
    /sources\.yaml:\d+:12 {2}address: expected the address that it leads to/,
  ],
  [
    'a new name that is another’s',
    'renamed.yaml',
    /$/,
    'two-customers/openai: two-customers/before\n',
    /^content\/renamed\.yaml:\d+:\d+ {2}"before" is, or was, the name of another picture/,
  ],
  [
    'a table for figures that is broken',
    'words/en/formats.yaml',
    "percent: '{n}%'",
    "percent: '{m}%'",
    /^content\/words\/en\/formats\.yaml:\d+:\d+ {2}units\.percent: [^\n]*$/,
  ],
  [
    'a label in two lines',
    'exhibits/en/two-customers.yaml',
    / {2}microsoft: Microsoft/,
    '  microsoft: |\n    Micro\n    soft',
    /a text in lines of its own/,
  ],
  [
    'a text left open',
    'sources.yaml',
    /seen: '(Not read.*)'\n/,
    "seen: '$1\n",
    new RegExp(`^${placeOf('sources.yaml', "'Not read")} {2}a text whose quotation mark is never closed$`, 'm'),
  ],
  [
    'a step without its end',
    CHAPTER,
    '</Step>',
    '',
    /^content\/chapters\/en\/two-customers\.mdx:\d+:1 {2}<Step> begins while that of line \d+ is open: expected <\/Step> before it$/m,
  ],
  [
    'a number in quotes',
    'ledger/cash.yaml',
    'value: 1915.426',
    "value: '1915.426'",
    /cash\.yaml:\d+:10 {2}[^\n]*value: expected it without quotes, 1915\.426, because the unit is USD million/,
  ],
  [
    'a day of a check in the check',
    'ledger/concentration.yaml',
    'verdict: confirmed\n',
    "verdict: confirmed\n    checked: '2026-11-01'\n",
    /concentration\.yaml:\d+:14 {2}"checked" belongs beside "check", and not in it: expected it as far to the left as that$/m,
  ],
  [
    'a verdict that is a number',
    'ledger/concentration.yaml',
    'verdict: confirmed\n',
    'verdict: 12\n',
    /concentration\.yaml:\d+:14 {2}check\.verdict: expected one of confirmed, rounded, differs, unverified$/m,
  ],
  [
    'two texts in one file',
    'exhibits/en/two-customers.yaml',
    /\nframes:/,
    '\n---\nframes:',
    /two-customers\.yaml:\d+:1 {2}a line ---, which begins another text: expected it taken out/,
  ],
  [
    'a list of words without any',
    'words.txt',
    /[^]+/,
    '\n',
    /^content\/words\.txt:1:1 {2}there is nothing in it: expected the names and words that no dictionary has, one a line$/,
  ],
  [
    'a value with which the model fails',
    'ledger/cash.yaml',
    'value: 1915.426',
    'value: -1915.426',
    /^content\/ledger\/cash\.yaml:\d+:10 {2}with this value cord cannot be worked out: revenue is -1915\.426: expected a number above 0$/,
  ],
])('%s', (_, file, from, to, message) => {
  expect(withMistake(file, from, to).join('\n')).toMatch(message);
});

test('a date that has not come is told where it is typed, and at none of the figure’s uses', () => {
  const found = withMistake('ledger/concentration.yaml', "asOf: '2024-12-31'", "asOf: '2042-12-31'");
  expect(found).toEqual([
    expect.stringMatching(
      /^warning content\/ledger\/concentration\.yaml:\d+:9 {2}2042-12-31 is still to come: .*, or the year, 2042, in its statement/,
    ),
  ]);
});

test('a day of publication behind that of the last change is told once', () => {
  const found = withMistake('story.yaml', /^published: .*/m, "published: '2027-12-01'");
  expect(found.filter((each) => !each.startsWith('warning '))).toEqual([
    expect.stringMatching(/^content\/story\.yaml:\d+:10 {2}updated before it was published, 2027-12-01$/),
  ]);
});

test('a date in another form is told once', () => {
  const found = withMistake('sources.yaml', "date: '2025-03-16'", "date: '03/16/2025'");
  expect(found).toEqual([expect.stringMatching(/sources\.yaml:\d+:9 {2}date: expected a year, a month or a day/)]);
});

test('of an address of mail no half is a word', () => {
  const found = withMistake(CHAPTER, PLACE, passage('Write to desk@example.org now.'));
  expect(found.filter((each) => each.includes('misspelt'))).toEqual([]);
});
