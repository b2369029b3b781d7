import { between, whole } from './argument.ts';
import { addQuarters, quartersBetween, type Quarter } from './quarter.ts';

/** Money taken up under a delayed-draw loan, at the start of a quarter. USD million. */
export interface Draw {
  readonly quarter: Quarter;
  readonly amount: number;
}

/**
 * How principal goes back: the same instalment each quarter, the rest falling due at maturity (a balloon); or in equal parts over a number of
 * quarters, each draw by itself.
 */
export type Repayment =
  | { readonly kind: 'instalment'; readonly first: Quarter; readonly amount: number; readonly maturity: Quarter }
  | { readonly kind: 'level'; readonly first: Quarter; readonly quarters: number };

export interface TermLoan {
  /** The most that may be drawn, USD million. */
  readonly commitment: number;
  readonly draws: readonly Draw[];
  /** The last quarter in which a draw may be made. */
  readonly drawUntil: Quarter;
  /** Nominal rate a year, as a fraction; a quarter's interest is a fourth of it. */
  readonly rate: number;
  readonly repayment: Repayment;
  /** Paid once on each draw, as a fraction of it. */
  readonly upfrontFee?: number;
  /** Paid each year on what is not drawn while it may be, as a fraction of it. */
  readonly commitmentFee?: number;
}

/** One quarter of a loan's life, USD million. */
export interface LoanRow extends Quarter {
  readonly draw: number;
  /** Owed once the quarter's draw has been made: what its interest is charged on. */
  readonly opening: number;
  readonly interest: number;
  readonly fees: number;
  readonly principal: number;
  readonly closing: number;
}

/**
 * A delayed-draw term loan, quarter by quarter.
 *
 * Assumes draws at the start of a quarter, interest and principal paid at its end, interest = opening balance × rate / 4 (quarters of equal
 * length, no compounding within one), nominal money, no prepayment.
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
    const draws = loan.draws.filter((draw) => drawnIn(draw, from) === i);
    const draw = draws.reduce((sum, each) => sum + each.amount, 0);
    balance += draw;
    drawn += draw;
    const interest = (balance * loan.rate) / 4;
    const open = quartersBetween(quarter, loan.drawUntil) >= 0;
    const fees =
      draw * (loan.upfrontFee ?? 0) + (open ? ((loan.commitment - drawn) * (loan.commitmentFee ?? 0)) / 4 : 0);
    const principal = Math.min(balance, principalDue(loan, quarter, balance, from));
    rows.push({ ...quarter, draw, opening: balance, interest, fees, principal, closing: clear(balance - principal) });
    balance = clear(balance - principal);
  }
  return rows;
}

/** Cents that floating point leaves behind are no debt. */
const clear = (balance: number): number => (Math.abs(balance) < 1e-9 ? 0 : balance);

const drawnIn = (draw: Draw, from: Quarter): number => Math.max(0, quartersBetween(from, draw.quarter));

function principalDue({ repayment, draws }: TermLoan, quarter: Quarter, balance: number, from: Quarter): number {
  const since = quartersBetween(repayment.first, quarter);
  if (since < 0) return 0;
  if (repayment.kind === 'instalment')
    return quartersBetween(quarter, repayment.maturity) <= 0 ? balance : repayment.amount;
  // A draw made after repayment has begun starts its own run of equal parts in its own quarter.
  return draws.reduce((sum, draw) => {
    const made = addQuarters(from, drawnIn(draw, from));
    const start = Math.max(0, quartersBetween(repayment.first, made));
    const part = since - start;
    return part >= 0 && part < repayment.quarters ? sum + draw.amount / repayment.quarters : sum;
  }, 0);
}

function check({ commitment, draws, drawUntil, rate, repayment, upfrontFee = 0, commitmentFee = 0 }: TermLoan): void {
  between('loan.commitment', commitment, 0, Infinity);
  between('loan.rate', rate, 0, 1);
  between('loan.upfrontFee', upfrontFee, 0, 1);
  between('loan.commitmentFee', commitmentFee, 0, 1);
  for (const draw of draws) {
    between('draw.amount', draw.amount, 0, Infinity);
    if (quartersBetween(draw.quarter, drawUntil) < 0)
      throw new RangeError(
        `draw.quarter is ${draw.quarter.year} Q${draw.quarter.quarter}: expected one up to ${drawUntil.year} Q${drawUntil.quarter}, when the loan can no longer be drawn`,
      );
  }
  const total = draws.reduce((sum, draw) => sum + draw.amount, 0);
  if (total > commitment + 1e-9)
    throw new RangeError(`loan.draws come to ${total}: expected at most the commitment, ${commitment}`);
  if (repayment.kind === 'instalment') between('repayment.amount', repayment.amount, 0, Infinity);
  else whole('repayment.quarters', repayment.quarters, 1, 200);
}

/**
 * The level payment of principal and interest that clears a loan: P × i / (1 − (1 + i)^−n), the annuity formula, at the end of each period.
 *
 * @param principal USD million
 * @param rate a period, as a fraction
 * @param periods 1 to 1200
 */
export function levelPayment(principal: number, rate: number, periods: number): number {
  between('principal', principal, 0, Infinity);
  between('rate', rate, 0, 1);
  whole('periods', periods, 1, 1200);
  return rate === 0 ? principal / periods : (principal * rate) / (1 - (1 + rate) ** -periods);
}
