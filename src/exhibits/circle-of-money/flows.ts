import type { FactId } from '../../ledger/ids.ts';
import { arrow } from '../../scene/annotate.ts';
import { line } from '../../scene/mark.ts';
import type { Tone } from '../../scene/palette.ts';
import type { Marks, PathMark, Point } from '../../scene/scene.ts';
import type { LabelName } from '../label-names.ts';
import { nodeOf, type Name, type Node, type Ring } from './ring.ts';

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

/** A thin arrow's weight, in the drawing's px. */
const THIN = 1.6;

/** The two ends of a flow at the edges of its companies, with the unit vector along it and the one to its right. */
export interface Way {
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
