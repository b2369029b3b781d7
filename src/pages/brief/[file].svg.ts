import type { APIRoute, GetStaticPaths } from 'astro';
import { briefPicturePath, fileOf } from '../../address/paths.ts';
import { site } from '../../address/site.ts';
import { readBrief } from '../../edition/brief.ts';
import { edition, plateNamed, type Plate } from '../../edition/edition.ts';
import { sceneOf } from '../../edition/scenes.ts';
import { ROOT } from '../../ledger/root.ts';
import { withoutHead } from '../../scene/headless.ts';
import { svgFile } from '../../share/picture.ts';

export const getStaticPaths = (() => {
  const current = edition(site());
  return readBrief(ROOT, current.book).frames.map(({ exhibit, frame }) => ({
    params: { file: fileOf(briefPicturePath(exhibit, frame)) },
    props: { plate: plateNamed(current, exhibit), frame },
  }));
}) satisfies GetStaticPaths;

/** A frame's drawing without its head, which the page in brief sets as text. */
export const GET: APIRoute<{ plate: Plate; frame: string }> = ({ props: { plate, frame } }) => {
  const { scene, top } = withoutHead(sceneOf(plate, frame, 'phone', edition(site()).book));
  return new Response(svgFile(scene, top), { headers: { 'Content-Type': 'image/svg+xml' } });
};
