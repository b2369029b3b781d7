import { range } from 'd3-array';
import { shrunk, unitGrid, type UnitGrid } from '../../scene/layout.ts';
import { path, type PathLook } from '../../scene/mark.ts';
import type { Outline } from '../../scene/outline.ts';
import { bottom, middle, right, type Area, type PathMark, type Point } from '../../scene/scene.ts';
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

/** A tenth of a unit is enough for a dot, and keeps a field of two thousand of them small. */
const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Side of a square in its cell. */
const SQUARE = 0.8;

/** From corner to corner of a diamond, in its cell. */
const DIAMOND = 0.94;

/** How a field of squares, or of diamonds, is drawn. */
export const filled = ({ grid }: Field, shape: 'square' | 'diamond', look: PathLook): PathLook => ({
  ...look,
  fill: 'line',
  weight: tenth(grid.pitch.y * (shape === 'square' ? SQUARE : DIAMOND * Math.SQRT1_2)),
});

/** What a dot says: a chip counted, a chip wanted (a stroke of hatching), or a unit that is not a chip. */
const SHAPES = {
  /** As a line as thick as it is long: a field of a thousand is then half as heavy on the way. */
  square(pen: Outline, cell: Area): void {
    const dot = shrunk(cell, SQUARE);
    const y = tenth(middle(dot).y);
    pen.moveTo(tenth(dot.x), y);
    pen.lineTo(tenth(right(dot)), y);
  },
  stroke(pen: Outline, cell: Area): void {
    const dot = shrunk(cell, 0.8);
    pen.moveTo(tenth(dot.x), tenth(bottom(dot)));
    pen.lineTo(tenth(right(dot)), tenth(dot.y));
  },
  /** As a line askew, as thick as it is long. */
  diamond(pen: Outline, cell: Area): void {
    const { x, y } = middle(cell);
    const reach = (cell.width * DIAMOND) / 4;
    pen.moveTo(tenth(x - reach), tenth(y - reach));
    pen.lineTo(tenth(x + reach), tenth(y + reach));
  },
};

/** Dots of a field, from one up to another, as one path. */
export const dots = (
  key: string,
  { grid }: Field,
  [from, to]: readonly [from: number, to: number],
  shape: keyof typeof SHAPES,
  look: PathLook,
): PathMark => path(key, (pen) => range(from, to).forEach((i) => SHAPES[shape](pen, grid.at(i))), look);

/** How many dots are CoreWeave's. */
export const ownCount = (d: Drawing): number => dotsFor(d.amount('cw-gpus'));

/** CoreWeave's dots: the same path in every frame, so that they travel. */
export const ownDots = (d: Drawing, field: Field): PathMark =>
  dots(
    'field/coreweave',
    field,
    [0, ownCount(d)],
    'square',
    filled(field, 'square', { tone: 'coreweave', fact: 'cw-gpus' }),
  );
