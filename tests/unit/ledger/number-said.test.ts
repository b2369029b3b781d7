import { expect, test } from 'vitest';
import { numberInWords, numbersSaid } from '../../../src/ledger/number-said.ts';

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

test.each([
  ['about four times', 'times', [4]],
  ['twenty-one months', 'months', [21]],
  ['seventeen more days', 'days', [17]],
  ['from two to three loans', 'loans', [3]],
  ['two loans or three loans', 'loans', []],
  ['the twenty-first months', 'months', []],
  ['four and a half times', 'times', []],
  ['seventy-seven percent', 'percent', [77]],
  ['seventy-seven cents', 'percent', [77]],
  ['seventy-seven per cent', 'percent', [77]],
  ['five points', 'percentage points', [5]],
  ['about a quarter of it', 'percent', [25, 75, 125]],
  ['four fifths', 'percent', [80, 20, 180]],
  ['a third customer', 'percent', []],
  ['twelve million dollars', 'USD million', [12]],
  ['half a billion', 'USD million', []],
  ['四倍左右', 'times', [4]],
  ['四倍半', 'times', []],
  ['十二个月', 'months', [12]],
  ['五个百分点', 'percentage points', [5]],
  ['两家', 'customers', [2]],
  ['第二年', 'years', []],
  ['七角七分', 'percent', [77]],
  ['六成多', 'percent', [60]],
  ['百分之四十五', 'percent', [45]],
  ['约四分之一', 'percent', [25, 75, 125]],
  ['一千二百万美元', 'USD million', [12]],
  ['三亿五千万', 'USD million', [350]],
  ['一万亿美元', 'USD million', [1_000_000]],
] as const)('“%s” says in %s %j', (words, unit, numbers) => {
  expect(numbersSaid(words, unit)).toEqual(numbers);
});
