import fc from 'fast-check';
import { ipmt, pmt, ppmt } from 'financial';
import { expect, test } from 'vitest';
import { amortise } from '../../../src/model/amortise.ts';
import { levelPayment } from '../../../src/model/level-payment.ts';
import { total } from './figures-of-the-story.ts';
import { runs } from '../../properties.ts';

const plain = fc.record({
  principal: fc.double({ min: 1, max: 9000, noNaN: true }),
  rate: fc.double({ min: 0.001, max: 0.4, noNaN: true }),
  periodsPerYear: fc.constantFrom(4 as const, 12 as const),
  periods: fc.integer({ min: 1, max: 120 }),
});

test('interest and principal of every period are those a finance library gives', () => {
  fc.assert(
    fc.property(plain, (each) => {
      const { principal, rate, periodsPerYear, periods } = each;
      const period = rate / periodsPerYear;
      for (const row of amortise({ ...each, level: 'payment' })) {
        expect(row.payment).toBeCloseTo(-pmt(period, periods, principal), 5);
        expect(row.interest).toBeCloseTo(-ipmt(period, row.number, periods, principal), 5);
        expect(row.principal).toBeCloseTo(-ppmt(period, row.number, periods, principal), 5);
      }
    }),
    { numRuns: runs(50) },
  );
});

test('principal repaid is principal lent, whichever part is level', () => {
  fc.assert(
    fc.property(plain, fc.constantFrom('payment' as const, 'principal' as const), (each, level) => {
      const rows = amortise({ ...each, level });
      expect(total(rows.map((row) => row.principal))).toBeCloseTo(each.principal, 6);
      expect(rows.at(-1)?.closing).toBe(0);
      for (const row of rows) expect(row.closing).toBeGreaterThanOrEqual(-1e-9);
    }),
  );
});

test('with level principal the balance, and with it the interest, falls in a straight line', () => {
  fc.assert(
    fc.property(plain, (each) => {
      const rows = amortise({ ...each, level: 'principal' });
      const step = each.principal / each.periods;
      rows.forEach((row, i) => {
        expect(row.opening).toBeCloseTo(each.principal - i * step, 5);
        expect(row.interest).toBeCloseTo((row.opening * each.rate) / each.periodsPerYear, 9);
      });
    }),
  );
});

test('at a rate of nothing a payment is a part of the principal', () => {
  expect(
    total(
      amortise({ principal: 1200, rate: 0, periodsPerYear: 12, periods: 12, level: 'payment' }).map(
        (row) => row.interest,
      ),
    ),
  ).toBe(0);
});

test('by hand: 1,000 at 12 percent over three months', () => {
  const rows = amortise({ principal: 1000, rate: 0.12, periodsPerYear: 12, periods: 3, level: 'payment' });
  expect(rows.map((row) => Number(row.payment.toFixed(2)))).toEqual([340.02, 340.02, 340.02]);
  expect(rows.map((row) => Number(row.interest.toFixed(2)))).toEqual([10, 6.7, 3.37]);
});

test('payments stay level, and clear the loan, over the whole range of rates and periods', () => {
  const any = fc.record({
    principal: fc.double({ min: 1, max: 9000, noNaN: true }),
    rate: fc.double({ min: 0, max: 1, noNaN: true }),
    periodsPerYear: fc.constantFrom(4 as const, 12 as const),
    periods: fc.integer({ min: 1, max: 1200 }),
  });
  fc.assert(
    fc.property(any, (each) => {
      const due = levelPayment(each.principal, each.rate / each.periodsPerYear, each.periods);
      const rows = amortise({ ...each, level: 'payment' });
      for (const { opening, principal, payment, closing } of rows) {
        expect(payment / due).toBeCloseTo(1, 9);
        expect((opening - principal - closing) / each.principal).toBeCloseTo(0, 9);
      }
      expect(rows.at(-1)?.closing).toBe(0);
    }),
    { numRuns: runs(50) },
  );
});

test('wrong arguments are named', () => {
  const good = { principal: 1, rate: 0.1, periodsPerYear: 4, periods: 4, level: 'payment' } as const;
  expect(() => amortise({ ...good, rate: 2 })).toThrow('rate is 2: expected a number from 0 to 1');
  expect(() => amortise({ ...good, principal: -1 })).toThrow('principal is -1: expected a number of 0 or more');
  expect(() => amortise({ ...good, periods: 1.5 })).toThrow('periods is 1.5: expected a whole number from 1 to 1200');
});
