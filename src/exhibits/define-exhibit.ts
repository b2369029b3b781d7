import type { FactId } from '../ledger/ids.ts';
import type { Scene } from '../scene/scene.ts';
import type { Draw } from './drawing.ts';
import type { Exhibit, Frame, Table } from './exhibit.ts';
import type { ExhibitId, FrameId } from './label-names.ts';
import type { TableOf } from './table.ts';

/** What a chart shows: each datum by marks that carry its figure, and in a row of the table. */
export interface Datum {
  readonly name: string;
  readonly fact: FactId;
}

/** A frame as its exhibit defines it. */
export interface FrameForm<E extends ExhibitId> extends Omit<Frame, 'id' | 'draw' | 'table'> {
  readonly draw: Draw<E>;
  readonly table: TableOf<E>;
  /**
   * If its table has a row for each datum of its chart, those: a datum without its mark or its row is then a mistake.
   */
  readonly data?: readonly Datum[];
}

/** Says where a mistake was made. */
function within<Result>(place: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new Error(`${place}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** @throws Error naming what a chart leaves out */
function checkData(data: readonly Datum[], { marks }: Scene, { rows }: Table): void {
  const drawn = new Set(marks.map(({ fact }) => fact));
  const missing = data.find(({ fact }) => !drawn.has(fact));
  if (missing) throw new Error(`no mark shows the figure "${missing.fact}" of "${missing.name}"`);
  if (rows.length !== data.length)
    throw new Error(`its table has ${rows.length} rows for ${data.length} data: expected a row for each`);
}

/** A frame of its form. What goes wrong in it is told with the exhibit's and the frame's name. */
export function frameFrom<E extends ExhibitId>(exhibit: string, id: string, form: FrameForm<E>): Frame {
  const { draw, table, data, ...rest } = form;
  const place = `${exhibit}/${id}`;
  return {
    ...rest,
    id,
    draw: (figures, words, box, settings) =>
      within(place, () => {
        const drawn = draw(figures, words, box, settings);
        if (data) checkData(data, drawn, table(figures, words, settings));
        return drawn;
      }),
    table: (figures, words, settings) => within(place, () => table(figures, words, settings)),
  };
}

/**
 * An exhibit and its frames, each by its id in content/exhibits. What goes wrong in a frame is told with the exhibit's
 * and the frame's name.
 */
export function defineExhibit<E extends ExhibitId>(
  id: E,
  frames: Readonly<Record<FrameId<E>, FrameForm<E>>>,
  more: Omit<Exhibit, 'id' | 'frames'> = {},
): Exhibit {
  const all: readonly [string, FrameForm<E>][] = Object.entries(frames);
  return { ...more, id, frames: all.map(([name, form]) => frameFrom(id, name, form)) };
}
