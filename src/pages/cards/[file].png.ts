import type { APIRoute, GetStaticPaths } from 'astro';
import { readBrief } from '../../edition/brief.ts';
import { edition } from '../../edition/edition.ts';
import { ROOT } from '../../ledger/root.ts';
import { pictureWords } from '../../share/picture-words.ts';
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
  const current = edition(site());
  const { story, book } = current;
  const brief = readBrief(ROOT, book);
  const words = pictureWords(current, site(), {
    title: `${story.title}${book.formats.marks.titled}${card === 'story' ? story.subtitle : brief.headline}`,
    description: card === 'story' ? story.standfirst : brief.description,
    path: card === 'story' ? '' : 'brief/',
  });
  const png = await pngFile(storyScene(current, card, shape), 'light', `The card "${card}.${shape}"`, words);
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
