import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addQuarters, daysIn, quartersBetween, quartersFrom, showQuarter } from '../../../src/model/quarter.ts';

const quarter = fc.record({ year: fc.integer({ min: 1900, max: 2200 }), quarter: fc.integer({ min: 1, max: 4 }) });

test('adding and counting are inverse', () => {
  fc.assert(
    fc.property(quarter, fc.integer({ min: -400, max: 400 }), (each, count) => {
      const there = addQuarters(each, count);
      expect(quartersBetween(each, there)).toBe(count);
      expect(addQuarters(there, -count)).toEqual(each);
    }),
  );
});

test('a range runs on from quarter to quarter', () => {
  expect(quartersFrom({ year: 2024, quarter: 3 }, 3).map(showQuarter)).toEqual(['2024 Q3', '2024 Q4', '2025 Q1']);
  expect(() => quartersFrom({ year: 2024, quarter: 3 }, -1)).toThrow('count is -1');
});

test('the days of four quarters are a year', () => {
  expect([1, 2, 3, 4].map((each) => daysIn({ year: 2025, quarter: each }))).toEqual([90, 91, 92, 92]);
  expect(daysIn({ year: 2024, quarter: 1 })).toBe(91);
});
