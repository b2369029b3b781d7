import { format as d3format } from 'd3-format';
import type { Unit } from './units.ts';

/** How a figure is written: in a sentence, on a mark where room is short, or as exactly as the ledger has it. */
export type Style = 'prose' | 'short' | 'exact';

export interface Printable {
  value: number | string;
  unit: Unit;
  /** Decimals to print, where the usual ones would hide something. */
  digits?: number | undefined;
}

const NBSP = '\u00a0';
const MINUS = '\u2212';

/** A number with thousands separators and a true minus sign; trailing zeros dropped unless `keep`. */
function decimal(value: number, digits: number, keep = false): string {
  const text = d3format(`,.${digits}f`)(Math.abs(value));
  const trimmed = keep || !text.includes('.') ? text : text.replace(/\.?0+$/, '');
  return value < 0 && Number(trimmed.replaceAll(',', '')) !== 0 ? MINUS + trimmed : trimmed;
}

/** Decimals a written number has: 14.11 has two. */
const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;

function money(symbol: string, millions: number, style: Style, digits: number | undefined): string {
  const sign = millions < 0 ? MINUS : '';
  const size = Math.abs(millions);
  if (style === 'exact') {
    const text = decimal(size, Math.min(3, decimalsOf(Number(size.toFixed(3)))));
    return `${sign}${symbol}${text}${NBSP}million`;
  }
  // 999.95 and up would round to "1,000 million".
  const [amount, word, letter, usual] =
    size >= 999.5 ? [size / 1000, 'billion', 'bn', 1] : [size, 'million', 'm', size < 10 ? 1 : 0];
  const text = decimal(amount, digits ?? usual, digits !== undefined);
  return style === 'short' ? `${sign}${symbol}${text}${letter}` : `${sign}${symbol}${text}${NBSP}${word}`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2025-10` as `October 2025`, `2025-03-03` as `3 March 2025`; short: `Oct 2025`, `3 Mar 2025`. */
export function formatDate(iso: string, style: Style = 'prose'): string {
  const [year = '', month, day] = iso.split('-');
  if (month === undefined) return year;
  const name = MONTHS[Number(month) - 1] ?? month;
  const shown = style === 'short' ? name.slice(0, 3) : name;
  return day === undefined ? `${shown}${NBSP}${year}` : `${Number(day)}${NBSP}${shown}${NBSP}${year}`;
}

/** Writes a figure as the story prints it. Number and unit are bound by a no-break space. */
export function formatFigure({ value, unit, digits }: Printable, style: Style = 'prose'): string {
  if (unit === 'date') return formatDate(String(value), style);
  if (typeof value === 'string') return value;
  const exactDigits = Math.min(4, decimalsOf(Number(value.toFixed(4))));
  const own = digits ?? (style === 'exact' ? exactDigits : undefined);
  switch (unit) {
    case 'USD million':
      return money('$', value, style, digits);
    case 'GBP million':
      return money('£', value, style, digits);
    case 'USD':
    case 'USD per share':
    case 'USD per hour':
      return `${value < 0 ? MINUS : ''}$${decimal(Math.abs(value), own ?? (Number.isInteger(value) ? 0 : 2), true)}`;
    case 'percent':
      return `${decimal(value, own ?? Math.min(2, exactDigits))}%`;
    case 'percentage points':
      return `${decimal(value, own ?? Math.min(2, exactDigits))}${NBSP}${style === 'short' ? 'pts' : 'points'}`;
    case 'basis points':
      return `${decimal(value, own ?? 0)}${NBSP}${style === 'short' ? 'bp' : 'basis points'}`;
    case 'MW':
      return value >= 1000 && style !== 'exact'
        ? `${decimal(value / 1000, digits ?? 1)}${NBSP}GW`
        : `${decimal(value, own ?? 0)}${NBSP}MW`;
    case 'times':
      return style === 'short' ? `${decimal(value, own ?? 1)}×` : `${decimal(value, own ?? 1)}${NBSP}times`;
    case 'claims':
      return style === 'prose' ? inWords(value) : decimal(value, 0);
    case 'GPUs':
    case 'machines':
    case 'shares':
    case 'votes':
      return large(value, style, digits);
    default:
      return decimal(value, own ?? 1);
  }
}

const SMALL = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS: Readonly<Record<number, string>> = { 20: 'twenty', 30: 'thirty', 40: 'forty' };

/** A count as a sentence has it: eight, twenty-three; from fifty up in digits. */
function inWords(value: number): string {
  const small = SMALL[value];
  if (small !== undefined) return small;
  const ones = value % 10;
  const tens = TENS[value - ones];
  if (tens === undefined) return decimal(value, 0);
  return ones === 0 ? tens : `${tens}-${SMALL[ones]}`;
}

/** A count of things: 250,000; from a million up, 1.8 million. */
function large(value: number, style: Style, digits: number | undefined): string {
  if (value < 1_000_000 || style === 'exact') return decimal(value, digits ?? 0);
  const text = decimal(value / 1_000_000, digits ?? 2);
  return style === 'short' ? `${text}m` : `${text}${NBSP}million`;
}
