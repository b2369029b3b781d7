import type { APIRoute, GetStaticPaths } from 'astro';
import { edition } from '../../edition/edition.ts';
import { popoverData, popoverDataPath } from '../../popover/popover-data.ts';
import { site } from '../../address/site.ts';

export const getStaticPaths = (() => [
  { params: { file: popoverDataPath(edition(site())).replace(/^figures\/|\.json$/g, '') } },
]) satisfies GetStaticPaths;

/** What a figure's note says, for every figure the story page shows. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(popoverData(edition(site()))), { headers: { 'Content-Type': 'application/json' } });
