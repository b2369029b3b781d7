import type { APIRoute, GetStaticPaths } from 'astro';
import { site } from '../../../../address/site.ts';
import { edition, type Plate } from '../../../../edition/edition.ts';
import { examplesOf, type Example } from '../../../../share/examples.ts';
import { pngFile } from '../../../../share/picture.ts';
import { resultScene } from '../../../../share/result-scene.ts';

const { book, plates } = edition(site());

export const getStaticPaths = (() =>
  plates.flatMap((plate) =>
    [...examplesOf(plate, book)].map(([outcome, example]) => ({
      params: { exhibit: plate.exhibit.id, outcome },
      props: { plate, example },
    })),
  )) satisfies GetStaticPaths;

/** The card of a reader's result. */
export const GET: APIRoute<{ plate: Plate; example: Example }> = async ({ props: { plate, example } }) => {
  const scene = resultScene(plate, example, 'card', book);
  const png = await pngFile(scene, 'light', `The card of the result ${example.outcome.id}`);
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
