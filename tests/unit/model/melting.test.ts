import { expect, test } from 'vitest';
import { gaps, meltingOf, QUARTERS } from '../../../src/model/melting.ts';
import { figures } from './figures-of-the-story.ts';

const melting = meltingOf(figures);

test('chips are worth the loan’s size at first, and a pace takes the same part each quarter', () => {
  for (const { loss, values } of melting.paces) {
    expect(values).toHaveLength(QUARTERS + 1);
    expect(values[0]).toBe(melting.worth);
    expect(values[2]).toBeCloseTo(melting.worth * (1 - loss) ** 2, 6);
  }
});

test('the lines meet within the quarter at whose end the loan is the larger', () => {
  for (const { crossing, values } of melting.paces) {
    if (!crossing) continue;
    const { by, quarter, millions } = crossing;
    const at = (line: readonly number[]): number => {
      const [from = 0, to = 0] = line.slice(by - 1);
      return from + (to - from) * (quarter - by + 1);
    };
    expect(at(values)).toBeCloseTo(millions, 6);
    expect(at(melting.balances)).toBeCloseTo(millions, 6);
    expect(values[by]).toBeLessThan(melting.balances[by] ?? 0);
    expect(values[by - 1]).toBeGreaterThanOrEqual(melting.balances[by - 1] ?? 0);
  }
  expect(melting.paces[2].crossing).toBeDefined();
});

test('a lender is short of nothing until then, and of the difference after', () => {
  const [, , fast] = melting.paces;
  const short = gaps(melting, fast);
  const by = fast.crossing?.by ?? 0;
  expect(short.slice(0, by)).toEqual(Array.from({ length: by }, () => 0));
  expect(short[by]).toBeCloseTo((melting.balances[by] ?? 0) - (fast.values[by] ?? 0), 6);
});
