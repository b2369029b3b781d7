import { formatFigure, type Style } from '../ledger/format.ts';
import type { Formats } from '../ledger/formats.ts';
import type { Unit } from '../ledger/units.ts';

/** A number of a table that the drawing worked out: a figure's own number is known by the label that prints it. */
export interface Amount {
  /** In `unit`, as the ledger writes it: 62 for 62 percent. */
  readonly value: number;
  readonly unit: Unit;
  /** As a reader sees it. */
  readonly text: string;
}

/** A cell of a table: words, or a number with the words that say it. */
export type Cell = string | Amount;

interface Language {
  readonly formats: Formats;
}

/** A number that was worked out, written as the words' language writes the ledger's figures. */
export const written = (value: number, unit: Unit, { formats }: Language, style: Style = 'prose'): string =>
  formatFigure({ value, unit }, style, formats);

/** The same as a cell. */
export const amount = (value: number, unit: Unit, words: Language, style?: Style): Amount => ({
  value,
  unit,
  text: written(value, unit, words, style),
});

/** What a reader sees of a cell. */
export const shownIn = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text);
