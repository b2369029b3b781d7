import { tornEdge } from '../../scene/annotate.ts';
import { polygon, type Look } from '../../scene/mark.ts';
import { bottom, inset, middle, right, type Area, type Mark } from '../../scene/scene.ts';
import type { D, Placed } from './pile.ts';

/** Blocks are parted by a seam of the ground. */
const SEAM = 2;

/** A block of the pile: a shape of always as many corners, so that one may end in a torn edge and still be the same block when it no longer does. */
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
export function blockLabel(d: D, { id, fact }: Placed, area: Area, muted: boolean): Mark[] {
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
    d.label(`amount/${id}`, `${id}-value`, { x: x + after, y: second }, { face: 'label-strong', tone, fact }),
  ];
}
