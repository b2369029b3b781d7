import type { APIRoute, GetStaticPaths } from 'astro';
import { idsOf } from '../../../../exhibits/exhibit.ts';
import { site } from '../../../../address/site.ts';
import { edition, wordsOf, type Plate } from '../../../../edition/edition.ts';
import { resultPath } from '../../../../edition/page-paths.ts';
import { examplesOf, type Example } from '../../../../share/examples.ts';
import { pictureWords } from '../../../../share/picture-words.ts';
import { pngFile } from '../../../../share/picture.ts';
import { resultScene } from '../../../../share/result-scene.ts';

const current = edition(site());
const { book, plates } = current;

export const getStaticPaths = (() =>
  plates.flatMap((plate) =>
    [...examplesOf(plate, book)].flatMap(([outcome, example]) =>
      idsOf(plate.exhibit).map((exhibit) => ({ params: { exhibit, outcome }, props: { plate, example } })),
    ),
  )) satisfies GetStaticPaths;

/** The card of a reader's result. */
export const GET: APIRoute<{ plate: Plate; example: Example }> = async ({ props: { plate, example } }) => {
  const scene = resultScene(plate, example, 'card', book);
  const { frame, settings, outcome } = example;
  const words = pictureWords(current, site(), {
    title: outcome.headline,
    description: frame.summary?.(book.numbers, wordsOf(plate, frame.id), settings) ?? '',
    path: resultPath(plate, outcome.id),
  });
  const png = await pngFile(scene, 'light', `The card of the result ${outcome.id}`, words);
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
