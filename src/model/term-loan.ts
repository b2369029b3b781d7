import { between, whole } from './argument.ts';
import { levelPayment } from './level-payment.ts';
import { rateIn, yearFraction, type DayCount, type RateChange } from './interest-rate.ts';
import { addQuarters, quartersBetween, showQuarter, type Quarter } from './quarter.ts';

/** Money taken up under a delayed-draw loan, at the start of a quarter. USD million. */
export interface Draw {
  readonly quarter: Quarter;
  readonly amount: number;
}

/** Principal repaid ahead of time out of new debt, at the end of a quarter. USD million. */
export interface Prepayment {
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
 * - `annuity`: equal payments of interest and principal together, worked out anew each quarter from what is left, so
 *   that it stays level while the rate does.
 *
 * At `maturity` all that is left falls due at once (a balloon).
 */
export type Repayment =
  | { readonly kind: 'instalment'; readonly first: Quarter; readonly amount: number; readonly maturity?: Quarter }
  | { readonly kind: 'level'; readonly first: Quarter; readonly quarters: number; readonly maturity?: Quarter }
  | { readonly kind: 'parts'; readonly first: Quarter; readonly parts: readonly number[]; readonly maturity?: Quarter }
  | { readonly kind: 'annuity'; readonly first: Quarter; readonly quarters: number; readonly maturity?: Quarter };

/**
 * A loan drawn in parts up to a commitment (delayed-draw term loan), and its terms. Quarters are calendar quarters. No
 * document gives the fees of the story's loans, and none of its figures uses an annuity or a prepayment: those stand
 * for the loans that a reader of this model may have.
 */
export interface TermLoan {
  /** The most that may be drawn, USD million. */
  readonly commitment: number;
  readonly draws: readonly Draw[];
  /** The last quarter in which a draw may be made. */
  readonly drawUntil: Quarter;
  /** Nominal rate a year, as a fraction. */
  readonly rate: number;
  /** Rates that replace it from a quarter on. */
  readonly rateChanges?: readonly RateChange[];
  /** A fourth of the rate each quarter, if left out. */
  readonly dayCount?: DayCount;
  readonly repayment: Repayment;
  readonly prepayments?: readonly Prepayment[];
  /** Paid once on each draw, as a fraction of it. */
  readonly upfrontFee?: number;
  /** Paid each year on what is not drawn while it may be, as a fraction of it; a fourth of it each quarter. */
  readonly commitmentFee?: number;
}

/** One quarter of a loan's life, USD million. */
export interface LoanRow extends Quarter {
  readonly draw: number;
  /** Owed once the quarter's draw has been made: what its interest is charged on. */
  readonly opening: number;
  readonly interest: number;
  readonly fees: number;
  /** Principal that falls due. */
  readonly principal: number;
  /** Principal repaid ahead of time, out of new debt. */
  readonly prepayment: number;
  readonly closing: number;
  /** What the borrower must find: interest, fees and the principal that falls due. */
  readonly payment: number;
}

/**
 * A delayed-draw term loan, quarter by quarter.
 *
 * Assumes draws at the start of a quarter, so that they bear interest for all of it; interest and principal paid at its
 * end; interest = opening balance × rate × the quarter's part of a year, without compounding inside a quarter; nominal
 * money. A prepayment shortens the loan at its far end: instalments and equal parts stay as they were until nothing is
 * left.
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
  let drawn = 0;
  for (let i = 0; i < count; i++) {
    const quarter = addQuarters(from, i);
    const draw = sumOf(loan.draws.filter((each) => drawnIn(each, from) === i));
    balance += draw;
    drawn += draw;
    const opening = balance;
    const rate = rateIn(quarter, loan.rate, loan.rateChanges ?? []);
    const interest = opening * rate * yearFraction(quarter, loan.dayCount ?? 'quarters');
    const open = quartersBetween(quarter, loan.drawUntil) >= 0;
    const fees =
      draw * (loan.upfrontFee ?? 0) + (open ? ((loan.commitment - drawn) * (loan.commitmentFee ?? 0)) / 4 : 0);
    const principal = Math.min(opening, principalDue(loan, { quarter, from, balance: opening, rate, interest }));
    const ahead = sumOf((loan.prepayments ?? []).filter((each) => quartersBetween(each.quarter, quarter) === 0));
    const prepayment = Math.min(opening - principal, ahead);
    balance = clear(opening - principal - prepayment);
    const payment = interest + fees + principal;
    rows.push({ ...quarter, draw, opening, interest, fees, principal, prepayment, closing: balance, payment });
  }
  return rows;
}

const sumOf = (parts: readonly { readonly amount: number }[]): number =>
  parts.reduce((sum, each) => sum + each.amount, 0);

/** A tenth of a cent, which floating point may leave behind, is no debt. */
const clear = (balance: number): number => (Math.abs(balance) < 1e-9 ? 0 : balance);

const drawnIn = (draw: Draw, from: Quarter): number => Math.max(0, quartersBetween(from, draw.quarter));

interface Standing {
  readonly quarter: Quarter;
  readonly from: Quarter;
  readonly balance: number;
  readonly rate: number;
  readonly interest: number;
}

function principalDue({ repayment, draws }: TermLoan, standing: Standing): number {
  const { quarter, from, balance, rate, interest } = standing;
  if (repayment.maturity && quartersBetween(repayment.maturity, quarter) >= 0) return balance;
  const since = quartersBetween(repayment.first, quarter);
  if (since < 0) return 0;
  switch (repayment.kind) {
    case 'instalment':
      return repayment.amount;
    case 'level':
    case 'parts':
      return draws.reduce((sum, draw) => {
        const made = addQuarters(from, drawnIn(draw, from));
        return sum + draw.amount * partOf(repayment, since - Math.max(0, quartersBetween(repayment.first, made)));
      }, 0);
    case 'annuity': {
      const left = repayment.quarters - since;
      return left <= 1 ? balance : Math.max(0, levelPayment(balance, rate / 4, left) - interest);
    }
  }
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
  between('loan.upfrontFee', loan.upfrontFee ?? 0, 0, 1);
  between('loan.commitmentFee', loan.commitmentFee ?? 0, 0, 1);
  for (const { rate } of loan.rateChanges ?? []) between('rateChange.rate', rate, 0, 1);
  for (const { amount } of loan.prepayments ?? []) between('prepayment.amount', amount, 0, Infinity);
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
