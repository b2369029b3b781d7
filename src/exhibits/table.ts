import type { Figures } from '../model/figures.ts';
import { shownIn, type Amount, type Cell } from './cell.ts';
import { text, type Frame, type Words } from './exhibit.ts';
import type { ExhibitId, LabelName } from './label-names.ts';

/** A cell as it is defined: a label, several that are read on, or a number that was worked out. */
type CellForm<E extends ExhibitId> = LabelName<E> | readonly LabelName<E>[] | Amount;
type Row<E extends ExhibitId> = readonly CellForm<E>[];

/** A table's columns and rows. */
interface Rows<E extends ExhibitId> {
  /** A label for each column. */
  readonly columns: readonly LabelName<E>[];
  /** A row for each of the data that the frame draws, with a cell for each column; or how they are worked out. */
  readonly rows: readonly Row<E>[] | ((figures: Figures, words: Words) => readonly Row<E>[]);
  /** What the table is called: the subtitle, which says what is measured, if left out. */
  readonly caption?: 'takeaway' | 'subtitle';
}

/** A label of an exhibit that has a second one, with `-value` at its end, for its amount. */
export type Valued<E extends ExhibitId> = {
  [Name in LabelName<E>]: `${Name}-value` extends LabelName<E> ? Name : never;
}[LabelName<E>];

/** Names that each have a `<name>-value`, or two labels: under the labels `column-what` and `column-amount`. */
type Amounts<E extends ExhibitId> = readonly (Valued<E> | readonly [what: LabelName<E>, amount: LabelName<E>])[];

/** A frame's table: amounts, columns and rows, or how it is made. */
export type TableForm<E extends ExhibitId> = Amounts<E> | Rows<E> | Frame['table'];

const isAmount = (form: string | readonly string[] | Amount): form is Amount =>
  typeof form === 'object' && 'unit' in form;

function said<E extends ExhibitId>(form: CellForm<E>, words: Words): Cell {
  if (isAmount(form)) return form;
  return [form]
    .flat()
    .map((name) => text(words, name))
    .join(' ');
}

/** Amounts as rows, each its name and its value. */
const rowsOf = (amounts: readonly (string | readonly string[])[]): Rows<'*'> => ({
  caption: 'takeaway',
  columns: ['column-what', 'column-amount'],
  rows: amounts.map((each) => (typeof each === 'string' ? [each, `${each}-value`] : each)),
});

/**
 * A table of its form.
 *
 * @throws Error, when it is asked for, for a row of another length than there are columns
 */
export function tableOf<E extends ExhibitId>(form: TableForm<E>): Frame['table'] {
  if (typeof form === 'function') return form;
  const { columns, rows, caption = 'subtitle' } = 'columns' in form ? form : rowsOf(form);
  return (figures, words) => {
    const all = (typeof rows === 'function' ? rows(figures, words) : rows).map((row) =>
      row.map((cell) => said(cell, words)),
    );
    const odd = all.find((cells) => cells.length !== columns.length);
    if (odd)
      throw new Error(
        `the row "${odd.map(shownIn).join(' | ')}" has ${odd.length} cells: expected one for each of ${columns.join(', ')}`,
      );
    return { caption: words[caption], columns: columns.map((name) => text(words, name)), rows: all };
  };
}
