import { shiftPoint } from './decimal.ts';
import type { Formats, Pattern, Scale } from './formats.ts';
import { kept } from './kept.ts';
import { isNumericUnit, isOutcome, type Unit } from './units.ts';

/** How a figure is written: in a sentence, on a mark where room is short, or as exactly as the ledger has it. */
export const STYLES = ['prose', 'short', 'exact'] as const;
/** One of `STYLES`. */
export type Style = (typeof STYLES)[number];

/** Whether a word between braces names a style: `{cw-revenue-2024:short}`. */
export const isStyle = (style: string): style is Style => (STYLES as readonly string[]).includes(style);

export interface Printable {
  readonly value: number | string;
  readonly unit: Unit;
  /** Decimals to print, where the usual ones would hide something. */
  readonly digits?: number | undefined;
}

/** How exactly a figure is said: as many decimals of so many powers of ten of its unit, whatever the language. */
interface Precision {
  /** 3: rounded in thousands of the unit, as money from a billion up. */
  readonly power: number;
  readonly decimals: number;
  /** Whether zeros at the end stay: they say how exact it is. */
  readonly keep: boolean;
}

/** Decimals that a number has, `most` at the most: 14.11 has two. */
const decimalsOf = (value: number, most: number): number =>
  Math.min(most, String(Number(value.toFixed(most))).split('.')[1]?.length ?? 0);

/** Money of which the story tells billions, from what would round to a thousand million; millions below. */
const BILLIONS_FROM = 999.5;

/**
 * The exactness of a figure, which is the story's and not a language's: no language says more than another.
 *
 * @param size its value without its sign, in its unit
 */
export function precisionOf({ unit, digits }: Printable, size: number, style: Style): Precision {
  const own = digits ?? (style === 'exact' ? decimalsOf(size, 4) : undefined);
  const plain = (decimals: number, power = 0): Precision => ({ power, decimals, keep: false });
  switch (unit) {
    case 'USD million':
    case 'GBP million': {
      if (style === 'exact') return plain(decimalsOf(size, 3));
      const keep = digits !== undefined;
      if (size >= BILLIONS_FROM) return { power: 3, decimals: digits ?? 1, keep };
      return { power: 0, decimals: digits ?? (size < 10 ? 1 : 0), keep };
    }
    case 'USD':
    case 'USD per share':
    case 'USD per hour':
      return { power: 0, decimals: own ?? (Number.isInteger(size) ? 0 : 2), keep: true };
    case 'percent':
    case 'percentage points':
      return plain(own ?? decimalsOf(size, 2));
    case 'basis points':
      return plain(own ?? 0);
    case 'claims':
      return plain(0);
    case 'MW':
      return size >= 1000 && style !== 'exact' ? plain(digits ?? 1, 3) : plain(own ?? 0);
    case 'GPUs':
    case 'machines':
    case 'shares':
    case 'votes':
      return size >= 1_000_000 && style !== 'exact' ? plain(digits ?? 2, 6) : plain(digits ?? 0);
    default:
      return plain(own ?? 1);
  }
}

const NBSP = '\u00a0';

/** A pattern filled in. */
const filled = (pattern: string, slots: Readonly<Record<string, string>>): string =>
  pattern.replace(/\{(\w+)\}/g, (whole, name: string) => slots[name] ?? whole);

/** The same with a number and what follows it, day and month bound by a no-break space. */
const bound = (pattern: string, slots: Readonly<Record<string, string>>): string =>
  filled(pattern.replace(/ (?=\{)|(?<=\}) /g, NBSP), slots);

const inStyle = (pattern: Pattern, style: Style): string =>
  style === 'short' ? (pattern.short ?? pattern.prose) : pattern.prose;

/** The scale that a size is written in: the first that begins at or below it. */
function scaleOf(scales: readonly Scale[], size: number, style: Style): Scale {
  const exact = style === 'exact' ? scales.filter((scale) => scale.exact !== undefined) : [];
  const usable = exact.length > 0 ? exact : scales;
  const scale = usable.find(({ from = 0 }) => size >= from) ?? usable.at(-1);
  if (!scale) throw new Error('a unit without a format');
  return scale;
}

const numbers = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: string, least: number, most: number): Intl.NumberFormat {
  return kept(
    numbers,
    `${locale} ${least} ${most}`,
    () => new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most }),
  );
}

/** A figure in the scale it is written in, its unit not yet said. */
interface Scaled {
  readonly scale: Scale;
  readonly sign: string;
  readonly slots: { readonly n: string; readonly words: string };
}

/** @returns undefined for what has no size: dates, outcomes and words */
function scaled(printable: Printable, style: Style, formats: Formats): Scaled | undefined {
  const { value, unit } = printable;
  if (typeof value === 'string' || !isNumericUnit(unit)) return undefined;
  const size = Math.abs(value);
  const { power, decimals, keep } = precisionOf(printable, size, style);
  const rounded = (size / 10 ** power).toFixed(decimals);
  const scale = scaleOf(formats.units[unit], Number(shiftPoint(rounded, power)), style);
  const places = Math.log10(scale.by ?? 1);
  const shown = shiftPoint(rounded, power - Math.round(places));
  const most = shown.split('.')[1]?.length ?? 0;
  const n = numberFormat(formats.locale, keep ? most : 0, most).format(Number(shown));
  const words = Number.isInteger(value) ? formats.words?.[value] : undefined;
  const sign = value < 0 && Number(rounded) !== 0 ? formats.minus : '';
  return { scale, sign, slots: { n, words: words ?? n } };
}

const whole = ({ scale, sign, slots }: Scaled, style: Style): string =>
  sign + bound((style === 'exact' ? scale.exact : undefined) ?? inStyle(scale, style), slots);

/**
 * Writes a figure as the story prints it in a language: rounded by its style, with its unit.
 *
 * @param printable its value is in the ledger's unit: 62 for 62 percent, 1915.426 for USD million
 */
export function formatFigure(printable: Printable, style: Style, formats: Formats): string {
  const { value, unit } = printable;
  if (unit === 'date') return formatDate(String(value), formats, style);
  if (unit === 'outcome') return isOutcome(value) ? formats.outcomes[value] : String(value);
  const figure = scaled(printable, style, formats);
  return figure ? whole(figure, style) : String(value);
}

/** A range in pieces, so that each end can be told apart: what is printed for it, and what stands between them. */
export interface PrintedRange {
  readonly lower: string;
  readonly between: string;
  readonly upper: string;
}

/**
 * Writes a range as a language does: what both ends share, a unit or a year, is said as often as its table has it.
 *
 * @param lower the smaller or earlier end, of the same unit as the other
 */
export function formatRange(lower: Printable, upper: Printable, style: Style, formats: Formats): PrintedRange {
  // A dash before a minus sign is read as two of either.
  const signed = [lower.value, upper.value].some((value) => typeof value === 'number' && value < 0);
  const between = inStyle(formats.ranges, signed ? 'prose' : style);
  if (lower.unit === 'date')
    return { ...formatDates(String(lower.value), String(upper.value), formats, style), between };
  const [first, last] = [scaled(lower, style, formats), scaled(upper, style, formats)];
  const shared = first && first.scale === last?.scale ? first.scale.lower : undefined;
  return {
    lower:
      first && shared !== undefined ? first.sign + bound(shared, first.slots) : formatFigure(lower, style, formats),
    between,
    upper: formatFigure(upper, style, formats),
  };
}

const months = new Map<string, string>();

/** The name of a month, 1 to 12, in a language. */
export function monthName(month: number, length: 'long' | 'short', { locale }: Pick<Formats, 'locale'>): string {
  return kept(months, `${locale} ${length} ${month}`, () =>
    new Intl.DateTimeFormat(locale, { month: length, timeZone: 'UTC' }).format(Date.UTC(2000, month - 1, 1)),
  );
}

function datePattern(iso: string, { dates }: Formats, style: Style): string {
  const [, month, day] = iso.split('-');
  return inStyle(month === undefined ? dates.year : day === undefined ? dates.month : dates.day, style);
}

function fillDate(pattern: string, iso: string, formats: Formats): string {
  const [year = '', month, day] = iso.split('-');
  const m = Number(month ?? 1);
  return bound(pattern, {
    year,
    m: String(m),
    month: pattern.includes('{month}') ? monthName(m, 'long', formats) : '',
    mon: pattern.includes('{mon}') ? monthName(m, 'short', formats) : '',
    day: String(Number(day ?? 1)),
  });
}

/** `2025-10` as `October 2025`, `2025-03-03` as `3 March 2025`; short: `Oct 2025`, `3 Mar 2025`. */
export const formatDate = (iso: string, formats: Formats, style: Style = 'prose'): string =>
  fillDate(datePattern(iso, formats, style), iso, formats);

/** `3 to 5 March 2025`, `2025年3月3日至5日`: a year or month that both days share is said once, where it stands outside. */
function formatDates(lower: string, upper: string, formats: Formats, style: Style) {
  let [first, last] = [datePattern(lower, formats, style), datePattern(upper, formats, style)];
  if (lower.length === upper.length) {
    const sameYear = lower.slice(0, 4) === upper.slice(0, 4);
    const shared = sameYear && lower.slice(0, 7) === upper.slice(0, 7) ? 'year|month|mon|m' : sameYear ? 'year' : '-';
    const cut = first.replace(new RegExp(`(?<=\\})(?:[^{}]*\\{(?:${shared})\\})+[^{}]*$`), '');
    if (cut === first) last = last.replace(new RegExp(`^[^{}]*(?:\\{(?:${shared})\\}[^{}]*)+(?=\\{)`), '');
    first = cut;
  }
  return { lower: fillDate(first, lower, formats), upper: fillDate(last, upper, formats) };
}

/** A quarter of a year, 1 to 4. */
export const formatQuarter = (year: number, quarter: number, formats: Formats, style: Style): string =>
  filled(inStyle(formats.dates.quarter, style), { year: String(year), quarter: String(quarter) });
