import { whole } from './argument.ts';

/** A calendar quarter. */
export interface Quarter {
  readonly year: number;
  /** 1 to 4. */
  readonly quarter: number;
}

/** Quarters since the year 0: differences and order follow from it. */
const ordinal = ({ year, quarter }: Quarter): number => year * 4 + quarter - 1;

/** The quarter `count` after this one; before it, if negative. */
export function addQuarters(from: Quarter, count: number): Quarter {
  const at = ordinal(from) + count;
  return { year: Math.floor(at / 4), quarter: (at % 4) + 1 };
}

/** How many quarters `to` lies after `from`. */
export const quartersBetween = (from: Quarter, to: Quarter): number => ordinal(to) - ordinal(from);

/**
 * `count` quarters from `from` on.
 *
 * @param count 0 to 400
 * @throws RangeError for any other count
 */
export function quartersFrom(from: Quarter, count: number): Quarter[] {
  return Array.from({ length: whole('count', count, 0, 400) }, (_, i) => addQuarters(from, i));
}

/** `2025 Q4` */
export const showQuarter = ({ year, quarter }: Quarter): string => `${year} Q${quarter}`;

/** Days of a quarter, 90 to 92, in the Gregorian calendar. */
export function daysIn({ year, quarter }: Quarter): number {
  const day = 24 * 60 * 60 * 1000;
  return Math.round((Date.UTC(year, quarter * 3, 1) - Date.UTC(year, quarter * 3 - 3, 1)) / day);
}
