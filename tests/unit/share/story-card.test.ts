import { expect, test } from 'vitest';
import { crowdedIn } from '../../../src/check/room.ts';
import { makeEdition } from '../../../src/edition/edition.ts';
import { readStory } from '../../../src/edition/story.ts';
import { CARDS } from '../../../src/scene/cards.ts';
import { storyScene, STORY_CARDS, STORY_SHAPES } from '../../../src/share/story-card.ts';

const cards = readStory(process.cwd()).languages.flatMap(({ id }) =>
  STORY_CARDS.flatMap((card) => STORY_SHAPES.map((shape) => ({ id, card, shape }))),
);

test.each(cards)('in $id the words of the $card’s $shape card lie on nothing', ({ id, card, shape }) => {
  const scene = storyScene(makeEdition(process.cwd(), undefined, id), card, shape);
  expect(crowdedIn(scene, CARDS[shape].preset)).toBeUndefined();
});
