import { outline, QUARTER } from '../../scene/outline.ts';
import type { Point } from '../../scene/scene.ts';

export type { Point };

/** A cubic: its ends and the two points that pull it. */
export type Segment = readonly [Point, Point, Point, Point];
export type Curve = readonly Segment[];

const mix = (a: Point, b: Point, t: number): Point => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t });

export const straight = (a: Point, b: Point): Segment => [a, mix(a, b, 1 / 3), mix(a, b, 2 / 3), b];

/** From level to level, leaving and arriving flat. */
export function sway(a: Point, b: Point): Segment {
  const middle = (a.x + b.x) / 2;
  return [a, { x: middle, y: a.y }, { x: middle, y: b.y }, b];
}

/** A quarter of an ellipse that leaves `a` along the way to `corner` and arrives at `b` from it. */
export const bend = (a: Point, corner: Point, b: Point): Segment => [
  a,
  mix(a, corner, QUARTER),
  mix(b, corner, QUARTER),
  b,
];

/** Fills a curve up to `count` segments with standing ones at its end: curves of one length can become one another. */
export function padded(curve: Curve, count: number): Curve {
  const end = curve[curve.length - 1]?.[3];
  if (!end) return curve;
  return [...curve, ...Array.from({ length: count - curve.length }, (): Segment => [end, end, end, end])];
}

/** A segment parted at `t`. */
function parted([a, b, c, d]: Segment, t: number): readonly [Segment, Segment] {
  const [ab, bc, cd] = [mix(a, b, t), mix(b, c, t), mix(c, d, t)];
  const [left, right] = [mix(ab, bc, t), mix(bc, cd, t)];
  const middle = mix(left, right, t);
  return [
    [a, ab, left, middle],
    [middle, right, cd, d],
  ];
}

/** A place on a curve: which segment, and how far along it from 0 to 1. */
export interface Place {
  readonly segment: number;
  readonly t: number;
}

const STEPS = 24;

/** Where a share of the curve's length is reached. */
export function placeAt(curve: Curve, share: number): Place {
  const walked = curve.flatMap((segment, i) =>
    Array.from({ length: STEPS }, (_, step) => {
      const [from, to] = [pointOn(segment, step / STEPS), pointOn(segment, (step + 1) / STEPS)];
      return { segment: i, t: (step + 1) / STEPS, length: Math.hypot(to.x - from.x, to.y - from.y) };
    }),
  );
  const whole = walked.reduce((sum, { length }) => sum + length, 0);
  let reached = 0;
  for (const { segment, t, length } of walked) {
    reached += length;
    if (reached >= share * whole) {
      const back = length === 0 ? 0 : (reached - share * whole) / length / STEPS;
      return { segment, t: t - back };
    }
  }
  return { segment: curve.length - 1, t: 1 };
}

function pointOn(segment: Segment, t: number): Point {
  return parted(segment, t)[0][3];
}

/** The point at a place; a place outside the curve is its nearest end. */
export function at(curve: Curve, { segment, t }: Place): Point {
  const found = curve[segment];
  if (!found) throw new Error(`no segment ${segment} in a curve of ${curve.length}`);
  return pointOn(found, t);
}

/** The curve up to a place, and from it on. What comes after stands still at the place, so both keep their number of segments. */
export function cut(curve: Curve, { segment, t }: Place): { before: Curve; after: Curve } {
  const point = at(curve, { segment, t });
  const still: Segment = [point, point, point, point];
  return {
    before: curve.map((part, i) => (i < segment ? part : i > segment ? still : parted(part, t)[0])),
    after: curve.map((part, i) => (i > segment ? part : i < segment ? still : parted(part, t)[1])),
  };
}

/** Path data. */
export const pathOf = (curve: Curve): string =>
  outline((pen) => {
    const start = curve[0]?.[0];
    if (start) pen.moveTo(start.x, start.y);
    for (const [, b, c, d] of curve) pen.bezierCurveTo(b.x, b.y, c.x, c.y, d.x, d.y);
  });
