import { printed } from '../ledger/figure.ts';
import { ROOT } from '../ledger/root.ts';
import type { Scene } from '../scene/scene.ts';
import { storyCard } from '../scene/story-card.ts';
import { readBrief } from '../edition/brief.ts';
import { wordsOf, type Edition } from '../edition/edition.ts';
import { frameOf } from '../exhibits/exhibit.ts';
import { box } from '../scene/box.ts';
import { pictureHash, withVersion } from '../address/paths.ts';
import { CARDS } from '../scene/cards.ts';

/** The shapes in which the story as a whole, and the story in brief, are shared. */
export const STORY_SHAPES = ['link', 'feed'] as const;
/** One of `STORY_SHAPES`. */
export type StoryShape = (typeof STORY_SHAPES)[number];

/** What bears the story’s name on its card. */
export const STORY_CARDS = ['story', 'brief'] as const;
/** One of `STORY_CARDS`. */
export type StoryCard = (typeof STORY_CARDS)[number];

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

/** The figure of the day on which the prospectus was filed. */
export const FILED = 'tl-s1-filed';
/** The figure of the day on which the second loan’s first payment is due. */
export const DUE = 'ddtl2-first-repayment';

/** What stands on a card: a line under the story’s name, and the frame whose drawing stands with it. */
function shownOn({ story, book }: Edition, card: StoryCard): { readonly line: string; readonly frame: string } {
  if (card === 'story') return { line: story.subtitle, frame: story.card };
  const brief = readBrief(ROOT, book);
  return { line: brief.headline, frame: brief.card };
}

/**
 * The picture of the story, or of the story in brief, in one shape.
 *
 * @throws Error if no frame is the one that content/story.yaml or content/brief.yaml names
 */
export function storyScene(edition: Edition, card: StoryCard, shape: StoryShape): Scene {
  const { story, exhibits, book } = edition;
  const { line, frame: name } = shownOn(edition, card);
  const [exhibit, id = ''] = name.split('/');
  const edited = exhibits.find((each) => each.exhibit.id === exhibit);
  const frame = edited && frameOf(edited.exhibit, id);
  if (!edited || !frame) throw new Error(`content/${card}.yaml: no frame "${name}" for its card`);
  const { preset } = CARDS[shape];
  const words = { ...wordsOf(edited, frame.id), headline: line, headlines: [line] };
  return storyCard({ title: story.title, subtitle: line }, frame.draw(book.numbers, words, box(preset)), preset);
}

/** `cards/story.link.png`, `cards/brief.link.png` */
export const storyCardPath = (card: StoryCard, shape: StoryShape): string => `cards/${card}.${shape}.png`;

/** A story card's path with the version of its picture: see `withVersion`. */
export const storyCardVersion = (edition: Edition, card: StoryCard, shape: StoryShape): string =>
  withVersion(storyCardPath(card, shape), pictureHash(storyScene(edition, card, shape), CARDS[shape].theme));
