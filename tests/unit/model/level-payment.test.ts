import fc from 'fast-check';
import { pmt } from 'financial';
import { expect, test } from 'vitest';
import { levelPayment, periodsToClear } from '../../../src/model/level-payment.ts';
import { runs } from '../../properties.ts';

const loan = fc.record({
  principal: fc.double({ min: 1, max: 9000, noNaN: true }),
  rate: fc.double({ min: 0.001, max: 0.4, noNaN: true }),
  periods: fc.integer({ min: 1, max: 120 }),
});

test('a level payment is the one that a finance library gives', () => {
  fc.assert(
    fc.property(loan, ({ principal, rate, periods }) => {
      expect(levelPayment(principal, rate / 4, periods)).toBeCloseTo(-pmt(rate / 4, periods, principal), 5);
    }),
  );
});

test('level payments, discounted at any rate over any number of periods, are worth the principal', () => {
  const any = fc.record({
    principal: fc.double({ min: 1, max: 9000, noNaN: true }),
    rate: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1e-9, noNaN: true })),
    periods: fc.integer({ min: 1, max: 1200 }),
  });
  fc.assert(
    fc.property(any, ({ principal, rate, periods }) => {
      const payment = levelPayment(principal, rate, periods);
      let worth = 0;
      for (let period = 0; period < periods; period++) worth = (worth + payment) / (1 + rate);
      expect(worth / principal).toBeCloseTo(1, 11);
    }),
    { numRuns: runs(100) },
  );
});

test('at a rate of nothing a payment is a part of the principal', () => {
  expect(levelPayment(1200, 0, 12)).toBe(100);
});

test('by hand: 1,000 at 12 percent a year over three months', () => {
  expect(levelPayment(1000, 0.01, 3)).toBeCloseTo(340.02, 2);
});

test('the article’s 892 million: level payments that clear 2,300 over 13 quarters come to 894.5 a year', () => {
  expect(4 * levelPayment(2300, 0.1411 / 4, 13)).toBeCloseTo(894.5, 1);
});

test('a level payment clears the loan in just its periods, as counted', () => {
  fc.assert(
    fc.property(loan, ({ principal, rate, periods }) => {
      const payment = levelPayment(principal, rate / 4, periods);
      // A hair more, so that rounding leaves no last crumb.
      expect(periodsToClear(principal, rate / 4, payment * (1 + 1e-9))).toBe(periods);
    }),
  );
  expect(periodsToClear(2012.5, 0.1411 / 4, 223)).toBe(12);
  expect(periodsToClear(0, 0.1, 1)).toBe(0);
});

test('wrong arguments are named', () => {
  expect(() => levelPayment(1, 2, 4)).toThrow('rate is 2: expected a number from 0 to 1');
  expect(() => levelPayment(-1, 0.1, 4)).toThrow('principal is -1: expected a number of 0 or more');
  expect(() => levelPayment(1, 0.1, 1.5)).toThrow('periods is 1.5: expected a whole number from 1 to 1200');
  expect(() => periodsToClear(100, 0.1, 10)).toThrow('payment is 10: expected more than the first interest, 10');
  expect(() => periodsToClear(100, 0, 0.01)).toThrow(
    'payment is 0.01: expected enough to clear the loan in 1200 periods',
  );
});
