import { pointRadial } from 'd3-shape';
import { circle, path, rect } from '../../scene/mark.ts';
import { inset, type Area, type Marks, type PathMark, type Point } from '../../scene/scene.ts';
import type { Tone } from '../../scene/palette.ts';
import type { Drawing } from '../drawing.ts';

export type Circle = Drawing<'circle-of-money'>;

/** Those the money goes round among. */
export type Name = 'nvidia' | 'microsoft' | 'openai' | 'oracle' | 'core-scientific' | 'lenders' | 'coreweave';

/** Round the table, in degrees clockwise from the top, with CoreWeave in the middle of it. */
const SEATS: readonly { readonly name: Name; readonly tone: Tone; readonly at?: number }[] = [
  { name: 'nvidia', tone: 'customer-c', at: 0 },
  { name: 'microsoft', tone: 'microsoft', at: 60 },
  { name: 'openai', tone: 'openai', at: 120 },
  { name: 'oracle', tone: 'others', at: 180 },
  { name: 'core-scientific', tone: 'core-scientific', at: 240 },
  { name: 'lenders', tone: 'debt', at: 300 },
  { name: 'coreweave', tone: 'coreweave' },
];

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
  /** Room for words beside it, where there is none beside the arrows. */
  readonly column?: Area;
}

/** What a company is called where it stands: the two lenders' names would push the ring together where it is narrow. */
const nameOf = (d: Circle, name: Name) => (name === 'lenders' && d.box.preset !== 'desk' ? 'lenders-short' : name);
const widthOf = (d: Circle, name: Name): number => d.width(nameOf(d, name), 'label-strong');

/** The same places in every frame of a box: what a frame is about lights up where it stands. */
export function layOut(d: Circle): Ring {
  const { plot, type, narrow } = d;
  const compact = narrow || d.box.preset === 'card';
  const r = narrow ? 12 : Math.min(plot.width, plot.height) * 0.052;
  const side = Math.max(widthOf(d, 'core-scientific'), widthOf(d, 'lenders')) / 2;
  const width = plot.width - (compact ? type.label * 7.6 : 0);
  const most = plot.height / 2 - r - type.label * 1.7;
  // Companies at the sides stand at 60 degrees, 0.87 of the radius out.
  const rx = Math.min((width / 2 - side) / 0.87, most * 1.7);
  const ry = Math.min(most, rx * 1.35);
  const centre = { x: plot.x + (compact ? side + rx * 0.87 : width / 2), y: plot.y + plot.height / 2 };
  const nodes = SEATS.map(({ name, tone, at }): [Name, Node] => {
    if (at === undefined) return [name, { name, tone, ...centre, r: widthOf(d, name) / 2 + d.space.tight }];
    const [x, y] = pointRadial((at * Math.PI) / 180, 1);
    return [name, { name, tone, x: centre.x + rx * x, y: centre.y + ry * y, r }];
  });
  const column = compact && { column: inset(plot, { left: width + type.label * 0.9 }) };
  return { centre, rx, ry, nodes: new Map(nodes), ...column };
}

export function nodeOf(ring: Ring, name: Name): Node {
  const node = ring.nodes.get(name);
  if (!node) throw new Error(`no seat for "${name}"`);
  return node;
}

/** The ring itself: a hairline, until the last frame closes it. */
export const drawRing = ({ centre: { x, y }, rx, ry }: Ring, closed: boolean): PathMark =>
  path(
    'ring/line',
    (pen) => {
      pen.ellipse(x, y, rx, ry, 0, -Math.PI / 2, Math.PI * 1.5);
      pen.closePath();
    },
    { tone: closed ? 'customer-c' : 'rule', fill: 'line', weight: closed ? 5 : 1.5 },
  );

/** Where a company's name stands: away from the ring's middle. */
function baselineOf({ type, space }: Circle, { centre }: Ring, node: Node): number {
  if (node.name === 'coreweave') return node.y + type.label * 0.35;
  return node.y < centre.y ? node.y - node.r - space.near : node.y + node.r + type.label * 1.15;
}

/** The companies with their names: in full those a frame is about, quiet the others. */
export const drawNodes = (d: Circle, ring: Ring, about: readonly Name[]): Marks =>
  [...ring.nodes.values()].map((node) => {
    const { name, tone, x, r } = node;
    const { label: size } = d.type;
    const inside = name === 'coreweave';
    const lit = inside || about.includes(name);
    const y = baselineOf(d, ring, node);
    const width = widthOf(d, name) + 6;
    const ink = inside ? 'paper' : lit ? 'ink' : 'muted';
    return [
      // Ring and arrows stop at a company and at its name.
      !inside && [
        circle(`seat/${name}`, node, r, { tone: 'paper' }),
        rect(`plate/${name}`, { x: x - width / 2, y: y - size, width, height: size * 1.3 }, { tone: 'paper' }),
      ],
      circle(`company/${name}`, node, r, { tone, fill: lit ? 'solid' : 'outline' }),
      d.label(`name/${name}`, nameOf(d, name), { x, y }, { anchor: 'middle', face: 'label-strong', tone: ink }),
    ];
  });
