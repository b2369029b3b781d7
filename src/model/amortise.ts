import { between, whole } from './argument.ts';
import { levelPayment } from './term-loan.ts';

/** A loan paid out at once and repaid at even intervals. */
export interface Amortisation {
  /** USD million. */
  readonly principal: number;
  /** Nominal rate a year, a fraction; a period bears its part of it, without compounding inside it. */
  readonly rate: number;
  /** Payments a year: 12 or 4. */
  readonly periodsPerYear: 12 | 4;
  /** Payments in all, 1 to 1200. */
  readonly periods: number;
  /**
   * `payment`: interest and principal together stay level (an annuity). `principal`: principal does, interest falls.
   */
  readonly level: 'payment' | 'principal';
}

/** One period, USD million. */
export interface Period {
  /** From 1. */
  readonly number: number;
  readonly opening: number;
  readonly interest: number;
  readonly principal: number;
  readonly payment: number;
  readonly closing: number;
}

/**
 * The amortisation schedule of a plain loan. Payments fall at the end of each period; the last one clears what floating
 * point leaves.
 *
 * @throws RangeError naming the argument that is out of range
 */
export function amortise({ principal, rate, periodsPerYear, periods, level }: Amortisation): Period[] {
  between('principal', principal, 0, Infinity);
  between('rate', rate, 0, 1);
  whole('periods', periods, 1, 1200);
  if (![12, 4].includes(periodsPerYear)) throw new RangeError(`periodsPerYear is ${periodsPerYear}: expected 12 or 4`);
  const each = rate / periodsPerYear;
  const annuity = levelPayment(principal, each, periods);
  const rows: Period[] = [];
  let opening = principal;
  for (let number = 1; number <= periods; number++) {
    const interest = opening * each;
    const due = level === 'payment' ? annuity - interest : principal / periods;
    const repaid = number === periods ? opening : Math.min(opening, due);
    const closing = opening - repaid;
    rows.push({ number, opening, interest, principal: repaid, payment: interest + repaid, closing });
    opening = closing;
  }
  return rows;
}

/**
 * Payments of a given size that it takes to clear a loan, the last one smaller: the least n with balance_n = 0, by
 * running the balance down.
 *
 * @param payment each period, interest and principal, USD million; must exceed the first period's interest
 * @throws RangeError if the payment does not cover the interest, or more than 1200 periods would be needed
 */
export function periodsToClear(principal: number, rate: number, payment: number): number {
  between('principal', principal, 0, Infinity);
  between('rate', rate, 0, 1);
  if (!(payment > principal * rate))
    throw new RangeError(`payment is ${payment}: expected more than the first interest, ${principal * rate}`);
  let balance = principal;
  for (let periods = 0; periods <= 1200; periods++) {
    if (balance <= 1e-9) return periods;
    balance += balance * rate - payment;
  }
  throw new RangeError(`payment is ${payment}: expected enough to clear the loan in 1200 periods`);
}
