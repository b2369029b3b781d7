import type { FactId } from '../../ledger/ids.ts';
import { stacked, type Span } from '../../scene/layout.ts';
import type { Tone } from '../../scene/palette.ts';
import type { Drawing } from '../drawing.ts';

export type D = Drawing<'promises'>;

/** A promise as a block of the pile. */
export interface Promised {
  /** Names its label, and with `-value` its amount. */
  readonly id: 'jersey' | 'venture' | 'uk' | 'europe' | 'virginia' | 'core-scientific';
  readonly tone: Tone;
  /** The figure that is printed. */
  readonly fact: FactId;
  /** The figure that is drawn, where the printed one is in another currency. */
  readonly drawn?: FactId;
  /** Whose money it is. */
  readonly whose: 'own' | 'partners' | 'rent';
}

/** The promises from the bottom up, in the order the article names them. It counts partners' money too. */
export const PROMISES: readonly Promised[] = [
  { id: 'jersey', tone: 'coreweave', fact: 'commit-nj-1b', whose: 'own' },
  { id: 'venture', tone: 'coreweave', fact: 'commit-blueowl-5b', whose: 'partners' },
  { id: 'uk', tone: 'coreweave', fact: 'commit-uk-1b', drawn: 'commit-uk-1b-usd', whose: 'own' },
  { id: 'europe', tone: 'coreweave', fact: 'commit-eu-2-2b', whose: 'own' },
  { id: 'virginia', tone: 'coreweave', fact: 'commit-va-600m', whose: 'partners' },
  { id: 'core-scientific', tone: 'core-scientific', fact: 'cs-8-7b-12yr', whose: 'rent' },
];

/** A promise with its place in a pile, in USD million. */
export type Placed = Promised & Span;

/** Promises piled on one another in their order. */
export const pile = (d: D, promises: readonly Promised[]): readonly Placed[] =>
  stacked(promises, ({ fact, drawn = fact }) => d.amount(drawn)).map(({ item, from, to }) => ({ ...item, from, to }));
