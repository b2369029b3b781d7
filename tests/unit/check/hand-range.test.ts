import { expect, test } from 'vitest';
import { checkHandRanges } from '../../../src/check/hand-range.ts';
import { Report } from '../../../src/check/report.ts';

const told = (text: string): string[] => {
  const report = new Report('a.yaml', text);
  checkHandRanges(text, 0, report);
  return report.findings.map(({ column, message }) => `${column}: ${message}`);
};

test.each([
  ['a band of {low} to {high}', /^16: "to" between two figures: expected \{low to high\}/],
  ['{low:short}–{high:short}', /^12: "–" between two figures/],
  ['from {low:short}–{high:short}', /"–" between two figures/],
  ['卖{low}至{high}', /^7: "至" between two figures/],
  ['rates of <Fact id="low"/> to <Fact id="high"/>', /"to" between .*expected <Fact id="low" to="high"\/>/],
  ['预计<Fact id="low"/>到<Fact id="high"/>', /"到" between two figures/],
])('“%s” is a range put together by hand', (text, message) => {
  expect(told(text).join('\n')).toMatch(message);
});

test.each([
  'a band of {low to high}',
  'debt grew from {low} to {high}',
  '债务从{low}增至{high}',
  '从<Fact id="low"/>到<Fact id="high"/>',
  'rates of <Fact id="low" to="high"/> and <Fact id="other"/>',
  '{about four times | low from 3.8 to 4.3} or {high}',
])('“%s” is none', (text) => {
  expect(told(text)).toEqual([]);
});
