import type { Figures } from '../model/figures.ts';
import { shownIn, type Amount, type Cell } from './cell.ts';
import { text, type Frame, type Words } from './exhibit.ts';
import type { ExhibitId, LabelName } from './label-names.ts';

/** A frame's table, in the words of one exhibit. */
export type TableOf<E extends ExhibitId> = Frame['table'] & { readonly exhibit?: E };

/** A cell as it is defined: a label, several that are read on, or a number that was worked out. */
type CellForm<E extends ExhibitId> = LabelName<E> | readonly LabelName<E>[] | Amount;

/** How a table is made of its data. */
interface TableForm<E extends ExhibitId, D> {
  /** A label for each column. */
  readonly columns: readonly LabelName<E>[];
  /** A cell for each column of a datum's row. */
  readonly row: (datum: D, figures: Figures, words: Words) => readonly CellForm<E>[];
  /** What the table is called: the takeaway if left out. */
  readonly caption?: 'takeaway' | 'subtitle';
}

const isAmount = (form: string | readonly string[] | Amount): form is Amount =>
  typeof form === 'object' && 'unit' in form;

/**
 * A table with a row for each of the data that the frame draws, given or worked out of the figures.
 *
 * @throws Error, when it is asked for, for a row of another length than there are columns
 */
export const tableOf =
  <E extends ExhibitId, D>(
    data: readonly D[] | ((figures: Figures) => readonly D[]),
    { columns, row, caption = 'takeaway' }: TableForm<E, D>,
  ): TableOf<E> =>
  (figures, words) => {
    const said = (form: CellForm<E>): Cell =>
      isAmount(form)
        ? form
        : [form]
            .flat()
            .map((name) => text(words, name))
            .join(' ');
    const all = typeof data === 'function' ? data(figures) : data;
    const rows = all.map((datum) => row(datum, figures, words).map(said));
    const odd = rows.find((cells) => cells.length !== columns.length);
    if (odd)
      throw new Error(
        `the row "${odd.map(shownIn).join(' | ')}" has ${odd.length} cells: expected one for each of ${columns.join(', ')}`,
      );
    return { caption: words[caption], columns: columns.map((name) => text(words, name)), rows };
  };

/** A label of an exhibit that has a second one, with `-value` at its end, for its amount. */
export type Valued<E extends ExhibitId> = {
  [Name in LabelName<E>]: `${Name}-value` extends LabelName<E> ? Name : never;
}[LabelName<E>];

/** What a row of amounts is of: a name that has a `<name>-value`, or two labels. */
type AmountForm<E extends ExhibitId> = Valued<E> | readonly [what: LabelName<E>, amount: LabelName<E>];

/** A table of amounts, under the labels `column-what` and `column-amount`. */
export const tableOfAmounts =
  <E extends ExhibitId>(...rows: readonly AmountForm<E>[]): TableOf<E> =>
  (_, words) => ({
    caption: words.takeaway,
    columns: [text(words, 'column-what'), text(words, 'column-amount')],
    rows: rows.map((row) => {
      const [what, amount]: readonly string[] = typeof row === 'string' ? [row, `${row}-value`] : row;
      return [text(words, what ?? ''), text(words, amount ?? '')];
    }),
  });

/** A table whose rows are written out: a label for each column, and one for each cell. */
export const tableOfLabels = <E extends ExhibitId>(
  columns: readonly LabelName<E>[],
  rows: readonly (readonly LabelName<E>[])[],
  caption?: 'takeaway' | 'subtitle',
): TableOf<E> => tableOf<E, readonly LabelName<E>[]>(rows, { columns, row: (row) => row, ...(caption && { caption }) });
