import { csvFormatRow } from 'd3-dsv';

/** How a text begins that a spreadsheet would run as a formula, in its own signs or in their full-width forms. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** Keeps a cell a text: a spreadsheet takes what stands behind an apostrophe as it is. Numbers stay numbers. */
const guarded = (cell: string): string =>
  FORMULA.test(cell) && !(cell.trim() !== '' && Number.isFinite(Number(cell))) ? `'${cell}` : cell;

/**
 * Lines of cells as CSV by RFC 4180, each ended by CRLF. No-break spaces become spaces; a true minus sign stays one, so
 * that −$863 million is words and no formula.
 */
export const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${csvFormatRow(row.map((cell) => guarded(cell.replaceAll('\u00a0', ' '))))}\r\n`).join('');

/**
 * Says to a spreadsheet that what follows is UTF-8: without it some take a dash or a dollar sign’s neighbour for two
 * strange letters.
 */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Lines of cells as a CSV file for spreadsheets: `csv` behind a byte order mark. */
export const csvFile = (rows: readonly (readonly string[])[]): string => BYTE_ORDER_MARK + csv(rows);
