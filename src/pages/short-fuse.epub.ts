import type { APIRoute } from 'astro';
import { site } from '../address/site.ts';
import { edition } from '../edition/edition.ts';
import { epubFile } from '../share/epub.ts';

/** The story to keep: a book. */
export const GET: APIRoute = async () =>
  new Response(new Uint8Array(await epubFile(edition(site()), site())), {
    headers: { 'Content-Type': 'application/epub+zip' },
  });
