import { between, whole } from './argument.ts';
import { figure, type Figures } from './figures.ts';
import { addQuarters, type Quarter } from './quarter.ts';
import { schedule, type LoanRow, type TermLoan } from './term-loan.ts';

/** The first quarter after the balances the filing gives, 31 December 2024. */
export const START: Quarter = { year: 2025, quarter: 1 };
/** Quarters from then to the end of 2029. */
const QUARTERS = 20;
/** March 2028: what is left of the first loan falls due. */
const FIRST_MATURITY: Quarter = { year: 2028, quarter: 1 };
/** The last month in which the second loan can be drawn is June 2025, or with the lenders' consent September. */
const DRAW_UNTIL: Quarter = { year: 2025, quarter: 3 };
/** October 2025. */
export const SECOND_REPAYMENT: Quarter = { year: 2025, quarter: 4 };

/** What is not known, and may be set. */
export interface Terms {
  /** Rate of the second loan, a fraction a year; its average on 31 December 2024 if left out. */
  readonly rate?: number;
  /** Quarters by which the second loan's repayment begins later than in October 2025. */
  readonly delay?: number;
}

/** The two delayed-draw loans from 2025 to 2029, USD million. `rest` is what drawing the second in full would add. */
export interface TwoLoans {
  readonly first: readonly LoanRow[];
  readonly second: readonly LoanRow[];
  readonly rest: readonly LoanRow[];
}

/**
 * Debt service of both loans by quarter.
 *
 * The first loan: the balance of 31 December 2024, the instalment by which the filing's balances fall, the average rate of 2024, and a balloon in
 * March 2028. The second: the balance of that day, interest alone until repayment begins, then equal parts of principal over five years of
 * quarters; the filing says that each draw falls due five years after it was made, not how it is repaid until then, so equal parts are
 * our assumption. The rest is drawn at the start of the third quarter of 2025 on the same terms. Fees are left out: they are not known.
 *
 * @throws RangeError for a rate outside 0 to 1 or a delay outside 0 to 12 quarters
 */
export function twoLoans(figures: Figures, { rate = figure(figures, 'ddtl2-rate'), delay = 0 }: Terms = {}): TwoLoans {
  between('terms.rate', rate, 0, 1);
  whole('terms.delay', delay, 0, 12);
  const first: TermLoan = {
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
  const second = (quarter: Quarter, amount: number): TermLoan => ({
    commitment: figure(figures, 'cw-ddtl2-size'),
    draws: [{ quarter, amount }],
    drawUntil: DRAW_UNTIL,
    rate,
    repayment: {
      kind: 'level',
      first: addQuarters(SECOND_REPAYMENT, delay),
      quarters: figure(figures, 'ddtl2-years') * 4,
    },
  });
  return {
    first: schedule(first, START, QUARTERS),
    second: schedule(second(START, figure(figures, 'cw-ddtl2-2024')), START, QUARTERS),
    rest: schedule(second(DRAW_UNTIL, figure(figures, 'cw-ddtl2-undrawn')), START, QUARTERS),
  };
}

/** Interest and principal of a quarter. */
export const payment = (row: LoanRow): number => row.interest + row.principal;

/** Interest and principal of a year. */
export const yearOf = (rows: readonly LoanRow[], year: number): number =>
  rows.filter((row) => row.year === year).reduce((sum, row) => sum + payment(row), 0);

/** The row of a quarter. */
export function rowAt(rows: readonly LoanRow[], { year, quarter }: Quarter): LoanRow {
  const row = rows.find((each) => each.year === year && each.quarter === quarter);
  if (!row) throw new RangeError(`quarter is ${year} Q${quarter}: expected one from 2025 Q1 to 2029 Q4`);
  return row;
}
