import type { FactId } from '../../ledger/ids.ts';
import { isNarrow, type Box } from '../../scene/box.ts';
import { round, type Area, type Fill, type Mark } from '../../scene/scene.ts';
import type { Tone } from '../../scene/palette.ts';

/** A hundred cells, each a hundredth of the revenue, and the room beside or below them for words. */
export interface Waffle {
  readonly cells: Area;
  readonly side: Area;
  readonly beside: boolean;
  readonly columns: number;
  readonly pitch: number;
}

/** On a phone twenty by five above the words; elsewhere ten by ten, beside them where the plot is wide enough. */
export function layOut(plot: Area, box: Box): Waffle {
  const columns = isNarrow(box) ? 20 : 10;
  const rows = 100 / columns;
  const beside = !isNarrow(box) && plot.width > plot.height * 1.1;
  const gap = beside ? plot.width * 0.05 : plot.height * 0.05;
  const width = beside
    ? Math.min(plot.height, plot.width * 0.6)
    : Math.min(plot.width, plot.height * 0.66 * (columns / rows));
  const pitch = width / columns;
  const cells = { x: plot.x, y: plot.y, width, height: pitch * rows };
  const side = beside
    ? { x: plot.x + width + gap, y: plot.y, width: plot.width - width - gap, height: cells.height }
    : { x: plot.x, y: plot.y + cells.height + gap, width: plot.width, height: plot.height - cells.height - gap };
  return { cells, side, beside, columns, pitch };
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

/** Where cell `i` lies: rows from the bottom up on a square, columns from the left on a strip. */
function place(i: number, { cells, columns, pitch }: Waffle): { x: number; y: number } {
  const rows = 100 / columns;
  const strip = rows < columns;
  const column = strip ? Math.floor(i / rows) : i % columns;
  const rowFromBottom = strip ? i % rows : Math.floor(i / columns);
  return { x: cells.x + column * pitch, y: cells.y + cells.height - (rowFromBottom + 1) * pitch };
}

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

/** The rows of a square that cells `from` to `to` cover, as a span from top to bottom. */
export function rowsOf(from: number, to: number, waffle: Waffle): { top: number; bottom: number } {
  return { top: place(to - 1, waffle).y, bottom: place(from, waffle).y + waffle.pitch };
}
