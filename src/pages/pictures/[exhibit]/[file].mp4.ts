import type { APIRoute, GetStaticPaths } from 'astro';
import { idsOf } from '../../../exhibits/exhibit.ts';
import { edition, wordsOf, type Plate } from '../../../edition/edition.ts';
import { fileOf, filmPath, FILMS, type Film } from '../../../address/paths.ts';
import { sceneOf } from '../../../edition/scenes.ts';
import { site } from '../../../address/site.ts';
import { mp4File, playedThrough } from '../../../share/animated.ts';
import { filmsOf } from '../../../share/films.ts';

const { book, plates } = edition(site());

export const getStaticPaths = (() =>
  plates.flatMap((plate) =>
    filmsOf(plate).flatMap((film) =>
      idsOf(plate.exhibit).map((exhibit) => ({
        params: { exhibit, file: fileOf(filmPath(plate, film)) },
        props: { plate, film },
      })),
    ),
  )) satisfies GetStaticPaths;

/** An exhibit's frames in turn as a film, for networks: see `hasFilms`. */
export const GET: APIRoute<{ plate: Plate; film: Film }> = async ({ props: { plate, film } }) => {
  const frames = plate.exhibit.frames.map(({ id }) => ({
    scene: sceneOf(plate, id, FILMS[film], book),
    takeaway: wordsOf(plate, id).takeaway,
  }));
  const mp4 = await mp4File(playedThrough(frames), `The ${film} film of ${plate.exhibit.id}`);
  return new Response(new Uint8Array(mp4), { headers: { 'Content-Type': 'video/mp4' } });
};
