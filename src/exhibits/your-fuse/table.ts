import { formatQuarter } from '../../ledger/format.ts';
import type { Runway } from '../../model/runway.ts';
import { text, type Table, type Words } from '../exhibit.ts';
import { amount, type Amount } from '../cell.ts';

/** Money in and out by quarter, as rows. */
export function runwayTable({ rows }: Runway, words: Words): Table {
  const money = (value: number): Amount => amount(value, 'USD million', words, 'short');
  return {
    caption: words.subtitle,
    columns: ['quarter', 'revenue', 'raised', 'operating', 'debt', 'building', 'security', 'cash'].map((name) =>
      text(words, `column-${name}`),
    ),
    rows: rows.map((row) => [
      formatQuarter(row.year, row.quarter, words.formats, 'short'),
      money(row.revenue),
      money(row.raised + row.draws + row.creditDrawn),
      money(row.operatingCost),
      money(row.interest + row.fees + row.principal),
      money(row.capex),
      money(row.security),
      money(row.closingCash),
    ]),
  };
}
