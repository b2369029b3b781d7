import type { FactId } from '../../ledger/ids.ts';
import { figure, type Figures } from '../../model/figures.ts';
import type { Fill } from '../../scene/scene.ts';
import type { Tone } from '../../scene/palette.ts';

/** One more kind of cost, and what a dollar of revenue costs once it is counted in. */
export interface Layer {
  /** Names its label, and with `-sum` the running total. */
  readonly id: 'operating' | 'interest' | 'tax' | 'rest';
  readonly tone: Tone;
  readonly fill: Fill;
  readonly fact: FactId;
}

/**
 * The layers in the order in which they are added. The last is drawn in outline: it is a change in value, and no cash moves. It reaches the
 * whole net loss, so it is the fair-value loss less a little other income.
 */
export const LAYERS: readonly Layer[] = [
  { id: 'operating', tone: 'coreweave', fill: 'solid', fact: 'cost-of-dollar-operating' },
  { id: 'interest', tone: 'loss', fill: 'solid', fact: 'cost-of-dollar-interest' },
  { id: 'tax', tone: 'others', fill: 'solid', fact: 'cost-of-dollar-tax' },
  { id: 'rest', tone: 'loss', fill: 'outline', fact: 'cost-of-dollar-net-loss' },
];

/** A layer with its place on the scale of dollars: from where the last one ended to the new total. */
export interface Placed extends Layer {
  readonly from: number;
  readonly to: number;
}

export function placedLayers(model: Figures): readonly Placed[] {
  let from = 0;
  return LAYERS.map((layer) => {
    const placed = { ...layer, from, to: figure(model, layer.fact) };
    from = placed.to;
    return placed;
  });
}

/** The part of the article's $1.43 that it says went on running and expanding, in dollars for each of its dollars of revenue. */
export const claimedOperations = (model: Figures): number =>
  figure(model, 'spent-1-5b-ops') / figure(model, 'rev-just-under-2b');
