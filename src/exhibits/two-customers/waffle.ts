import { range, sum } from 'd3-array';
import type { FactId } from '../../ledger/ids.ts';
import { amountOf, type Figures } from '../../model/figures.ts';
import { stacked, unitGrid, type Span } from '../../scene/layout.ts';
import { rect, type Look } from '../../scene/mark.ts';
import { bottom, type Area, type Mark } from '../../scene/scene.ts';
import type { LabelName } from '../label-names.ts';

const CELLS = 100;

/** Cells that mean the same. */
export interface Group extends Omit<Look, 'fact'> {
  /** The share of the revenue it stands for; what the others leave of the hundred if left out. */
  readonly share?: FactId;
  /** Cells fewer than its share, which is a ceiling and not an amount. */
  readonly under?: number;
  /** The figure its cells show, if it is not the share. */
  readonly fact?: FactId;
  /** What its row of the table is called. */
  readonly row?: LabelName<'two-customers'>;
  /** The label that stands beside its cells. */
  readonly name?: LabelName<'two-customers'>;
}

/** A group and its cells, counted from the first. */
export interface Run extends Span {
  readonly item: Group;
}

/**
 * Groups laid on one another, in whole cells.
 *
 * @throws Error if they do not fill the hundred
 */
export function runsOf(groups: readonly Group[], figures: Figures): readonly Run[] {
  const taken = ({ share, under = 0 }: Group): number =>
    share === undefined ? 0 : Math.round(amountOf(figures, share) * CELLS) - under;
  const rest = CELLS - sum(groups, taken);
  const runs = stacked(groups, (group) => (group.share === undefined ? rest : taken(group)));
  if (rest < 0 || runs.at(-1)?.to !== CELLS) throw new Error(`groups leave ${rest} of ${CELLS} cells: expected none`);
  return runs;
}

/**
 * A hundred cells, each a hundredth of the revenue, ten by ten from the bottom up, and the room for words: beside them
 * where the plot is wide enough, else below.
 */
export function waffleIn(plot: Area) {
  const beside = plot.width > plot.height * 1.1;
  const gap = beside ? plot.width * 0.05 : plot.height * 0.05;
  const size = beside ? Math.min(plot.height, plot.width * 0.64) : Math.min(plot.width, plot.height * 0.6);
  const top = beside ? plot.y + (plot.height - size) * 0.4 : plot.y;
  const cells = { x: plot.x, y: top, width: size, height: size };
  const side = beside
    ? { x: plot.x + size + gap, y: top, width: plot.width - size - gap, height: bottom(plot) - top }
    : { x: plot.x, y: top + size + gap, width: plot.width, height: plot.height - size - gap };
  return { cells, grid: unitGrid(CELLS, cells, { columns: 10, by: 'row', from: 'bottom', gap: 0.14 }), side, beside };
}
export type Waffle = ReturnType<typeof waffleIn>;

export const drawCells = (runs: readonly Run[], { grid }: Waffle): readonly Mark[] =>
  runs.flatMap(({ item: { tone, fill, opacity, share, fact = share }, from, to }) =>
    range(from, to).map((i) => rect(`cell/${i}`, grid.at(i), { tone, fill, opacity, fact })),
  );

/** The rows that cells cover, across the whole field. */
export function rowsOf({ from, to }: Span, { cells, grid }: Waffle): Area {
  const y = grid.at(to - 1).y;
  return { ...cells, y, height: bottom(grid.at(from)) - y };
}
