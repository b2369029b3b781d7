import { between } from './argument.ts';
import { daysIn, quartersBetween, type Quarter } from './quarter.ts';

/**
 * How much of a year's interest a quarter bears: a fourth of it, whatever its days ('quarters'); or its days over 360
 * ('actual/360'), the usual rule for loans priced over SOFR, by which a full year bears 365/360 of the nominal rate.
 */
export type DayCount = 'quarters' | 'actual/360';

/** The part of a nominal annual rate that falls on one quarter. */
export const yearFraction = (quarter: Quarter, dayCount: DayCount): number =>
  dayCount === 'quarters' ? 1 / 4 : daysIn(quarter) / 360;

/** A nominal annual rate that holds from the start of a quarter on. */
export interface RateChange {
  readonly from: Quarter;
  /** A fraction a year. */
  readonly rate: number;
}

/** The rate in force in a quarter: that of the latest change up to it, or `initial`. */
export function rateIn(quarter: Quarter, initial: number, changes: readonly RateChange[]): number {
  let found: RateChange | undefined;
  for (const change of changes)
    if (quartersBetween(change.from, quarter) >= 0 && (!found || quartersBetween(found.from, change.from) >= 0))
      found = change;
  return found?.rate ?? initial;
}

/** A part of a loan and the spread it pays over the base rate. */
export interface SpreadBand {
  /** Fraction of the loan. */
  readonly share: number;
  /** Fraction a year over the base. */
  readonly spread: number;
}

/**
 * The rate of a loan whose parts pay different spreads: base + Σ share × spread. On the second loan the spread of each
 * draw hangs on the standing of the customer whose contract stands behind it.
 *
 * @param base nominal annual base rate (term SOFR), 0 to 1
 * @param bands shares that sum to 1
 * @throws RangeError if a part is out of range or the shares do not sum to 1
 */
export function blendedRate(base: number, bands: readonly SpreadBand[]): number {
  between('base', base, 0, 1);
  bands.forEach(({ share, spread }, i) => {
    between(`bands[${i}].share`, share, 0, 1);
    between(`bands[${i}].spread`, spread, 0, 1);
  });
  const sum = bands.reduce((all, { share }) => all + share, 0);
  between('the sum of shares', sum, 1 - 1e-9, 1 + 1e-9);
  return base + bands.reduce((all, { share, spread }) => all + share * spread, 0);
}
