import { describe, expect, test } from 'vitest';
import { readFormats } from '../../../src/edition/formats.ts';
import type { Figure } from '../../../src/ledger/figure.ts';
import { fillIn, idsIn, inWords, misfit } from '../../../src/ledger/worded.ts';

const figure = (id: string, value: number | string, unit: Figure['unit']): Figure => ({
  id,
  value,
  unit,
  topic: 'loans',
  statement: 'A figure.',
  asOf: '2024-12-31',
  saidBy: 'CoreWeave',
  kind: 'filed',
  place: 'content/ledger/loans.yaml:1',
  formats: readFormats(process.cwd(), 'en'),
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
  return [fillIn(text, figures, undefined, (message) => mistakes.push(message)), ...mistakes];
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
