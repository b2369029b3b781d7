import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { debtService, fromBalances, heaviestQuarter, runOff, serviceByYear } from '../../../src/model/debt-stack.ts';
import { filedPrincipal, otherDebt, otherDebtRows, otherPrincipal } from '../../../src/model/other-debt.ts';
import { twoLoans } from '../../../src/model/two-loans.ts';
import { figures, total } from './figures-of-the-story.ts';

const START = { year: 2025, quarter: 1 };
const money = fc.double({ min: 0, max: 9000, noNaN: true });
const rate = fc.double({ min: 0, max: 0.3, noNaN: true });

describe('several loans', () => {
  const { first, second, rest } = twoLoans(figures);

  test('a quarter’s sum is the sum of its loans, a year’s that of its quarters', () => {
    const rows = debtService([first, second, rest]);
    rows.forEach((row, i) => {
      expect(row.payment).toBeCloseTo(
        (first[i]?.payment ?? 0) + (second[i]?.payment ?? 0) + (rest[i]?.payment ?? 0),
        9,
      );
    });
    expect(total(serviceByYear(rows).map((year) => year.payment))).toBeCloseTo(
      total(rows.map((row) => row.payment)),
      6,
    );
  });

  test('quarters stand in order, each once, whichever loan comes first', () => {
    const late = runOff(100, 0.1, [50, 50], { year: 2030, quarter: 1 });
    expect(debtService([late, first])).toEqual(debtService([first, late]));
    expect(debtService([late, first])).toHaveLength(22);
  });

  test('of nothing there is nothing', () => {
    expect(debtService([])).toEqual([]);
    expect(heaviestQuarter([])).toBeUndefined();
  });
});

test('a run-off never repays more than is owed, and pays interest on what is', () => {
  fc.assert(
    fc.property(money, rate, fc.array(money, { minLength: 1, maxLength: 20 }), (balance, each, due) => {
      const rows = runOff(balance, each, due, START);
      expect(total(rows.map((row) => row.principal))).toBeLessThanOrEqual(balance + 1e-6);
      for (const row of rows) {
        expect(row.closing).toBeGreaterThanOrEqual(0);
        expect(row.interest).toBeCloseTo((row.opening * each) / 4, 9);
      }
    }),
  );
});

test('balances come back out of their rows', () => {
  fc.assert(
    fc.property(money, fc.array(money, { minLength: 1, maxLength: 12 }), (before, closings) => {
      const rows = fromBalances(
        before,
        closings,
        closings.map(() => 1),
        START,
      );
      let balance = before;
      rows.forEach((row, i) => {
        balance += row.draw - row.principal;
        expect(balance).toBeCloseTo(closings[i] ?? 0, 5);
        expect(row.draw * row.principal).toBe(0);
      });
    }),
  );
  expect(() => fromBalances(1, [1, 2], [1], START)).toThrow('interest.length is 1');
});

describe('the rest of the debt', () => {
  const { first, second } = twoLoans(figures);

  test('by hand: 8,033.5 less the two loans is 2,177.2; of it 2,077.9 from April to December 2025', () => {
    expect(otherDebt(figures)).toBeCloseTo(2177.158, 6);
    const years = otherPrincipal(filedPrincipal(figures), [first, second], otherDebt(figures));
    // 2,615.048 − 3 × 115 − 192.191
    expect(years[0]?.amount).toBeCloseTo(2077.857, 3);
    expect(total(years.map((year) => year.amount))).toBeCloseTo(2177.158, 6);
  });

  test('is repaid whole, and nothing before April 2025', () => {
    const rows = otherDebtRows(figures, [first, second], 16);
    expect(rows[0]?.principal).toBe(0);
    expect(rows.at(-1)?.closing).toBeCloseTo(0, 6);
  });

  test('of any schedule no more than is owed falls due, and never less than nothing', () => {
    fc.assert(
      fc.property(fc.array(money, { minLength: 5, maxLength: 5 }), money, (amounts, owed) => {
        const filed = amounts.map((amount, i) => ({ year: 2025 + i, amount }));
        const years = otherPrincipal(filed, [first, second], owed).map((year) => year.amount);
        expect(total(years)).toBeLessThanOrEqual(owed + 1e-6);
        for (const amount of years) expect(amount).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
