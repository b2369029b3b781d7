import { between, whole } from './argument.ts';
import { addQuarters, quartersBetween, type Quarter } from './quarter.ts';
import type { LoanRow } from './term-loan.ts';

/** What several loans together cost in a quarter, USD million. */
export interface ServiceRow extends Quarter {
  readonly draw: number;
  readonly interest: number;
  readonly fees: number;
  readonly principal: number;
  readonly prepayment: number;
  /** Interest, fees and principal that falls due. */
  readonly payment: number;
  /** Owed at the end of the quarter. */
  readonly closing: number;
}

const NOTHING = { draw: 0, interest: 0, fees: 0, principal: 0, prepayment: 0, payment: 0, closing: 0 };

/** Debt service of several loans by quarter, in order: every quarter that any of them has, each once. */
export function debtService(loans: readonly (readonly LoanRow[])[]): ServiceRow[] {
  const sums = new Map<number, ServiceRow>();
  for (const row of loans.flat()) {
    const { year, quarter } = row;
    const at = year * 4 + quarter;
    const sum = sums.get(at) ?? { year, quarter, ...NOTHING };
    sums.set(at, {
      year,
      quarter,
      draw: sum.draw + row.draw,
      interest: sum.interest + row.interest,
      fees: sum.fees + row.fees,
      principal: sum.principal + row.principal,
      prepayment: sum.prepayment + row.prepayment,
      payment: sum.payment + row.payment,
      closing: sum.closing + row.closing,
    });
  }
  return [...sums].sort(([a], [b]) => a - b).map(([, row]) => row);
}

/** The quarter in which most must be paid; the first of them, if several are equal; undefined if there are none. */
export const heaviestQuarter = (rows: readonly ServiceRow[]): ServiceRow | undefined =>
  rows.reduce<ServiceRow | undefined>((most, row) => (!most || row.payment > most.payment ? row : most), undefined);

/**
 * A debt of which only balances are known, as rows: a rise counts as a draw at the quarter's start, a fall as principal
 * paid at its end.
 *
 * @param before owed before `from`, USD million
 * @param closings owed at the end of each quarter from `from` on, USD million
 * @param interest paid in each of them, USD million; as many as closings
 * @throws RangeError naming the amount that is below 0, or the number of interests if it is not that of closings
 */
export function fromBalances(
  before: number,
  closings: readonly number[],
  interest: readonly number[],
  from: Quarter,
): LoanRow[] {
  between('before', before, 0, Infinity);
  whole('interest.length', interest.length, closings.length, closings.length);
  let last = before;
  return closings.map((closing, i) => {
    between(`closings[${i}]`, closing, 0, Infinity);
    const paid = between(`interest[${i}]`, interest[i] ?? Number.NaN, 0, Infinity);
    const draw = Math.max(0, closing - last);
    const principal = Math.max(0, last - closing);
    const opening = last + draw;
    last = closing;
    const part = { ...addQuarters(from, i), draw, opening, fees: 0, principal, prepayment: 0, closing };
    return { ...part, interest: paid, payment: paid + principal };
  });
}

/** A part of a loan whose terms are the whole's: every sum of its rows times a fraction. */
export const partOfLoan = (rows: readonly LoanRow[], part: number): LoanRow[] =>
  rows.map((row) => ({
    ...row,
    draw: row.draw * part,
    opening: row.opening * part,
    interest: row.interest * part,
    fees: row.fees * part,
    principal: row.principal * part,
    prepayment: row.prepayment * part,
    closing: row.closing * part,
    payment: row.payment * part,
  }));

/** The row of a quarter, or undefined. */
export const inQuarter = <Row extends Quarter>(rows: readonly Row[], at: Quarter): Row | undefined =>
  rows.find((row) => quartersBetween(row, at) === 0);
