import type { FactId } from '../../ledger/ids.ts';
import { figure, type Figures } from '../../model/figures.ts';
import type { Tone } from '../../scene/palette.ts';

/** A promise as a block of the stack. */
export interface Promised {
  /** Names its label, and with `-value` its amount. */
  readonly id: 'jersey' | 'venture' | 'uk' | 'europe' | 'virginia' | 'core-scientific';
  readonly tone: Tone;
  /** The figure that is printed, and the one that is drawn where it is in another currency. */
  readonly fact: FactId;
  readonly drawn: FactId;
  /** Partners' money, though the article counts it. */
  readonly partners?: boolean;
}

/** The promises from the bottom up, in the order the article names them. */
export const PROMISES: readonly Promised[] = [
  { id: 'jersey', tone: 'coreweave', fact: 'commit-nj-1b', drawn: 'commit-nj-1b' },
  { id: 'venture', tone: 'coreweave', fact: 'commit-blueowl-5b', drawn: 'commit-blueowl-5b', partners: true },
  { id: 'uk', tone: 'coreweave', fact: 'commit-uk-1b', drawn: 'commit-uk-1b-usd' },
  { id: 'europe', tone: 'coreweave', fact: 'commit-eu-2-2b', drawn: 'commit-eu-2-2b' },
  { id: 'virginia', tone: 'coreweave', fact: 'commit-va-600m', drawn: 'commit-va-600m', partners: true },
  { id: 'core-scientific', tone: 'core-scientific', fact: 'cs-8-7b-12yr', drawn: 'cs-8-7b-12yr' },
];

/** A promise with its place in a pile, in USD million. */
export interface Placed extends Promised {
  readonly from: number;
  readonly to: number;
}

/** Promises piled on one another in their order. */
export function pile(promises: readonly Promised[], model: Figures): readonly Placed[] {
  let from = 0;
  return promises.map((promise) => {
    const placed = { ...promise, from, to: from + figure(model, promise.drawn) };
    from = placed.to;
    return placed;
  });
}
