import { shiftPoint } from './decimal.ts';
import type { Formats, Pattern, Scale } from './formats.ts';
import { kept } from './kept.ts';
import { isOutcome, type Unit } from './units.ts';

/** How a figure is written: in a sentence, on a mark where room is short, or as exactly as the ledger has it. */
export type Style = 'prose' | 'short' | 'exact';

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

/** The exactness of a figure, which is the story's and not a language's: no language says more than another. */
function precisionOf({ unit, digits }: Printable, size: number, style: Style): Precision {
  const own = digits ?? (style === 'exact' ? decimalsOf(size, 4) : undefined);
  const plain = (decimals: number, power = 0): Precision => ({ power, decimals, keep: false });
  switch (unit) {
    case 'USD million':
    case 'GBP million': {
      if (style === 'exact') return plain(decimalsOf(size, 3));
      const keep = digits !== undefined;
      // 999.5 and up would round to a thousand million.
      if (size >= 999.5) return { power: 3, decimals: digits ?? 1, keep };
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

/** The scale that a size is written in, and how: the first that begins at or below it. */
function scaleOf(scales: readonly Scale[], size: number, style: Style): { readonly by: number; readonly text: string } {
  const exact = style === 'exact' ? scales.filter((scale) => scale.exact !== undefined) : [];
  const usable = exact.length > 0 ? exact : scales;
  const scale = usable.find(({ from = 0 }) => size >= from) ?? usable.at(-1);
  if (!scale) throw new Error('a unit without a format');
  return { by: scale.by ?? 1, text: (style === 'exact' ? scale.exact : undefined) ?? inStyle(scale, style) };
}

const numbers = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: string, least: number, most: number): Intl.NumberFormat {
  return kept(
    numbers,
    `${locale} ${least} ${most}`,
    () => new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most }),
  );
}

/** Writes a figure as the story prints it in a language. */
export function formatFigure(printable: Printable, style: Style, formats: Formats): string {
  const { value, unit } = printable;
  if (unit === 'date') return formatDate(String(value), formats, style);
  if (unit === 'outcome') return isOutcome(value) ? formats.outcomes[value] : String(value);
  if (typeof value === 'string' || unit === 'text') return String(value);
  const size = Math.abs(value);
  const { power, decimals, keep } = precisionOf(printable, size, style);
  const rounded = (size / 10 ** power).toFixed(decimals);
  const { by, text } = scaleOf(formats.units[unit], Number(shiftPoint(rounded, power)), style);
  const places = Math.log10(by);
  const shown = shiftPoint(rounded, power - Math.round(places));
  const most = shown.split('.')[1]?.length ?? 0;
  const n = numberFormat(formats.locale, keep ? most : 0, most).format(Number(shown));
  const words = Number.isInteger(value) ? formats.words?.[value] : undefined;
  const sign = value < 0 && Number(rounded) !== 0 ? formats.minus : '';
  return `${sign}${bound(text, { n, words: words ?? n })}`;
}

const months = new Map<string, string>();

/** The name of a month, 1 to 12, in a language. */
export function monthName(month: number, length: 'long' | 'short', { locale }: Pick<Formats, 'locale'>): string {
  return kept(months, `${locale} ${length} ${month}`, () =>
    new Intl.DateTimeFormat(locale, { month: length, timeZone: 'UTC' }).format(Date.UTC(2000, month - 1, 1)),
  );
}

/** `2025-10` as `October 2025`, `2025-03-03` as `3 March 2025`; short: `Oct 2025`, `3 Mar 2025`. */
export function formatDate(iso: string, formats: Formats, style: Style = 'prose'): string {
  const [year = '', month, day] = iso.split('-');
  const { dates } = formats;
  const pattern = inStyle(month === undefined ? dates.year : day === undefined ? dates.month : dates.day, style);
  const m = Number(month ?? 1);
  return bound(pattern, {
    year,
    m: String(m),
    month: pattern.includes('{month}') ? monthName(m, 'long', formats) : '',
    mon: pattern.includes('{mon}') ? monthName(m, 'short', formats) : '',
    day: String(Number(day ?? 1)),
  });
}

/** A quarter of a year, 1 to 4. */
export const formatQuarter = (year: number, quarter: number, formats: Formats, style: Style): string =>
  filled(inStyle(formats.dates.quarter, style), { year: String(year), quarter: String(quarter) });
