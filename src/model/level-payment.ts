import { between, whole } from './argument.ts';

/** The most periods that are reckoned with: a hundred years of months. */
const MOST_PERIODS = 1200;
/** Owed, USD million: a tenth of a cent, which floating point may leave, is no debt. */
const NOTHING = 1e-9;

/**
 * The level payment of principal and interest that clears a loan: P × i / (1 − (1 + i)^−n), the annuity formula, at the
 * end of each period.
 *
 * @param principal USD million, 0 or more
 * @param rate a period, as a fraction, 0 to 1
 * @param periods 1 to 1200
 * @returns USD million a period
 * @throws RangeError naming the argument that is out of range
 */
export function levelPayment(principal: number, rate: number, periods: number): number {
  between('principal', principal, 0, Infinity);
  between('rate', rate, 0, 1);
  whole('periods', periods, 1, MOST_PERIODS);
  // The formula divides by nothing at a rate of nothing, and loses its digits on the way there.
  return rate === 0 ? principal / periods : principal * (rate / -Math.expm1(-periods * Math.log1p(rate)));
}

/**
 * Payments of a given size that it takes to clear a loan, the last one smaller: the least n with balance_n = 0, by
 * running the balance down.
 *
 * @param principal USD million, 0 or more
 * @param rate a period, as a fraction, 0 to 1
 * @param payment each period, interest and principal, USD million; must exceed the first period's interest
 * @returns periods, 0 if nothing is owed
 * @throws RangeError naming the argument that is out of range; if the payment does not cover the interest, or more than
 * 1200 periods would be needed
 */
export function periodsToClear(principal: number, rate: number, payment: number): number {
  between('principal', principal, 0, Infinity);
  between('rate', rate, 0, 1);
  if (!(payment > principal * rate))
    throw new RangeError(`payment is ${payment}: expected more than the first interest, ${principal * rate}`);
  let balance = principal;
  for (let periods = 0; periods <= MOST_PERIODS; periods++) {
    if (balance <= NOTHING) return periods;
    balance += balance * rate - payment;
  }
  throw new RangeError(`payment is ${payment}: expected enough to clear the loan in ${MOST_PERIODS} periods`);
}
