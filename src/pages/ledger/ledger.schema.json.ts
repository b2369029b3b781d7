import type { APIRoute } from 'astro';
import { toSchema } from '../../ledger-page/ledger-rows.ts';

/** What ledger.json holds, as JSON Schema. */
export const GET: APIRoute = () => new Response(toSchema(), { headers: { 'Content-Type': 'application/schema+json' } });
