import { createHash } from 'node:crypto';
import type { Preset, StagePreset } from '../scene/box.ts';
import { CARDS, type CardShape } from '../scene/cards.ts';
import { PALETTE, type Theme } from '../scene/palette.ts';
import type { Book } from '../edition/book.ts';
import type { ExhibitEdition } from '../edition/edition.ts';
import { overBuilds } from '../edition/last-build.ts';
import { drawnFrom, sceneOf, stageFileOf } from '../edition/scenes.ts';
import { stagePresetsOf } from '../exhibits/presets-of.ts';
import { kept } from '../ledger/kept.ts';
import { ANY_PRESET } from '../stage/scene-addresses.ts';

/** A hash of what an address leads to, 8 hexadecimal digits: another one whenever its JSON is another. */
export const hash = (data: unknown): string =>
  createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 8);

/** Raised when the same scene comes to be drawn differently. */
const DRAWN = 4;

/** A picture’s hash, as in `hash`: of its scenes, the colours they get and how they are drawn. */
export const pictureHash = (scenes: unknown, ...themes: readonly Theme[]): string =>
  hash([DRAWN, themes.map((theme) => PALETTE[theme]), scenes]);

// Addresses of two kinds. What only the page itself asks for carries a hash of what it leads to: it may be kept for
// ever and never be stale, and is gone with its page. What leaves the site, by hand or by robot, carries none: it
// answers with the present picture for as long as the site stands.

const versions = new WeakMap<Book, WeakMap<ExhibitEdition, string>>();

/**
 * One version of an exhibit's scenes in all shapes. A page names them all and is fetched before anything else: each
 * hash is bytes that nothing packs.
 */
const scenesVersion = (edited: ExhibitEdition, book: Book): string =>
  kept(
    kept(versions, book, () => new WeakMap()),
    edited,
    () =>
      overBuilds(['scenes', drawnFrom(edited, book)], () =>
        hash(stagePresetsOf(edited.exhibit).map((preset) => stageFileOf(edited, preset, book))),
      ),
  );

/** `scenes/two-customers.desk.3f9c1a2b.json` */
export const scenesPath = (
  edited: ExhibitEdition,
  book: Book,
  preset: StagePreset | typeof ANY_PRESET = ANY_PRESET,
): string => `scenes/${edited.exhibit.id}.${preset}.${scenesVersion(edited, book)}.json`;

/** `pictures/two-customers/before.desk.svg` */
export const picturePath = (edited: ExhibitEdition, frame: string, preset: Preset): string =>
  `pictures/${edited.exhibit.id}/${frame}.${preset}.svg`;

/** `brief/the-bill.both-loans.svg`: a frame’s drawing without its head, on the page that tells the story in brief. */
export const briefPicturePath = (exhibit: string, frame: string): string => `brief/${exhibit}.${frame}.svg`;

/** `cards/your-fuse/ends/2026-q3.png`: a reader's result. */
export const resultCardPath = (edited: ExhibitEdition, outcome: string): string =>
  `cards/${edited.exhibit.id}/ends/${outcome}.png`;

/** `cards/two-customers/before.link.png` */
export const cardPath = (edited: ExhibitEdition, frame: string, shape: CardShape): string =>
  `cards/${edited.exhibit.id}/${frame}.${shape}.png`;

/** `pictures/two-customers/played.webp`: the exhibit's frames in turn. */
export const animatedPath = (edited: ExhibitEdition): string => `pictures/${edited.exhibit.id}/played.webp`;

/** Shapes of films: for feeds on a phone, and for wide screens. */
export const FILMS = { portrait: 'feed', landscape: 'card' } as const satisfies Readonly<Record<string, Preset>>;
/** The shape of a film. */
export type Film = keyof typeof FILMS;

/** `pictures/two-customers/played.portrait.mp4` */
export const filmPath = (edited: ExhibitEdition, film: Film): string =>
  `pictures/${edited.exhibit.id}/played.${film}.mp4`;

/**
 * An address for those who keep what they fetched by its address, as networks do:
 * `cards/two-customers/before.link.png?v=3f9c1a2b` is another one when the picture is. The site itself pays no heed to
 * the version.
 */
export const withVersion = (path: string, version: string): string => `${path}?v=${version}`;

/** A card's path with the version of its picture. */
export function cardVersion(edited: ExhibitEdition, book: Book, frame: string, shape: CardShape): string {
  const { preset, theme } = CARDS[shape];
  return withVersion(cardPath(edited, frame, shape), pictureHash(sceneOf(edited, frame, preset, book), theme));
}

/** What a route calls the file of a path: its last part, without its ending. */
export const fileOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));

/** `embed/two-customers/before/` */
export const embedPath = (edited: ExhibitEdition, frame: string): string => `embed/${edited.exhibit.id}/${frame}/`;

/** `oembed/two-customers/before.json` */
export const oembedPath = (edited: ExhibitEdition, frame: string): string =>
  `oembed/${edited.exhibit.id}/${frame}.json`;
