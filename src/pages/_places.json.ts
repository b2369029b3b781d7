import type { APIRoute } from 'astro';
import { ROOT } from '../ledger/root.ts';
import { edition } from '../edition/edition.ts';
import { readManuscript } from '../editor/manuscript.ts';
import { storyPlaces } from '../editor/story-places.ts';

/** In the live preview only: where each part of the story's page is written. */
export const GET: APIRoute = ({ site }) =>
  new Response(JSON.stringify(storyPlaces(ROOT, readManuscript(ROOT, edition(site)), process.env['REPOSITORY_URL'])), {
    headers: { 'Content-Type': 'application/json' },
  });
