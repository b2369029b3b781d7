import type { APIRoute } from 'astro';
import { href } from '../address/href.ts';
import { site } from '../address/site.ts';
import { edition } from '../edition/edition.ts';
import { PALETTE } from '../scene/palette.ts';

/** How the story is called and looks where a phone keeps it. It opens in the browser, as a page. */
export const GET: APIRoute = () => {
  const { story } = edition(site());
  const manifest = {
    name: story.title,
    short_name: story.title,
    description: story.standfirst,
    lang: story.tag,
    start_url: href(''),
    display: 'browser',
    background_color: PALETTE.light.paper,
    theme_color: PALETTE.light.paper,
    icons: [192, 512].map((size) => ({
      src: href(`icons/${size}.png`),
      sizes: `${size}x${size}`,
      type: 'image/png',
    })),
  };
  return new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } });
};
