import type { APIRoute } from 'astro';
import { edition } from '../edition/edition.ts';
import { site } from '../address/site.ts';
import { versionOf } from '../address/version.ts';

/**
 * Which version of the story is published: what is open in a reader's tab asks, and knows by its own whether it is
 * older.
 */
export const GET: APIRoute = () => {
  const current = edition(site());
  return new Response(JSON.stringify({ version: versionOf(current), updated: current.story.updated }), {
    headers: { 'Content-Type': 'application/json' },
  });
};
