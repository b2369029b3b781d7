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

/** The rate in force in a quarter, a fraction a year: that of the latest change up to it, or `initial`. */
export function rateIn(quarter: Quarter, initial: number, changes: readonly RateChange[]): number {
  let found: RateChange | undefined;
  for (const change of changes)
    if (quartersBetween(change.from, quarter) >= 0 && (!found || quartersBetween(found.from, change.from) >= 0))
      found = change;
  return found?.rate ?? initial;
}
