import { arc } from 'd3-shape';
import { round, type Area, type Point } from './scene.ts';

/**
 * Curves of every arc: always as many, so that a longer and a shorter one tween. Four miss a full circle by 0.03% of
 * its radius.
 */
const ARC_CURVES = 4;

const FULL = 2 * Math.PI;

/**
 * How far the control points of an arc's curve stand from its ends, as a part of the radius: 4/3·tan of a quarter of
 * its angle.
 */
const pullOf = (angle: number): number => (4 / 3) * Math.tan(angle / 4);

/** What d3-shape's generators use of a canvas: its path. */
export type PathContext = Pick<
  CanvasPath,
  'arc' | 'arcTo' | 'bezierCurveTo' | 'closePath' | 'lineTo' | 'moveTo' | 'quadraticCurveTo' | 'rect'
>;

/**
 * A path context (the path methods of a canvas) that writes SVG path data as scenes need it: rounded, absolute, and of
 * no commands but M, L, C and Z, whose number does not depend on lengths and angles. Every generator of d3-shape draws
 * through it: `generator.context(outline)(data)`. Angles are a canvas's: in radians, clockwise from the right.
 */
export class Outline implements PathContext {
  /** What the path is measured from: d3's arcs, pies and symbols are drawn round 0, 0. */
  readonly #origin: Point;
  #d = '';
  #start: Point | undefined;
  #at: Point | undefined;

  constructor(origin: Point = { x: 0, y: 0 }) {
    this.#origin = origin;
  }

  /** Writes a command's pair of numbers. */
  #write(command: string, x: number, y: number): void {
    this.#d += `${command}${round(this.#origin.x + x)} ${round(this.#origin.y + y)}`;
  }

  moveTo(x: number, y: number): void {
    this.#write('M', x, y);
    this.#start = this.#at = { x, y };
  }

  lineTo(x: number, y: number): void {
    if (!this.#at) return this.moveTo(x, y);
    this.#write('L', x, y);
    this.#at = { x, y };
  }

  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    if (!this.#at) this.moveTo(x1, y1);
    this.#write('C', x1, y1);
    this.#write(' ', x2, y2);
    this.#write(' ', x, y);
    this.#at = { x, y };
  }

  /** As the cubic curve that it is. */
  quadraticCurveTo(x1: number, y1: number, x: number, y: number): void {
    const { x: x0, y: y0 } = this.#at ?? { x: x1, y: y1 };
    const third = (end: number, pull: number): number => (end + 2 * pull) / 3;
    this.bezierCurveTo(third(x0, x1), third(y0, y1), third(x, x1), third(y, y1), x, y);
  }

  closePath(): void {
    if (!this.#at) return;
    this.#d += 'Z';
    this.#at = this.#start;
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.polygon([
      { x, y },
      { x: x + width, y },
      { x: x + width, y: y + height },
      { x, y: y + height },
    ]);
  }

  arc(x: number, y: number, radius: number, from: number, to: number, anticlockwise = false): void {
    this.ellipse(x, y, radius, radius, 0, from, to, anticlockwise);
  }

  /**
   * Each curve's control points stand 4/3·tan(step/4) radii from its ends, where they touch the ellipse: exact at the
   * ends and in the middle.
   */
  ellipse(
    x: number,
    y: number,
    rx: number,
    ry: number,
    rotation: number,
    from: number,
    to: number,
    anticlockwise = false,
  ): void {
    const sweep = swept(from, to, anticlockwise);
    const step = sweep / ARC_CURVES;
    const pull = pullOf(step);
    const [cos, sin] = [Math.cos(rotation), Math.sin(rotation)];
    /** The point at an angle, moved along the tangent there. */
    const on = (angle: number, along: number): readonly [number, number] => {
      const px = rx * (Math.cos(angle) - along * Math.sin(angle));
      const py = ry * (Math.sin(angle) + along * Math.cos(angle));
      return [x + px * cos - py * sin, y + px * sin + py * cos];
    };
    const [startX, startY] = on(from, 0);
    if (!this.#at) this.moveTo(startX, startY);
    else if (Math.hypot(this.#at.x - startX, this.#at.y - startY) > 1e-6) this.lineTo(startX, startY);
    for (let i = 0; i < ARC_CURVES; i++) {
      const angle = from + i * step;
      this.bezierCurveTo(...on(angle, pull), ...on(angle + step, -pull), ...on(angle + step, 0));
    }
  }

  /**
   * A rounded corner: a line to where a circle touches the way to the corner, and the circle to where it touches the
   * way on.
   */
  arcTo(x1: number, y1: number, x2: number, y2: number, radius: number): void {
    const { x: x0, y: y0 } = this.#at ?? { x: x1, y: y1 };
    const [back, on] = [Math.atan2(y0 - y1, x0 - x1), Math.atan2(y2 - y1, x2 - x1)];
    // Half the angle of the corner, signed by the side it turns to.
    const half = (((on - back + 3 * Math.PI) % FULL) - Math.PI) / 2;
    const flat = Math.abs(Math.sin(2 * half)) < 1e-9;
    const r = flat ? 0 : radius;
    const away = flat ? 0 : r / Math.abs(Math.tan(half));
    const middle = flat ? 0 : r / Math.abs(Math.sin(half));
    const [cx, cy] = [x1 + middle * Math.cos(back + half), y1 + middle * Math.sin(back + half)];
    const touch = (angle: number): readonly [number, number] => [
      x1 + away * Math.cos(angle),
      y1 + away * Math.sin(angle),
    ];
    const angleAt = ([px, py]: readonly [number, number]): number => Math.atan2(py - cy, px - cx);
    const [first, last] = [touch(back), touch(on)];
    this.lineTo(...first);
    this.arc(cx, cy, r, angleAt(first), angleAt(last), half > 0);
  }

  /** Corners joined in their order, and the last to the first. */
  polygon(corners: readonly Point[]): void {
    this.polyline(corners);
    this.closePath();
  }

  /** Points joined in their order. */
  polyline(points: readonly Point[]): void {
    points.forEach(({ x, y }, i) => (i === 0 ? this.moveTo(x, y) : this.lineTo(x, y)));
  }

  /** SVG path data: `M0 0L10 0L10 5Z`. */
  toString(): string {
    return this.#d;
  }
}

/** How far an arc turns, as a canvas reads its angles: a turn or more is a full circle. */
function swept(from: number, to: number, anticlockwise: boolean): number {
  const turn = anticlockwise ? from - to : to - from;
  const size = turn > FULL ? FULL : turn < 0 ? (turn % FULL) + FULL : turn;
  return anticlockwise ? -size : size;
}

/** Draws a path: `outline((to) => area.context(to)(data))`. */
export function outline(draw: (to: Outline) => unknown, origin?: Point): string {
  const path = new Outline(origin);
  draw(path);
  return path.toString();
}

/** The nearest d3's arc comes to nothing and to a full turn without changing its commands. */
const LEAST_SWEEP = 1e-6;

/**
 * A piece of a ring, by d3's arc, with the same commands whatever its angles: of no width at all, or all the way round.
 *
 * @param from radians clockwise from the top, as d3 counts them
 */
export function ringPart(centre: Point, inner: number, outer: number, from: number, to: number): string {
  const sweep = Math.min(FULL - LEAST_SWEEP, Math.max(LEAST_SWEEP, to - from));
  const ring = { innerRadius: inner, outerRadius: outer, startAngle: from, endAngle: from + sweep };
  return outline((path) => arc().context(path)(ring), centre);
}

/** Areas as one path, for what is one shape. */
export const rectPath = (...areas: readonly Area[]): string =>
  outline((to) => areas.forEach(({ x, y, width, height }) => to.rect(x, y, width, height)));
