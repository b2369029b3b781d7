import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alongCord, spread } from '../../../src/scroll/chapter-markers.ts';

const shares = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 15 })
  .map((all) => all.toSorted((a, b) => a - b));
const gap = fc.double({ min: 0, max: 0.3, noNaN: true });

test('knots with room for a finger stay where they are', () => {
  expect(spread([0.1, 0.4, 0.9], 0.1)).toEqual([0.1, 0.4, 0.9]);
});

test('crowded knots part, the last at the end at most', () => {
  expect(spread([0.5, 0.5, 0.95, 1], 0.25)).toEqual([0.25, 0.5, 0.75, 1]);
});

test('on the cord, in order and apart, however they lie', () => {
  fc.assert(
    fc.property(shares, gap, (all, least) => {
      const places = spread(all, least);
      const apart = Math.min(least, 1 / (all.length - 1));
      for (const [i, place] of places.entries()) {
        expect(place).toBeGreaterThanOrEqual(-1e-9);
        expect(place).toBeLessThanOrEqual(1);
        if (i > 0) expect(place - (places[i - 1] ?? 0)).toBeGreaterThanOrEqual(apart - 1e-9);
      }
    }),
  );
});

test('the reader is at a knot where its chapter begins, and never moves back', () => {
  fc.assert(
    fc.property(shares, gap, fc.tuple(fc.nat(100), fc.nat(100)), (all, least, [a, b]) => {
      const distinct = [...new Set(all)].filter((share) => share > 0.01 && share < 0.99);
      const places = spread(distinct, least);
      for (const [i, share] of distinct.entries())
        expect(alongCord(share, distinct, places)).toBeCloseTo(places[i] ?? NaN);
      const [near, far] = [Math.min(a, b) / 100, Math.max(a, b) / 100];
      expect(alongCord(near, distinct, places)).toBeLessThanOrEqual(alongCord(far, distinct, places) + 1e-9);
    }),
  );
});
