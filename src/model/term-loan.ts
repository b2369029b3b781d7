import { between, whole } from './argument.ts';
import { rateIn, type RateChange } from './interest-rate.ts';
import { addQuarters, quartersBetween, showQuarter, type Quarter } from './quarter.ts';

/** Money taken up under a delayed-draw loan, at the start of a quarter. USD million. */
export interface Draw {
  readonly quarter: Quarter;
  readonly amount: number;
}

/**
 * How principal goes back, from `first` on; before it, interest alone is paid.
 *
 * - `instalment`: the same amount each quarter.
 * - `level`: equal parts over a number of quarters, each draw by itself; a draw made after `first` starts its own run
 *   in its own quarter.
 * - `parts`: the parts of each draw that fall due, quarter by quarter, as fractions of it that sum to one; late draws
 *   as under `level`.
 *
 * At `maturity` all that is left falls due at once (a balloon).
 */
export type Repayment =
  | { readonly kind: 'instalment'; readonly first: Quarter; readonly amount: number; readonly maturity?: Quarter }
  | { readonly kind: 'level'; readonly first: Quarter; readonly quarters: number; readonly maturity?: Quarter }
  | { readonly kind: 'parts'; readonly first: Quarter; readonly parts: readonly number[]; readonly maturity?: Quarter };

/** A loan drawn in parts up to a commitment (delayed-draw term loan), and its terms. Quarters are calendar quarters. */
export interface TermLoan {
  /** The most that may be drawn, USD million. */
  readonly commitment: number;
  readonly draws: readonly Draw[];
  /** The last quarter in which a draw may be made. */
  readonly drawUntil: Quarter;
  /** Nominal rate a year, as a fraction, 0 to 1; each quarter bears a fourth of it, whatever its days. */
  readonly rate: number;
  /** Rates that replace it from a quarter on. */
  readonly rateChanges?: readonly RateChange[];
  readonly repayment: Repayment;
}

/** One quarter of a loan's life, USD million. */
export interface LoanRow extends Quarter {
  readonly draw: number;
  /** Owed once the quarter's draw has been made: what its interest is charged on. */
  readonly opening: number;
  readonly interest: number;
  /** Principal that falls due. */
  readonly principal: number;
  readonly closing: number;
  /** What the borrower must find: interest and the principal that falls due. */
  readonly payment: number;
}

/**
 * A delayed-draw term loan, quarter by quarter.
 *
 * Assumes draws at the start of a quarter, so that they bear interest for all of it; interest and principal paid at its
 * end; interest = opening balance × rate ÷ 4, without compounding inside a quarter; nominal money. Fees are left out,
 * and nothing is repaid ahead of time.
 *
 * @param from the first quarter shown; draws before it count as made in it
 * @param count quarters to show, 1 to 200
 * @throws RangeError naming the argument that is out of range, a draw after the window or above the commitment
 */
export function schedule(loan: TermLoan, from: Quarter, count: number): LoanRow[] {
  check(loan);
  whole('count', count, 1, 200);
  const rows: LoanRow[] = [];
  let balance = 0;
  for (let i = 0; i < count; i++) {
    const quarter = addQuarters(from, i);
    const draw = sumOf(loan.draws.filter((each) => drawnIn(each, from) === i));
    balance += draw;
    const opening = balance;
    const interest = (opening * rateIn(quarter, loan.rate, loan.rateChanges ?? [])) / 4;
    const principal = Math.min(opening, principalDue(loan, { quarter, from, balance: opening }));
    balance = clear(opening - principal);
    rows.push({ ...quarter, draw, opening, interest, principal, closing: balance, payment: interest + principal });
  }
  return rows;
}

const sumOf = (parts: readonly { readonly amount: number }[]): number =>
  parts.reduce((sum, each) => sum + each.amount, 0);

/** Cents that floating point leaves behind are no debt. */
const clear = (balance: number): number => (Math.abs(balance) < 1e-9 ? 0 : balance);

const drawnIn = (draw: Draw, from: Quarter): number => Math.max(0, quartersBetween(from, draw.quarter));

interface Standing {
  readonly quarter: Quarter;
  readonly from: Quarter;
  readonly balance: number;
}

function principalDue({ repayment, draws }: TermLoan, standing: Standing): number {
  const { quarter, from, balance } = standing;
  if (repayment.maturity && quartersBetween(repayment.maturity, quarter) >= 0) return balance;
  const since = quartersBetween(repayment.first, quarter);
  if (since < 0) return 0;
  if (repayment.kind === 'instalment') return repayment.amount;
  return draws.reduce((sum, draw) => {
    const made = addQuarters(from, drawnIn(draw, from));
    return sum + draw.amount * partOf(repayment, since - Math.max(0, quartersBetween(repayment.first, made)));
  }, 0);
}

/** The part of a draw that falls due in the n-th quarter of its run. */
function partOf(repayment: Extract<Repayment, { kind: 'level' | 'parts' }>, n: number): number {
  if (n < 0) return 0;
  if (repayment.kind === 'parts') return repayment.parts[n] ?? 0;
  return n < repayment.quarters ? 1 / repayment.quarters : 0;
}

function check(loan: TermLoan): void {
  const { commitment, draws, drawUntil, repayment } = loan;
  between('loan.commitment', commitment, 0, Infinity);
  between('loan.rate', loan.rate, 0, 1);
  for (const { rate } of loan.rateChanges ?? []) between('rateChange.rate', rate, 0, 1);
  for (const draw of draws) {
    between('draw.amount', draw.amount, 0, Infinity);
    if (quartersBetween(draw.quarter, drawUntil) < 0)
      throw new RangeError(
        `draw.quarter is ${showQuarter(draw.quarter)}: expected one up to ${showQuarter(drawUntil)}, when the loan can no longer be drawn`,
      );
  }
  const total = sumOf(draws);
  if (total > commitment + 1e-9)
    throw new RangeError(`loan.draws come to ${total}: expected at most the commitment, ${commitment}`);
  if (repayment.kind === 'instalment') between('repayment.amount', repayment.amount, 0, Infinity);
  else if (repayment.kind === 'parts') checkParts(repayment.parts);
  else whole('repayment.quarters', repayment.quarters, 1, 200);
}

function checkParts(parts: readonly number[]): void {
  const wrong = parts.findIndex((part) => !(part >= 0 && part <= 1));
  if (wrong >= 0) between(`repayment.parts[${wrong}]`, parts[wrong] ?? Number.NaN, 0, 1);
  const sum = parts.reduce((all, part) => all + part, 0);
  between('the sum of repayment.parts', sum, 1 - 1e-9, 1 + 1e-9);
}
