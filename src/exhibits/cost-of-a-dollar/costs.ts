import { pairs } from 'd3-array';
import { figure, type Figures } from '../../model/figures.ts';
import type { Drawing } from '../drawing.ts';

/**
 * Kinds of cost in the order in which they are added; `fact` is what a dollar of revenue costs once that kind is counted in. The last is drawn in
 * outline: it is a change in value, and no cash moves. It reaches the whole net loss, so it is the fair-value loss less a little other income.
 */
export const LAYERS = [
  { name: 'operating', tone: 'coreweave', fill: 'solid', fact: 'cost-of-dollar-operating' },
  { name: 'interest', tone: 'loss', fill: 'solid', fact: 'cost-of-dollar-interest' },
  { name: 'tax', tone: 'others', fill: 'solid', fact: 'cost-of-dollar-tax' },
  { name: 'rest', tone: 'loss', fill: 'outline', fact: 'cost-of-dollar-net-loss' },
] as const;

/** A layer with its place on the scale of dollars: from the total before it to the new one. */
export type Placed = (typeof LAYERS)[number] & { readonly from: number; readonly to: number };

export const placedLayers = (d: Drawing): readonly Placed[] =>
  pairs([0, ...LAYERS.map(({ fact }) => d.amount(fact))]).flatMap(([from, to], i) => {
    const layer = LAYERS[i];
    return layer ? [{ ...layer, from, to }] : [];
  });

/** The part of the article's $1.43 that it says went on running and expanding, in dollars for each of its dollars of revenue. */
export const claimedOperations = (figures: Figures): number =>
  figure(figures, 'spent-1-5b-ops') / figure(figures, 'rev-just-under-2b');
