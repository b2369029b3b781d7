import { bottom, middle, right, type Area, type Point } from './scene.ts';

// Places at an area, most often for the words of a bar: `gap` away from it, in the box's units.

/** The point over an area's left end, `gap` above its upper edge. Lengths here are in the box's units. */
export const over = ({ x, y }: Area, gap: number): Point => ({ x, y: y - gap });

/** The point under an area's left end, `gap` below its lower edge. */
export const under = (area: Area, gap: number): Point => ({ x: area.x, y: bottom(area) + gap });

/**
 * The point after an area's right end, in the middle of its height: with `baseline: 'middle'` a line stands level with
 * it.
 */
export const after = (area: Area, gap: number): Point => ({ x: right(area) + gap, y: middle(area).y });

/** The point within an area's left end, in the middle of its height. */
export const inside = (area: Area, gap: number): Point => ({ x: area.x + gap, y: middle(area).y });

/** What is left of an area from a y down. */
export const below = (area: Area, y: number): Area => ({ ...area, y, height: bottom(area) - y });

/**
 * How wide words may be that stand on a baseline, from a place on to its right or left: up to a circle in their way.
 *
 * @param words the width they would have, and the height over the baseline
 */
export function roomBeside(
  circles: readonly (Point & { readonly r: number })[],
  { x, y }: Point,
  to: 'right' | 'left',
  words: { readonly width: number; readonly height: number },
): number {
  const way = to === 'right' ? 1 : -1;
  const met = circles.filter((circle) => {
    const along = Math.min(Math.max((circle.x - x) * way, 0), words.width);
    const level = Math.min(Math.max(circle.y, y - words.height), y);
    return Math.hypot(circle.x - x - along * way, circle.y - level) < circle.r;
  });
  return Math.min(words.width, ...met.map((circle) => (circle.x - x) * way - circle.r));
}
