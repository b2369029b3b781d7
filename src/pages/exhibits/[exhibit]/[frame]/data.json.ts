import type { APIRoute, GetStaticPaths } from 'astro';
import { wholeAddressesOf, type Frame } from '../../../../exhibits/exhibit.ts';
import { edition, type ExhibitEdition } from '../../../../edition/edition.ts';
import { frameData } from '../../../../share/frame-data.ts';
import { site } from '../../../../address/site.ts';
import { cacheKey } from '../../../../address/cache-key.ts';

export const getStaticPaths = (() =>
  edition(site()).exhibits.flatMap((edited) =>
    wholeAddressesOf(edited.exhibit).map(({ exhibit, address, frame }) => ({
      params: { exhibit, frame: address },
      props: { edited, frame },
      ...cacheKey(edition(site())),
    })),
  )) satisfies GetStaticPaths;

/** The data behind a frame, with what it is and who says so. */
export const GET: APIRoute<{ edited: ExhibitEdition; frame: Frame }> = ({ props }) =>
  new Response(JSON.stringify(frameData(edition(site()), props.edited, props.frame, site()), null, 2), {
    headers: { 'Content-Type': 'application/json' },
  });
