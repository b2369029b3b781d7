import type { Cell } from '../exhibits/cell.ts';
import type { Frame } from '../exhibits/exhibit.ts';
import { without } from '../edition/tracing.ts';
import { dateOf, dayNumber, lastDayOf } from '../ledger/day.ts';
import { formatDate } from '../ledger/format.ts';
import type { Formats } from '../ledger/formats.ts';
import type { Unit } from '../ledger/units.ts';
import { absolute } from '../address/absolute.ts';
import type { Book } from '../edition/book.ts';
import { wordsOf, type Edition, type ExhibitEdition } from '../edition/edition.ts';
import type { Interface } from '../edition/interface.ts';
import { LICENCE } from '../edition/licence.ts';
import { framePath } from '../edition/page-paths.ts';
import { fill } from '../edition/phrase.ts';
import { figuresOf } from '../edition/scenes.ts';

/** A document that figures of a frame come from. */
interface Origin {
  readonly title: string;
  readonly publisher: string;
  readonly address: string;
}

/** A cell as it leaves: a number with its unit, beside the words that say it. */
export interface DataCell {
  /**
   * In `unit`, as the ledger writes it: 62 for 62 percent; a date as `2025-03-03`. Null where the cell is words alone,
   * or several figures.
   */
  readonly value: number | string | null;
  readonly unit: Unit | null;
  /** What the page's table prints; nothing where that is only a dash. */
  readonly text: string;
}

/** A frame's data by itself: its rows as the page's table prints them, and all that one needs to use and cite them. */
export interface FrameData {
  readonly title: string;
  readonly takeaway: string;
  readonly description: string;
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly DataCell[])[];
  /** The source line of the picture. */
  readonly source: string;
  /** The documents in the ledger that the frame's figures come from, and what those were worked out from. */
  readonly documents: readonly Origin[];
  /** The story's dates: `2025-03-24`. */
  readonly published: string;
  readonly updated: string;
  readonly by: string;
  readonly address: string;
  readonly licence: string;
  readonly licence_address: string;
}

/** What a frame shows as data: its table in full, with figures, sources and licence. `site` makes addresses whole. */
export function frameData(
  { story, book, ui }: Edition,
  edited: ExhibitEdition,
  frame: Frame,
  site: URL | undefined,
): FrameData {
  const words = wordsOf(edited, frame.id);
  const { caption, columns } = frame.table(book.numbers, words);
  return {
    title: fill(ui.exhibits.named, words),
    takeaway: words.takeaway,
    description: words.alt,
    table: caption,
    columns,
    rows: dataRows(edited, frame, book),
    source: words.source,
    documents: documentsOf(figuresOf(edited, frame.id, book), book, story.language),
    published: story.published,
    updated: story.updated,
    by: `${story.byline}${book.formats.marks.list}${story.title}`,
    address: absolute(site, framePath(edited, frame.id)),
    licence: LICENCE.name,
    licence_address: LICENCE.address,
  };
}

/** The documents that figures come from, by title; for a computed figure those of the figures it starts from. */
function documentsOf(
  figures: Iterable<string>,
  { figures: ledger, sources }: Book,
  language: string,
): readonly Origin[] {
  const ids = new Set(figures);
  // What is added while the set is gone through is gone through too.
  for (const id of ids) for (const input of ledger.get(id)?.from ?? []) ids.add(input);
  const origins = new Set([...ids].flatMap((id) => ledger.get(id)?.source ?? []));
  return [...origins]
    .flatMap((id) => sources.get(id) ?? [])
    .map(({ title, publisher, address }) => ({ title, publisher, address }))
    .sort((a, b) => a.title.localeCompare(b.title, language));
}

/** Digits that a number keeps: what is beyond them is how computers divide. */
const DIGITS = 12;
const tidy = (value: number): number => Number(value.toPrecision(DIGITS));

/** A frame's rows: a cell whose words print one figure has that figure's value. */
export function dataRows(edited: ExhibitEdition, frame: Frame, book: Book): readonly (readonly DataCell[])[] {
  const { idsIn, words } = edited.traced;
  const own = words.get(frame.id);
  if (!own) throw new Error(`"${edited.exhibit.id}" has no words for the frame "${frame.id}"`);
  const rows = frame.table(book.numbers, own).rows.map((row) => row.map((cell) => dataCell(cell, idsIn, book)));
  const dated = new Set(rows.flatMap((row) => row.flatMap(({ unit }, i) => (unit === 'date' ? [i] : []))));
  return rows.map((row) => row.map((cell, i) => (dated.has(i) ? asYear(cell, book.formats) : cell)));
}

/** A year among dates, which is written out, is a date like them. */
function asYear(cell: DataCell, formats: Formats): DataCell {
  const [year = ''] = /\b(?:19|20)\d\d(?!\d)/.exec(cell.text) ?? [];
  const isYear = cell.unit === null && year !== '' && formatDate(year, formats) === cell.text;
  return isYear ? { ...cell, value: year, unit: 'date' } : cell;
}

function dataCell(cell: Cell, idsIn: (text: string) => readonly string[], { figures }: Book): DataCell {
  if (typeof cell !== 'string') return { value: tidy(cell.value), unit: cell.unit, text: cell.text };
  const [id, ...others] = new Set(idsIn(cell));
  const plain = without(cell);
  const text = /^[-–—]$/.test(plain) ? '' : plain;
  const figure = others.length === 0 ? figures.get(id ?? '') : undefined;
  if (typeof figure?.value === 'number') return { value: tidy(figure.value), unit: figure.unit, text };
  if (figure?.unit === 'date') return { value: figure.value, unit: figure.unit, text };
  return { value: null, unit: null, text };
}

/** What stands in a sheet behind a column of words: its name, and what it takes from a cell. */
interface NumberColumn {
  readonly name: string;
  readonly of: (cell: DataCell) => string;
}

/**
 * Those behind one column: one for each unit that its numbers are in, so that no column mixes scales. Dates of which
 * some are a day and some a month or a year come as their first and last days.
 */
function numberColumns(
  column: string,
  cells: readonly DataCell[],
  { numberColumn, units, firstDay, lastDay }: SheetWords,
): readonly NumberColumn[] {
  const named = (unit: string): string => fill(numberColumn, { column, unit });
  const found = [...new Set(cells.flatMap(({ unit }) => unit ?? []))];
  return found.flatMap((unit): readonly NumberColumn[] => {
    const of =
      (written: (value: string) => string) =>
      (cell: DataCell): string =>
        cell.unit === unit ? written(String(cell.value ?? '')) : '';
    const lengths = new Set(cells.flatMap((cell) => (cell.unit === 'date' ? String(cell.value).length : [])));
    if (unit !== 'date' || lengths.size === 1) return [{ name: named(units[unit]), of: of((value) => value) }];
    return [
      { name: named(firstDay), of: of((value) => dateOf(dayNumber(value))) },
      { name: named(lastDay), of: of(lastDayOf) },
    ];
  });
}

type SheetWords = Pick<Interface['share'], 'numberColumn' | 'units' | 'firstDay' | 'lastDay'>;

/**
 * A frame's data as lines of a sheet, the names of its columns first. Behind a column that has numbers or dates stand
 * those by themselves; what is empty is empty.
 */
export function sheetOf(
  { columns, rows }: Pick<FrameData, 'columns' | 'rows'>,
  words: SheetWords,
): readonly (readonly string[])[] {
  const behind = columns.map((column, i) =>
    numberColumns(
      column,
      rows.flatMap((row) => row[i] ?? []),
      words,
    ),
  );
  return [
    columns.flatMap((column, i) => [column, ...(behind[i] ?? []).map(({ name }) => name)]),
    ...rows.map((row) => row.flatMap((cell, i) => [cell.text, ...(behind[i] ?? []).map(({ of }) => of(cell))])),
  ];
}
