import { printed } from '../ledger/figure.ts';
import type { Scene } from '../scene/scene.ts';
import { storyCard } from '../scene/story-card.ts';
import { printedAddress, type Edition } from '../edition/edition.ts';
import { fill } from '../edition/phrase.ts';
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

export function storyScene(edition: Edition, site: URL | undefined, shape: StoryShape): Scene {
  const { story, ui } = edition;
  const words = {
    ...story,
    address: printedAddress(site),
    filed: fill(ui.cover.filing, { day: dayOf(edition, FILED) }),
    due: fill(ui.cover.due, { day: dayOf(edition, DUE) }),
  };
  return storyCard(words, CARDS[shape].preset);
}

/** `cards/story.link.png` */
export const storyCardPath = (shape: StoryShape): string => `cards/story.${shape}.png`;

/** The same with the version of its picture. */
export const storyCardVersion = (edition: Edition, site: URL | undefined, shape: StoryShape): string =>
  withVersion(storyCardPath(shape), pictureHash(storyScene(edition, site, shape), CARDS[shape].theme));
