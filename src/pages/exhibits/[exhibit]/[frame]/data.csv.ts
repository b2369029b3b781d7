import type { APIRoute, GetStaticPaths } from 'astro';
import { wholeAddressesOf, type Frame } from '../../../../exhibits/exhibit.ts';
import { edition, type ExhibitEdition } from '../../../../edition/edition.ts';
import { frameData, sheetOf } from '../../../../share/frame-data.ts';
import { site } from '../../../../address/site.ts';
import { csvFile } from '../../../../share/csv.ts';
import { cacheKey } from '../../../../address/cache-key.ts';

const { exhibits } = edition(site());

export const getStaticPaths = (() =>
  exhibits.flatMap((edited) =>
    wholeAddressesOf(edited.exhibit).map(({ exhibit, address, frame }) => ({
      params: { exhibit, frame: address },
      props: { edited, frame },
      ...cacheKey(edition(site())),
    })),
  )) satisfies GetStaticPaths;

/** The data behind a frame. */
export const GET: APIRoute<{ edited: ExhibitEdition; frame: Frame }> = ({ props }) =>
  new Response(
    csvFile(sheetOf(frameData(edition(site()), props.edited, props.frame, site()), edition(site()).ui.share)),
    {
      headers: { 'Content-Type': 'text/csv; charset=utf-8' },
    },
  );
