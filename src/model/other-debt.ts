import type { FactId } from '../ledger/ids.ts';
import { between } from './argument.ts';
import { runOff } from './debt-stack.ts';
import { figure, type Figures } from './figures.ts';
import { quartersFrom } from './quarter.ts';
import type { LoanRow } from './term-loan.ts';
import { START } from './two-loans.ts';

/** Principal that falls due in a calendar year, USD million. */
export interface PrincipalYear {
  readonly year: number;
  readonly amount: number;
}

const FILED: readonly (readonly [number, FactId])[] = [
  [2025, 'cw-principal-mar25-2025'],
  [2026, 'cw-principal-mar25-2026'],
  [2027, 'cw-principal-mar25-2027'],
  [2028, 'cw-principal-mar25-2028'],
  [2029, 'cw-principal-mar25-2029'],
];

/** All of CoreWeave's principal due by year as seen on 31 March 2025, from the first filing after the IPO; 2025 from April on. */
export const filedPrincipal = (figures: Figures): readonly PrincipalYear[] =>
  FILED.map(([year, id]) => ({ year, amount: figure(figures, id) }));

/** What was owed on 31 December 2024 besides the two delayed-draw loans: a term loan and equipment financing. USD million. */
export const otherDebt = (figures: Figures): number =>
  figure(figures, 'cw-debt-total-2024') - figure(figures, 'cw-ddtl1-2024') - figure(figures, 'cw-ddtl2-2024');

/**
 * Principal of all other debt by year: the filing's schedule less ours of the two loans. Where ours repays more in a year than the filing's whole
 * schedule, nothing is left for the others; in all, no more than is owed.
 *
 * @param filed the whole schedule
 * @param loans our rows of the two loans; those of 2025 count from April on, as the filing's do
 * @param owed on the other debt, USD million
 */
export function otherPrincipal(
  filed: readonly PrincipalYear[],
  loans: readonly (readonly LoanRow[])[],
  owed: number,
): PrincipalYear[] {
  let left = between('owed', owed, 0, Infinity);
  return filed.map(({ year, amount }) => {
    const ours = loans
      .flat()
      .filter((row) => row.year === year && !(year === START.year && row.quarter === START.quarter))
      .reduce((sum, row) => sum + row.principal, 0);
    const other = Math.min(left, Math.max(0, amount - ours));
    left -= other;
    return { year, amount: other };
  });
}

/**
 * The other debt as a loan from 2025 Q1 on: a year's principal in equal parts over its quarters (those of 2025 from April on), interest on the opening
 * balance at the second loan's rate, which lies between the 9 to 10 percent of the equipment financing and the 12 of the term loan. New debt of this
 * kind is not foreseen.
 */
export function otherDebtRows(figures: Figures, loans: readonly (readonly LoanRow[])[], quarters: number): LoanRow[] {
  const owed = otherDebt(figures);
  const years = otherPrincipal(filedPrincipal(figures), loans, owed);
  const due = quartersFrom(START, quarters).map(({ year, quarter }) => {
    const amount = years.find((each) => each.year === year)?.amount ?? 0;
    if (year !== START.year) return amount / 4;
    return quarter === START.quarter ? 0 : amount / 3;
  });
  return runOff(owed, figure(figures, 'ddtl2-rate'), due, START);
}
