import type { APIRoute } from 'astro';
import { edition } from '../../prose/edition.ts';
import { toJson } from '../../prose/ledger-rows.ts';
import { site } from '../../prose/site.ts';

/** The ledger for a program. */
export const GET: APIRoute = () =>
  new Response(toJson(edition(site())), { headers: { 'Content-Type': 'application/json' } });
