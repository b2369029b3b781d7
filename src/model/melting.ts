import { decliningBalance, firstUnderwater, securityNeeded } from './collateral.ts';
import { figure, type Figures } from './figures.ts';
import { CRITICS_CHIP_LOSS } from './presets.ts';
import { firstLoan } from './two-loans.ts';

/** Quarters followed from the end of 2024 to that of 2027, the last before the rest of the first loan falls due. */
export const QUARTERS = 12;

/**
 * Where what is owed first exceeds the chips: the quarter at whose end it does, counted from 1 after the start, and
 * where the two lines meet, in quarters after the start and USD million. Both run straight within a quarter.
 */
function crossingOf(balances: readonly number[], values: readonly number[]) {
  const by = firstUnderwater(balances, values);
  if (by === undefined) return undefined;
  const lead = (i: number): number => (values[i] ?? 0) - (balances[i] ?? 0);
  const [from = 0, to = 0] = balances.slice(by - 1);
  const share = lead(by - 1) / (lead(by - 1) - lead(by));
  return { by, quarter: by - 1 + share, millions: from + share * (to - from) };
}

/**
 * The first loan against the chips that secure it: USD million, at the start and then at the end of each quarter.
 *
 * Assumed, because no document seen says what the chips are worth: that at the end of 2024 they are worth the loan's
 * full size, and that they then lose the same part of what is left each quarter. The slow pace is the one of the
 * critic's preset; the others are two and three times as fast.
 */
export function meltingOf(figures: Figures) {
  const rows = firstLoan(figures, QUARTERS);
  const balances = [figure(figures, 'cw-ddtl1-2024'), ...rows.map((row) => row.closing)];
  const worth = figure(figures, 'cw-ddtl1-size');
  const pace = (name: 'slow' | 'middle' | 'fast', times: number) => {
    /** A fraction of what is left, each quarter. */
    const loss = CRITICS_CHIP_LOSS * times;
    const values = decliningBalance(worth, loss, QUARTERS);
    return { name, loss, values, crossing: crossingOf(balances, values) };
  };
  const paces = [pace('slow', 1), pace('middle', 2), pace('fast', 3)] as const;
  return { balances, instalments: rows.map((row) => row.principal), worth, paces };
}
export type Melting = ReturnType<typeof meltingOf>;
/** One of the paces at which the chips lose value, with their value at each time, USD million. */
export type Pace = Melting['paces'][number];

/** What the lender is short of at each time, USD million: the loan less the chips, never below nothing. */
export const gaps = ({ balances }: Melting, { values }: Pace): readonly number[] =>
  balances.map((balance, i) => securityNeeded(balance, values[i] ?? 0, 1));
