import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blendedRate, rateIn } from '../../../src/model/interest-rate.ts';

const spread = fc.double({ min: 0, max: 0.2, noNaN: true });

test('a blended rate lies between that of its cheapest and its dearest part', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 0.1, noNaN: true }),
      fc.array(fc.record({ weight: fc.integer({ min: 1, max: 100 }), spread }), { minLength: 1, maxLength: 5 }),
      (base, parts) => {
        const all = parts.reduce((sum, { weight }) => sum + weight, 0);
        const rate = blendedRate(
          base,
          parts.map(({ weight, spread }) => ({ share: weight / all, spread })),
        );
        const spreads = parts.map((part) => part.spread);
        expect(rate).toBeGreaterThanOrEqual(base + Math.min(...spreads) - 1e-9);
        expect(rate).toBeLessThanOrEqual(base + Math.max(...spreads) + 1e-9);
      },
    ),
  );
});

test('by hand: half at 6.00, a quarter each at 6.50 and 13.00 points over 4.3 percent', () => {
  const bands = [
    { share: 0.5, spread: 0.06 },
    { share: 0.25, spread: 0.065 },
    { share: 0.25, spread: 0.13 },
  ];
  expect(blendedRate(0.043, bands)).toBeCloseTo(0.12175, 10);
});

test('shares that are not a whole are refused', () => {
  expect(() => blendedRate(0.04, [{ share: 0.9, spread: 0.06 }])).toThrow(/the sum of shares is 0\.9/);
  expect(() => blendedRate(0.04, [{ share: 1, spread: 6 }])).toThrow(
    'bands[0].spread is 6: expected a number from 0 to 1',
  );
  expect(() => blendedRate(4, [])).toThrow('base is 4');
});

test('the first rate holds until the first change', () => {
  const changes = [{ from: { year: 2025, quarter: 3 }, rate: 0.2 }];
  expect(rateIn({ year: 2025, quarter: 2 }, 0.1, changes)).toBe(0.1);
  expect(rateIn({ year: 2025, quarter: 3 }, 0.1, changes)).toBe(0.2);
});
