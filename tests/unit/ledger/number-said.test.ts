import { expect, test } from 'vitest';
import { numberInWords, numberSaid } from '../../../src/ledger/number-said.ts';

test.each([
  ['one', 1],
  ['nineteen', 19],
  ['twenty', 20],
  ['thirty-one', 31],
  ['ninety-nine', 99],
])('“%s” is %d', (word, number) => {
  expect(numberInWords(word)).toBe(number);
});

test.each([
  'none',
  'twenty-none',
  'twenty-first',
  'twenty-ten',
  'twenty-one-two',
  'five-two',
  'twenty-',
  'twentyish',
  'Two',
  '',
])('“%s” is no number', (word) => {
  expect(numberInWords(word)).toBeUndefined();
});

test('a number is found before its unit, whole, and only where there is one of it', () => {
  expect(numberSaid('about four times', 'times')).toBe(4);
  expect(numberSaid('twenty-one months', 'months')).toBe(21);
  expect(numberSaid('seventeen more days', 'days')).toBe(17);
  expect(numberSaid('from two to three loans', 'loans')).toBe(3);
  expect(numberSaid('two loans or three loans', 'loans')).toBeUndefined();
  expect(numberSaid('the twenty-first months', 'months')).toBeUndefined();
  expect(numberSaid('four and a half times', 'times')).toBeUndefined();
});
