import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amortise } from '../../../src/model/amortise.ts';
import { addQuarters, type Quarter } from '../../../src/model/quarter.ts';
import { schedule, type Repayment, type TermLoan } from '../../../src/model/term-loan.ts';
import { total } from './figures-of-the-story.ts';

const START: Quarter = { year: 2025, quarter: 1 };
const at = (i: number): Quarter => addQuarters(START, i);

const fraction = (max: number) => fc.double({ min: 0, max, noNaN: true });
const money = fc.double({ min: 0, max: 5000, noNaN: true });

const repayment: fc.Arbitrary<Repayment> = fc
  .record({
    kind: fc.constantFrom('instalment', 'level', 'annuity'),
    first: fc.integer({ min: 0, max: 6 }),
    quarters: fc.integer({ min: 1, max: 24 }),
    amount: fc.double({ min: 0, max: 600, noNaN: true }),
    balloon: fc.boolean(),
  })
  .map(({ kind, first, quarters, amount, balloon }): Repayment => {
    const end = { maturity: at(first + quarters) };
    if (kind === 'instalment') return { kind, first: at(first), amount, ...end };
    return { kind: kind === 'level' ? 'level' : 'annuity', first: at(first), quarters, ...(balloon && end) };
  });

const loan = fc
  .record({
    amounts: fc.array(money, { minLength: 1, maxLength: 4 }),
    rate: fraction(0.4),
    changes: fc.array(fc.record({ after: fc.integer({ min: 0, max: 12 }), rate: fraction(0.4) }), { maxLength: 3 }),
    ahead: fc.array(fc.record({ after: fc.integer({ min: 0, max: 12 }), amount: money }), { maxLength: 2 }),
    actual: fc.boolean(),
    upfrontFee: fraction(0.05),
    commitmentFee: fraction(0.02),
    repayment,
  })
  .map(({ amounts, rate, changes, ahead, actual, ...rest }): TermLoan => ({
    commitment: total(amounts) + 100,
    draws: amounts.map((amount, i) => ({ quarter: at(i), amount })),
    drawUntil: at(6),
    rate,
    rateChanges: changes.map((change) => ({ from: at(change.after), rate: change.rate })),
    prepayments: ahead.map(({ after, amount }) => ({ quarter: at(after), amount })),
    dayCount: actual ? 'actual/360' : 'quarters',
    ...rest,
  }));

describe('any loan', () => {
  test('what is repaid by its end, due and ahead of time, is what was drawn', () => {
    fc.assert(
      fc.property(loan, (each) => {
        const rows = schedule(each, START, 60);
        const drawn = total(each.draws.map((draw) => draw.amount));
        expect(total(rows.map((row) => row.principal + row.prepayment))).toBeCloseTo(drawn, 5);
        expect(rows.at(-1)?.closing).toBeCloseTo(0, 5);
      }),
    );
  });

  test('every quarter balances, no part is negative, and a payment is the sum of its parts', () => {
    fc.assert(
      fc.property(loan, (each) => {
        let before = 0;
        for (const row of schedule(each, START, 60)) {
          expect(row.opening).toBeCloseTo(before + row.draw, 6);
          expect(row.closing).toBeCloseTo(row.opening - row.principal - row.prepayment, 6);
          expect(row.payment).toBeCloseTo(row.interest + row.fees + row.principal, 9);
          for (const part of [row.interest, row.fees, row.principal, row.prepayment, row.closing])
            expect(part).toBeGreaterThanOrEqual(0);
          before = row.closing;
        }
      }),
    );
  });

  test('without rates no interest is paid', () => {
    fc.assert(
      fc.property(loan, (each) => {
        const rows = schedule({ ...each, rate: 0, rateChanges: [] }, START, 60);
        expect(total(rows.map((row) => row.interest))).toBe(0);
      }),
    );
  });

  test('a higher rate never lowers interest', () => {
    fc.assert(
      fc.property(loan, fraction(0.3), (each, more) => {
        const interest = (rate: number) =>
          total(schedule({ ...each, rate, rateChanges: [] }, START, 60).map((row) => row.interest));
        expect(interest(each.rate + more)).toBeGreaterThanOrEqual(interest(each.rate) - 1e-6);
      }),
    );
  });

  test('prepaying never raises interest', () => {
    fc.assert(
      fc.property(loan, (each) => {
        const interest = (one: TermLoan) => total(schedule(one, START, 60).map((row) => row.interest));
        expect(interest(each)).toBeLessThanOrEqual(interest({ ...each, prepayments: [] }) + 1e-6);
      }),
    );
  });
});

const plain: TermLoan = {
  commitment: 1200,
  draws: [{ quarter: START, amount: 1200 }],
  drawUntil: at(3),
  rate: 0.08,
  repayment: { kind: 'level', first: at(2), quarters: 4 },
};

describe('by hand', () => {
  test('interest only, then level principal: interest falls in a straight line', () => {
    const rows = schedule(plain, START, 6);
    expect(rows.map((row) => row.principal)).toEqual([0, 0, 300, 300, 300, 300]);
    expect(rows.map((row) => row.interest)).toEqual([24, 24, 24, 18, 12, 6]);
    expect(rows.map((row) => row.closing)).toEqual([1200, 1200, 900, 600, 300, 0]);
  });

  test('a level loan with a maturity before its end closes with a balloon', () => {
    const rows = schedule({ ...plain, repayment: { ...plain.repayment, maturity: at(4) } }, START, 6);
    expect(rows.map((row) => row.principal)).toEqual([0, 0, 300, 300, 600, 0]);
  });

  test('an annuity is the one that plain amortisation gives, and stays level', () => {
    const rows = schedule({ ...plain, repayment: { kind: 'annuity', first: START, quarters: 8 } }, START, 8);
    const plainly = amortise({ principal: 1200, rate: 0.08, periodsPerYear: 4, periods: 8, level: 'payment' });
    rows.forEach((row, i) => {
      expect(row.payment).toBeCloseTo(plainly[i]?.payment ?? 0, 9);
      expect(row.principal).toBeCloseTo(plainly[i]?.principal ?? 0, 9);
    });
  });

  test('fees: upfront on each draw, commitment fee on what is not drawn while it may be', () => {
    const draws = [
      { quarter: START, amount: 400 },
      { quarter: at(2), amount: 800 },
    ];
    const rows = schedule({ ...plain, draws, upfrontFee: 0.01, commitmentFee: 0.02 }, START, 6);
    expect(rows.map((row) => row.fees)).toEqual([4 + 4, 4, 8, 0, 0, 0]);
  });

  test('actual/360 counts the days: 90 in the first quarter of 2025, 91, 92 and 92 in the others', () => {
    const rows = schedule(
      { ...plain, dayCount: 'actual/360', repayment: { ...plain.repayment, first: at(4) } },
      START,
      4,
    );
    const expected = [90, 91, 92, 92].map((days) => (1200 * 0.08 * days) / 360);
    rows.forEach((row, i) => expect(row.interest).toBeCloseTo(expected[i] ?? 0, 9));
  });

  test('a rate change holds from its quarter on, in whatever order it is given', () => {
    const rateChanges = [
      { from: at(3), rate: 0.16 },
      { from: at(1), rate: 0.12 },
    ];
    const rows = schedule({ ...plain, rateChanges, repayment: { ...plain.repayment, first: at(8) } }, START, 5);
    expect(rows.map((row) => Math.round(row.interest))).toEqual([24, 36, 36, 48, 48]);
  });

  test('a prepayment shortens the loan at its far end and is no part of the payment', () => {
    const rows = schedule({ ...plain, prepayments: [{ quarter: at(1), amount: 450 }] }, START, 6);
    expect(rows.map((row) => row.principal)).toEqual([0, 0, 300, 300, 150, 0]);
    expect(rows[1]).toMatchObject({ prepayment: 450, payment: 24, closing: 750 });
  });

  test('a draw made after repayment has begun starts its own run', () => {
    const draws = [
      { quarter: START, amount: 400 },
      { quarter: at(3), amount: 800 },
    ];
    const rows = schedule({ ...plain, draws }, START, 8);
    expect(rows.map((row) => row.principal)).toEqual([0, 0, 100, 300, 300, 300, 200, 0]);
  });
});

describe('wrong arguments are named, with the range allowed', () => {
  test.each([
    [{ ...plain, upfrontFee: 2 }, 'loan.upfrontFee is 2: expected a number from 0 to 1'],
    [{ ...plain, commitmentFee: -1 }, 'loan.commitmentFee is -1: expected a number from 0 to 1'],
    [{ ...plain, rateChanges: [{ from: START, rate: 3 }] }, 'rateChange.rate is 3: expected a number from 0 to 1'],
    [
      { ...plain, prepayments: [{ quarter: START, amount: -5 }] },
      'prepayment.amount is -5: expected a number of 0 or more',
    ],
    [{ ...plain, draws: [{ quarter: START, amount: -5 }] }, 'draw.amount is -5: expected a number of 0 or more'],
  ] satisfies readonly (readonly [TermLoan, string])[])('%#', (wrong, message) => {
    expect(() => schedule(wrong, START, 8)).toThrow(message);
  });
  test('count', () => {
    expect(() => schedule(plain, START, 0)).toThrow('count is 0: expected a whole number from 1 to 200');
  });
});
