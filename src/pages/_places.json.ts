import type { APIRoute } from 'astro';
import { ROOT } from '../ledger/root.ts';
import { edition } from '../edition/edition.ts';
import { readManuscript } from '../editor/manuscript.ts';
import { storyPlaces } from '../editor/story-places.ts';

/** In the live preview only: where each part of the story's page is written. */
export const GET: APIRoute = ({ site }) => {
  const current = edition(site);
  const manuscript = readManuscript(ROOT, current);
  const places = storyPlaces(ROOT, manuscript, process.env['REPOSITORY_URL'], current.ui.preview);
  return new Response(JSON.stringify(places), { headers: { 'Content-Type': 'application/json' } });
};
