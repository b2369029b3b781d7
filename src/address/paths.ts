import { createHash } from 'node:crypto';
import type { Preset } from '../scene/box.ts';
import { PALETTE, type Theme } from '../scene/palette.ts';
import type { Book } from '../edition/book.ts';
import type { Plate } from '../edition/edition.ts';
import { sceneOf, scenesOf, stageDataOf } from '../edition/scenes.ts';

/** A short hash of what an address leads to. */
export const hash = (data: unknown): string =>
  createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 8);

/** Raised when the same scene comes to be drawn differently. */
const DRAWN = 4;

/** A hash of a picture: of its scenes, the colours they get and how they are drawn. */
export const pictureHash = (scenes: unknown, ...themes: readonly Theme[]): string =>
  hash([DRAWN, themes.map((theme) => PALETTE[theme]), scenes]);

// A path carries a hash of what it leads to, so that it may be kept for ever and never be stale.

/** `scenes/two-customers.desk.3f9c1a2b.json` */
export const scenesPath = (plate: Plate, book: Book, preset: 'phone' | 'desk'): string =>
  `scenes/${plate.exhibit.id}.${preset}.${hash(stageDataOf(plate, preset, book))}.json`;

/** `pictures/two-customers/before.desk.3f9c1a2b.svg` */
export const picturePath = (plate: Plate, book: Book, frame: string, preset: Preset): string =>
  `pictures/${plate.exhibit.id}/${frame}.${preset}.${pictureHash(sceneOf(plate, frame, preset, book), 'light', 'dark')}.svg`;

/** The shapes in which a frame is shared: for links, in both themes, for a feed and for a story. */
export const CARDS = {
  link: { preset: 'card', theme: 'light' },
  dark: { preset: 'card', theme: 'dark' },
  feed: { preset: 'feed', theme: 'light' },
  tall: { preset: 'tall', theme: 'light' },
} as const satisfies Record<string, { preset: Preset; theme: Theme }>;
export type CardShape = keyof typeof CARDS;
export const CARD_SHAPES = Object.keys(CARDS).filter((shape): shape is CardShape => shape in CARDS);

/** `cards/two-customers/before.link.3f9c1a2b.png` */
export function cardPath(plate: Plate, book: Book, frame: string, shape: CardShape): string {
  const { preset, theme } = CARDS[shape];
  return `cards/${plate.exhibit.id}/${frame}.${shape}.${pictureHash(sceneOf(plate, frame, preset, book), theme)}.png`;
}

/** `pictures/two-customers/played.3f9c1a2b.webp`: the exhibit's frames in turn. */
export const playedPath = (plate: Plate, book: Book): string =>
  `pictures/${plate.exhibit.id}/played.${pictureHash(scenesOf(plate, 'card', book), 'light')}.webp`;

/** `exhibits/two-customers/` */
export const exhibitPath = (plate: Plate): string => `exhibits/${plate.exhibit.id}/`;

/** `exhibits/two-customers/before/` */
export const framePath = (plate: Plate, frame: string): string => `exhibits/${plate.exhibit.id}/${frame}/`;

/** `embed/two-customers/before/` */
export const embedPath = (plate: Plate, frame: string): string => `embed/${plate.exhibit.id}/${frame}/`;

/** `oembed/two-customers/before.json` */
export const oembedPath = (plate: Plate, frame: string): string => `oembed/${plate.exhibit.id}/${frame}.json`;
