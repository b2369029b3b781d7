import { dayNumber } from './day.ts';
import { noFigure, printed, type Figure, type Piece } from './figure.ts';
import { formatRange, type Style } from './format.ts';
import { mistakeOf, type Mistake } from './mistake.ts';

/** Two figures that stand as a range, as a text names them between braces: `{af-range to af-range-high:short}`. */
export interface Range {
  /** Ids in the ledger. */
  readonly lower: string;
  readonly upper: string;
  /** As it was typed; it may be none of the ways to print a figure. */
  readonly style: string;
}

const RANGE = /^\s*([^\s|]+)\s+to\s+([^\s:|]+)(?::([^\s|]*))?\s*$/;

/** A range as it stands between braces; undefined if what stands there is something else. */
export function rangeOf(inner: string): Range | undefined {
  const [, lower, upper, style = 'prose'] = RANGE.exec(inner) ?? [];
  return lower !== undefined && upper !== undefined ? { lower, upper, style } : undefined;
}

/** The two ends of a range; undefined if the ledger lacks one. */
export function endsOf(
  { lower, upper }: Pick<Range, 'lower' | 'upper'>,
  figures: ReadonlyMap<string, Figure>,
): readonly [Figure, Figure] | undefined {
  const [from, to] = [figures.get(lower), figures.get(upper)];
  return from && to ? [from, to] : undefined;
}

/** A range in pieces: its lower end, what stands between, its upper end. */
export function printedRange([lower, upper]: readonly [Figure, Figure], style: Style): readonly [Piece, Piece, Piece] {
  const range = formatRange(lower, upper, style, upper.formats);
  return [{ text: range.lower, figure: lower.id }, { text: range.between }, { text: range.upper, figure: upper.id }];
}

const sizeOf = ({ unit, value }: Figure): number => (unit === 'date' ? dayNumber(String(value)) : Number(value));

/**
 * Why two figures cannot stand as a range, for their editor; undefined if they can.
 *
 * @param figures the ledger’s figures by id, with their values
 */
export function rangeMistake(
  range: Pick<Range, 'lower' | 'upper'>,
  style: Style,
  figures: ReadonlyMap<string, Figure>,
): Mistake | undefined {
  const lost = [range.lower, range.upper].find((id) => !figures.has(id));
  if (lost !== undefined) return noFigure(lost, figures);
  const ends = endsOf(range, figures);
  if (!ends) return undefined;
  const [lower, upper] = ends;
  for (const { id, unit, value } of ends)
    if (unit !== 'date' && typeof value !== 'number')
      return mistakeOf(`"${id}" is words: expected a figure that has a size, or a date, at each end of a range`);
  if (lower.unit !== upper.unit)
    return mistakeOf(
      `"${lower.id}" is in ${lower.unit}, "${upper.id}" in ${upper.unit}: expected one unit at both ends of a range`,
    );
  if (sizeOf(lower) > sizeOf(upper))
    return mistakeOf(
      `"${lower.id}" is more than "${upper.id}": expected the smaller end first, ${upper.id} to ${lower.id}`,
    );
  const [first, last] = ends.map((end) => printed(end, style));
  return first === last
    ? mistakeOf(`"${lower.id}" and "${upper.id}" both print as ${last}: expected one of them alone`)
    : undefined;
}
