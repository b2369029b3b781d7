import { dayNumber, isDate } from './day.ts';
import { noFigure, printed, type Figure, type Piece } from './figure.ts';
import { isStyle, STYLES } from './format.ts';
import { mistakeOf, type Mistake } from './mistake.ts';
import { didYouMean } from './nearest.ts';
import { numbersSaid } from './number-said.ts';
import { Remembered } from './remembered.ts';
import { endsOf, printedRange, rangeMistake, rangeOf, type Range } from './range.ts';

/**
 * Words that state a figure, and the range of it within which they are true: “about four times” of `debt-to-revenue`,
 * from 3.8 to 4.3. Bounds are in the figure’s own unit, as the ledger has it, and belong to the range; one of the two
 * may be left out.
 */
export interface Worded {
  readonly words: string;
  /** Of a figure in the ledger. */
  readonly id: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A figure as a text names it between braces: `{cw-revenue-2024}`, `{cw-revenue-2024:short}`. */
export interface Named {
  readonly id: string;
  /** As it was typed; it may be none of the ways to print a figure. */
  readonly style: string;
}

/** What stands between a pair of braces, and the braces. */
const BRACES = /\{([^{}]*)\}/g;
const WORDED = /^\s*(\S[^|]*?)\s*\|\s*(\S+)(?:\s+from\s+(\S+))?(?:\s+to\s+(\S+))?\s*$/;
const EXPECTED = '{about four times | debt-to-revenue from 3.8 to 4.3}';

/** Words tied to a figure as they stand between braces; undefined if what stands there is something else. */
function wordedOf(inner: string): Worded | undefined {
  const [, words, id, from, to] = WORDED.exec(inner) ?? [];
  return words !== undefined && id !== undefined ? { words: words.replace(/\s+/g, ' '), id, from, to } : undefined;
}

function namedOf(inner: string): Named {
  const [id = '', style = 'prose'] = inner.split(':');
  return { id, style };
}

/** Ids of the figures that a text prints or puts into words, in order. */
export const idsIn = (text: string): readonly string[] =>
  text.includes('{') ? named.of([text], () => idsOf(text)) : [];

// The words of an exhibit are looked through by each of their frames.
const named = new Remembered<readonly string[]>(5000);

const idsOf = (text: string): readonly string[] =>
  [...text.matchAll(BRACES)].flatMap(([, inner = '']) => {
    const range = rangeOf(inner);
    return range ? [range.lower, range.upper] : [(wordedOf(inner) ?? namedOf(inner)).id];
  });

/**
 * What stands between a text's braces, words left out: the figures it prints with their styles, those it puts into
 * words with their ranges, and fields to fill in.
 */
export const tiesIn = (text: string): readonly string[] =>
  [...text.matchAll(BRACES)].map(([whole, inner = '']) => {
    const worded = wordedOf(inner);
    if (!worded) return whole;
    const { id, from, to } = worded;
    const range = [from === undefined ? [] : ['from', from], to === undefined ? [] : ['to', to]].flat();
    return `{… | ${[id, ...range].join(' ')}}`;
  });

/** A text in which words tied to figures stand as readers get them. Figures between braces stay. */
export const inWords = (text: string): string =>
  text.replace(BRACES, (whole, inner: string) => wordedOf(inner)?.words ?? whole);

/** A bound as a number that the figure’s own can be compared with; undefined if it is none. */
function boundOf(text: string, unit: Figure['unit']): number | undefined {
  if (unit === 'date') return isDate(text) ? dayNumber(text) : undefined;
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/**
 * Why words tied to a figure cannot stand, for their editor; undefined if the figure is within their range.
 *
 * @param figures the ledger’s figures by id, with their values
 */
export function misfit(worded: Worded, figures: ReadonlyMap<string, Figure>): Mistake | undefined {
  const figure = figures.get(worded.id);
  if (!figure) return noFigure(worded.id, figures);
  const wrong = untrue(worded, figure);
  return wrong === undefined ? undefined : mistakeOf(wrong);
}

function untrue({ words, id, from, to }: Worded, figure: Figure): string | undefined {
  if (from === undefined && to === undefined)
    return `“${words}” has no range of ${id}: expected from, to or both, like ${EXPECTED}`;
  const value = figure.unit === 'date' ? dayNumber(String(figure.value)) : figure.value;
  if (typeof value !== 'number') return `"${id}" is words: expected a figure that has a size, or a date`;
  const bounds = [from, to].map((bound) => (bound === undefined ? undefined : boundOf(bound, figure.unit)));
  const strange = [from, to].find((bound, i) => bound !== undefined && bounds[i] === undefined);
  if (strange !== undefined)
    return `"${strange}" is no bound for ${id}: expected ${figure.unit === 'date' ? 'a date like 2025-10' : `a number of ${figure.unit}, like ${value}`}`;
  const [low = -Infinity, high = Infinity] = bounds;
  if (low > high) return `from ${from ?? ''} to ${to ?? ''}: expected the smaller bound first`;
  if (low <= value && value <= high) return unfit(words, id, figure, low, high);
  const range = [from === undefined ? [] : [`from ${from}`], to === undefined ? [] : [`to ${to}`]].flat().join(' ');
  const exact = figure.unit === 'date' ? '' : ` (${Number(value.toFixed(4))})`;
  return `“${words}” is no longer true: ${id} is ${printed(figure, 'exact')}${exact}, and the words hold ${range}; write them anew`;
}

/** “Nearly five times” is said of 4.7, “over four times” of 4.4: so far the number said may lie beyond the range. */
const AROUND = 0.1;
/** The same of words that are of one value alone: “a third” of 33.3. */
const AT_ONE = 0.02;

/** Why words do not fit the range that stands with them, whatever the figure; undefined if they do or say no number. */
function unfit(words: string, id: string, { unit }: Figure, low: number, high: number): string | undefined {
  const readings = numbersSaid(words, unit);
  const [said] = readings;
  const around = low === high ? AT_ONE : AROUND;
  const fits = (number: number): boolean => number >= low * (1 - around) && number <= high * (1 + around);
  if (said === undefined || readings.some(fits)) return undefined;
  const range = [Number.isFinite(low) ? [`from ${low}`] : [], Number.isFinite(high) ? [`to ${high}`] : []].flat();
  return `“${words}” says ${Number(said.toFixed(1))}, and the range that stands with it for ${id} is ${range.join(' ')}: expected words and range of one size`;
}

/** How a figure’s print goes into a text. */
export type Put = (figure: Figure, text: string) => string;

/**
 * Fills in what stands between braces: figures as they print, and words as they are, if their figure is within their
 * range.
 *
 * @param put what is put for a figure that came out as `text`
 * @param mistake is told what cannot be filled in, which then stays as it was typed; and of words that no longer fit
 * their figure, `legible`, which stand as they are
 */
export function fillIn(
  text: string,
  figures: ReadonlyMap<string, Figure>,
  put: Put = (_, print) => print,
  mistake: (wrong: Mistake, legible?: boolean) => void = () => undefined,
): string {
  if (!/[{}]/.test(text)) return text;
  if (/[{}]/.test(text.replace(BRACES, '')))
    mistake(mistakeOf('a brace without its other half: expected {...} round the name of a figure'));
  return text.replace(BRACES, (whole, inner: string) => {
    const range = rangeOf(inner);
    if (range) return filledRange(range, figures, put, mistake) ?? whole;
    const worded = wordedOf(inner);
    const { id, style } = namedOf(inner);
    const figure = figures.get(worded?.id ?? id);
    const wrong = worded ? misfit(worded, figures) : unknown(id, style, inner, figures);
    if (wrong !== undefined) mistake(wrong, worded && figure !== undefined);
    if (worded) return worded.words;
    return figure && isStyle(style) ? put(figure, printed(figure, style)) : whole;
  });
}

function filledRange(
  range: Range,
  figures: ReadonlyMap<string, Figure>,
  put: Put,
  mistake: (wrong: Mistake) => void,
): string | undefined {
  const { style } = range;
  const wrong = isStyle(style) ? rangeMistake(range, style, figures) : unknownStyle(style);
  if (wrong !== undefined) mistake(wrong);
  const ends = endsOf(range, figures);
  if (!ends || !isStyle(style)) return undefined;
  const [lower, between, upper] = printedRange(ends, style);
  return put(ends[0], lower.text) + between.text + put(ends[1], upper.text);
}

const unknownStyle = (style: string): Mistake =>
  mistakeOf(`"${style}" is not a way to print a figure${didYouMean(style, STYLES)}: expected ${STYLES.join(', ')}`);

/** Why a figure cannot be printed as a text names it. */
function unknown(id: string, style: string, inner: string, figures: ReadonlyMap<string, Figure>): Mistake | undefined {
  if (inner.includes('|'))
    return mistakeOf(`"{${inner}}" cannot be read: expected words, | and the range of a figure, like ${EXPECTED}`);
  if (!figures.has(id)) return noFigure(id, figures);
  return isStyle(style) ? undefined : unknownStyle(style);
}

/** A text filled in, in pieces: between two figures one that is plain. */
export const piecesOf = (text: string, figures: ReadonlyMap<string, Figure>): readonly Piece[] =>
  text
    .split(/(\{[^{}]*\})/)
    .filter((part) => part !== '')
    .flatMap((part): readonly Piece[] => {
      const [figure, upper] = idsIn(part);
      if (figure === undefined) return [{ text: part }];
      if (upper === undefined) return [{ text: fillIn(part, figures), figure }];
      const range = rangeOf(part.slice(1, -1));
      const ends = range && endsOf(range, figures);
      return ends && isStyle(range.style) ? printedRange(ends, range.style) : [{ text: part }];
    });
