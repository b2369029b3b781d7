import type { APIRoute, GetStaticPaths } from 'astro';
import { wholeAddressesOf } from '../../../../exhibits/exhibit.ts';
import { edition, wordsOf, type ExhibitEdition } from '../../../../edition/edition.ts';
import { sceneOf } from '../../../../edition/scenes.ts';
import { site } from '../../../../address/site.ts';
import { svgInWords, svgToEdit } from '../../../../share/picture.ts';
import { cacheKey } from '../../../../address/cache-key.ts';

const current = edition(site());
const { book, exhibits } = current;

/** A frame's card as a drawing to be edited, its layers named by what they draw: as drawn, or with words as words. */
const FILES = { figure: svgToEdit, 'figure-words': svgInWords };

export const getStaticPaths = (() =>
  exhibits.flatMap((edited) =>
    wholeAddressesOf(edited.exhibit).flatMap(({ exhibit, address, frame }) =>
      Object.entries(FILES).map(([file, write]) => ({
        params: { exhibit, frame: address, file },
        props: { edited, frame: frame.id, write },
        ...cacheKey(current),
      })),
    ),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ edited: ExhibitEdition; frame: string; write: typeof svgToEdit }> = ({ props }) => {
  const { edited, frame, write } = props;
  const { number, title, headline, alt, formats } = wordsOf(edited, frame);
  const { stop, titled } = formats.marks;
  const named = { title: `${number}${stop}${title}${titled}${headline}`, description: alt };
  return new Response(write(sceneOf(edited, frame, 'card', book), 'light', named), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
};
