import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkHanNumbers } from '../../../src/check/han.ts';
import { checkLatinWords } from '../../../src/check/latin-words.ts';
import { Report } from '../../../src/check/report.ts';
import { show } from '../../../src/ledger/read.ts';
import { asText } from '../../../src/ledger/source-text.ts';
import { changeIn } from '../../content-copy.ts';
import { planting, removeCopy, withChange, withMistake } from './broken/story-copy.ts';

// Slips that somebody who types does not see, and that readers would: each was planted, and the check said nothing.
afterEach(removeCopy);

const CHAPTER = 'chapters/en/two-customers.mdx';
const PLACE = 'A backbone, in any case';

const IN_A_CHAPTER: readonly (readonly [string, string, RegExp])[] = [
  [
    'a Cyrillic letter',
    'A b\u0430ckbone, in any case',
    /"b\u0430ckbone" has a letter of another script, which only looks/,
  ],
  ['a full-width digit', 'A backbone, in ５ cases', /"５" is a number in a sign of its own: expected a figure/],
  ['a fraction in one sign', 'A backbone, in ½ of any case', /"½" is a number in a sign of its own/],
  ['a raised digit', 'A backbone², in any case', /"²" is a number in a sign of its own/],
  ['a number of another script’s letters', 'A backbone of phase Ⅷ', /"Ⅷ" is a number in a sign of its own/],
  ['a digit by its number', 'A backbone, in &#56; cases', /"56" is typed by hand/],
  ['a grave accent for an apostrophe', 'A backbone`s case', /"`" is no apostrophe: expected ’/],
  ['an acute accent for an apostrophe', 'A backbone´s case', /"´" is no apostrophe: expected ’/],
  ['two apostrophes for a quotation mark', "A ''backbone'', in any case", /"''" is no quotation mark/],
  [
    'quotation marks of other languages',
    'A „backbone” «in» any case',
    /"„" is no quotation mark[^]*"«" is no quotation mark/,
  ],
  ['an opening mark behind a word', 'A ‘backbone‘, in any case', /"‘" behind a word: expected ’/],
  ['a minus for a dash', 'A backbone − in any case', /" − " is no dash/],
  ['bullets of another program', '• A backbone\n• In any case', /"•" begins no list: expected "- "/],
  ['two question marks', 'A backbone, in any case??', /"\?\?": expected one sign/],
  ['a box to be ticked', '- [ ] A backbone', /a box to be ticked/],
  ['a line broken by two spaces', 'A backbone,  \nin any case', /two spaces, or a \\, at the end of a line/],
  [
    'the name of a figure',
    'A backbone of [cw-revenue-2024]',
    /"cw-revenue-2024" is the name of a figure, and would be/,
  ],
  ['a minus before a figure', 'A backbone that lost -<Fact id="cw-netloss-2024"/>', /"-" before a figure/],
  ['a day that there is not, as in America', 'On March 32, 2025 a backbone', /there is no March 32, 2025/],
  ['a figure in a note', 'A backbone. <Note>Is it <Fact id="conc-62"/>?</Note>', /<Fact> in a note to colleagues/],
  ['half a tag', 'A backbone Fact id="debt-to-revenue"/> of it', /half a tag, which would be printed/],
  ['a tag apart from its sign', 'A backbone < Fact id="debt-to-revenue"/> of it', /half a tag, which would be printed/],
  [
    'points behind a percentage',
    'A backbone of <Fact id="conc-62"/> percentage points',
    /"percentage points" after a figure/,
  ],
  ['a count of the size of a year', 'A backbone that has 2024 GPUs', /"2024" is typed by hand/],
  ['other words for what is to come', 'A backbone, TODO, of TKTK', /"TODO" stands for[^]*"TKTK" stands for/],
  ['a link by way of another site', 'A [b](https://www.google.com/url?q=https://a.org)', /goes by way of another site/],
  ['a component in a sentence', 'A backbone. <Pull>In any case.</Pull>', /<Pull> in a sentence: expected it on lines/],
  [
    'a component in another',
    '<Check claim="A" finding="B">\n\nA backbone.\n\n<Pull>\n\nIn any case.\n\n</Pull>\n\n</Check>',
    /<Pull> stands in <Check>: expected it behind <\/Check>/,
  ],
  [
    'a check on one line',
    '<Check claim="A" finding="B">A backbone.</Check>',
    /<Check> has its text in its own line: expected it on lines/,
  ],
  ['a Chinese comma', 'A backbone，in any case', /"，" is a Chinese mark/],
  ['a soft hyphen', 'A back\u00adbone, in any case', /a soft hyphen, which nobody sees/],
  ['a sign behind a number in words', 'A backbone, in sixty % of any case', /"%" behind a word: expected "percent"/],
  [
    'two figures without a space',
    '<Fact id="conc-62"/><Fact id="conc-77-top2"/>, in any case',
    /no space between two figures/,
  ],
  ['a table', '| a | b |\n| - | - |\n| c | d |', /a table: expected paragraphs, or a list/],
  ['words struck out', 'A ~~backbone~~, in any case', /words struck out between ~~/],
  [
    'a link to this machine',
    'A [backbone](http://localhost:4321/about/), in any case',
    /leads nowhere: only this machine, or this network/,
  ],
  [
    'a link within a network',
    'A [backbone](http://192.168.0.7/a), in any case',
    /leads nowhere: only this machine, or this network/,
  ],
  [
    'a link without words',
    'A backbone[](https://example.org/), in any case',
    /a link without words, which nobody sees/,
  ],
];

describe('in a chapter, a paragraph with', () => {
  const found = planting(IN_A_CHAPTER.map(([, planted]) => [CHAPTER, PLACE, `${planted}\n\n${PLACE}`]));
  test.each(IN_A_CHAPTER)('%s', (_name, _planted, message) => {
    expect(found().join('\n')).toMatch(message);
  });
});

test('words of another script that are meant stand on the story’s list', () => {
  expect(withMistake(CHAPTER, PLACE, 'A µΩm, in any case').join('\n')).toMatch(/"µΩm" has a letter/);
  const found = withChange((content) => {
    writeFileSync(join(content, 'words.txt'), 'µΩm\n', { flag: 'a' });
    changeIn(join(content, '..'), CHAPTER, PLACE, 'A µΩm, in any case');
  });
  expect(found.filter((each) => each.includes('µΩm'))).toEqual([]);
});

test('a paragraph that was pasted and not cut', () => {
  const long = 'Somebody moved this paragraph to another place, and forgot to take it away where it stood before.';
  const found = withMistake(CHAPTER, PLACE, `${long}\n\n${long}\n\n${PLACE}`);
  expect(found).toEqual([
    expect.stringMatching(/^warning .*two-customers\.mdx:\d+:1 {2}this paragraph stands in line \d+ already/),
  ]);
});

test.each<[string, string, string | RegExp, string, RegExp]>([
  ['a title of spaces', 'story.yaml', /^title: .*/m, "title: ' '", /story\.yaml:\d+:9 {2}only spaces: expected words/],
  [
    'a language that no browser knows',
    'story.yaml',
    /tag: en\b/,
    'tag: english',
    /tag: expected the tag of a language/,
  ],
  [
    'new names in a circle',
    'renamed.yaml',
    /$/,
    '\ntwo-customers/a: two-customers/b\ntwo-customers/b: two-customers/a\n',
    /renamed\.yaml:\d+:\d+ {2}"two-customers" never had a frame "a"/,
  ],
  [
    'a percentage divided by a hundred',
    'ledger/computed.yaml',
    "'conc-62 × cw-revenue-2024'",
    "'conc-62 ÷ 100 × cw-revenue-2024'",
    /computed\.yaml:\d+:\d+ {2}a percentage counts as the share it is: expected it without ÷ 100/,
  ],
  [
    'a quarter without its number',
    'words/en/formats.yaml',
    "quarter: '{year} Q{quarter}'",
    "quarter: '{year}'",
    /formats\.yaml:\d+:\d+ {2}dates\.quarter: expected a text with \{year\}, \{quarter\}/,
  ],
  [
    'a day without its year, where room is short',
    'words/en/formats.yaml',
    "short: '{day} {mon} {year}'",
    "short: '{day} {mon}'",
    /formats\.yaml:\d+:\d+ {2}dates\.day/,
  ],
  [
    'a date without its year',
    'words/en/formats.yaml',
    /^( {2}year: ).*/m,
    "$1'in the year'",
    /formats\.yaml:\d+:\d+ {2}dates\.year: expected a text with \{year\}/,
  ],
])('%s', (_, file, from, to, message) => {
  expect(withMistake(file, from, to).join('\n')).toMatch(message);
});

/** What another program leaves in a text, of which nothing else can be said then. */
test.each([
  ['a mark of direction', 'A \u200ebackbone', /U\+200E: expected it to be deleted/],
  ['a line of another program', 'A\u2028backbone', /U\+2028: expected it to be deleted/],
  ['a picture that was laid in', 'A \ufffc backbone', /U\+FFFC: expected it to be deleted/],
  ['a bullet of Word', '\uf0b7 A backbone', /U\+F0B7: expected it to be deleted/],
  ['a text read in another encoding', 'Itâ€™s a backbone', /"â€™" is a sign that was read in another encoding/],
  ['an accent read in another encoding', 'A cafÃ©', /"Ã©" is a sign that was read in another encoding/],
  ['Chinese read in another encoding', 'ä¸­å›½', /"ä¸­å›½" is a sign that was read in another encoding/],
])('%s', (_, planted, message) => {
  expect(withMistake(CHAPTER, PLACE, `${planted}\n\n${PLACE}`).join('\n')).toMatch(message);
});

test.each(['“Café”…', 'Société Générale’s', 'The São Paulo “É” – “SÃO”', 'à la “carte”'])('%s is in order', (words) => {
  expect(asText(Buffer.from(words)).flaws).toEqual([]);
});

const UNREAD: readonly (readonly [string, RegExp])[] = [
  ['ledger/more.yml', /1:1 {2}nothing reads this file: expected it as more\.yaml/],
  ['chapters/en/the-bailout.mdx.txt', /nothing reads this file: expected it as the-bailout\.mdx, or elsewhere/],
  ['chapters/en/the-bailout.md', /nothing reads this file: expected it as the-bailout\.mdx/],
  ['exhibits/en/two-custmers.yaml', /expected the name of an exhibit \(did you mean "two-customers\.yaml"\?\)/],
  ['words/en/interfaces.yaml', /expected the name of a file whose words it has \(did you mean "interface\.yaml"\?\)/],
];

test('each file that nothing reads, and nothing else', () => {
  const found = withChange((content) => {
    for (const [file] of UNREAD) {
      mkdirSync(join(content, file, '..'), { recursive: true });
      writeFileSync(join(content, file), 'title: One\n');
    }
  });
  expect(found).toHaveLength(UNREAD.length);
  for (const [file, message] of UNREAD)
    expect(found).toContainEqual(expect.stringMatching(new RegExp(`^warning content/${file}:.*${message.source}`)));
});

describe('in a text of Chinese signs', () => {
  const said = (check: (report: Report) => void): readonly string[] => {
    const report = new Report('one.yaml', '');
    check(report);
    return report.findings.map((each) => show(each).replace(/^\S+ {2}/, ''));
  };

  test('a name misspelt in its letters', () => {
    const knows = (word: string): boolean => word === 'IPO';
    const words = (text: string) => said((report) => checkLatinWords(text, 0, 'What CoreWeave says', knows, report));
    expect(words('2022年，CoreWaeve最大的客户')).toEqual([
      '"CoreWaeve" is in no dictionary, and not in the story’s own language (did you mean "CoreWeave"?): if it is right, add it to content/words.txt',
    ]);
    expect(words('CoreWeave的IPO，<Fact id="abcd"/>{abcd-ef}')).toEqual([]);
  });

  test('another year than the own text names', () => {
    const years = (text: string, own: string) => said((report) => checkHanNumbers(text, 0, own, report, false, true));
    expect(years('2023年，最大的客户', 'In 2022 the largest')).toEqual([
      'the text in the story’s own language names no year "2023": expected the one it names',
    ]);
    expect(years('2022年，最大的客户', 'In 2022 the largest')).toEqual([]);
  });
});
