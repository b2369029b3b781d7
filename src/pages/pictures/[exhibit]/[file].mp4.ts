import type { APIRoute, GetStaticPaths } from 'astro';
import { idsOf } from '../../../exhibits/exhibit.ts';
import { edition, wordsOf, type ExhibitEdition } from '../../../edition/edition.ts';
import { fileOf, filmPath, FILMS, type Film } from '../../../address/paths.ts';
import { sceneOf } from '../../../edition/scenes.ts';
import { site } from '../../../address/site.ts';
import { mp4File, playedThrough } from '../../../share/animated.ts';
import { filmsOf } from '../../../share/films.ts';

const { book, exhibits } = edition(site());

export const getStaticPaths = (() =>
  exhibits.flatMap((edited) =>
    filmsOf(edited).flatMap((film) =>
      idsOf(edited.exhibit).map((exhibit) => ({
        params: { exhibit, file: fileOf(filmPath(edited, film)) },
        props: { edited, film },
      })),
    ),
  )) satisfies GetStaticPaths;

/** An exhibit's frames in turn as a film, for networks: see `hasFilms`. */
export const GET: APIRoute<{ edited: ExhibitEdition; film: Film }> = async ({ props: { edited, film } }) => {
  const frames = edited.exhibit.frames.map(({ id }) => ({
    scene: sceneOf(edited, id, FILMS[film], book),
    takeaway: wordsOf(edited, id).takeaway,
  }));
  const mp4 = await mp4File(playedThrough(frames), `The ${film} film of ${edited.exhibit.id}`);
  return new Response(new Uint8Array(mp4), { headers: { 'Content-Type': 'video/mp4' } });
};
