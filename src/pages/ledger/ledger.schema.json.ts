import type { APIRoute } from 'astro';
import { edition } from '../../edition/edition.ts';
import { toSchema } from '../../ledger-page/ledger-rows.ts';

/** What ledger.json holds, as JSON Schema. */
export const GET: APIRoute = ({ site }) =>
  new Response(toSchema(edition(site)), { headers: { 'Content-Type': 'application/schema+json' } });
