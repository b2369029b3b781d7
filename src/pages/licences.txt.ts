import type { APIRoute } from 'astro';
import { ROOT } from '../ledger/root.ts';
import { licences, notices } from './_licences.ts';

const LINE = `\n${'-'.repeat(80)}\n\n`;

/** Every package the story is built from: name, version, licence. Below them the licences of what readers are sent. */
export const GET: APIRoute = () => {
  const list = licences(ROOT)
    .map(({ name, version, licence }) => `${name} ${version}\t${licence}\n`)
    .join('');
  return new Response([list, ...notices(ROOT)].join(LINE), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
