import fc from 'fast-check';
import { expect, test } from 'vitest';
import { costPerMegawatt } from '../../../src/model/build-out.ts';
import { cashCostRatio } from '../../../src/model/cost-of-revenue.ts';

const money = fc.double({ min: 0, max: 9000, noNaN: true });
const some = fc.double({ min: 1, max: 9000, noNaN: true });
const fraction = fc.double({ min: 0, max: 1, noNaN: true });

test('without depreciation no more is spent than with it', () => {
  fc.assert(
    fc.property(some, money, fraction, (revenue, expenses, part) => {
      const ratio = cashCostRatio(revenue, expenses, expenses * part);
      expect(ratio).toBeGreaterThanOrEqual(0);
      expect(ratio).toBeLessThanOrEqual(expenses / revenue);
    }),
  );
  expect(() => cashCostRatio(1, 1, 2)).toThrow('depreciation is 2: expected a number from 0 to 1');
});

test('a megawatt, by hand', () => {
  expect(costPerMegawatt(15000, 360)).toBeCloseTo(41.6667, 4);
  expect(() => costPerMegawatt(1, 0)).toThrow(/megawatts is 0/);
});
