import type { FactId } from '../../ledger/ids.ts';
import { tornEdge } from '../../scene/annotate.ts';
import { stacked, type Span } from '../../scene/layout.ts';
import { polygon, type Look } from '../../scene/mark.ts';
import type { Tone } from '../../scene/palette.ts';
import { bottom, inset, middle, right, type Area, type Mark } from '../../scene/scene.ts';
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
  /** Tall enough for a label on two lines in every frame that piles it up. */
  readonly tall?: true;
  /** Counted in the one before it of the same owner: sorted by owner, it lies inside that, not on top. */
  readonly within?: true;
}

/** The promises from the bottom up, in the order the article names them. It counts partners' money too. */
export const PROMISES: readonly Promised[] = [
  { id: 'jersey', tone: 'coreweave', fact: 'commit-nj-1b', whose: 'own' },
  { id: 'venture', tone: 'coreweave', fact: 'commit-blueowl-5b', whose: 'partners', tall: true },
  { id: 'uk', tone: 'coreweave', fact: 'commit-uk-1b', drawn: 'commit-uk-1b-usd', whose: 'own' },
  { id: 'europe', tone: 'coreweave', fact: 'commit-eu-2-2b', whose: 'own' },
  { id: 'virginia', tone: 'coreweave', fact: 'commit-va-600m', whose: 'partners', within: true },
  { id: 'core-scientific', tone: 'core-scientific', fact: 'cs-8-7b-12yr', whose: 'rent', tall: true },
];

/** A promise with its place in a pile, in USD million. */
export type Placed = Promised & Span;

/** Promises piled on one another in their order. */
export const pile = (d: D, promises: readonly Promised[]): readonly Placed[] =>
  stacked(promises, ({ fact, drawn = fact }) => d.amount(drawn)).map(({ item, from, to }) => ({ ...item, from, to }));

/** Blocks are parted by a seam of the ground. */
const SEAM = 2;

/**
 * A block of the pile: a shape of always as many corners, so that one may end in a torn edge and still be the same
 * block when it no longer does.
 */
export function blockMark({ id, fact }: Placed, area: Area, look: Look, torn = false): Mark {
  const block = inset(area, { top: SEAM });
  const depth = torn ? Math.min(area.width * 0.05, area.height * 0.2) : 0;
  const corners = [
    { x: block.x, y: bottom(block) },
    ...tornEdge(block, 'top', 12, depth),
    { x: right(block), y: bottom(block) },
  ];
  return polygon(`promise/${id}`, corners, { ...look, fact });
}

/** A block's name and amount to its right: on two lines where it is tall enough, else on one. */
export function blockLabel(d: D, { id }: Placed, area: Area, muted: boolean): Mark[] {
  const { type, space } = d;
  const x = right(area) + space.near;
  // A low block's label stands clear of the ground line.
  const y = Math.min(middle(area).y, bottom(area) - space.gap);
  const two = area.height > type.label * 3.4;
  const tone = muted ? 'muted' : 'ink';
  const after = two ? 0 : d.width(id) + type.label * 0.4;
  const [first, second] = two ? [y - space.hair, y + type.label * 1.2] : [y + type.label * 0.35, y + type.label * 0.35];
  return [
    d.label(`name/${id}`, id, { x, y: first }, { tone }),
    d.label(`amount/${id}`, `${id}-value`, { x: x + after, y: second }, { face: 'label-strong', tone }),
  ];
}
