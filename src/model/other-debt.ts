import { figure, type Figures } from './figures.ts';
import { fitDebts, TABLE_FROM, type Debt, type Due } from './filed-debt.ts';
import { remembering } from './remembering.ts';
import { schedule, type LoanRow } from './term-loan.ts';
import { QUARTERS_TO_2029, START } from './two-loans.ts';

/**
 * Repaid of equipment financing in the first quarter of 2025: all principal repaid in it, less the first loan's part.
 * USD million.
 */
export const equipmentRepaid = (figures: Figures): number =>
  figure(figures, 'cw-principal-paid-q1-2025') - (figure(figures, 'cw-ddtl1-2024') - figure(figures, 'cw-ddtl1-mar25'));

/** Every debt of 31 March 2025 but the two delayed-draw loans, from 2025 Q1 on, USD million. */
export interface OtherDebt {
  readonly termLoan: readonly LoanRow[];
  readonly equipment: readonly LoanRow[];
  readonly magnetar: readonly LoanRow[];
  readonly revolver: readonly LoanRow[];
}

/** The part of the equipment financing in the rows that had been taken up by the end of 2024. */
export const equipmentBefore = (figures: Figures): number =>
  figure(figures, 'cw-oem-2024') / (figure(figures, 'cw-oem-mar25') + equipmentRepaid(figures));

/**
 * Debt service of the other debts by quarter, on the filed table (see `fitDebts`). New debt of these kinds is not
 * foreseen.
 *
 * Rates: the term loan's of 31 December 2024, and none after March 2025, for it was repaid in the second week of April;
 * the middle of the 9 to 10 percent of the equipment financing; 12 percent on the Magnetar loan from April 2025 on, as
 * if it were paid each quarter (what had accrued by then is in the balance); the revolving facility's effective rate.
 * What was taken up in the first quarter of 2025 bears interest for all of it.
 *
 * @param quarters to show from 2025 Q1 on, 1 to 200
 * @throws RangeError for any other number of quarters
 */
export const otherDebts = remembering(allOthers, (quarters: number = QUARTERS_TO_2029) => String(quarters));

function allOthers(figures: Figures, quarters: number = QUARTERS_TO_2029): OtherDebt {
  const fitted = fitDebts(figures);
  /** A debt as it stood before the table begins, with what was repaid in the quarter before it. */
  const loan = (debt: Debt, terms: { rate: number; repaid?: number; rateAfter?: number }): readonly LoanRow[] => {
    const due: Due = [terms.repaid ?? 0, ...fitted[debt]];
    const amount = due.reduce((sum, each) => sum + each, 0);
    return schedule(
      {
        commitment: amount,
        draws: [{ quarter: START, amount }],
        drawUntil: START,
        rate: terms.rate,
        rateChanges: terms.rateAfter === undefined ? [] : [{ from: TABLE_FROM, rate: terms.rateAfter }],
        repayment: { kind: 'parts', first: START, parts: due.map((each) => each / amount) },
      },
      START,
      quarters,
    );
  };
  return {
    termLoan: loan('termLoan', { rate: figure(figures, 'cw-tl2024-nominal'), rateAfter: 0 }),
    equipment: loan('equipment', { rate: figure(figures, 'cw-oem-rate'), repaid: equipmentRepaid(figures) }),
    magnetar: loan('magnetar', { rate: 0, rateAfter: figure(figures, 'cw-magnetar-rate') }),
    revolver: loan('revolver', { rate: figure(figures, 'cw-revolver-rate') }),
  };
}
