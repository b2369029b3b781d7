import type { APIRoute } from 'astro';
import { edition } from '../../prose/edition.ts';
import { rows, toCsv } from '../../prose/ledger-rows.ts';
import { site } from '../../prose/site.ts';

/** The ledger for a spreadsheet. */
export const GET: APIRoute = () =>
  new Response(toCsv(rows(edition(site()))), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' },
  });
