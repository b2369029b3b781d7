import type { APIRoute, GetStaticPaths } from 'astro';
import { edition, type ExhibitEdition } from '../../edition/edition.ts';
import { scenesPath } from '../../address/paths.ts';
import { stageFileOf } from '../../edition/scenes.ts';
import { stagePresetsOf } from '../../exhibits/presets-of.ts';
import type { StagePreset } from '../../scene/box.ts';
import { site } from '../../address/site.ts';
import { cacheKey } from '../../address/cache-key.ts';

const current = edition(site());
const { book, exhibits } = current;

export const getStaticPaths = (() =>
  exhibits.flatMap((edited) =>
    stagePresetsOf(edited.exhibit).map((preset) => ({
      params: { file: scenesPath(edited, book, preset).replace(/^scenes\/|\.json$/g, '') },
      props: { edited, preset },
      ...cacheKey(current),
    })),
  )) satisfies GetStaticPaths;

/** What the stage fetches: every frame of one exhibit, drawn for one preset. */
export const GET: APIRoute<{ edited: ExhibitEdition; preset: StagePreset }> = ({ props }) =>
  new Response(stageFileOf(props.edited, props.preset, book), {
    headers: { 'Content-Type': 'application/json' },
  });
