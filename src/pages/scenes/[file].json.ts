import type { APIRoute, GetStaticPaths } from 'astro';
import { edition, wordsOf, type Plate } from '../../prose/edition.ts';
import { figuresOf, scenesOf, scenesPath } from '../../prose/paths.ts';
import { site } from '../../prose/site.ts';
import type { StageData } from '../../stage/stage-data.ts';

const { book, plates } = edition(site());

export const getStaticPaths = (() =>
  plates.flatMap((plate) =>
    (['phone', 'desk'] as const).map((preset) => ({
      params: { file: scenesPath(plate, book, preset).replace(/^scenes\/|\.json$/g, '') },
      props: { plate, preset },
    })),
  )) satisfies GetStaticPaths;

/** What the stage fetches: every frame of one exhibit, drawn for one preset. */
export const GET: APIRoute<{ plate: Plate; preset: 'phone' | 'desk' }> = ({ props }) => {
  const { plate, preset } = props;
  const settable = plate.exhibit.frames.find((frame) => frame.controls);
  const data: StageData = {
    frames: scenesOf(plate, preset, book),
    ...(settable && {
      interactive: { frame: settable.id, words: wordsOf(plate, settable.id), model: figuresOf(plate.exhibit, book) },
    }),
  };
  return new Response(JSON.stringify(data), { headers: { 'Content-Type': 'application/json' } });
};
