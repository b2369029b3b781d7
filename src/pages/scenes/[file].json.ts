import type { APIRoute, GetStaticPaths } from 'astro';
import { edition, type Plate } from '../../edition/edition.ts';
import { scenesPath } from '../../address/paths.ts';
import { stageFileOf } from '../../edition/scenes.ts';
import { stagePresetsOf } from '../../exhibits/presets-of.ts';
import type { StagePreset } from '../../scene/box.ts';
import { site } from '../../address/site.ts';

const { book, plates } = edition(site());

export const getStaticPaths = (() =>
  plates.flatMap((plate) =>
    stagePresetsOf(plate.exhibit).map((preset) => ({
      params: { file: scenesPath(plate, book, preset).replace(/^scenes\/|\.json$/g, '') },
      props: { plate, preset },
    })),
  )) satisfies GetStaticPaths;

/** What the stage fetches: every frame of one exhibit, drawn for one preset. */
export const GET: APIRoute<{ plate: Plate; preset: StagePreset }> = ({ props }) =>
  new Response(stageFileOf(props.plate, props.preset, book), {
    headers: { 'Content-Type': 'application/json' },
  });
