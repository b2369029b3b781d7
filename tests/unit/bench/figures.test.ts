import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocking, median, missedShare } from '../../bench/figures.mjs';

const FRAME = 1000 / 60;
const frames = fc.array(fc.double({ min: 0.1, max: 1000, noNaN: true }), { minLength: 1, maxLength: 200 });

test('a median is one of the values, with as many on either side', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(3);
  fc.assert(
    fc.property(frames, (values) => {
      const middle = median(values);
      expect(values).toContain(middle);
      expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(values.length / 2);
      expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(values.length / 2);
    }),
  );
});

test('of nothing there is no median, and no share of missed frames', () => {
  expect(() => median([])).toThrow('expected at least one');
  expect(() => missedShare([])).toThrow('expected at least one');
});

test('a task blocks for as long as it lasts beyond 50 ms', () => {
  expect(blocking([])).toBe(0);
  expect(blocking([50, 51, 120])).toBe(71);
});

test('a page in time misses nothing, and one that makes every second frame misses half', () => {
  expect(missedShare(Array.from({ length: 60 }, () => FRAME))).toBe(0);
  expect(missedShare(Array.from({ length: 60 }, () => 2 * FRAME))).toBe(0.5);
  // One stall of nine frames among sixty in time.
  expect(missedShare([...Array.from({ length: 60 }, () => FRAME), 10 * FRAME])).toBeCloseTo(9 / 70, 12);
});

test('frames a screen cannot show make up for none that it misses', () => {
  expect(missedShare([FRAME / 4, FRAME / 4, FRAME / 4, 4 * FRAME])).toBeCloseTo(3 / 7, 12);
});

test('the share of missed frames is between none and all', () => {
  fc.assert(
    fc.property(frames, (gaps) => {
      const share = missedShare(gaps);
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThan(1);
    }),
  );
});
