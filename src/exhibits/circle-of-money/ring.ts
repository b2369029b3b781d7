import { pointRadial } from 'd3-shape';
import type { FactId } from '../../ledger/ids.ts';
import { arrow } from '../../scene/annotate.ts';
import { calmOf } from '../../scene/box.ts';
import { circle, line, path, rect } from '../../scene/mark.ts';
import type { Outline } from '../../scene/outline.ts';
import type { Tone } from '../../scene/palette.ts';
import { inset, type Area, type Marks, type PathMark, type Point } from '../../scene/scene.ts';
import type { Drawing } from '../drawing.ts';
import type { LabelName } from '../label-names.ts';

export type Circle = Drawing<'circle-of-money'>;

/** Those the money goes round among. */
export type Name = 'nvidia' | 'microsoft' | 'openai' | 'oracle' | 'core-scientific' | 'lenders' | 'coreweave';

interface Seat {
  readonly name: Name;
  readonly tone: Tone;
  /** Degrees clockwise from the ring's top. */
  readonly at?: number;
  /** In a spread, where the ring's left side lies off the screen: all seats are on the part that is seen. */
  readonly seen?: number;
}

/** Round the table, with CoreWeave in the middle of it. */
const SEATS: readonly Seat[] = [
  { name: 'nvidia', tone: 'customer-c', at: 0, seen: 27 },
  { name: 'microsoft', tone: 'microsoft', at: 60, seen: 59 },
  { name: 'openai', tone: 'openai', at: 120, seen: 121 },
  { name: 'oracle', tone: 'others', at: 180, seen: 162 },
  { name: 'core-scientific', tone: 'core-scientific', at: 240, seen: 178 },
  { name: 'lenders', tone: 'debt', at: 300, seen: 2 },
  { name: 'coreweave', tone: 'coreweave' },
];

/** A company on the ring. */
interface Node extends Point {
  readonly name: Name;
  readonly tone: Tone;
  readonly r: number;
}

export interface Ring {
  readonly centre: Point;
  readonly rx: number;
  readonly ry: number;
  readonly nodes: ReadonlyMap<Name, Node>;
  /** Left of here it lies behind the text. */
  readonly behind?: number;
  /** Room for words beside it, where there is none beside the arrows. */
  readonly column?: Area;
}

/** What a company is called where it stands: the two lenders' names would push the ring together where it is narrow. */
const nameOf = (d: Circle, name: Name) =>
  name === 'lenders' && d.box.preset !== 'desk' && !d.spread ? 'lenders-short' : name;
const widthOf = (d: Circle, name: Name): number => d.width(nameOf(d, name), 'label-strong');

/** The same places in every frame of a box: what a frame is about lights up where it stands. */
export function layOut(d: Circle): Ring {
  if (d.spread) return layOutSpread(d);
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

/** In a spread the ring is so large that it leaves the screen behind the text, and comes back. */
function layOutSpread(d: Circle): Ring {
  const { plot, type } = d;
  const r = plot.height * 0.068;
  const ry = plot.height / 2 - r - type.label * 1.5;
  const rx = ry * 3.8;
  const centre = { x: plot.x + plot.width * 0.1, y: plot.y + plot.height / 2 };
  const hub = { x: plot.x + plot.width * 0.51, y: centre.y + type.label, r: r * 1.75 };
  const nodes = SEATS.map(({ name, tone, seen }): [Name, Node] => {
    if (seen === undefined) return [name, { name, tone, ...hub }];
    const [x, y] = pointRadial((seen * Math.PI) / 180, 1);
    return [name, { name, tone, x: centre.x + rx * x, y: centre.y + ry * y, r }];
  });
  return { centre, rx, ry, nodes: new Map(nodes), behind: calmOf(d.box) };
}

export function nodeOf(ring: Ring, name: Name): Node {
  const node = ring.nodes.get(name);
  if (!node) throw new Error(`no seat for "${name}"`);
  return node;
}

/** The ring itself: a hairline, until the last frame closes it. */
export function drawRing({ centre: { x, y }, rx, ry, behind }: Ring, closed: boolean): Marks {
  const tone = closed ? 'customer-c' : 'rule';
  if (behind === undefined) {
    const whole = (pen: Outline): void => {
      pen.ellipse(x, y, rx, ry, 0, -Math.PI / 2, Math.PI * 1.5);
      pen.closePath();
    };
    return path('ring/line', whole, { tone, fill: 'line', weight: closed ? 5 : 1.5 });
  }
  const weight = closed ? 14 : 4;
  const turn = Math.acos((behind - x) / rx);
  const part = (key: string, from: number, to: number, opacity?: number): PathMark =>
    path(key, (pen) => pen.ellipse(x, y, rx, ry, 0, from, to), { tone, fill: 'line', weight, opacity });
  const quiet = closed ? QUIET : 2 * QUIET;
  const bright = turn - STEPS.length * STEP;
  return [
    part('bleed/ring', turn, 2 * Math.PI - turn, quiet),
    // It comes out of the dark in steps.
    STEPS.map((share, i) => {
      const [from, to] = [turn - i * STEP, turn - (i + 1) * STEP];
      const opacity = quiet + (1 - quiet) * share;
      return [part(`ring/below-${i}`, to, from, opacity), part(`ring/above-${i}`, -from, -to, opacity)];
    }),
    part('ring/line', -bright, bright),
  ];
}

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

type IdOf<Label> = Label extends `row-${infer Id}` ? Id : never;

/** What goes from one company to another. */
export interface Flow {
  readonly id: IdOf<LabelName<'circle-of-money'>>;
  readonly from: Name;
  readonly to: Name;
  readonly tone: Tone;
  /** Its amount; what has none on record is a thin arrow. */
  readonly fact?: FactId;
  /** Promised, not yet paid. */
  readonly promised?: true;
  /** Which of several side by side: to the right of the way it goes, in shares of a node's radius. */
  readonly lane?: number;
}

/** How much of a colour is left where text passes over it. */
const QUIET = 0.18;
/** How far the ring has come out of that, step by step, and how long a step is, in radians. */
const STEPS = [0.2, 0.4, 0.6, 0.8] as const;
const STEP = 0.012;

/** A thin arrow's weight, in the drawing's px. */
const THIN = 1.6;

/** The two ends of a flow at the edges of its companies, with the unit vector along it and the one to its right. */
interface Way {
  readonly a: Point;
  readonly b: Point;
  readonly along: Point;
  readonly across: Point;
}

export function wayOf(flow: Flow, ring: Ring): Way {
  const [from, to] = [nodeOf(ring, flow.from), nodeOf(ring, flow.to)];
  const distance = Math.hypot(to.x - from.x, to.y - from.y);
  const along = { x: (to.x - from.x) / distance, y: (to.y - from.y) / distance };
  const across = { x: -along.y, y: along.x };
  const shift = (flow.lane ?? 0) * Math.min(from.r, to.r);
  // Off the middle a circle's edge is nearer.
  const reach = (node: Node): number => Math.sqrt(Math.max(0, node.r ** 2 - shift ** 2)) + 3;
  const at = (node: Node, by: number): Point => moved(moved(node, along, by), across, shift);
  return { a: at(from, reach(from)), b: at(to, -reach(to)), along, across };
}

export const moved = (from: Point, way: Point, by: number): Point => ({
  x: from.x + way.x * by,
  y: from.y + way.y * by,
});

export const pointOn = ({ a, b }: Way, share: number): Point => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
});

/**
 * An arrow whose shaft is as wide as its amount.
 *
 * @param amount its width, in the drawing's px; none if it is not on record
 * @param quiet told before, and not what the frame is about
 */
export function drawFlow(flow: Flow, ring: Ring, amount: number | undefined, quiet: boolean): PathMark {
  const { a, b } = wayOf(flow, ring);
  const width = Math.max(THIN, amount ?? THIN);
  const wing = width / 2 + Math.max(4, width * 0.3);
  const length = Math.min(Math.hypot(b.x - a.x, b.y - a.y) * 0.5, Math.max(9, wing * 1.1));
  const { tone, fact, promised } = flow;
  const look = { tone, fact, fill: promised ? 'hatch' : 'solid', opacity: quiet ? 0.32 : undefined } as const;
  return arrow(`flow/${flow.id}`, a, b, width, { length, wing }, look);
}

/** Two strokes through the middle of a flow that has been cut. */
export function drawCut(flow: Flow, ring: Ring, size: number): Marks {
  const way = wayOf(flow, ring);
  const stroke = moved(way.across, way.along, 0.5);
  return (['first', 'second'] as const).map((name) => {
    const middle = moved(pointOn(way, 0.5), way.along, (name === 'first' ? -0.22 : 0.22) * size);
    const ends = [moved(middle, stroke, -0.6 * size), moved(middle, stroke, 0.6 * size)] as const;
    return line(`cut/${flow.id}-${name}`, ...ends, { tone: 'ink', weight: 3 });
  });
}
