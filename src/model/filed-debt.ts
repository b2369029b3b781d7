import type { FactId } from '../ledger/ids.ts';
import { between } from './argument.ts';
import { figure, type Figures } from './figures.ts';
import { remembering } from './remembering.ts';
import { quartersBetween, quartersFrom, showQuarter, type Quarter } from './quarter.ts';

/** The first quarter of the table of principal due on 31 March 2025. */
export const TABLE_FROM: Quarter = { year: 2025, quarter: 2 };
/** Quarters of that table: to the end of 2029. */
export const TABLE_QUARTERS = 19;
/** March 2028: what is left of the first loan falls due. */
export const FIRST_MATURITY: Quarter = { year: 2028, quarter: 1 };
/** October 2025: the second loan's first instalment. */
export const SECOND_REPAYMENT: Quarter = { year: 2025, quarter: 4 };
/** May 2029: the second loan's last balloon of what was drawn by March 2025. */
const SECOND_MATURITY: Quarter = { year: 2029, quarter: 2 };
/** April 2025: the term loan of 2024, due because the shares were sold. */
const TERM_LOAN_DUE: Quarter = { year: 2025, quarter: 2 };
/** June 2027: the revolving credit facility. */
const REVOLVER_MATURITY: Quarter = { year: 2027, quarter: 2 };
/** March 2026 and October 2027: the first and the last maturity of the equipment financing. */
const EQUIPMENT_MATURITIES: readonly [Quarter, Quarter] = [
  { year: 2026, quarter: 1 },
  { year: 2027, quarter: 4 },
];
/** The last quarter of the first year in which either side may end the arrangement with Magnetar. */
const MAGNETAR_DUE: Quarter = { year: 2025, quarter: 4 };
/** What the balance sheet of 31 March 2025 calls current falls due up to here. */
const CURRENT_UNTIL: Quarter = { year: 2026, quarter: 1 };

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

/**
 * All of CoreWeave's principal due by year as seen on 31 March 2025, from the first filing after the IPO; 2025 from
 * April on.
 */
export const filedPrincipal = (figures: Figures): readonly PrincipalYear[] =>
  FILED.map(([year, id]) => ({ year, amount: figure(figures, id) }));

/** The debts that existed on 31 March 2025, each with the ledger's figure of what was owed on it. */
export const DEBTS = {
  first: 'cw-ddtl1-mar25',
  second: 'cw-ddtl2-mar25',
  termLoan: 'cw-tl2024',
  equipment: 'cw-oem-mar25',
  magnetar: 'cw-magnetar-mar25',
  revolver: 'cw-revolver-mar25',
} as const satisfies Readonly<Record<string, FactId>>;
export type Debt = keyof typeof DEBTS;

/** Principal due in each quarter of the table, USD million. */
export type Due = readonly number[];
export type FittedDebts = Readonly<Record<Debt, Due>>;

/**
 * The filed table of principal due, shared out among the debts that existed, quarter by quarter from `TABLE_FROM` on.
 * Every year's parts add up to the filed sum of the year, and every debt's to what was owed on it.
 *
 * What is known: the first loan's instalment and its balloon in March 2028; the term loan of 2024, repaid in April
 * 2025; the revolving credit facility, due in June 2027; the months in which the equipment financing begins and ends to
 * mature; October 2025 and May 2029, between which the second loan goes back; and what the balance sheet calls current,
 * that is, due by March 2026 at the latest.
 *
 * Assumed:
 * 1. Equipment financing goes back by level instalments until its first agreement ends in March 2026, and then by less
 *    each quarter, evenly, as the others end, until October 2027. (The instalment that follows, 163 million, is close
 *    to the 156 that were repaid in the first quarter of 2025.)
 * 2. The Magnetar loan, which either side may end at any time and the balance sheet calls current, counts as due at the
 *    end of 2025. It cannot stand in 2029, its last possible year, for the table has less in it than is owed.
 * 3. The second loan is what is left of each year. In 2026 its first quarter takes what the balance sheet has as
 *    current; otherwise a year's part is spread evenly over its quarters.
 *
 * @throws RangeError naming the quarter, if the other debts repay more in it than the table leaves
 */
export const fitDebts = remembering(fit, () => '');

function fit(figures: Figures): FittedDebts {
  const quarters = quartersFrom(TABLE_FROM, TABLE_QUARTERS);
  const once = (due: Quarter, amount: number): Due =>
    quarters.map((at) => (quartersBetween(due, at) === 0 ? amount : 0));
  const owed = (debt: Debt): number => figure(figures, DEBTS[debt]);
  const known = {
    first: untilBalloon(owed('first'), figure(figures, 'ddtl1-instalment'), quarters),
    termLoan: once(TERM_LOAN_DUE, owed('termLoan')),
    equipment: levelThenFalling(owed('equipment'), quarters, ...EQUIPMENT_MATURITIES),
    magnetar: once(MAGNETAR_DUE, owed('magnetar')),
    revolver: once(REVOLVER_MATURITY, owed('revolver')),
  };
  const others = quarters.map((_, i) => Object.values(known).reduce((sum, due) => sum + (due[i] ?? 0), 0));
  const table = filedPrincipal(figures);
  const dueByMarch = figure(figures, 'cw-debt-current-mar25') - (table[0]?.amount ?? 0);
  return { ...known, second: remainder(table, others, quarters, dueByMarch) };
}

/** The same instalment each quarter, and all that is left at the maturity. */
function untilBalloon(balance: number, instalment: number, quarters: readonly Quarter[]): Due {
  let left = balance;
  return quarters.map((at) => {
    const due = quartersBetween(FIRST_MATURITY, at) >= 0 ? left : Math.min(left, instalment);
    left -= due;
    return due;
  });
}

/**
 * Level until the first maturity, then less each quarter by the same amount, to a last payment at the last one.
 *
 * @param balance to be repaid, USD million
 */
export function levelThenFalling(balance: number, quarters: readonly Quarter[], first: Quarter, last: Quarter): Due {
  const falling = quartersBetween(first, last) + 1;
  const weights = quarters.map((at) => {
    const since = quartersBetween(first, at);
    return since <= 0 ? 1 : Math.max(0, (falling - since) / falling);
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (balance * weight) / all);
}

/**
 * What a table of principal leaves for the second loan in each quarter.
 *
 * @param others principal due on every other debt, by quarter, USD million
 * @param dueByMarch all principal of 2026's first quarter, USD million
 * @throws RangeError naming the quarter, if the others repay more in it than the table leaves
 */
export function remainder(
  table: readonly PrincipalYear[],
  others: readonly number[],
  quarters: readonly Quarter[],
  dueByMarch: number,
): Due {
  const early = quarters.findIndex((at) => isAt(at, CURRENT_UNTIL));
  const earlyDue = dueByMarch - (others[early] ?? 0);
  const due = quarters.map((at, i) => {
    if (i === early) return earlyDue;
    return paysSecond(at) ? evenPart(at.year) : 0;
  });

  function evenPart(year: number): number {
    let left = table.find((row) => row.year === year)?.amount ?? 0;
    let paying = 0;
    quarters.forEach((at, i) => {
      if (at.year !== year) return;
      left -= others[i] ?? 0;
      if (i === early) left -= earlyDue;
      else if (paysSecond(at)) paying++;
    });
    return left / paying;
  }

  const short = due.findIndex((amount) => !(amount > -1e-6));
  const at = quarters[short];
  if (at) between(`what is left for the second loan in ${showQuarter(at)}`, due[short] ?? Number.NaN, 0, Infinity);
  // A dollar that floating point may leave is no debt.
  return due.map((amount) => (amount < 1e-6 ? 0 : amount));
}

const isAt = (at: Quarter, other: Quarter): boolean => quartersBetween(at, other) === 0;

/** Whether the second loan has an instalment in a quarter; in the year it ends, only its last. */
const paysSecond = (at: Quarter): boolean =>
  at.year === SECOND_MATURITY.year ? isAt(at, SECOND_MATURITY) : quartersBetween(SECOND_REPAYMENT, at) >= 0;
