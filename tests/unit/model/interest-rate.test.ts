import { expect, test } from 'vitest';
import { rateIn } from '../../../src/model/interest-rate.ts';

test('the first rate holds until the first change', () => {
  const changes = [{ from: { year: 2025, quarter: 3 }, rate: 0.2 }];
  expect(rateIn({ year: 2025, quarter: 2 }, 0.1, changes)).toBe(0.1);
  expect(rateIn({ year: 2025, quarter: 3 }, 0.1, changes)).toBe(0.2);
});
