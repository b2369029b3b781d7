import { printed } from '../ledger/figure.ts';
import type { Scene } from '../scene/scene.ts';
import { storyCard } from '../scene/story-card.ts';
import { wordsOf, type Edition } from '../edition/edition.ts';
import { frameOf } from '../exhibits/exhibit.ts';
import { box } from '../scene/box.ts';
import { CARDS, pictureHash, withVersion } from '../address/paths.ts';

/** The shapes in which the story as a whole is shared. */
export const STORY_SHAPES = ['link', 'feed'] as const;
export type StoryShape = (typeof STORY_SHAPES)[number];

/**
 * The day a figure of the ledger states, as prose prints it.
 *
 * @throws Error if the ledger has no such figure
 */
export function dayOf({ book }: Edition, id: string): string {
  const figure = book.figures.get(id);
  if (!figure) throw new Error(`the cover needs the figure "${id}" in the ledger`);
  return printed(figure);
}

export const FILED = 'tl-s1-filed';
export const DUE = 'ddtl2-first-repayment';

/** @throws Error if no frame is the one that content/story.yaml names */
export function storyScene({ story, plates, book }: Edition, shape: StoryShape): Scene {
  const [exhibit, id = ''] = story.card.split('/');
  const plate = plates.find((each) => each.exhibit.id === exhibit);
  const frame = plate && frameOf(plate.exhibit, id);
  if (!plate || !frame) throw new Error(`content/story.yaml: no frame "${story.card}" for the story's card`);
  const { preset } = CARDS[shape];
  const words = { ...wordsOf(plate, frame.id), headline: story.subtitle, headlines: [story.subtitle] };
  return storyCard(story, frame.draw(book.numbers, words, box(preset)), preset);
}

/** `cards/story.link.png` */
export const storyCardPath = (shape: StoryShape): string => `cards/story.${shape}.png`;

/** The same with the version of its picture. */
export const storyCardVersion = (edition: Edition, shape: StoryShape): string =>
  withVersion(storyCardPath(shape), pictureHash(storyScene(edition, shape), CARDS[shape].theme));
