import type { Figures } from './figures.ts';
import { otherDebts } from './other-debt.ts';
import type { Quarter } from './quarter.ts';
import { remembering } from './remembering.ts';
import { twoLoans, type Terms } from './two-loans.ts';

/** The calendar years of the bill. */
export const YEARS = [2025, 2026, 2027, 2028, 2029] as const;

/** The parts of a quarter's payment, in the order in which they are laid on one another. */
export const PARTS = [
  'firstInterest',
  'secondInterest',
  'firstPrincipal',
  'secondPrincipal',
  'otherInterest',
  'otherPrincipal',
  'restInterest',
  'restPrincipal',
] as const;
/** One of `PARTS`. */
export type Part = (typeof PARTS)[number];

/** The parts of the first loan. */
export const FIRST: readonly Part[] = ['firstInterest', 'firstPrincipal'];
/** The parts of both loans as they stand at the start of 2025, with nothing more drawn. */
export const BOTH: readonly Part[] = [...FIRST, 'secondInterest', 'secondPrincipal'];
/** Both loans if the rest of the second is drawn. */
export const DRAWN: readonly Part[] = [...BOTH, 'restInterest', 'restPrincipal'];
/** The parts of every other debt. */
export const OTHERS: readonly Part[] = ['otherInterest', 'otherPrincipal'];
/** All parts of the debt as it stood: both loans and every other debt. */
export const ALL: readonly Part[] = [...BOTH, ...OTHERS];

/** Whether a part is principal; if not, it is interest. */
export const isPrincipal = (part: Part): boolean => part.endsWith('Principal');

/**
 * Payments in one quarter, in USD million: on both loans, on every other debt, and what drawing the second loan in full
 * would add (`rest`).
 */
export type BillQuarter = Quarter & Readonly<Record<Part, number>>;
/** Quarters in their order, without a gap. */
export type Bill = readonly BillQuarter[];

/**
 * The bill of both loans (`twoLoans`) and of all other debts (`otherDebts`), by quarter, USD million.
 *
 * @throws RangeError as `twoLoans`
 */
export const billOf = remembering(laidOut, (terms?: Terms) => JSON.stringify(terms ?? {}));

function laidOut(figures: Figures, terms?: Terms): Bill {
  const { first, second, rest } = twoLoans(figures, terms);
  const { termLoan, equipment, magnetar, revolver } = otherDebts(figures, terms?.quarters);
  const others = [termLoan, equipment, magnetar, revolver];
  return first.map(({ year, quarter, interest, principal }, i) => {
    const other = others.flatMap((rows) => rows[i] ?? []);
    return {
      year,
      quarter,
      firstInterest: interest,
      firstPrincipal: principal,
      secondInterest: second[i]?.interest ?? 0,
      secondPrincipal: second[i]?.principal ?? 0,
      otherInterest: sum(other.map((row) => row.interest)),
      otherPrincipal: sum(other.map((row) => row.principal)),
      restInterest: rest[i]?.interest ?? 0,
      restPrincipal: rest[i]?.principal ?? 0,
    };
  });
}

/** The quarters of a calendar year. */
export const inYear = (bill: Bill, year: number): Bill => bill.filter((quarter) => quarter.year === year);

const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);

/** Payments over the given parts, USD million. */
export const totalOf = (bill: Bill, parts: readonly Part[]): number =>
  sum(bill.map((quarter) => sum(parts.map((part) => quarter[part]))));

/** A calendar year's payments over the given parts, USD million. */
export const yearTotal = (bill: Bill, year: number, parts: readonly Part[]): number =>
  totalOf(inYear(bill, year), parts);
