import type { APIRoute } from 'astro';
import { inLanguage } from '../address/languages.ts';
import { edition } from '../edition/edition.ts';

/**
 * Nothing is closed to robots: those of networks obey, and a page they may not read has no picture when it is shared.
 * Robots read it at the root alone, so it names the sitemap of every language.
 */
export const GET: APIRoute = ({ site, url }) => {
  const { story } = edition(site);
  const sitemaps = story.languages.map(
    (each) => new URL(inLanguage(story, each, 'sitemap-index.xml'), site ?? url).href,
  );
  return new Response(`User-agent: *\nAllow: /\n\n${sitemaps.map((address) => `Sitemap: ${address}\n`).join('')}`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
