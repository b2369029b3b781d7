import type { FactId } from '../../ledger/ids.ts';
import type { Tone } from '../../scene/palette.ts';
import { round, type Mark } from '../../scene/scene.ts';
import { nodeOf, type Name, type Node, type Point, type Ring } from './ring.ts';

/** What goes from one company to another. */
export interface Flow {
  readonly id: string;
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
export function spanOf(flow: Flow, ring: Ring): { a: Point; b: Point; along: Point; across: Point } {
  const [from, to] = [nodeOf(ring, flow.from), nodeOf(ring, flow.to)];
  const distance = Math.hypot(to.x - from.x, to.y - from.y);
  const along = { x: (to.x - from.x) / distance, y: (to.y - from.y) / distance };
  const across = { x: -along.y, y: along.x };
  const shift = (flow.lane ?? 0) * Math.min(from.r, to.r);
  // Off the middle a circle's edge is nearer.
  const reach = (node: Node): number => Math.sqrt(Math.max(0, node.r ** 2 - shift ** 2)) + 3;
  const at = (node: Node, by: number): Point => ({
    x: node.x + along.x * by + across.x * shift,
    y: node.y + along.y * by + across.y * shift,
  });
  return { a: at(from, reach(from)), b: at(to, -reach(to)), along, across };
}

/** An arrow whose shaft is as wide as its amount. */
function arrowPath(flow: Flow, ring: Ring, width: number): string {
  const { a, b, along, across } = spanOf(flow, ring);
  const wing = width / 2 + Math.max(4, width * 0.3);
  const head = Math.min(Math.hypot(b.x - a.x, b.y - a.y) * 0.5, Math.max(9, wing * 1.1));
  const at = (end: Point, back: number, aside: number): string =>
    `${round(end.x - along.x * back + across.x * aside)} ${round(end.y - along.y * back + across.y * aside)}`;
  const half = width / 2;
  return (
    `M${at(a, 0, half)}L${at(b, head, half)}L${at(b, head, wing)}L${at(b, 0, 0)}` +
    `L${at(b, head, -wing)}L${at(b, head, -half)}L${at(a, 0, -half)}Z`
  );
}

/**
 * A flow as a mark.
 *
 * @param width of an amount in USD million, in the drawing's px
 * @param quiet told before, and not what the frame is about
 */
export function drawFlow(flow: Flow, ring: Ring, width: number | undefined, quiet: boolean): Mark {
  return {
    shape: 'path',
    key: `flow/${flow.id}`,
    tone: flow.tone,
    d: arrowPath(flow, ring, Math.max(THIN, width ?? THIN)),
    fill: flow.promised ? 'hatch' : 'solid',
    weight: 0,
    ...(quiet && { opacity: 0.32 }),
    ...(flow.fact && { fact: flow.fact }),
  };
}

/** Two strokes through the middle of a flow that has been cut. */
export function drawCut(flow: Flow, ring: Ring, size: number): Mark[] {
  const { a, b, along, across } = spanOf(flow, ring);
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  return [-1, 1].map((side): Mark => {
    const x = middle.x + along.x * side * size * 0.22;
    const y = middle.y + along.y * side * size * 0.22;
    const [dx, dy] = [(across.x + along.x * 0.5) * size * 0.6, (across.y + along.y * 0.5) * size * 0.6];
    return {
      shape: 'line',
      key: `cut/${flow.id}-${side < 0 ? 'first' : 'second'}`,
      tone: 'ink',
      x1: round(x - dx),
      y1: round(y - dy),
      x2: round(x + dx),
      y2: round(y + dy),
      weight: 3,
    };
  });
}
