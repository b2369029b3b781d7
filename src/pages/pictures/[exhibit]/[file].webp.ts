import type { APIRoute, GetStaticPaths } from 'astro';
import { idsOf } from '../../../exhibits/exhibit.ts';
import { edition, wordsOf, type Plate } from '../../../edition/edition.ts';
import { fileOf, animatedPath } from '../../../address/paths.ts';
import { sceneOf } from '../../../edition/scenes.ts';
import { site } from '../../../address/site.ts';
import { playedThrough, webpFile } from '../../../share/animated.ts';

const { book, plates } = edition(site());

export const getStaticPaths = (() =>
  plates.flatMap((plate) =>
    idsOf(plate.exhibit).map((exhibit) => ({
      params: { exhibit, file: fileOf(animatedPath(plate)) },
      props: { plate },
    })),
  )) satisfies GetStaticPaths;

/** An exhibit's frames in turn, in one picture that moves: for places where a story cannot be scrolled. */
export const GET: APIRoute<{ plate: Plate }> = async ({ props: { plate } }) => {
  const frames = plate.exhibit.frames.map(({ id }) => ({
    scene: sceneOf(plate, id, 'card', book),
    takeaway: wordsOf(plate, id).takeaway,
  }));
  const webp = await webpFile(playedThrough(frames), `The moving picture of ${plate.exhibit.id}`);
  return new Response(new Uint8Array(webp), { headers: { 'Content-Type': 'image/webp' } });
};
