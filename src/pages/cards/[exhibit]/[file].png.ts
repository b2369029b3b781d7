import type { APIRoute, GetStaticPaths } from 'astro';
import { wholeAddressesOf } from '../../../exhibits/exhibit.ts';
import { edition, wordsOf, type ExhibitEdition } from '../../../edition/edition.ts';
import { framePath } from '../../../edition/page-paths.ts';
import { cardPath, fileOf } from '../../../address/paths.ts';
import { CARD_SHAPES, CARDS, type CardShape } from '../../../scene/cards.ts';
import { sceneOf } from '../../../edition/scenes.ts';
import { site } from '../../../address/site.ts';
import { pictureWords } from '../../../share/picture-words.ts';
import { pngFile } from '../../../share/picture.ts';
import { cacheKey } from '../../../address/cache-key.ts';

const current = edition(site());
const { book, exhibits } = current;

export const getStaticPaths = (() =>
  exhibits.flatMap((edited) =>
    wholeAddressesOf(edited.exhibit).flatMap(({ exhibit, address, frame }) =>
      CARD_SHAPES.map((shape) => ({
        params: { exhibit, file: fileOf(cardPath(edited, address, shape)) },
        props: { edited, frame: frame.id, shape },
        ...cacheKey(current),
      })),
    ),
  )) satisfies GetStaticPaths;

/** A card: the picture a network shows for a link to the frame's page, or that a reader shares by itself. */
export const GET: APIRoute<{ edited: ExhibitEdition; frame: string; shape: CardShape }> = async ({ props }) => {
  const { edited, frame, shape } = props;
  const { preset, theme } = CARDS[shape];
  const { title, headline, alt, formats } = wordsOf(edited, frame);
  const png = await pngFile(
    sceneOf(edited, frame, preset, book),
    theme,
    `The card "${shape}" of ${edited.exhibit.id}/${frame}`,
    pictureWords(current, site(), {
      title: `${title}${formats.marks.titled}${headline}`,
      description: alt,
      path: framePath(edited, frame),
    }),
  );
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
