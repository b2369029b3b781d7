import type { APIRoute } from 'astro';
import { edition } from '../../edition/edition.ts';
import { toJson } from '../../ledger-page/ledger-rows.ts';
import { site } from '../../address/site.ts';

/** The ledger for a program. */
export const GET: APIRoute = () =>
  new Response(toJson(edition(site())), { headers: { 'Content-Type': 'application/json' } });
