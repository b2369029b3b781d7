import type { APIRoute, GetStaticPaths } from 'astro';
import { wholeAddressesOf } from '../../../exhibits/exhibit.ts';
import { edition, type ExhibitEdition } from '../../../edition/edition.ts';
import { fileOf, picturePath } from '../../../address/paths.ts';
import { sceneOf } from '../../../edition/scenes.ts';
import { site } from '../../../address/site.ts';
import { svgFile } from '../../../share/picture.ts';
import { cacheKey } from '../../../address/cache-key.ts';

const current = edition(site());
const { book, exhibits } = current;

export const getStaticPaths = (() =>
  exhibits.flatMap((edited) =>
    wholeAddressesOf(edited.exhibit).flatMap(({ exhibit, address, frame }) =>
      (['phone', 'desk'] as const).map((preset) => ({
        params: { exhibit, file: fileOf(picturePath(edited, address, preset)) },
        props: { edited, frame: frame.id, preset },
        ...cacheKey(current),
      })),
    ),
  )) satisfies GetStaticPaths;

/** The picture shown after a step where nothing moves. */
export const GET: APIRoute<{ edited: ExhibitEdition; frame: string; preset: 'phone' | 'desk' }> = ({ props }) =>
  new Response(svgFile(sceneOf(props.edited, props.frame, props.preset, book)), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
