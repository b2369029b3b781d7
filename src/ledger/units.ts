import { dateOf, dayNumber } from './day.ts';

/**
 * Units a figure may carry in the ledger, and the number the model receives for each. The model works in one unit per
 * quantity: money in USD million, shares and rates as fractions of one.
 */
export const UNITS = [
  'USD million',
  'USD',
  'GBP million',
  'USD per share',
  'USD per hour',
  'percent',
  'percentage points',
  'basis points',
  'MW',
  'GPUs',
  'machines',
  'shares',
  'votes',
  'data centres',
  'sites',
  'customers',
  'founders',
  'leases',
  'locations',
  'loans',
  'claims',
  'times',
  'days',
  'months',
  'quarters',
  'years',
  'outcome',
  'date',
  'text',
] as const;

/** A unit that the ledger may give a value in. */
export type Unit = (typeof UNITS)[number];

/** Units whose value is a number; the others are words and dates. */
export type NumericUnit = Exclude<Unit, 'outcome' | 'date' | 'text'>;

/** Whether values in a unit are numbers. */
export const isNumericUnit = (unit: Unit): unit is NumericUnit =>
  unit !== 'outcome' && unit !== 'date' && unit !== 'text';

/** What became of a claim: the values of the unit `outcome`. */
export const OUTCOMES = ['held', 'failed', 'open'] as const;
/** What became of a claim. */
export type Outcome = (typeof OUTCOMES)[number];

export const isOutcome = (value: unknown): value is Outcome => OUTCOMES.some((outcome) => outcome === value);

/** The number the model receives for what became of a claim: 1 if it held, −1 if it failed, 0 while that is open. */
export const OUTCOME_NUMBERS: Readonly<Record<Outcome, number>> = { held: 1, failed: -1, open: 0 };

/**
 * The number the model receives for a figure written in the ledger; undefined for words. Percent and percentage points
 * become fractions (62 percent is 0.62), basis points likewise (881 is 0.0881), a date its day number, what became of a
 * claim 1, −1 or 0; every other unit is passed as written.
 */
export function toModelNumber(value: number | string, unit: Unit): number | undefined {
  if (unit === 'date') return dayNumber(String(value));
  if (typeof value === 'string') return unit === 'outcome' && isOutcome(value) ? OUTCOME_NUMBERS[value] : undefined;
  if (unit === 'percent' || unit === 'percentage points') return value / 100;
  if (unit === 'basis points') return value / 10_000;
  return value;
}

/** The inverse: what the ledger writes for a number of the model. 0.62 is 62 percent. */
export function fromModelNumber(value: number, unit: Unit): number | string {
  if (unit === 'date') return dateOf(Math.round(value));
  if (unit === 'outcome') return OUTCOMES.find((outcome) => OUTCOME_NUMBERS[outcome] === value) ?? value;
  if (unit === 'percent' || unit === 'percentage points') return value * 100;
  return unit === 'basis points' ? value * 10_000 : value;
}
