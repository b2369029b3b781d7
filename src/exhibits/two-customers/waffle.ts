import type { FactId } from '../../ledger/ids.ts';
import { bottom, round, type Area, type Fill, type Mark } from '../../scene/scene.ts';
import type { Tone } from '../../scene/palette.ts';

const COLUMNS = 10;

/** A hundred cells, each a hundredth of the revenue, and the room beside or below them for words. */
export interface Waffle {
  readonly cells: Area;
  readonly side: Area;
  readonly beside: boolean;
  readonly pitch: number;
}

/** Ten by ten, the words beside them where the plot is wide enough, else below. */
export function layOut(plot: Area): Waffle {
  const beside = plot.width > plot.height * 1.1;
  const gap = beside ? plot.width * 0.05 : plot.height * 0.05;
  const width = beside ? Math.min(plot.height, plot.width * 0.64) : Math.min(plot.width, plot.height * 0.6);
  const top = beside ? plot.y + (plot.height - width) * 0.4 : plot.y;
  const cells = { x: plot.x, y: top, width, height: width };
  const side = beside
    ? { x: plot.x + width + gap, y: top, width: plot.width - width - gap, height: bottom(plot) - top }
    : { x: plot.x, y: top + width + gap, width: plot.width, height: plot.height - width - gap };
  return { cells, side, beside, pitch: width / COLUMNS };
}

/** A run of cells that mean the same, in order. */
export interface Group {
  readonly count: number;
  readonly tone: Tone;
  readonly fill: Fill;
  readonly opacity?: number;
  readonly fact?: FactId;
  /** Label of the group, written beside its cells where there is room. */
  readonly name?: string;
}

/** Where cell `i` lies: row by row from the bottom up. */
const place = (i: number, { cells, pitch }: Waffle): { x: number; y: number } => ({
  x: cells.x + (i % COLUMNS) * pitch,
  y: cells.y + cells.height - (Math.floor(i / COLUMNS) + 1) * pitch,
});

/**
 * Draws the hundred cells.
 *
 * @throws Error if the groups do not hold exactly a hundred
 */
export function drawCells(waffle: Waffle, groups: readonly Group[]): Mark[] {
  const kinds = groups.flatMap((group) => Array.from({ length: group.count }, () => group));
  if (kinds.length !== 100) throw new Error(`a waffle has 100 cells, not ${kinds.length}`);
  const size = waffle.pitch * 0.86;
  return kinds.map(({ tone, fill, opacity, fact }, i): Mark => {
    const { x, y } = place(i, waffle);
    return {
      shape: 'rect',
      key: `cell/${i}`,
      tone,
      fill,
      x: round(x + (waffle.pitch - size) / 2),
      y: round(y + (waffle.pitch - size) / 2),
      width: round(size),
      height: round(size),
      ...(opacity !== undefined && { opacity }),
      ...(fact !== undefined && { fact }),
    };
  });
}

/** The rows that cells `from` to `to` cover, as a span from top to bottom. */
export function rowsOf(from: number, to: number, waffle: Waffle): { top: number; bottom: number } {
  return { top: place(to - 1, waffle).y, bottom: place(from, waffle).y + waffle.pitch };
}
