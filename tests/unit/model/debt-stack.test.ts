import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { debtService, fromBalances, heaviestQuarter, partOfLoan } from '../../../src/model/debt-stack.ts';
import { equipmentBefore } from '../../../src/model/other-debt.ts';
import { addQuarters } from '../../../src/model/quarter.ts';
import { schedule } from '../../../src/model/term-loan.ts';
import { drawnBefore, twoLoans } from '../../../src/model/two-loans.ts';
import { figures } from './figures-of-the-story.ts';

const START = { year: 2025, quarter: 1 };
const money = fc.double({ min: 0, max: 9000, noNaN: true });

describe('several loans', () => {
  const { first, second, rest } = twoLoans(figures);

  test('a quarter’s sum is the sum of its loans', () => {
    const rows = debtService([first, second, rest]);
    rows.forEach((row, i) => {
      expect(row.payment).toBeCloseTo(
        (first[i]?.payment ?? 0) + (second[i]?.payment ?? 0) + (rest[i]?.payment ?? 0),
        9,
      );
    });
  });

  test('quarters stand in order, each once, whichever loan comes first', () => {
    const at = { year: 2030, quarter: 1 };
    const repayment = { kind: 'level', first: at, quarters: 2 } as const;
    const draws = [{ quarter: at, amount: 100 }];
    const late = schedule({ commitment: 100, draws, drawUntil: at, rate: 0.1, repayment }, at, 2);
    expect(debtService([late, first])).toEqual(debtService([first, late]));
    expect(debtService([late, first])).toHaveLength(22);
  });

  test('of nothing there is nothing', () => {
    expect(debtService([])).toEqual([]);
    expect(heaviestQuarter([])).toBeUndefined();
  });
});

test('parts of a loan make the whole loan', () => {
  const { second } = twoLoans(figures);
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (part) => {
      const rows = debtService([partOfLoan(second, part), partOfLoan(second, 1 - part)]);
      rows.forEach((row, i) => {
        expect(row.payment).toBeCloseTo(second[i]?.payment ?? Number.NaN, 6);
        expect(row.closing).toBeCloseTo(second[i]?.closing ?? Number.NaN, 6);
      });
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

describe('what was owed at the end of 2024', () => {
  test('of the second loan and of equipment financing, a part was drawn in the quarter after', () => {
    expect(drawnBefore(figures) * 4386.303).toBeCloseTo(3843.819, 6);
    // 1,177.158 of the 1,225.201 owed in March and the 156.104 repaid by then.
    expect(equipmentBefore(figures)).toBeCloseTo(1177.158 / (1225.201 + 156.104), 9);
  });
});

test('a quarter of the stack is found by its date', () => {
  const { first } = twoLoans(figures);
  expect(debtService([first])[3]).toMatchObject(addQuarters(START, 3));
});
