import type { Figures } from '../../model/figures.ts';
import { debtService, inQuarter } from '../../model/debt-stack.ts';
import { twoLoans, type Terms } from '../../model/two-loans.ts';
import { wholeDebt } from '../../model/whole-debt.ts';

export const YEARS = [2025, 2026, 2027, 2028, 2029] as const;

/** The parts of a quarter's payment, from the bottom of its bar up. */
export const PARTS = [
  'firstInterest',
  'secondInterest',
  'firstPrincipal',
  'secondPrincipal',
  'otherInterest',
  'otherPrincipal',
  'restInterest',
  'restPrincipal',
] as const;
export type Part = (typeof PARTS)[number];

/** Payments in one quarter, in USD million: on both loans, on every other debt, and what drawing the second loan in full would add (`rest`). */
export type BillQuarter = { readonly year: number; readonly quarter: number } & Readonly<Record<Part, number>>;

export interface Bill {
  readonly quarters: readonly BillQuarter[];
}

/** The bill of both loans, and of the other debts, from the model. */
export function billOf(model: Figures, terms?: Terms): Bill {
  const { first, second, rest } = twoLoans(model, terms);
  const { termLoan, equipment, magnetar, revolver } = wholeDebt(model);
  const others = debtService([termLoan, equipment, magnetar, revolver]);
  return {
    quarters: first.map(({ year, quarter, interest, principal }, i) => ({
      year,
      quarter,
      firstInterest: interest,
      firstPrincipal: principal,
      secondInterest: second[i]?.interest ?? 0,
      secondPrincipal: second[i]?.principal ?? 0,
      otherInterest: inQuarter(others, { year, quarter })?.interest ?? 0,
      otherPrincipal: inQuarter(others, { year, quarter })?.principal ?? 0,
      restInterest: rest[i]?.interest ?? 0,
      restPrincipal: rest[i]?.principal ?? 0,
    })),
  };
}

/** A year's payments, over the given parts. */
export const yearTotal = (bill: Bill, year: number, parts: readonly Part[]): number =>
  bill.quarters
    .filter((quarter) => quarter.year === year)
    .reduce((sum, quarter) => sum + parts.reduce((all, part) => all + quarter[part], 0), 0);
