import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  dilutedShare,
  herfindahl,
  herfindahlRange,
  revenueToDilute,
  withRemainder,
} from '../../../src/model/concentration.ts';
import { total } from './figures-of-the-story.ts';

const shares = fc
  .array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 8 })
  .chain((weights) =>
    fc.integer({ min: 0, max: 300 }).map((others) => weights.map((each) => each / (total(weights) + others))),
  );
const share = fc.double({ min: 0.01, max: 1, noNaN: true });
const revenue = fc.double({ min: 1, max: 5000, noNaN: true });

test('shares and the remainder are a whole', () => {
  fc.assert(
    fc.property(shares, (all) => {
      expect(total(all) + withRemainder(all).others).toBeCloseTo(1, 9);
    }),
  );
});

test('the index lies in its range, and the range between nothing and one', () => {
  fc.assert(
    fc.property(shares, (all) => {
      const { low, high } = herfindahlRange(all);
      expect(low).toBe(herfindahl(all));
      expect(high).toBeGreaterThanOrEqual(low);
      expect(high).toBeLessThanOrEqual(1 + 1e-9);
    }),
  );
});

test('by hand: 62 and 15 percent, and 23 in customers of 15 percent at most', () => {
  const { low, high } = herfindahlRange([0.62, 0.15]);
  expect(low).toBeCloseTo(0.4069, 10);
  expect(high).toBeCloseTo(0.4069 + 0.0225 + 0.0064, 10);
  expect(herfindahlRange([])).toEqual({ low: 0, high: 1 });
});

test('the revenue that brings a share to a level does bring it there', () => {
  fc.assert(
    fc.property(share, revenue, share, (own, all, level) => {
      const added = revenueToDilute(own, all, level);
      expect(added).toBeGreaterThanOrEqual(0);
      expect(dilutedShare(own, all, added)).toBeCloseTo(Math.min(own, level), 9);
    }),
  );
});

test('more revenue of others never raises a share', () => {
  fc.assert(
    fc.property(share, revenue, revenue, revenue, (own, all, one, more) => {
      expect(dilutedShare(own, all, one + more)).toBeLessThanOrEqual(dilutedShare(own, all, one) + 1e-12);
    }),
  );
});

test('wrong arguments are named', () => {
  expect(() => dilutedShare(1.2, 1, 1)).toThrow('share is 1.2: expected a number from 0 to 1');
  expect(() => dilutedShare(0.5, 0, 1)).toThrow(/revenue is 0/);
  expect(() => revenueToDilute(0.5, 1, 0)).toThrow(/level is 0/);
  expect(() => herfindahlRange([0.9, 0.2])).toThrow(/the sum of shares is 1\.1/);
});
