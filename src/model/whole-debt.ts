import type { Figures } from './figures.ts';
import { otherDebts } from './other-debt.ts';
import type { LoanRow } from './term-loan.ts';
import { twoLoans, type Terms } from './two-loans.ts';

/** All debt that existed on 31 March 2025, loan by loan from 2025 Q1 on; nothing drawn or borrowed after that day. */
export interface WholeDebt {
  readonly first: readonly LoanRow[];
  readonly second: readonly LoanRow[];
  readonly termLoan: readonly LoanRow[];
  readonly equipment: readonly LoanRow[];
  readonly magnetar: readonly LoanRow[];
  readonly revolver: readonly LoanRow[];
}

/**
 * Debt service of everything owed. From April 2025 on its principal is the filed table, year by year; see `fitDebts`
 * for what is assumed inside it.
 *
 * @throws RangeError as `twoLoans` does
 */
export function wholeDebt(figures: Figures, terms?: Terms): WholeDebt {
  const { first, second } = twoLoans(figures, terms);
  const { termLoan, equipment, magnetar, revolver } = otherDebts(figures, terms?.quarters);
  return { first, second, termLoan, equipment, magnetar, revolver };
}
