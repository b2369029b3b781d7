import type { Area } from '../../scene/scene.ts';

/** GPUs one dot stands for. */
const GPUS_A_DOT = 1000;

/** A lattice of dots, filled column by column from the left, so that a longer field holds more. */
export interface Grid {
  readonly x: number;
  readonly y: number;
  readonly rows: number;
  readonly pitch: number;
}

/** What a dot says: a chip counted, a chip wanted (a stroke of hatching), or a unit that is not a chip. */
export type Dot = 'square' | 'stroke' | 'diamond';

export const dotsFor = (gpus: number): number => Math.round(gpus / GPUS_A_DOT);

export const columnsOf = (dots: number, rows: number): number => Math.ceil(dots / rows);

/** A tenth of a unit is enough for a dot, and keeps a field of two thousand of them small. */
const tenth = (value: number): number => Math.round(value * 10) / 10;

function dotAt(left: number, top: number, side: number, dot: Dot): string {
  const [x, y, east, south] = [tenth(left), tenth(top), tenth(left + side), tenth(top + side)];
  if (dot === 'stroke') return `M${x} ${south}L${east} ${y}`;
  if (dot === 'square') return `M${x} ${y}L${east} ${y}L${east} ${south}L${x} ${south}Z`;
  const [middle, half] = [tenth(left + side / 2), tenth(top + side / 2)];
  return `M${middle} ${y}L${east} ${half}L${middle} ${south}L${x} ${half}Z`;
}

/** Dots `from` to `to` of a grid as one path. */
export function dotPath(from: number, to: number, grid: Grid, dot: Dot): string {
  const side = grid.pitch * (dot === 'diamond' ? 0.94 : 0.8);
  const inset = (grid.pitch - side) / 2;
  let d = '';
  for (let i = from; i < to; i++) {
    const column = Math.floor(i / grid.rows);
    const row = i % grid.rows;
    d += dotAt(grid.x + column * grid.pitch + inset, grid.y + row * grid.pitch + inset, side, dot);
  }
  return d;
}

/** The largest grid of so many dots that fits an area, set against its left edge and centred in height. */
export function fitGrid(dots: number, area: Area): Grid {
  let best = { rows: 1, pitch: 0 };
  for (let columns = 1; columns <= dots; columns++) {
    const rows = Math.ceil(dots / columns);
    const pitch = Math.min(area.width / columns, area.height / rows);
    if (pitch > best.pitch) best = { rows, pitch };
  }
  return { x: area.x, y: area.y + (area.height - best.rows * best.pitch) / 2, ...best };
}
