import { text, type Frame } from './exhibit.ts';
import type { ExhibitId, LabelName } from './label-names.ts';

/** A frame's table, in the words of one exhibit. */
export type TableOf<E extends ExhibitId> = Frame['table'] & { readonly exhibit?: E };

/** How a table is made of its data. */
interface TableForm<E extends ExhibitId, D> {
  /** A label for each column. */
  readonly columns: readonly LabelName<E>[];
  /** A label for each cell of a datum's row. */
  readonly row: (datum: D, i: number) => readonly LabelName<E>[];
  /** What the table is called: the takeaway if left out. */
  readonly caption?: 'takeaway' | 'subtitle';
}

/**
 * A table with a row for each of the data that the frame draws, every cell a text of its words.
 *
 * @throws Error, when it is asked for, for a row of another length than there are columns
 */
export const tableOf =
  <E extends ExhibitId, D>(data: readonly D[], { columns, row, caption = 'takeaway' }: TableForm<E, D>): TableOf<E> =>
  (_, words) => {
    const rows = data.map((datum, i) => row(datum, i).map((name) => text(words, name)));
    const odd = rows.find((cells) => cells.length !== columns.length);
    if (odd)
      throw new Error(
        `the row "${odd.join(' | ')}" has ${odd.length} cells: expected one for each of ${columns.join(', ')}`,
      );
    return { caption: words[caption], columns: columns.map((name) => text(words, name)), rows };
  };

/** A table whose rows are written out: a label for each column, and one for each cell. */
export const tableOfLabels = <E extends ExhibitId>(
  columns: readonly LabelName<E>[],
  rows: readonly (readonly LabelName<E>[])[],
  caption?: 'takeaway' | 'subtitle',
): TableOf<E> => tableOf<E, readonly LabelName<E>[]>(rows, { columns, row: (row) => row, ...(caption && { caption }) });
