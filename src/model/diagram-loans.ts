import { figure, type Figures } from './figures.ts';
import { addQuarters } from './quarter.ts';
import { schedule, type TermLoan } from './term-loan.ts';
import { START } from './two-loans.ts';

// Loans that are made up, to show how a personal loan and a delayed-draw one differ in shape.

/** Periods the diagram shows. */
export const PERIODS = 18;
/** The most that may be owed. The diagram has no unit: one is the whole loan. */
export const WHOLE = 1;
/** Periods in which a delayed draw is made, each a third of the loan. */
export const MILESTONES: readonly number[] = [1, 3, 5];
/** The last period in which a draw may be made. */
const WINDOW = 6;
/** The period from which the delayed-draw loan's principal goes back. */
export const REPAID_FROM = 8;

/** One period of a diagram's loan, in parts of the whole loan. */
export interface Period {
  readonly owed: number;
  readonly promised: number;
  readonly principal: number;
  readonly interest: number;
  /** Whether a fee falls due: at signing, and while money waits to be drawn. */
  readonly fee: 'none' | 'signing' | 'waiting';
}

/** A period in which nothing is owed, promised or paid. */
export const NOTHING: Period = { owed: 0, promised: 0, principal: 0, interest: 0, fee: 'none' };

const at = (period: number) => addQuarters(START, period);

/** What stands on the borrower's account in each period, and what is paid at its end. */
function periodsOf(loan: TermLoan): readonly Period[] {
  let drawn = 0;
  return schedule(loan, START, PERIODS).map(({ draw, opening: owed, principal, interest }, i) => {
    drawn += draw;
    const promised = i <= WINDOW ? loan.commitment - drawn : 0;
    return { owed, promised, principal, interest, fee: 'none' };
  });
}

/** The whole sum at the start, back in even parts from the first period on. */
export const personalLoan = (figures: Figures): readonly Period[] =>
  periodsOf({
    commitment: WHOLE,
    draws: [{ quarter: at(0), amount: WHOLE }],
    drawUntil: at(0),
    rate: figure(figures, 'ddtl2-rate'),
    repayment: { kind: 'level', first: at(0), quarters: PERIODS },
  });

/**
 * A promise, drawn in parts while the window is open; interest alone until repayment begins. The rate is the second
 * loan's.
 */
export const drawnByMilestones = (figures: Figures): readonly Period[] =>
  periodsOf({
    commitment: WHOLE,
    draws: MILESTONES.map((period) => ({ quarter: at(period), amount: WHOLE / MILESTONES.length })),
    drawUntil: at(WINDOW),
    rate: figure(figures, 'ddtl2-rate'),
    repayment: { kind: 'instalment', first: at(REPAID_FROM), amount: WHOLE / (PERIODS - REPAID_FROM) },
  }).map((period, i) => ({ ...period, fee: i === 0 ? 'signing' : period.promised > 1e-9 ? 'waiting' : 'none' }));

/** The same loan on the day it is signed: the promise runs on, nothing is drawn. */
export const onSigning = (): readonly Period[] =>
  Array.from({ length: PERIODS }, (_, i) => ({ ...NOTHING, promised: WHOLE, fee: i === 0 ? 'signing' : 'none' }));

/** The same loan up to the end of the time in which it may be drawn. */
export const whileDrawn = (figures: Figures): readonly Period[] =>
  drawnByMilestones(figures).map((period, i) => (i <= WINDOW ? period : NOTHING));
