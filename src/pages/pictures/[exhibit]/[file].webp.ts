import type { APIRoute, GetStaticPaths } from 'astro';
import { idsOf } from '../../../exhibits/exhibit.ts';
import { edition, wordsOf, type ExhibitEdition } from '../../../edition/edition.ts';
import { fileOf, animatedPath } from '../../../address/paths.ts';
import { sceneOf } from '../../../edition/scenes.ts';
import { site } from '../../../address/site.ts';
import { playedThrough, webpFile } from '../../../share/animated.ts';
import { cacheKey } from '../../../address/cache-key.ts';

const current = edition(site());
const { book, exhibits } = current;

export const getStaticPaths = (() =>
  exhibits.flatMap((edited) =>
    idsOf(edited.exhibit).map((exhibit) => ({
      params: { exhibit, file: fileOf(animatedPath(edited)) },
      props: { edited },
      ...cacheKey(current),
    })),
  )) satisfies GetStaticPaths;

/** An exhibit's frames in turn, in one picture that moves: for places where a story cannot be scrolled. */
export const GET: APIRoute<{ edited: ExhibitEdition }> = async ({ props: { edited } }) => {
  const frames = edited.exhibit.frames.map(({ id }) => ({
    scene: sceneOf(edited, id, 'card', book),
    takeaway: wordsOf(edited, id).takeaway,
  }));
  const webp = await webpFile(playedThrough(frames), `The moving picture of ${edited.exhibit.id}`);
  return new Response(new Uint8Array(webp), { headers: { 'Content-Type': 'image/webp' } });
};
