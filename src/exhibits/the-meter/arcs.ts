import { outline, ringPart } from '../../scene/outline.ts';
import type { Point } from '../../scene/scene.ts';

const on = (centre: Point, radius: number, angle: number): Point => ({
  x: centre.x + radius * Math.cos(angle),
  y: centre.y - radius * Math.sin(angle),
});

/** Radians clockwise from the top, as d3 counts them. */
const clockwise = (angle: number): number => Math.PI / 2 - angle;

/** A piece of a ring, closed; from the larger angle to the smaller. */
export const ring = (centre: Point, inner: number, outer: number, from: number, to: number): string =>
  ringPart(centre, inner, outer, clockwise(from), clockwise(to));

/** A needle from the hub to a radius: a slim triangle. */
export function needle(centre: Point, radius: number, half: number, angle: number): string {
  const tip = on(centre, radius, angle);
  const left = on(centre, half, angle + Math.PI / 2);
  const right = on(centre, half, angle - Math.PI / 2);
  return outline((pen) => pen.polygon([left, tip, right]));
}

export { on as pointAt };
