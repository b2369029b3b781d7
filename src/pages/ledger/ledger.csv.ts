import type { APIRoute } from 'astro';
import { edition } from '../../edition/edition.ts';
import { rows, sheetOfLedger } from '../../ledger-page/ledger-rows.ts';
import { site } from '../../address/site.ts';
import { csvFile } from '../../share/csv.ts';

/** The ledger for a spreadsheet. */
export const GET: APIRoute = () =>
  new Response(csvFile(sheetOfLedger(rows(edition(site())))), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' },
  });
