import { quartersBetween, type Quarter } from './quarter.ts';

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
