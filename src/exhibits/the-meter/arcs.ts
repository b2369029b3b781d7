import { round } from '../../scene/scene.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Pieces of every arc: always as many, so that a longer and a shorter one tween into each other. */
const PIECES = 4;

const on = (centre: Point, radius: number, angle: number): Point => ({
  x: centre.x + radius * Math.cos(angle),
  y: centre.y - radius * Math.sin(angle),
});

const pair = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;

/** The curves of an arc, from a point already reached; angles counter-clockwise from the right. */
function curves(centre: Point, radius: number, from: number, to: number): string {
  const step = (to - from) / PIECES;
  const reach = (4 / 3) * Math.tan(step / 4) * radius;
  return Array.from({ length: PIECES }, (_, i) => {
    const a = from + i * step;
    const b = a + step;
    const start = on(centre, radius, a);
    const end = on(centre, radius, b);
    const first = { x: start.x - reach * Math.sin(a), y: start.y - reach * Math.cos(a) };
    const second = { x: end.x + reach * Math.sin(b), y: end.y + reach * Math.cos(b) };
    return `C${pair(first)} ${pair(second)} ${pair(end)}`;
  }).join('');
}

/** A piece of a ring, closed. */
export function ring(centre: Point, inner: number, outer: number, from: number, to: number): string {
  return `M${pair(on(centre, outer, from))}${curves(centre, outer, from, to)}L${pair(on(centre, inner, to))}${curves(centre, inner, to, from)}Z`;
}

/** A needle from the hub to a radius: a slim triangle. */
export function needle(centre: Point, radius: number, half: number, angle: number): string {
  const tip = on(centre, radius, angle);
  const left = on(centre, half, angle + Math.PI / 2);
  const right = on(centre, half, angle - Math.PI / 2);
  return `M${pair(left)}L${pair(tip)}L${pair(right)}Z`;
}

export { on as pointAt };
