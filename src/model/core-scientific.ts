import { between } from './argument.ts';
import { ownPart, shareOfLines } from './revenue-mix.ts';

/** Revenue by line of business, USD million. */
export interface RevenueLines {
  readonly selfMining: number;
  readonly hostedMining: number;
  readonly hpcHosting: number;
}

/** Each line's part of all revenue; together 1. */
export function revenueMix({ selfMining, hostedMining, hpcHosting }: RevenueLines): RevenueLines & {
  /** Both mining lines. */
  readonly mining: number;
} {
  between('selfMining', selfMining, 0, Infinity);
  between('hostedMining', hostedMining, 0, Infinity);
  between('hpcHosting', hpcHosting, 0, Infinity);
  const all = [selfMining, hostedMining, hpcHosting];
  return {
    selfMining: shareOfLines([selfMining], all),
    hostedMining: shareOfLines([hostedMining], all),
    hpcHosting: shareOfLines([hpcHosting], all),
    mining: shareOfLines([selfMining, hostedMining], all),
  };
}

/** Who pays for a building, USD million. */
export interface Building {
  /** What the builder bears once it has been paid back. */
  readonly own: number;
  /** That, as a part of all spending. */
  readonly ownShare: number;
  /** Cash left once it has been paid back. */
  readonly cashLeft: number;
  /** Cash it lacks if it pays for everything before it is paid back anything; 0 if it lacks none. */
  readonly gapBefore: number;
}

/**
 * Capital spending of which a customer pays back a part. Nothing else moves the cash: no revenue, no new debt.
 *
 * @param spending USD million, above 0
 * @param reimbursed the part paid back, USD million, at most `spending`
 * @param cash at hand, USD million
 */
export function reimbursedBuilding(spending: number, reimbursed: number, cash: number): Building {
  between('spending', spending, Number.MIN_VALUE, Infinity);
  between('cash', cash, 0, Infinity);
  const own = ownPart(spending, reimbursed);
  return { own, ownShare: own / spending, cashLeft: cash - own, gapBefore: Math.max(0, spending - cash) };
}

/**
 * The part of losses that is only a change of value on paper.
 *
 * @param losses of each quarter, USD million, as positive numbers
 * @param marks the non-cash part of each, as many
 * @returns sums in USD million and the part, 0 to 1
 */
export function paperLosses(
  losses: readonly number[],
  marks: readonly number[],
): { readonly losses: number; readonly paper: number; readonly share: number } {
  losses.forEach((loss, i) => {
    between(`losses[${i}]`, loss, 0, Infinity);
    between(`marks[${i}]`, marks[i] ?? Number.NaN, 0, loss);
  });
  const sum = losses.reduce((all, loss) => all + loss, 0);
  const paper = marks.reduce((all, mark) => all + mark, 0);
  return { losses: sum, paper, share: sum === 0 ? 0 : paper / sum };
}
