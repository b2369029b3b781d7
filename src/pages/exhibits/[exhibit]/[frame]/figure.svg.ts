import type { APIRoute, GetStaticPaths } from 'astro';
import { edition, type Plate } from '../../../../prose/edition.ts';
import { sceneOf } from '../../../../prose/paths.ts';
import { site } from '../../../../prose/site.ts';
import { svgInTheme } from '../../../../share/picture.ts';

const { book, plates } = edition(site());

export const getStaticPaths = (() =>
  plates.flatMap((plate) =>
    plate.exhibit.frames.map(({ id }) => ({
      params: { exhibit: plate.exhibit.id, frame: id },
      props: { plate, frame: id },
    })),
  )) satisfies GetStaticPaths;

/** A frame's card as a drawing that can be edited. */
export const GET: APIRoute<{ plate: Plate; frame: string }> = ({ props }) =>
  new Response(svgInTheme(sceneOf(props.plate, props.frame, 'card', book), 'light'), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
