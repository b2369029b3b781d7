import type { APIRoute } from 'astro';
import { href } from '../address/href.ts';

/**
 * Nothing is closed to robots: those of networks obey, and a page they may not read has no picture when it is shared.
 */
export const GET: APIRoute = ({ site, url }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(href('sitemap-index.xml'), site ?? url).href}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
