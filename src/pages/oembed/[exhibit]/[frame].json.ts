import type { APIRoute, GetStaticPaths } from 'astro';
import { wholeAddressesOf } from '../../../exhibits/exhibit.ts';
import { sharedOf } from '../../../share/shared.ts';
import { absolute } from '../../../address/absolute.ts';
import { edition, type ExhibitEdition } from '../../../edition/edition.ts';
import { site } from '../../../address/site.ts';
import { EMBED_HEIGHT, EMBED_WIDTH } from '../../../share/embed-code.ts';
import { cacheKey } from '../../../address/cache-key.ts';

const whole = edition(site());

export const getStaticPaths = (() =>
  whole.exhibits.flatMap((edited) =>
    wholeAddressesOf(edited.exhibit).map(({ exhibit, address, frame }) => ({
      params: { exhibit, frame: address },
      props: { edited, frame: frame.id },
      ...cacheKey(whole),
    })),
  )) satisfies GetStaticPaths;

/**
 * What a page that is given a frame's address may show of it, as oembed.com has it. `rich` on purpose: a network that
 * takes pictures and links from here would take them instead of the page's own tags.
 */
export const GET: APIRoute<{ edited: ExhibitEdition; frame: string }> = ({ props }) => {
  const shared = sharedOf(whole, props.edited, props.frame, site());
  const answer = {
    version: '1.0',
    type: 'rich',
    title: shared.title,
    author_name: whole.story.byline,
    provider_name: whole.story.title,
    provider_url: absolute(site(), ''),
    html: shared.embed,
    width: EMBED_WIDTH,
    height: EMBED_HEIGHT,
    thumbnail_url: shared.thumbnail,
    thumbnail_width: 1200,
    thumbnail_height: 630,
  };
  return new Response(JSON.stringify(answer), { headers: { 'Content-Type': 'application/json' } });
};
