import type { Area, Mark } from '../../scene/scene.ts';
import { outline } from '../../scene/outline.ts';
import { round } from '../../scene/scene.ts';
import type { Tone } from '../../scene/palette.ts';
import { isNarrow, typeOf, type Box } from '../../scene/box.ts';
import { label } from '../../scene/label.ts';
import { measure } from '../../scene/text.ts';
import { text, type Words } from '../exhibit.ts';

/** Those the money goes round among. */
export type Name = 'nvidia' | 'microsoft' | 'openai' | 'oracle' | 'core-scientific' | 'lenders' | 'coreweave';

interface Seat {
  readonly name: Name;
  readonly tone: Tone;
  /** Degrees clockwise from the top; the one in the middle has none. */
  readonly at?: number;
}

/** Round the table, with CoreWeave in the middle of it. */
const SEATS: readonly Seat[] = [
  { name: 'nvidia', tone: 'customer-c', at: 0 },
  { name: 'microsoft', tone: 'microsoft', at: 60 },
  { name: 'openai', tone: 'openai', at: 120 },
  { name: 'oracle', tone: 'others', at: 180 },
  { name: 'core-scientific', tone: 'core-scientific', at: 240 },
  { name: 'lenders', tone: 'debt', at: 300 },
  { name: 'coreweave', tone: 'coreweave' },
];

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A company on the ring. */
export interface Node extends Point {
  readonly name: Name;
  readonly tone: Tone;
  readonly r: number;
}

export interface Ring {
  readonly centre: Point;
  readonly rx: number;
  readonly ry: number;
  readonly nodes: ReadonlyMap<Name, Node>;
  /** Room for words beside it, where it is compact. */
  readonly column: Area;
}

/** Where there is no room beside the arrows, what they carry is said in a column beside the ring. */
export const isCompact = (box: Box): boolean => isNarrow(box) || box.preset === 'card';

/** What a company is called where it stands: the two lenders' names would push the ring together where it is narrow. */
const nameOf = (name: Name, words: Words, box: Box): string =>
  text(words, name === 'lenders' && box.preset !== 'desk' ? 'lenders-short' : name);

/** The same places in every frame of a box: what a frame is about lights up where it stands. */
export function layOut(plot: Area, words: Words, box: Box): Ring {
  const type = typeOf(box);
  const wide = (name: Name): number => measure(nameOf(name, words, box), 'label-strong', type.label);
  const r = isNarrow(box) ? 12 : Math.min(plot.width, plot.height) * 0.052;
  const side = Math.max(wide('core-scientific'), wide('lenders')) / 2;
  const column = isCompact(box) ? type.label * 7.6 : 0;
  const width = plot.width - column;
  const most = plot.height / 2 - r - type.label * 1.7;
  // Companies at the sides stand at 60 degrees, 0.87 of the radius out.
  const rx = Math.min((width / 2 - side) / 0.87, most * 1.7);
  const ry = Math.min(most, rx * 1.35);
  const centre = { x: plot.x + (isCompact(box) ? side + rx * 0.87 : width / 2), y: plot.y + plot.height / 2 };
  const heart = wide('coreweave') / 2 + type.label * 0.3;
  const nodes = SEATS.map(({ name, tone, at }): [Name, Node] => {
    if (at === undefined) return [name, { name, tone, ...centre, r: heart }];
    const angle = (at * Math.PI) / 180;
    return [name, { name, tone, x: centre.x + rx * Math.sin(angle), y: centre.y - ry * Math.cos(angle), r }];
  });
  const x = plot.x + plot.width - column + type.label * 0.9;
  return { centre, rx, ry, nodes: new Map(nodes), column: { ...plot, x, width: plot.x + plot.width - x } };
}

export function nodeOf(ring: Ring, name: Name): Node {
  const node = ring.nodes.get(name);
  if (!node) throw new Error(`circle-of-money: no seat for "${name}"`);
  return node;
}

/** The ring itself: a hairline, until the last frame closes it. */
export const drawRing = (ring: Ring, closed: boolean): Mark => ({
  shape: 'path',
  key: 'ring/line',
  tone: closed ? 'customer-c' : 'rule',
  d: outline((pen) => {
    pen.ellipse(ring.centre.x, ring.centre.y, ring.rx, ring.ry, 0, -Math.PI / 2, 1.5 * Math.PI);
    pen.closePath();
  }),
  fill: 'line',
  weight: closed ? 5 : 1.5,
});

/** The companies with their names: in full those a frame is about, quiet the others. */
export function drawNodes(ring: Ring, about: readonly Name[], words: Words, box: Box): Mark[] {
  const type = typeOf(box);
  return [...ring.nodes.values()].flatMap((node): Mark[] => {
    const lit = about.includes(node.name);
    const inside = node.name === 'coreweave';
    const above = node.y < ring.centre.y;
    const y = inside
      ? node.y + type.label * 0.35
      : above
        ? node.y - node.r - type.label * 0.5
        : node.y + node.r + type.label * 1.15;
    const name = nameOf(node.name, words, box);
    const width = measure(name, 'label-strong', type.label) + 6;
    // Ring and arrows stop at a company and at its name.
    const plates: readonly Mark[] = [
      {
        shape: 'circle',
        key: `seat/${node.name}`,
        tone: 'paper',
        cx: round(node.x),
        cy: round(node.y),
        r: round(node.r),
        fill: 'solid',
      },
      {
        shape: 'rect',
        key: `plate/${node.name}`,
        tone: 'paper',
        x: round(node.x - width / 2),
        y: round(y - type.label),
        width: round(width),
        height: round(type.label * 1.3),
        fill: 'solid',
      },
    ];
    return [
      ...(inside ? [] : plates),
      {
        shape: 'circle',
        key: `company/${node.name}`,
        tone: node.tone,
        cx: round(node.x),
        cy: round(node.y),
        r: round(node.r),
        fill: lit || inside ? 'solid' : 'outline',
      },
      label(`name/${node.name}`, name, node.x, y, box, {
        anchor: 'middle',
        face: 'label-strong',
        tone: inside ? 'paper' : lit ? 'ink' : 'muted',
      }),
    ];
  });
}
