import { unitGrid, type UnitGrid } from '../../scene/layout.ts';
import { path, type Look } from '../../scene/mark.ts';
import type { Outline } from '../../scene/outline.ts';
import { middle, toTenth, type Area, type PathMark, type Point } from '../../scene/scene.ts';
import type { Drawing } from '../drawing.ts';

/** GPUs one dot stands for. */
const GPUS_A_DOT = 1000;

export const dotsFor = (gpus: number): number => Math.round(gpus / GPUS_A_DOT);

/** Dots in columns from the left, so that a longer field holds more, and the area they take. */
export interface Field {
  readonly grid: UnitGrid;
  readonly area: Area;
}

/** A field of so many dots in another's rows. */
export function fieldAt({ x, y }: Point, count: number, rows: number, pitch: number): Field {
  const area = { x, y, width: Math.ceil(count / rows) * pitch, height: rows * pitch };
  return { grid: unitGrid(count, area, { rows, by: 'column' }), area };
}

/** The largest field of so many dots in an area, at its left edge and in the middle of its height. */
export function fieldIn(area: Area, count: number): Field {
  const { rows, pitch } = unitGrid(count, area, { by: 'column', aspect: 1 });
  return fieldAt({ x: area.x, y: middle(area).y - (rows * pitch.y) / 2 }, count, rows, pitch.y);
}

/**
 * What a dot says: a chip counted, a chip wanted (a stroke of hatching), or a unit that is not a chip. Each is one
 * line, its ends and its weight in cells, from the cell's middle: squares and diamonds are as thick as they are long,
 * so that a field of a thousand is half as heavy on the way.
 */
const SHAPES = {
  square: { ends: [-0.4, 0, 0.4, 0], weight: 0.8 },
  stroke: { ends: [-0.4, 0.4, 0.4, -0.4], weight: 0.16 },
  diamond: { ends: [-0.235, -0.235, 0.235, 0.235], weight: 0.94 * Math.SQRT1_2 },
} as const;

/** Dots of a field, from one up to another, as one path. */
export function dots(
  key: string,
  { grid }: Field,
  [from, to]: readonly [from: number, to: number],
  shape: keyof typeof SHAPES,
  look: Look,
): PathMark {
  const { ends, weight } = SHAPES[shape];
  const [x1, y1, x2, y2] = ends;
  const draw = (pen: Outline): void => {
    // Tenths keep a field of two thousand dots small.
    for (let i = from; i < to; i++) {
      const cell = grid.at(i);
      const { x, y } = middle(cell);
      pen.moveTo(toTenth(x + x1 * cell.width), toTenth(y + y1 * cell.height));
      pen.lineTo(toTenth(x + x2 * cell.width), toTenth(y + y2 * cell.height));
    }
  };
  const thick = grid.pitch.y * weight;
  return path(key, draw, { ...look, fill: 'line', weight: shape === 'stroke' ? thick : toTenth(thick) });
}

/** How many dots are CoreWeave's. */
export const ownCount = (d: Drawing): number => dotsFor(d.amount('cw-gpus'));

/** CoreWeave's dots: the same path in every frame, so that they travel. */
export const ownDots = (d: Drawing, field: Field): PathMark =>
  dots('field/coreweave', field, [0, ownCount(d)], 'square', { tone: 'coreweave', fact: 'cw-gpus' });
