import type { APIRoute, GetStaticPaths } from 'astro';
import { briefPicturePath, fileOf } from '../../address/paths.ts';
import { site } from '../../address/site.ts';
import { readBrief } from '../../edition/brief.ts';
import { edition, exhibitNamed, type ExhibitEdition } from '../../edition/edition.ts';
import { sceneOf } from '../../edition/scenes.ts';
import { wholeAddressesOf } from '../../exhibits/exhibit.ts';
import { ROOT } from '../../ledger/root.ts';
import { withoutHead } from '../../scene/headless.ts';
import { svgFile } from '../../share/picture.ts';

export const getStaticPaths = (() => {
  const current = edition(site());
  return readBrief(ROOT, current.book).frames.flatMap(({ exhibit, frame }) => {
    const edited = exhibitNamed(current, exhibit);
    // A frame that was renamed keeps its picture's old address.
    return wholeAddressesOf(edited.exhibit)
      .filter((each) => each.frame.id === frame)
      .map((each) => ({
        params: { file: fileOf(briefPicturePath(each.exhibit, each.address)) },
        props: { edited, frame },
      }));
  });
}) satisfies GetStaticPaths;

/** A frame's drawing without its head, which the page in brief sets as text. */
export const GET: APIRoute<{ edited: ExhibitEdition; frame: string }> = ({ props: { edited, frame } }) => {
  const { scene, top } = withoutHead(sceneOf(edited, frame, 'phone', edition(site()).book));
  return new Response(svgFile(scene, top), { headers: { 'Content-Type': 'image/svg+xml' } });
};
