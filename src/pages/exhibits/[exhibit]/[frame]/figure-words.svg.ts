import type { APIRoute, GetStaticPaths } from 'astro';
import { wholeAddressesOf } from '../../../../exhibits/exhibit.ts';
import { edition, wordsOf, type Plate } from '../../../../edition/edition.ts';
import { sceneOf } from '../../../../edition/scenes.ts';
import { site } from '../../../../address/site.ts';
import { svgInWords } from '../../../../share/picture.ts';

const { book, plates } = edition(site());

export const getStaticPaths = (() =>
  plates.flatMap((plate) =>
    wholeAddressesOf(plate.exhibit).map(({ exhibit, address, frame }) => ({
      params: { exhibit, frame: address },
      props: { plate, frame: frame.id },
    })),
  )) satisfies GetStaticPaths;

/** The same as figure.svg, its words as words. */
export const GET: APIRoute<{ plate: Plate; frame: string }> = ({ props }) => {
  const { number, title, headline, alt } = wordsOf(props.plate, props.frame);
  const named = { title: `${number}. ${title}: ${headline}`, description: alt };
  return new Response(svgInWords(sceneOf(props.plate, props.frame, 'card', book), 'light', named), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
};
