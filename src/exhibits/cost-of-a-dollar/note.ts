import { padded } from '../../scene/annotate.ts';
import { polygon, rect } from '../../scene/mark.ts';
import { centredOn } from '../../scene/rhythm.ts';
import { middle, type Area, type Marks } from '../../scene/scene.ts';
import type { Drawing } from '../drawing.ts';

/**
 * Kinds of cost in the order in which they are added; `fact` is what a dollar of revenue costs once that kind is
 * counted in. The last is drawn in outline: it is a change in value, and no cash moves. It reaches the whole net loss,
 * so it is the fair-value loss less a little other income.
 */
export const LAYERS = [
  { name: 'operating', tone: 'coreweave', fill: 'solid', fact: 'cost-of-dollar-operating' },
  { name: 'interest', tone: 'loss', fill: 'solid', fact: 'cost-of-dollar-interest' },
  { name: 'tax', tone: 'others', fill: 'solid', fact: 'cost-of-dollar-tax' },
  { name: 'rest', tone: 'loss', fill: 'outline', fact: 'cost-of-dollar-net-loss' },
] as const;

/** A layer with its place on the scale of dollars: from the total before it to the new one. */
type Placed = (typeof LAYERS)[number] & { readonly from: number; readonly to: number };

export const placedLayers = (d: Drawing): readonly Placed[] =>
  LAYERS.map((layer, i) => {
    const before = LAYERS[i - 1];
    return { ...layer, from: before ? d.amount(before.fact) : 0, to: d.amount(layer.fact) };
  });

/**
 * The part of the article's $1.43 that it says went on running and expanding, in dollars for each of its dollars of
 * revenue.
 */
export const claimedOperations = (d: Drawing): number => d.amount('spent-1-5b-ops') / d.amount('rev-just-under-2b');

/** The dollar that came in, as a banknote: a solid field with a border inside it, and its value in the middle. */
export function drawNote(d: Drawing<'cost-of-a-dollar'>, area: Area): Marks {
  const fact = 'cw-revenue-2024';
  const rim = Math.min(area.height * 0.1, area.width * 0.05);
  const size = d.fit('dollar', area.width * 0.5, area.height * 0.62);
  const { x, y } = middle(area);
  const value = { face: 'display', size, tone: 'paper', anchor: 'middle', fact } as const;
  return [
    rect('note/body', area, { tone: 'cash', fact }),
    border(padded(area, -rim), rim),
    d.label('note/value', 'dollar', { x, y: centredOn(y, 'display', size) }, value),
  ];
}

/** A border whose corners are cut, as an engraver would. */
function border({ x, y, width, height }: Area, rim: number) {
  const cut = rim * 1.4;
  const [east, south] = [x + width, y + height];
  const corners = [
    { x: x + cut, y },
    { x: east - cut, y },
    { x: east, y: y + cut },
    { x: east, y: south - cut },
    { x: east - cut, y: south },
    { x: x + cut, y: south },
    { x, y: south - cut },
    { x, y: y + cut },
  ];
  return polygon('note/border', corners, { tone: 'paper', fill: 'line', weight: Math.max(1, rim * 0.14) });
}
