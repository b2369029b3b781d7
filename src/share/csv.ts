import type { Table } from '../exhibits/exhibit.ts';

/** A cell as RFC 4180 has it. A cell that a spreadsheet would run as a formula is kept as text by an apostrophe. */
function cell(text: string): string {
  const plain = text.replaceAll('\u00a0', ' ').replaceAll('\u2212', '-');
  const safe = /^[=+@\t\r]/.test(plain) || /^-(?![\d.$£])/.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A frame's table as CSV: the same rows as on its page. */
export const tableCsv = ({ columns, rows }: Table): string =>
  [columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
