import type { FactId } from '../ledger/ids.ts';
import type { Marks, Scene } from '../scene/scene.ts';
import { drawing, type Drawing } from './drawing.ts';
import type { Exhibit, Frame, Table } from './exhibit.ts';
import type { ExhibitId, FrameId } from './label-names.ts';
import { tableOf, type TableForm } from './table.ts';

/** What a chart shows: each datum by marks that carry its figure, and in a row of the table. */
export interface Datum {
  readonly name: string;
  readonly fact: FactId;
}

/** A frame as its exhibit defines it. */
export interface FrameForm<E extends ExhibitId> extends Omit<Frame, 'id' | 'draw' | 'table'> {
  /** It is a frame's once it is drawn: its place in the exhibit says it. */
  readonly id?: undefined;
  /** Its drawing code: marks, which are painted over title, takeaway and source. */
  readonly draw: (d: Drawing<E>) => Marks;
  readonly table: TableForm<E>;
  /** If its table has a row for each datum of its chart, those: one without its mark or its row is then a mistake. */
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
export function frameFrom<E extends ExhibitId>(exhibit: string, id: string, form: FrameForm<E> | Frame): Frame {
  const { data, ...frame } =
    form.id === undefined
      ? { ...form, draw: drawing<E>(form.draw), table: tableOf(form.table) }
      : { ...form, data: undefined };
  const place = `${exhibit}/${id}`;
  return {
    ...frame,
    id,
    draw: (figures, words, box, settings) =>
      within(place, () => {
        const drawn = frame.draw(figures, words, box, settings);
        if (data) checkData(data, drawn, frame.table(figures, words, settings));
        return drawn;
      }),
    table: (figures, words, settings) => within(place, () => frame.table(figures, words, settings)),
  };
}

/**
 * An exhibit and its frames, each by its id in content/exhibits; one that readers set comes whole, from `settable.ts`.
 * What goes wrong in a frame is told with the exhibit's and the frame's name.
 */
export function defineExhibit<E extends ExhibitId>(
  id: E,
  frames: Readonly<Record<FrameId<E>, FrameForm<E> | Frame>>,
  more: Omit<Exhibit, 'id' | 'frames'> = {},
): Exhibit {
  const all: readonly [string, FrameForm<E> | Frame][] = Object.entries(frames);
  return { ...more, id, frames: all.map(([name, form]) => frameFrom(id, name, form)) };
}

/** A peak of the story: an exhibit told from edge to edge. */
export const definePeak: typeof defineExhibit = (id, frames) => defineExhibit(id, frames, { peak: true });
