import { bounds, textBounds } from './bounds.ts';
import { path, polygon, rect, type PathLook, type Stroke } from './mark.ts';
import type { Outline } from './outline.ts';
import {
  bottom,
  covering,
  right,
  type Area,
  type Mark,
  type PathMark,
  type Point,
  type RectMark,
  type TextMark,
} from './scene.ts';

/** The area that covers all of several marks. */
export const around = (marks: readonly Mark[]): Area => covering(marks.map(bounds));

/** An area with as much added on every side; less where it is negative. */
export const padded = ({ x, y, width, height }: Area, across: number, up = across): Area => ({
  x: x - across,
  y: y - up,
  width: width + 2 * across,
  height: height + 2 * up,
});

/** Paper under words, so that they can be read over a hatch or a line: the paper, then the words. */
export function backed(
  key: string,
  words: readonly TextMark[],
  pad: number,
  up = pad,
): readonly [RectMark, ...TextMark[]] {
  return [rect(key, padded(around(words), pad, up), { tone: 'paper' }), ...words];
}

/** A line's place on its way: `back` from its end, `aside` to its right. */
const beside = (end: Point, angle: number, back: number, aside: number): Point => ({
  x: end.x - Math.cos(angle) * back - Math.sin(angle) * aside,
  y: end.y - Math.sin(angle) * back + Math.cos(angle) * aside,
});

/**
 * An arrow as one shape, its tip at `to`: of the same seven corners whatever its length and width, so that it tweens.
 *
 * @param width of the shaft; none for a head alone
 * @param head how long the head is, and how far it reaches out from the middle
 */
export function arrow(
  key: string,
  from: Point,
  to: Point,
  width: number,
  head: { readonly length: number; readonly wing: number },
  look: PathLook,
): PathMark {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const length = Math.min(head.length, Math.hypot(to.x - from.x, to.y - from.y));
  const half = width / 2;
  return polygon(
    key,
    [
      beside(from, angle, 0, half),
      beside(to, angle, length, half),
      beside(to, angle, length, head.wing),
      to,
      beside(to, angle, length, -head.wing),
      beside(to, angle, length, -half),
      beside(from, angle, 0, -half),
    ],
    look,
  );
}

/** A side of an area. */
export type Side = 'top' | 'right' | 'bottom' | 'left';

/** The corners of a side, in the order in which a hand goes round the area by the clock. */
function side({ x, y, width, height }: Area, which: Side): readonly [Point, Point] {
  const [a, b, c, d] = [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ] as const;
  return which === 'top' ? [a, b] : which === 'right' ? [b, c] : which === 'bottom' ? [c, d] : [d, a];
}

/** A bracket along a side of an area, its ends bent back towards it by `depth`. */
export function bracketOn(key: string, area: Area, which: Side, depth: number, look: PathLook): PathMark {
  const [from, to] = side(area, which);
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const ends = [beside(from, angle, 0, depth), from, to, beside(to, angle, 0, depth)];
  return path(key, (pen) => pen.polyline(ends), { fill: 'line', ...look });
}

/**
 * The points of a torn edge along a side of an area, from corner to corner by the clock: `depth` is how far teeth reach
 * into it. With no depth the edge is straight and of as many points.
 */
export function tornEdge(area: Area, which: Side, teeth: number, depth: number): readonly Point[] {
  const [from, to] = side(area, which);
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  return Array.from({ length: teeth + 1 }, (_, i): Point => {
    const share = i / teeth;
    const on = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    return beside(on, angle, 0, i % 2 === 0 ? depth : 0);
  });
}

/** A bite of paper out of a side of an area: what is drawn there goes on past the page. */
export function torn(key: string, area: Area, which: Side, teeth: number, depth: number): PathMark {
  const [from, to] = side(padded(area, 1), which);
  return polygon(key, [from, ...tornEdge(area, which, teeth, depth), to], { tone: 'paper' });
}

/** How near to words a line may come along its way, and how near beside it. */
const CLEAR = { along: 4, beside: 3 } as const;
/** As long before words, in their heights, a piece of a level line may be taken for a minus sign. */
const MINUS = 2;

/**
 * A horizontal or vertical line, interrupted where it would strike through words. A level one does not begin with a
 * short piece before them, which would read as the minus of their number.
 */
export function givingWay(key: string, from: Point, to: Point, words: readonly TextMark[], stroke: Stroke): PathMark {
  const level = from.y === to.y;
  const areas = words
    .map(textBounds)
    .map((area) =>
      level
        ? { at: area.y, size: area.height, from: area.x, to: right(area) }
        : { at: area.x, size: area.width, from: area.y, to: bottom(area) },
    );
  const [at, start, end] = level ? [from.y, from.x, to.x] : [from.x, from.y, to.y];
  const gaps = areas
    .filter((area) => area.at - CLEAR.beside < at && area.at + area.size + CLEAR.beside > at)
    .filter((area) => area.to > start && area.from < end)
    .sort((a, b) => a.from - b.from);
  const draw = (pen: Outline): void => {
    const piece = (a: number, b: number): void =>
      b > a
        ? pen.polyline(
            level
              ? [
                  { x: a, y: at },
                  { x: b, y: at },
                ]
              : [
                  { x: at, y: a },
                  { x: at, y: b },
                ],
          )
        : undefined;
    let reached = start;
    for (const gap of gaps) {
      const minus = level && reached === start && gap.from - start < gap.size * MINUS;
      if (!minus) piece(reached, gap.from - CLEAR.along);
      reached = Math.max(reached, gap.to + CLEAR.along);
    }
    piece(reached, end);
  };
  return path(key, draw, { ...stroke, fill: 'line' });
}
