import type { APIRoute } from 'astro';
import { ROOT } from '../ledger/root.ts';
import { licences } from './_licences.ts';

/** Every package the story is built from: name, version, licence. */
export const GET: APIRoute = () =>
  new Response(
    licences(ROOT)
      .map(({ name, version, licence }) => `${name} ${version}\t${licence}\n`)
      .join(''),
    { headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  );
