import { pointRadial } from 'd3-shape';
import type { FactId } from '../../ledger/ids.ts';
import { arrow } from '../../scene/annotate.ts';
import { calmOf } from '../../scene/box.ts';
import { circle, line, path, rect } from '../../scene/mark.ts';
import type { Outline } from '../../scene/outline.ts';
import type { Tone } from '../../scene/palette.ts';
import { inset, type Marks, type PathMark, type Point } from '../../scene/scene.ts';
import type { Drawing } from '../drawing.ts';
import type { LabelName } from '../label-names.ts';

export type Circle = Drawing<'circle-of-money'>;

/**
 * Those the money goes round among, in degrees clockwise from the ring's top; in a spread, where the ring's left side
 * lies off the screen, all are on the part that is `seen`. CoreWeave is in the middle.
 */
const SEATS = [
  { name: 'nvidia', tone: 'customer-c', at: 0, seen: 27 },
  { name: 'microsoft', tone: 'microsoft', at: 60, seen: 59 },
  { name: 'openai', tone: 'openai', at: 120, seen: 121 },
  { name: 'oracle', tone: 'others', at: 180, seen: 162 },
  { name: 'core-scientific', tone: 'core-scientific', at: 240, seen: 178 },
  { name: 'lenders', tone: 'debt', at: 300, seen: 2 },
] as const;
export type Name = (typeof SEATS)[number]['name'] | 'coreweave';

/** A company on the ring. */
interface Node extends Point {
  readonly name: Name;
  readonly tone: Tone;
  readonly r: number;
}

/** What a company is called where it stands: the two lenders' names would push the ring together where it is narrow. */
const nameOf = (d: Circle, name: Name) =>
  name === 'lenders' && d.box.preset !== 'desk' && !d.spread ? 'lenders-short' : name;
const widthOf = (d: Circle, name: Name): number => d.width(nameOf(d, name), 'label-strong');

/** The ring, and where there is no room for words beside the arrows, a column for them. */
function ellipseIn(d: Circle) {
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
  const column = compact ? inset(plot, { left: width + type.label * 0.9 }) : undefined;
  const hub = { ...centre, r: widthOf(d, 'coreweave') / 2 + d.space.tight };
  return { centre, rx, ry, r, hub, column, behind: undefined };
}

/** In a spread the ring is so large that it leaves the screen behind the text, and comes back. */
function ellipseBehind({ plot, type, box }: Circle) {
  const r = plot.height * 0.068;
  const ry = plot.height / 2 - r - type.label * 1.5;
  const centre = { x: plot.x + plot.width * 0.1, y: plot.y + plot.height / 2 };
  const hub = { x: plot.x + plot.width * 0.51, y: centre.y + type.label, r: r * 1.75 };
  /** Left of here it lies behind the text. */
  const behind = calmOf(box);
  return { centre, rx: ry * 3.8, ry, r, hub, behind, column: undefined };
}

/** The same places in every frame of a box: what a frame is about lights up where it stands. */
export function layOut(d: Circle) {
  const form = d.spread ? ellipseBehind(d) : ellipseIn(d);
  const { centre, rx, ry, r, hub } = form;
  const seats = SEATS.map(({ name, tone, at, seen }): Node => {
    const [x, y] = pointRadial(((d.spread ? seen : at) * Math.PI) / 180, 1);
    return { name, tone, x: centre.x + rx * x, y: centre.y + ry * y, r };
  });
  return { ...form, nodes: [...seats, { name: 'coreweave', tone: 'coreweave', ...hub } as const] };
}
export type Ring = ReturnType<typeof layOut>;

export function nodeOf({ nodes }: Ring, name: Name): Node {
  const node = nodes.find((each) => each.name === name);
  if (!node) throw new Error(`no seat for "${name}"`);
  return node;
}

/** How much of a colour is left where text passes over it. */
const QUIET = 0.18;
/** How far the ring has come out of that, step by step, and how long a step is, in radians. */
const STEPS = [0.2, 0.4, 0.6, 0.8] as const;
const STEP = 0.012;

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

/**
 * The companies with their names: in full those a frame is about, quiet the others.
 *
 * @param disc what is laid over a company, whose name then stands clear of it
 */
export const drawNodes = (d: Circle, ring: Ring, about: readonly Name[], disc?: { name: Name; r: number }): Marks =>
  ring.nodes.map((node) => {
    const { name, tone, x, r } = node;
    const { label: size } = d.type;
    const inside = name === 'coreweave';
    const lit = inside || about.includes(name);
    const y = baselineOf(d, ring, disc?.name === name ? { ...node, r: Math.max(r, disc.r) } : node);
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

/** A flow's way between the edges of its companies. */
export function routeOf({ lane = 0, ...flow }: Flow, ring: Ring) {
  const [from, to] = [nodeOf(ring, flow.from), nodeOf(ring, flow.to)];
  const distance = Math.hypot(to.x - from.x, to.y - from.y);
  const along = { x: (to.x - from.x) / distance, y: (to.y - from.y) / distance };
  /** To the right of it. */
  const across = { x: -along.y, y: along.x };
  const shift = lane * Math.min(from.r, to.r);
  // Off the middle a circle's edge is nearer.
  const reach = ({ r }: Node): number => Math.sqrt(Math.max(0, r ** 2 - shift ** 2)) + 3;
  const length = distance - reach(from) - reach(to);
  /** A place on it: at a share of its length and so much further on, and so far to its right. */
  const at = (share: number, right = 0, on = 0): Point => {
    const [ahead, aside] = [reach(from) + share * length + on, shift + right];
    return { x: from.x + along.x * ahead + across.x * aside, y: from.y + along.y * ahead + across.y * aside };
  };
  return { across, length, at };
}

/** A thin arrow's weight, in the drawing's px. */
const THIN = 1.6;

/**
 * An arrow whose shaft is as wide as its amount.
 *
 * @param amount its width, in the drawing's px; none if it is not on record
 * @param quiet told before, and not what the frame is about
 */
export function drawFlow(flow: Flow, ring: Ring, amount: number | undefined, quiet: boolean): PathMark {
  const { at, length: whole } = routeOf(flow, ring);
  const width = Math.max(THIN, amount ?? THIN);
  const wing = width / 2 + Math.max(4, width * 0.3);
  const length = Math.min(Math.abs(whole) * 0.5, Math.max(9, wing * 1.1));
  const { tone, fact, promised } = flow;
  const look = { tone, fact, fill: promised ? 'hatch' : 'solid', opacity: quiet ? 0.32 : undefined } as const;
  return arrow(`flow/${flow.id}`, at(0), at(1), width, { length, wing }, look);
}

/** Two strokes askew through the middle of a flow that has been cut. */
export function drawCut(flow: Flow, ring: Ring, size: number): Marks {
  const { at } = routeOf(flow, ring);
  return (['first', 'second'] as const).map((name) => {
    const on = name === 'first' ? -0.22 : 0.22;
    const end = (side: 1 | -1): Point => at(0.5, side * 0.6 * size, (on + side * 0.3) * size);
    return line(`cut/${flow.id}-${name}`, end(-1), end(1), { tone: 'ink', weight: 3 });
  });
}
