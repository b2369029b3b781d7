import type { APIRoute, GetStaticPaths } from 'astro';
import { wholeAddressesOf } from '../../../../exhibits/exhibit.ts';
import { edition, wordsOf, type Plate } from '../../../../edition/edition.ts';
import { sceneOf } from '../../../../edition/scenes.ts';
import { site } from '../../../../address/site.ts';
import { svgToEdit } from '../../../../share/picture.ts';

const { book, plates } = edition(site());

export const getStaticPaths = (() =>
  plates.flatMap((plate) =>
    wholeAddressesOf(plate.exhibit).map(({ exhibit, address, frame }) => ({
      params: { exhibit, frame: address },
      props: { plate, frame: frame.id },
    })),
  )) satisfies GetStaticPaths;

/** A frame's card as a drawing that can be edited: its layers bear the names of what they draw. */
export const GET: APIRoute<{ plate: Plate; frame: string }> = ({ props }) => {
  const { number, title, headline, alt } = wordsOf(props.plate, props.frame);
  const named = { title: `${number}. ${title}: ${headline}`, description: alt };
  return new Response(svgToEdit(sceneOf(props.plate, props.frame, 'card', book), 'light', named), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
};
