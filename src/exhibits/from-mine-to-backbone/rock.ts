import { bounds } from '../../scene/bounds.ts';
import { bottom, right, round, type Area, type Mark } from '../../scene/scene.ts';
import type { Shaft } from './shaft.ts';

/** Strokes to a row, and rows to a year of depth. */
const ACROSS = 7;
const DEEP = 2.6;

const meet = (a: Area, b: Area): boolean => a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a);

/**
 * The rock that is dug through: strokes in rows, none where something stands. What stands differs from frame to frame, the number of strokes does
 * not: one that makes way shrinks to nothing.
 */
export function drawRock({ plot, year, end }: Shaft, standing: readonly Mark[]): Mark {
  const margin = year * 0.16;
  const taken = standing.map(bounds).map(({ x, y, width, height }) => ({
    x: x - margin,
    y: y - margin,
    width: width + 2 * margin,
    height: height + 2 * margin,
  }));
  const pitch = plot.width / ACROSS;
  const rows = Math.floor(((end - plot.y) / year) * DEEP);
  const strokes = Array.from({ length: rows * ACROSS }, (_, i) => {
    const row = Math.floor(i / ACROSS);
    // Rows begin and strokes end unevenly, by whole numbers that share no factor: rock, not brickwork.
    const x = plot.x + ((i % ACROSS) + ((row * 3) % 7) / 9) * pitch;
    const y = plot.y + ((row + 0.5) * year) / DEEP;
    const length = Math.min(pitch * (0.35 + ((i * 5) % 7) * 0.06), right(plot) - x);
    const free = length > 0 && !taken.some((area) => meet(area, { x, y, width: length, height: 0.1 }));
    return `M${round(x)} ${round(y)}L${round(free ? x + length : x)} ${round(y)}`;
  });
  return { shape: 'path', key: 'rock/strata', tone: 'rule', fill: 'line', weight: 2, d: strokes.join('') };
}
