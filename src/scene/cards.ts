import type { Preset } from './box.ts';
import type { Theme } from './palette.ts';

/** The shapes in which a frame is shared: for links, in both themes, for a feed and for a story. */
export const CARDS = {
  link: { preset: 'card', theme: 'light' },
  dark: { preset: 'card', theme: 'dark' },
  feed: { preset: 'feed', theme: 'light' },
  tall: { preset: 'tall', theme: 'light' },
} as const satisfies Record<string, { preset: Preset; theme: Theme }>;
/** The shape of a card: what a network or a feed shows. */
export type CardShape = keyof typeof CARDS;
/** All of them. */
export const CARD_SHAPES = Object.keys(CARDS).filter((shape): shape is CardShape => shape in CARDS);
