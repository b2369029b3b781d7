import type { APIRoute, GetStaticPaths } from 'astro';
import { idsOf } from '../../../../exhibits/exhibit.ts';
import { site } from '../../../../address/site.ts';
import { edition, wordsOf, type ExhibitEdition } from '../../../../edition/edition.ts';
import { resultPath } from '../../../../edition/page-paths.ts';
import { examplesOf, type Example } from '../../../../share/examples.ts';
import { pictureWords } from '../../../../share/picture-words.ts';
import { pngFile } from '../../../../share/picture.ts';
import { resultScene } from '../../../../share/result-scene.ts';
import { cacheKey } from '../../../../address/cache-key.ts';

const current = edition(site());
const { book, exhibits } = current;

export const getStaticPaths = (() =>
  exhibits.flatMap((edited) =>
    [...examplesOf(edited, book)].flatMap(([outcome, example]) =>
      idsOf(edited.exhibit).map((exhibit) => ({
        params: { exhibit, outcome },
        props: { edited, example },
        ...cacheKey(current),
      })),
    ),
  )) satisfies GetStaticPaths;

/** The card of a reader's result. */
export const GET: APIRoute<{ edited: ExhibitEdition; example: Example }> = async ({ props: { edited, example } }) => {
  const scene = resultScene(edited, example, 'card', book);
  const { frame, settings, outcome } = example;
  const words = pictureWords(current, site(), {
    title: outcome.headline,
    description: frame.summary?.(book.numbers, wordsOf(edited, frame.id), settings) ?? '',
    path: resultPath(edited, outcome.id),
  });
  const png = await pngFile(scene, 'light', `The card of the result ${outcome.id}`, words);
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
