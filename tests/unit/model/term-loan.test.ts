import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addQuarters, type Quarter } from '../../../src/model/quarter.ts';
import { schedule, type Repayment, type TermLoan } from '../../../src/model/term-loan.ts';
import { total } from './figures-of-the-story.ts';

const START: Quarter = { year: 2025, quarter: 1 };
const at = (i: number): Quarter => addQuarters(START, i);

const fraction = (max: number) => fc.double({ min: 0, max, noNaN: true });
const money = fc.double({ min: 0, max: 5000, noNaN: true });

const repayment: fc.Arbitrary<Repayment> = fc
  .record({
    kind: fc.constantFrom('instalment', 'level'),
    first: fc.integer({ min: 0, max: 6 }),
    quarters: fc.integer({ min: 1, max: 24 }),
    amount: fc.double({ min: 0, max: 600, noNaN: true }),
    balloon: fc.boolean(),
  })
  .map(({ kind, first, quarters, amount, balloon }): Repayment => {
    const end = { maturity: at(first + quarters) };
    if (kind === 'instalment') return { kind, first: at(first), amount, ...end };
    return { kind, first: at(first), quarters, ...(balloon && end) };
  });

const loan = fc
  .record({
    amounts: fc.array(money, { minLength: 1, maxLength: 4 }),
    rate: fraction(0.4),
    changes: fc.array(fc.record({ after: fc.integer({ min: 0, max: 12 }), rate: fraction(0.4) }), { maxLength: 3 }),
    repayment,
  })
  .map(({ amounts, rate, changes, ...rest }): TermLoan => ({
    commitment: total(amounts) + 100,
    draws: amounts.map((amount, i) => ({ quarter: at(i), amount })),
    drawUntil: at(6),
    rate,
    rateChanges: changes.map((change) => ({ from: at(change.after), rate: change.rate })),
    ...rest,
  }));

describe('any loan', () => {
  test('what is repaid by its end is what was drawn', () => {
    fc.assert(
      fc.property(loan, (each) => {
        const rows = schedule(each, START, 60);
        const drawn = total(each.draws.map((draw) => draw.amount));
        expect(total(rows.map((row) => row.principal))).toBeCloseTo(drawn, 5);
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
          expect(row.closing).toBeCloseTo(row.opening - row.principal, 6);
          expect(row.payment).toBeCloseTo(row.interest + row.principal, 9);
          for (const part of [row.interest, row.principal, row.closing]) expect(part).toBeGreaterThanOrEqual(0);
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

  test('a rate change holds from its quarter on, in whatever order it is given', () => {
    const rateChanges = [
      { from: at(3), rate: 0.16 },
      { from: at(1), rate: 0.12 },
    ];
    const rows = schedule({ ...plain, rateChanges, repayment: { ...plain.repayment, first: at(8) } }, START, 5);
    expect(rows.map((row) => Math.round(row.interest))).toEqual([24, 36, 36, 48, 48]);
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
    [{ ...plain, rateChanges: [{ from: START, rate: 3 }] }, 'rateChange.rate is 3: expected a number from 0 to 1'],
    [{ ...plain, draws: [{ quarter: START, amount: -5 }] }, 'draw.amount is -5: expected a number of 0 or more'],
  ] satisfies readonly (readonly [TermLoan, string])[])('%#', (wrong, message) => {
    expect(() => schedule(wrong, START, 8)).toThrow(message);
  });
  test('count', () => {
    expect(() => schedule(plain, START, 0)).toThrow('count is 0: expected a whole number from 1 to 200');
  });
});
