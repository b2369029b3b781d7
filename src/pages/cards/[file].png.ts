import type { APIRoute, GetStaticPaths } from 'astro';
import { edition } from '../../edition/edition.ts';
import { site } from '../../address/site.ts';
import { STORY_SHAPES, storyCardPath, storyScene, type StoryShape } from '../../share/story-card.ts';
import { pngFile } from '../../share/picture.ts';

export const getStaticPaths = (() =>
  STORY_SHAPES.map((shape) => ({
    params: { file: storyCardPath(shape).replace(/^cards\/|\.png$/g, '') },
    props: { shape },
  }))) satisfies GetStaticPaths;

/** The card of the story as a whole. */
export const GET: APIRoute<{ shape: StoryShape }> = async ({ props: { shape } }) => {
  const png = await pngFile(storyScene(edition(site()), shape), 'light', `The story's card "${shape}"`);
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
