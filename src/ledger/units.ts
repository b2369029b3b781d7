/**
 * Units a figure may carry in the ledger, and the number the model receives for each.
 * The model works in one unit per quantity: money in USD million, shares and rates as fractions of one.
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

export type Unit = (typeof UNITS)[number];

/** Units whose value is a number; the others are words and dates. */
export type NumericUnit = Exclude<Unit, 'outcome' | 'date' | 'text'>;

export const isNumericUnit = (unit: Unit): unit is NumericUnit =>
  unit !== 'outcome' && unit !== 'date' && unit !== 'text';

/** What became of a claim: the values of the unit `outcome`. */
export const OUTCOMES = ['held', 'failed', 'open'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const isOutcome = (value: unknown): value is Outcome => OUTCOMES.some((outcome) => outcome === value);

/** The number the model receives for what became of a claim: 1 if it held, −1 if it failed, 0 while that is open. */
export const OUTCOME_NUMBERS: Readonly<Record<Outcome, number>> = { held: 1, failed: -1, open: 0 };

/**
 * The number a formula receives for a figure written in the ledger.
 * Percent and percentage points become fractions (62 percent is 0.62), basis points likewise (881 is 0.0881);
 * every other unit is passed as written.
 */
export function toModelNumber(value: number, unit: NumericUnit): number {
  if (unit === 'percent' || unit === 'percentage points') return value / 100;
  if (unit === 'basis points') return value / 10_000;
  return value;
}
