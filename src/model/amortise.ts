import { between, whole } from './argument.ts';
import { levelPayment } from './level-payment.ts';

/** A loan paid out at once and repaid at even intervals. */
export interface Amortisation {
  /** USD million. */
  readonly principal: number;
  /** Nominal rate a year, a fraction, 0 to 1; a period bears its part of it, without compounding inside it. */
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
 * The amortisation schedule of a plain loan. Payments fall at the end of each period. Under an annuity the balance
 * after k of n periods is what the payments to come are worth, P × (1 − (1 + i)^(k − n)) / (1 − (1 + i)^−n): worked out
 * for each period by itself, since a balance carried on multiplies what floating point loses by (1 + i) each time.
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
  const growth = Math.log1p(each);
  const straight = level === 'principal' || each === 0;
  /** Owed with so many payments to come. */
  const owed = (left: number): number =>
    principal * (straight ? left / periods : Math.expm1(-left * growth) / Math.expm1(-periods * growth));
  return Array.from({ length: periods }, (_, i): Period => {
    const [opening, closing] = [owed(periods - i), owed(periods - i - 1)];
    const interest = opening * each;
    const repaid = straight ? principal / periods : annuity * Math.exp(-(periods - i) * growth);
    return { number: i + 1, opening, interest, principal: repaid, payment: interest + repaid, closing };
  });
}
