const MS_A_DAY = 86_400_000;

/**
 * The day number of a date: days from 1 January 1970, UTC. A year or a month stands for its first day.
 *
 * @param iso `2025`, `2025-03` or `2025-03-03`, a day that the calendar has
 */
export function dayNumber(iso: string): number {
  const [year = Number.NaN, month = 1, day = 1] = iso.split('-').map(Number);
  return Date.UTC(year, month - 1, day) / MS_A_DAY;
}

/** The moment at which the day of a day number begins, UTC. */
export const startOf = (day: number): Date => new Date(Math.floor(day) * MS_A_DAY);

/**
 * The moment at which a day begins, UTC, as feeds and pages tell it to machines (RFC 3339): `2025-03-24T00:00:00Z`.
 *
 * @param day `2025-03-24`
 */
export const momentOf = (day: string): string => `${day}T00:00:00Z`;

/** The date of a day number: `2025-03-03`. */
export const dateOf = (day: number): string => startOf(day).toISOString().slice(0, 10);

/** The last day that a date takes in, written out: `2025-12-31` for `2025`, `2025-02-28` for `2025-02`. */
export function lastDayOf(iso: string): string {
  const [year = Number.NaN, month] = iso.split('-').map(Number);
  if (iso.length > 'yyyy-mm'.length) return iso;
  // The day before the first of what comes after.
  return dateOf((month === undefined ? Date.UTC(year + 1, 0) : Date.UTC(year, month)) / MS_A_DAY - 1);
}

/** Whether a date is written as the ledger writes it, and is in the calendar: there is no 30 February. */
export function isDate(text: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return false;
  const day = dayNumber(text);
  return Number.isFinite(day) && dateOf(day).startsWith(text);
}
