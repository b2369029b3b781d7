import { describe, expect, test } from 'vitest';
import { readFormats } from '../../../src/edition/formats.ts';
import type { Figure } from '../../../src/ledger/figure.ts';
import { fillIn, idsIn, inWords, misfit, piecesOf, tiesIn } from '../../../src/ledger/worded.ts';

const figure = (id: string, value: number | string, unit: Figure['unit'], language = 'en'): Figure => ({
  id,
  value,
  unit,
  topic: 'loans',
  statement: 'A figure.',
  asOf: '2024-12-31',
  saidBy: 'CoreWeave',
  kind: 'filed',
  place: 'content/ledger/loans.yaml:1',
  formats: readFormats(process.cwd(), language),
});
const figures = new Map(
  [
    figure('debt-to-revenue', 4.194, 'times'),
    figure('share', 77, 'percent'),
    figure('start', '2025-10', 'date'),
    figure('name', 'Customer C', 'text'),
  ].map((each) => [each.id, each]),
);

const filled = (text: string): readonly string[] => {
  const mistakes: string[] = [];
  return [fillIn(text, figures, undefined, ({ message }) => mistakes.push(message)), ...mistakes];
};

describe('words tied to a figure', () => {
  test('are read as the words alone', () => {
    const text = '{Seventy-seven cents | share from 76.5 to 77.4} of every dollar; {share} is exact.';
    expect(inWords(text)).toBe('Seventy-seven cents of every dollar; {share} is exact.');
    expect(filled(text)).toEqual(['Seventy-seven cents of every dollar; 77% is exact.']);
    expect(idsIn(text)).toEqual(['share', 'share']);
  });

  test('may run over a line of the file', () => {
    expect(filled('owed {about four\n  times | debt-to-revenue\n  from 3.8 to 4.3} of it')).toEqual([
      'owed about four times of it',
    ]);
  });

  test.each([
    ['{w | debt-to-revenue from 4.194 to 4.194}'],
    ['{w | debt-to-revenue from 4}'],
    ['{w | debt-to-revenue to 5}'],
    ['{w | start from 2025-10 to 2025-10}'],
    ['{w | start to 2025-10-01}'],
  ])('%s are true, bounds included', (text) => {
    expect(filled(text)).toEqual(['w']);
  });

  test.each([
    [
      '{about four times | debt-to-revenue from 4.2 to 4.3}',
      '“about four times” is no longer true: debt-to-revenue is 4.194\u00a0times (4.194), and the words hold from 4.2 to 4.3; write them anew',
    ],
    ['{w | debt-to-revenue to 4}', 'and the words hold to 4; write them anew'],
    ['{w | start from 2025-11}', 'start is October\u00a02025, and the words hold from 2025-11'],
    ['{w | det-to-revenue from 1}', 'no figure "det-to-revenue" in the ledger (did you mean "debt-to-revenue"?)'],
    ['{w | share}', '“w” has no range of share: expected from, to or both'],
    ['{w | name from 1}', '"name" is words: expected a figure that has a size, or a date'],
    ['{w | share from seventy}', '"seventy" is no bound for share: expected a number of percent, like 77'],
    ['{w | start from 10}', '"10" is no bound for start: expected a date like 2025-10'],
    ['{w | share from 80 to 70}', 'from 80 to 70: expected the smaller bound first'],
    ['{w | share over 80}', '"{w | share over 80}" cannot be read: expected words, | and the range of a figure'],
    ['{| share from 80}', 'cannot be read'],
    ['{share:shrt}', '"shrt" is not a way to print a figure (did you mean "short"?)'],
    ['{shar}', 'no figure "shar" in the ledger (did you mean "share"?)'],
    ['a { b', 'a brace without its other half'],
  ])('%s is refused', (text, message) => {
    expect(filled(text).slice(1)).toEqual([expect.stringContaining(message)]);
  });

  test('that do not fit stay in place, to be seen', () => {
    expect(fillIn('{about four times | debt-to-revenue from 5}', figures)).toBe('about four times');
    expect(misfit({ words: 'w', id: 'share', from: '70', to: undefined }, figures)).toBeUndefined();
  });
});

describe('a range of two figures', () => {
  const ends = [
    figure('low', 5600, 'USD million'),
    figure('high', 8100, 'USD million'),
    figure('highest', 8100.4, 'USD million'),
    figure('begun', '2025', 'date'),
    figure('ended', '2028', 'date'),
  ];
  const english = new Map([...figures, ...ends.map((each) => [each.id, each] as const)]);
  const chinese = new Map(ends.map((each) => [each.id, { ...each, formats: readFormats(process.cwd(), 'zh') }]));
  const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

  test('prints both ends in each language, the unit as often as it says it', () => {
    const text = 'A guess of {low to high}, {begun to ended}; {low to high:short}.';
    expect(plain(fillIn(text, english))).toBe('A guess of $5.6 billion to $8.1 billion, 2025 to 2028; $5.6bn–$8.1bn.');
    expect(fillIn(text, chinese)).toBe('A guess of 56亿至81亿美元, 2025年至2028年; 56亿–81亿美元.');
  });

  test('prints two figures, each of which can be told', () => {
    const text = 'from {low to high:short}';
    expect(idsIn(text)).toEqual(['low', 'high']);
    expect(tiesIn(text)).toEqual(['{low to high:short}']);
    expect(inWords(text)).toBe(text);
    const put: string[] = [];
    fillIn(text, chinese, ({ id }, print) => {
      put.push(`${id} ${print}`);
      return print;
    });
    expect(put).toEqual(['low 56亿', 'high 81亿美元']);
    expect(piecesOf(text, chinese)).toEqual([
      { text: 'from ' },
      { text: '56亿', figure: 'low' },
      { text: '–' },
      { text: '81亿美元', figure: 'high' },
    ]);
  });

  test.each([
    ['{low to hgh}', 'no figure "hgh" in the ledger (did you mean "high"?)'],
    ['{low to high:shrt}', '"shrt" is not a way to print a figure (did you mean "short"?)'],
    ['{high to low}', '"high" is more than "low": expected the smaller end first, low to high'],
    ['{low to share}', '"low" is in USD million, "share" in percent: expected one unit at both ends of a range'],
    ['{name to low}', '"name" is words: expected a figure that has a size, or a date, at each end of a range'],
    ['{high to highest}', '"high" and "highest" both print as $8.1\u00a0billion: expected one of them alone'],
    ['{ended to begun}', '"ended" is more than "begun"'],
  ])('%s is refused', (text, message) => {
    const mistakes: string[] = [];
    fillIn(text, english, undefined, ({ message }) => mistakes.push(message));
    expect(mistakes).toEqual([expect.stringContaining(message)]);
  });
});
