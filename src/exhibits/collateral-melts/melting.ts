import { decliningBalance, firstUnderwater, securityNeeded } from '../../model/collateral.ts';
import { criticsChoices } from '../../model/presets.ts';
import { figure, type Figures } from '../../model/figures.ts';
import { addQuarters, type Quarter } from '../../model/quarter.ts';
import { firstLoan, START } from '../../model/two-loans.ts';

/** Quarters shown after the end of 2024: to the end of 2027, the last before the rest of the first loan falls due. */
export const QUARTERS = 12;

/** One assumed pace at which chips lose value, and what follows from it. */
export interface Pace {
  readonly name: 'slow' | 'middle' | 'fast';
  /** A fraction of what is left, each quarter. */
  readonly loss: number;
  /** USD million, at the start and then at the end of each quarter. */
  readonly values: readonly number[];
  /** Quarters after the start in which the loan exceeds the chips for the first time. */
  readonly crossing: number | undefined;
}

export interface Melting {
  /** Owed on the first loan, at the start and then at the end of each quarter. */
  readonly balances: readonly number[];
  /** Principal paid in each quarter. */
  readonly instalments: readonly number[];
  /** Assumed value of the chips at the start. */
  readonly worth: number;
  readonly paces: readonly [Pace, Pace, Pace];
}

/**
 * The first loan against the chips that secure it.
 *
 * Assumed, because no document seen says what the chips are worth: that at the end of 2024 they are worth the loan's full size, and that they then
 * lose the same part of what is left each quarter. The slow pace is the one of the critic's preset; the others are two and three times as fast.
 */
export function meltingOf(model: Figures): Melting {
  const rows = firstLoan(model, QUARTERS);
  const balances = [figure(model, 'cw-ddtl1-2024'), ...rows.map((row) => row.closing)];
  const worth = figure(model, 'cw-ddtl1-size');
  const slow = criticsChoices(model).chipLoss;
  const pace = (name: Pace['name'], times: number): Pace => {
    const loss = slow * times;
    const values = decliningBalance(worth, loss, QUARTERS);
    return { name, loss, values, crossing: firstUnderwater(balances, values) };
  };
  return {
    balances,
    instalments: rows.map((row) => row.principal),
    worth,
    paces: [pace('slow', 1), pace('middle', 2), pace('fast', 3)],
  };
}

/** The quarter at whose end the loan first exceeds the chips. */
export const quarterOfCrossing = (crossing: number): Quarter => addQuarters(START, crossing - 1);

/** What the lender is short of at each time: the loan less the chips, never below nothing. */
export const gaps = ({ balances }: Melting, { values }: Pace): readonly number[] =>
  balances.map((balance, i) => securityNeeded(balance, values[i] ?? 0, 1));
