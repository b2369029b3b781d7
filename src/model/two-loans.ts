import { between, whole } from './argument.ts';
import { inQuarter } from './debt-stack.ts';
import { figure, type Figures } from './figures.ts';
import { FIRST_MATURITY, fitDebts, SECOND_REPAYMENT, TABLE_FROM } from './filed-debt.ts';
import { addQuarters, quartersBetween, showQuarter, type Quarter } from './quarter.ts';
import { remembering } from './remembering.ts';
import { schedule, type LoanRow, type TermLoan } from './term-loan.ts';

/** The first quarter after the balances the filing gives, 31 December 2024. */
export const START: Quarter = { year: 2025, quarter: 1 };
/** Quarters from then to the end of 2029. */
export const QUARTERS_TO_2029 = 20;
/** The last month in which the second loan can be drawn is June 2025, or with the lenders' consent September. */
const DRAW_UNTIL: Quarter = { year: 2025, quarter: 3 };

/** What is not known, and may be set. */
export interface Terms {
  /** Rate of the second loan, a fraction a year, 0 to 1; its average on 31 December 2024 if left out. */
  readonly rate?: number;
  /**
   * Quarters by which the second loan's repayment begins later than in October 2025, 0 to 12; the whole of it moves by
   * as many.
   */
  readonly delay?: number;
  /** At whose start the rest of the second loan is drawn; the third of 2025, the last one possible, if left out. */
  readonly restDrawnIn?: Quarter;
  /** Quarters to show from 2025 Q1 on, 1 to 60; 20 if left out. */
  readonly quarters?: number;
}

/** The two delayed-draw loans from 2025 on, USD million. */
export interface TwoLoans {
  readonly first: readonly LoanRow[];
  /** What was drawn by 31 March 2025. */
  readonly second: readonly LoanRow[];
  /** What drawing the second in full would add. */
  readonly rest: readonly LoanRow[];
}

/** The part of what was owed on the second loan on 31 March 2025 that had been drawn by the end of 2024. */
export const drawnBefore = (figures: Figures): number =>
  figure(figures, 'cw-ddtl2-2024') / figure(figures, 'cw-ddtl2-mar25');

/** What could still be drawn of the second loan on 31 March 2025, USD million. */
const undrawnRest = (figures: Figures): number => figure(figures, 'cw-ddtl2-size') - figure(figures, 'cw-ddtl2-mar25');

/**
 * Debt service of both loans by quarter.
 *
 * The first loan: the balance of 31 December 2024, the instalment by which the filing's balances fall, the average rate
 * of 2024, and a balloon in March 2028. The second: the balance of that day and what was drawn in the first quarter of
 * 2025, interest alone until October 2025, then principal as the filed table of all principal leaves it (see
 * `fitDebts`). The rest is drawn at the start of the third quarter of 2025 and goes back in the same proportions: our
 * assumption. So does all of it if repayment begins later. Fees are left out: they are not known. What was paid before
 * 2025 is known in total only, so no row is made up for it.
 *
 * @throws RangeError for a rate outside 0 to 1, a delay outside 0 to 12 quarters, a draw after September 2025, quarters
 * outside 1 to 60
 */
export const twoLoans = remembering(bothLoans, (terms: Terms = {}) => JSON.stringify(terms));

function bothLoans(
  figures: Figures,
  {
    rate = figure(figures, 'ddtl2-rate'),
    delay = 0,
    restDrawnIn = DRAW_UNTIL,
    quarters = QUARTERS_TO_2029,
  }: Terms = {},
): TwoLoans {
  between('terms.rate', rate, 0, 1);
  whole('terms.delay', delay, 0, 12);
  whole('terms.quarters', quarters, 1, 60);
  const drawn = figure(figures, 'cw-ddtl2-mar25');
  const wait = quartersBetween(TABLE_FROM, SECOND_REPAYMENT);
  const parts = fitDebts(figures)
    .second.slice(wait)
    .map((amount) => amount / drawn);
  const second = (quarter: Quarter, amount: number): readonly LoanRow[] =>
    schedule(
      {
        commitment: figure(figures, 'cw-ddtl2-size'),
        draws: [{ quarter, amount }],
        drawUntil: DRAW_UNTIL,
        rate,
        repayment: { kind: 'parts', first: addQuarters(SECOND_REPAYMENT, delay), parts },
      },
      START,
      quarters,
    );
  return {
    first: firstLoan(figures, quarters),
    second: second(START, drawn),
    rest: second(restDrawnIn, undrawnRest(figures)),
  };
}

/**
 * Debt service of the first loan alone, as `twoLoans` has it.
 *
 * @param quarters to show from 2025 Q1 on, 1 to 200
 * @throws RangeError for any other number of quarters
 */
export const firstLoan = remembering(oneLoan, (quarters: number = QUARTERS_TO_2029) => String(quarters));

function oneLoan(figures: Figures, quarters: number = QUARTERS_TO_2029): readonly LoanRow[] {
  const loan: TermLoan = {
    commitment: figure(figures, 'cw-ddtl1-size'),
    draws: [{ quarter: START, amount: figure(figures, 'cw-ddtl1-2024') }],
    drawUntil: START,
    rate: figure(figures, 'ddtl1-rate-2024'),
    repayment: {
      kind: 'instalment',
      first: START,
      amount: figure(figures, 'ddtl1-instalment'),
      maturity: FIRST_MATURITY,
    },
  };
  return schedule(loan, START, quarters);
}

/** What must be paid in a quarter, USD million: interest, fees and principal. */
export const payment = (row: LoanRow): number => row.payment;

/** What must be paid in a calendar year, USD million; 0 in one that has no rows. */
export const yearOf = (rows: readonly LoanRow[], year: number): number =>
  rows.filter((row) => row.year === year).reduce((sum, row) => sum + payment(row), 0);

/**
 * The row of a quarter.
 *
 * @throws RangeError naming the quarters that there are, if it is none of them
 */
export function rowAt(rows: readonly LoanRow[], at: Quarter): LoanRow {
  const row = inQuarter(rows, at);
  const [start, end] = [rows[0], rows.at(-1)];
  if (row && start && end) return row;
  const range = start && end ? `one from ${showQuarter(start)} to ${showQuarter(end)}` : 'none, for there are no rows';
  throw new RangeError(`quarter is ${showQuarter(at)}: expected ${range}`);
}
