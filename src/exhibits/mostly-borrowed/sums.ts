import { figure, type Figures } from '../../model/figures.ts';

/** The sums the drawing is made of, in USD million. */
export interface Sums {
  readonly raised: number;
  readonly owed: number;
  readonly undrawn: number;
  /** What is neither owed nor undrawn: shares sold, and loans already paid back. */
  readonly rest: number;
  readonly first: number;
  readonly second: number;
  /** Debt outside the two delayed-draw loans. */
  readonly others: number;
  readonly secondUndrawn: number;
}

/**
 * How the reported total divides. The filings give what is owed and what may still be drawn; that both are part of the total, and that the
 * remainder is what neither names, is our reading of it.
 */
export function sumsOf(model: Figures): Sums {
  const raised = figure(model, 'raised-14-5b');
  const owed = figure(model, 'cw-debt-total-2024');
  const undrawn = figure(model, 'cw-undrawn-2024');
  const first = figure(model, 'cw-ddtl1-2024');
  const second = figure(model, 'cw-ddtl2-2024');
  return {
    raised,
    owed,
    undrawn,
    rest: Math.max(0, raised - owed - undrawn),
    first,
    second,
    others: Math.max(0, owed - first - second),
    secondUndrawn: figure(model, 'cw-ddtl2-undrawn'),
  };
}
