import type { FactId } from '../ledger/ids.ts';
import { didYouMean } from '../ledger/nearest.ts';

/**
 * Numbers of the ledger by id, in the model's units: money in USD million, shares and rates as fractions of one, power
 * in MW, dates as day numbers (days from 1 January 1970, UTC).
 */
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

/**
 * A figure that is shown as a length, an area or a count.
 *
 * @throws Error naming a figure that is missing or negative
 */
export function amountOf(figures: Figures, id: FactId): number {
  const value = figure(figures, id);
  if (value >= 0) return value;
  throw new Error(`the figure "${id}" is ${value}: a length shows an amount from 0 up`);
}

/** Figures that note which of them are asked for. */
export interface Recording {
  /** The same figures; whatever is worked out from these is noted. */
  readonly figures: Figures;
  /** Ids asked for so far, each once, in the order in which they were first asked for. */
  readonly read: ReadonlySet<string>;
}

/** Begins a recording. What a frame or a formula rests on is what it asked for, never a list kept by hand. */
export function recording(figures: Figures): Recording {
  const read = new Set<string>();
  const noting = new Proxy(figures, {
    get(all, id: string) {
      if (Object.hasOwn(all, id)) read.add(id);
      return all[id];
    },
  });
  return { figures: noting, read };
}
