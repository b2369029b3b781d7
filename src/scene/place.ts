import { bottom, middle, right, type Area, type Point } from './scene.ts';

// Places at an area, most often for the words of a bar: `gap` away from it, in the box's units.

/** Over its left end. */
export const over = ({ x, y }: Area, gap: number): Point => ({ x, y: y - gap });

/** Under its left end. */
export const under = (area: Area, gap: number): Point => ({ x: area.x, y: bottom(area) + gap });

/** After its right end, in the middle of its height: with `baseline: 'middle'` a line stands level with it. */
export const after = (area: Area, gap: number): Point => ({ x: right(area) + gap, y: middle(area).y });

/** Within its left end, in the middle of its height. */
export const inside = (area: Area, gap: number): Point => ({ x: area.x + gap, y: middle(area).y });

/** What is left of an area from a height down. */
export const below = (area: Area, y: number): Area => ({ ...area, y, height: bottom(area) - y });
