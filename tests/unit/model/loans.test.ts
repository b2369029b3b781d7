import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addQuarters, quartersBetween } from '../../../src/model/quarter.ts';
import { schedule, type TermLoan } from '../../../src/model/term-loan.ts';
import { twoLoans } from '../../../src/model/two-loans.ts';
import { frozenBook as book } from '../../frozen/frozen.ts';

const START = { year: 2025, quarter: 1 };
const at = (i: number) => addQuarters(START, i);

test('the story’s own schedule starts from the filing’s balances', () => {
  const { first, second } = twoLoans(book.numbers);
  expect(first[0]).toMatchObject({ opening: 2012.5, principal: 115, closing: 1897.5 });
  // The balances the filing gives for March and June 2025.
  expect(first.slice(0, 2).map((row) => row.closing)).toEqual([1897.5, 1782.5]);
  // The table’s rest of 2025, less the other debts: see filed-debt.test.ts.
  expect(second[3]?.principal).toBeCloseTo(2615.048 - 345 - 1000 - 248.917 - (3 * 1225.201) / 7.5, 3);
  expect(second[3]?.interest).toBeCloseTo((4386.303 * 0.1053) / 4, 6);
});

const loan = fc
  .record({
    amounts: fc.array(fc.double({ min: 0, max: 5000, noNaN: true }), { minLength: 1, maxLength: 4 }),
    rate: fc.double({ min: 0, max: 0.4, noNaN: true }),
    first: fc.integer({ min: 0, max: 6 }),
    quarters: fc.integer({ min: 1, max: 24 }),
    instalment: fc.double({ min: 0, max: 600, noNaN: true }),
    level: fc.boolean(),
  })
  .map(({ amounts, rate, first, quarters, instalment, level }): TermLoan => ({
    commitment: amounts.reduce((sum, amount) => sum + amount, 0),
    draws: amounts.map((amount, i) => ({ quarter: at(i), amount })),
    drawUntil: at(6),
    rate,
    repayment: level
      ? { kind: 'level', first: at(first), quarters }
      : { kind: 'instalment', first: at(first), amount: instalment, maturity: at(first + quarters) },
  }));
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

describe('any loan', () => {
  test('principal repaid by its end equals principal drawn', () => {
    fc.assert(
      fc.property(loan, (each) => {
        const rows = schedule(each, START, 60);
        const drawn = total(each.draws.map((draw) => draw.amount));
        expect(total(rows.map((row) => row.principal))).toBeCloseTo(drawn, 5);
        expect(rows.at(-1)?.closing).toBeCloseTo(0, 5);
      }),
    );
  });

  test('the balance is never negative, and each quarter balances', () => {
    fc.assert(
      fc.property(loan, (each) => {
        let before = 0;
        for (const row of schedule(each, START, 60)) {
          expect(row.closing).toBeGreaterThanOrEqual(0);
          expect(row.opening).toBeCloseTo(before + row.draw, 6);
          expect(row.closing).toBeCloseTo(row.opening - row.principal, 6);
          before = row.closing;
        }
      }),
    );
  });

  test('a higher rate never lowers interest, and none costs none', () => {
    fc.assert(
      fc.property(loan, fc.double({ min: 0, max: 0.3, noNaN: true }), (each, more) => {
        const interest = (rate: number) => total(schedule({ ...each, rate }, START, 60).map((row) => row.interest));
        expect(interest(each.rate + more)).toBeGreaterThanOrEqual(interest(each.rate) - 1e-9);
        expect(interest(0)).toBe(0);
      }),
    );
  });
});

describe('wrong arguments are named, with the range allowed', () => {
  const good: TermLoan = {
    commitment: 100,
    draws: [{ quarter: START, amount: 100 }],
    drawUntil: START,
    rate: 0.1,
    repayment: { kind: 'level', first: START, quarters: 4 },
  };
  test.each([
    [{ ...good, rate: 1.7 }, 'loan.rate is 1.7: expected a number from 0 to 1'],
    [{ ...good, rate: Number.NaN }, 'loan.rate is NaN: expected a number from 0 to 1'],
    [{ ...good, commitment: 90 }, 'loan.draws come to 100: expected at most the commitment, 90'],
    [
      { ...good, draws: [{ quarter: at(2), amount: 1 }] },
      'draw.quarter is 2025 Q3: expected one up to 2025 Q1, when the loan can no longer be drawn',
    ],
    [
      { ...good, repayment: { kind: 'level' as const, first: START, quarters: 0 } },
      'repayment.quarters is 0: expected a whole number from 1 to 200',
    ],
  ])('%#', (wrong, message) => {
    expect(() => schedule(wrong, START, 8)).toThrow(message);
  });
});

test('quarters add and subtract across years', () => {
  fc.assert(
    fc.property(fc.integer({ min: -80, max: 80 }), (count) => {
      expect(quartersBetween(START, addQuarters(START, count))).toBe(count);
    }),
  );
  expect(addQuarters({ year: 2024, quarter: 4 }, 1)).toEqual({ year: 2025, quarter: 1 });
});

test('computed figures come out as worked by hand', () => {
  const expected: Readonly<Record<string, number>> = {
    'ddtl1-interest-on-size': 324.5,
    'ddtl1-interest-on-balance': 284.0,
    'ddtl1-level-payment-year': 894.5,
    'ddtl2-principal-a-year-claimed': 760,
    'ddtl2-principal-a-year-all-claimed': 1520,
    'ddtl2-interest-on-all': 800.3,
    'claimed-quarterly-bill': 513,
    'revenue-outside-two': 440.5,
    'revenue-outside-microsoft': 727.9,
    'debt-to-revenue': 4.2,
    'commitments-to-revenue': 5.2,
    'two-loans-share-of-debt': 72.9,
    'openai-share-of-committed': 43.3,
  };
  for (const [id, value] of Object.entries(expected))
    expect(Number(book.figures.get(id)?.value), id).toBeCloseTo(value, 0);
});
