import { expect, test } from 'vitest';
import { condensed } from '../../../src/check/condensed.ts';
import { checkPunctuation, checkSentences } from '../../../src/check/punctuation.ts';
import { checkRepeatedWords } from '../../../src/check/repeated-words.ts';
import { Report } from '../../../src/check/report.ts';

function found(text: string): string[] {
  const report = new Report('chapter.mdx', text);
  const whole = condensed(text, 0);
  checkPunctuation(whole, report);
  checkRepeatedWords(whole, report);
  checkSentences(whole, report);
  return report.findings.map(({ column, message }) => `${column} ${message}`);
}

test.each([
  ['It owed money , and spent it.', '14 a space before ",": expected none'],
  ['It owed <Fact id="cw-debt"/> , and spent it.', '29 a space before ",": expected none'],
  ['It owed {cw-debt} ; it spent it.', '18 a space before ";": expected none'],
  ['Why ?', '4 a space before "?": expected none'],
  ['It owed money .', '14 a space before ".": expected none'],
  ['It owed money,and spent it.', '14 no space behind ",": expected one'],
  ['It owed money.The rest was cash.', '14 no space behind ".": expected one'],
  ['It owed <Fact id="cw-debt"/>.The rest was cash.', '29 no space behind ".": expected one'],
  ['It took in<Fact id="cw-debt"/> then.', '11 no space before a figure, which is printed with the word as one'],
  ['It took in {cw-debt}then.', '21 no space between a figure and "then": they are printed as one'],
  ['It owed money(in dollars) then.', '14 no space before "(": expected one'],
  ['It owed money (in dollars)then.', '26 no space behind ")": expected one'],
  ['It owed money,, and spent it.', '14 ",,": expected one sign'],
  ['It owed money..', '14 "..": expected one full stop'],
  ['It owed ( dollars).', '9 a space inside parentheses: expected none'],
  ['It “ owed dollars”.', '4 a space inside quotation marks: expected none'],
  ['It owed (dollars.', '9 a parenthesis without its other half: expected ( and ) both, or neither'],
  ['It “owed dollars.', '4 a quotation mark without its other half: expected “ and ” both, or neither'],
  ['It "owed dollars.', '4 a quotation mark without its other half: expected both, or neither'],
  ['It owed money. the rest was cash.', '16 "the" begins a sentence: expected a capital letter, or a comma before it'],
  ['It owed money. The rest was', '27 the paragraph ends without a full stop'],
  ['It owed the the money.', '9 "the the": expected the word once'],
  ['It owed about <Says id="x" from="3">about four times</Says> that.', '9 "about about": expected the word once'],
  ['It owed *the* the money.', '10 "the the": expected the word once'],
])('%s', (text, message) => {
  expect(found(text)).toEqual([message]);
});

test.each([
  'It owed <Fact id="cw-debt"/>, "all of it", says Zitron (as ever).',
  'In the <Fact id="late-1990s"/>s Short-Fuse.example, Character.AI and 3 March: “no”. He had had enough …',
  'See [what it says](https://example.org/a,b), and {about four times | debt-to-revenue from 3.8 to 4.3}!',
  'It’s {cw-debt:short}\\_a year; “so it is” – or not? 1,915 is typed elsewhere. That that is.',
])('nothing is said of: %s', (text) => {
  expect(found(text)).toEqual([]);
});
