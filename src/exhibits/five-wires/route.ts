import { cumsum } from 'd3-array';
import { path, type Stroke } from '../../scene/mark.ts';
import type { Outline } from '../../scene/outline.ts';
import type { PathMark, Point } from '../../scene/scene.ts';

/**
 * A segment of a route: a straight line, as long as `on`, or an arc of `radius` through `turn` radians, clockwise where
 * they are positive.
 */
export type Step = { readonly on: number } | { readonly radius: number; readonly turn: number };

/** A path of lines and arcs, which sets out to the right. Routes of the same kinds of steps tween into one another. */
export interface Route {
  readonly start: Point;
  readonly steps: readonly Step[];
}

/** A point on a route and the direction of travel there: radians clockwise from the right. */
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
export const at = ({ start, steps }: Route, walked: number): Stand =>
  steps.reduce<Stand>((stand, step, i) => after(stand, step, partOf(walked, i)), { ...start, heading: 0 });

/** The number of steps after which a share of a route's length is walked. */
export function walkedAt({ steps }: Route, share: number): number {
  const ends = cumsum(steps, (step) => ('on' in step ? step.on : step.radius * Math.abs(step.turn)));
  const length = share * (ends.at(-1) ?? 0);
  const i = ends.findIndex((end) => end >= length);
  const from = ends[i - 1] ?? 0;
  return i + (length - from) / ((ends[i] ?? 0) - from);
}

/** The part of a route from one number of steps to another, as a line; steps outside are there, and stand still. */
export function drawRoute(key: string, route: Route, stroke: Stroke, from = 0, to = route.steps.length): PathMark {
  const draw = (pen: Outline): void => {
    let stand = at(route, 0);
    let { x, y } = at(route, from);
    pen.moveTo(x, y);
    route.steps.forEach((step, i) => {
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
