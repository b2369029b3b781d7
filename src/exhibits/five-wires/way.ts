import { cumsum } from 'd3-array';
import { path, type Stroke } from '../../scene/mark.ts';
import type { Outline } from '../../scene/outline.ts';
import type { PathMark, Point } from '../../scene/scene.ts';

/**
 * A step of a way: straight on; or round part of a circle, in radians, to the right, and where they are negative to the
 * left.
 */
export type Step = { readonly on: number } | { readonly radius: number; readonly turn: number };

/** A way from a point to the right, step by step. Ways of the same kinds of steps can become one another. */
export interface Way {
  readonly start: Point;
  readonly steps: readonly Step[];
}

/** Where one stands, and which way one looks: radians clockwise from the right. */
interface Stand extends Point {
  readonly heading: number;
}

/** The middle of the circle that a step goes round. */
function centreOf({ x, y, heading }: Stand, radius: number, turn: number): Point {
  const side = Math.sign(turn) * radius;
  return { x: x - Math.sin(heading) * side, y: y + Math.cos(heading) * side };
}

/** Where one stands after a part of a step. */
function after(stand: Stand, step: Step, part: number): Stand {
  const { x, y, heading } = stand;
  if ('on' in step)
    return { x: x + Math.cos(heading) * step.on * part, y: y + Math.sin(heading) * step.on * part, heading };
  const to = heading + step.turn * part;
  const centre = centreOf(stand, step.radius, step.turn);
  const side = Math.sign(step.turn) * step.radius;
  return { x: centre.x + Math.sin(to) * side, y: centre.y - Math.cos(to) * side, heading: to };
}

/** How much of a step is walked after a number of steps. */
const partOf = (walked: number, i: number): number => Math.min(1, Math.max(0, walked - i));

/** Where a number of steps leads: whole ones, and a part of the next. */
export const at = ({ start, steps }: Way, walked: number): Stand =>
  steps.reduce<Stand>((stand, step, i) => after(stand, step, partOf(walked, i)), { ...start, heading: 0 });

/** The number of steps after which a share of a way's length is walked. */
export function walkedAt({ steps }: Way, share: number): number {
  const ends = cumsum(steps, (step) => ('on' in step ? step.on : step.radius * Math.abs(step.turn)));
  const length = share * (ends.at(-1) ?? 0);
  const i = ends.findIndex((end) => end >= length);
  const from = ends[i - 1] ?? 0;
  return i + (length - from) / ((ends[i] ?? 0) - from);
}

/** A way from one number of steps to another, as a line; steps outside are there, and stand still. */
export function drawWay(key: string, way: Way, stroke: Stroke, from = 0, to = way.steps.length): PathMark {
  const draw = (pen: Outline): void => {
    let stand = at(way, 0);
    let { x, y } = at(way, from);
    pen.moveTo(x, y);
    way.steps.forEach((step, i) => {
      const [a, b] = [partOf(from, i), partOf(to, i)];
      if (b > a) ({ x, y } = after(stand, step, b));
      if ('on' in step) pen.lineTo(x, y);
      else if (b > a && step.radius > 0) {
        const centre = centreOf(stand, step.radius, step.turn);
        const angle = (part: number): number => stand.heading + step.turn * part - Math.sign(step.turn) * (Math.PI / 2);
        pen.arc(centre.x, centre.y, step.radius, angle(a), angle(b), step.turn < 0);
      } else pen.arc(x, y, 0, 0, 0);
      stand = after(stand, step, 1);
    });
  };
  return path(key, draw, { ...stroke, fill: 'line' });
}
