import type { APIRoute, GetStaticPaths } from 'astro';
import { edition } from '../../edition/edition.ts';
import { fileOf } from '../../address/paths.ts';
import { site } from '../../address/site.ts';
import {
  STORY_CARDS,
  STORY_SHAPES,
  storyCardPath,
  storyScene,
  type StoryCard,
  type StoryShape,
} from '../../share/story-card.ts';
import { pngFile } from '../../share/picture.ts';

interface Props {
  readonly card: StoryCard;
  readonly shape: StoryShape;
}

export const getStaticPaths = (() =>
  STORY_CARDS.flatMap((card) =>
    STORY_SHAPES.map((shape) => ({ params: { file: fileOf(storyCardPath(card, shape)) }, props: { card, shape } })),
  )) satisfies GetStaticPaths;

/** The card of the story as a whole, and of the story in brief. */
export const GET: APIRoute<Props & Record<string, unknown>> = async ({ props: { card, shape } }) => {
  const png = await pngFile(storyScene(edition(site()), card, shape), 'light', `The card "${card}.${shape}"`);
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
