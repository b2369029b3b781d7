import type { FactId } from '../ledger/ids.ts';
import { didYouMean } from '../ledger/nearest.ts';

/** Numbers of the ledger by id, in the model's units: money in USD million, shares and rates as fractions of one, power in MW. */
export type Figures = Readonly<Record<string, number>>;

/**
 * A figure by its id.
 *
 * @throws Error naming the missing id and the nearest known one
 */
export function figure(figures: Figures, id: FactId): number {
  const value = figures[id];
  if (value === undefined) throw new Error(`no figure "${id}" in the model${didYouMean(id, Object.keys(figures))}`);
  return value;
}
