import type { APIRoute, GetStaticPaths } from 'astro';
import { edition, type Plate } from '../../../prose/edition.ts';
import { cardPath, sceneOf } from '../../../prose/paths.ts';
import { site } from '../../../prose/site.ts';
import { pngFile } from '../../../share/picture.ts';

const { book, plates } = edition(site());

export const getStaticPaths = (() =>
  plates.flatMap((plate) =>
    plate.exhibit.frames.map(({ id }) => ({
      params: {
        exhibit: plate.exhibit.id,
        file: cardPath(plate, book, id)
          .split('/')
          .at(-1)
          ?.replace(/\.png$/, ''),
      },
      props: { plate, frame: id },
    })),
  )) satisfies GetStaticPaths;

/** The card a network shows for a link to the frame's page. */
export const GET: APIRoute<{ plate: Plate; frame: string }> = async ({ props }) =>
  new Response(new Uint8Array(await pngFile(sceneOf(props.plate, props.frame, 'card', book), 'light')), {
    headers: { 'Content-Type': 'image/png' },
  });
