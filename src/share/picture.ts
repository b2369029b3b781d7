import resvg from '@resvg/resvg-js/package.json' with { type: 'json' };
import sharp from 'sharp';
import { render } from 'svelte/server';
import { overBuilds } from '../edition/last-build.ts';
import { PALETTE, type Theme } from '../scene/palette.ts';
import { marksWithin } from '../scene/changed.ts';
import type { Area, Scene } from '../scene/scene.ts';
import Drawing from '../stage/Drawing.svelte';
import { FILE_FACES } from '../stage/faces.ts';
import { fileCss } from '../stage/palette-css.ts';
import { cached, nameOf } from './cache.ts';
import { outlined } from './outline.ts';
import { paintPng } from './painters.ts';
import { inWords, type PictureWords } from './png-words.ts';

/** Markup for Svelte's own use, of none to a file. */
const tidy = (body: string): string => body.replace(/<!--[\s\S]*?-->/g, '');

const below = ({ box: { width, height } }: Scene, top: number): Area => ({ x: 0, y: top, width, height: height - top });

/**
 * A scene as an SVG file that follows the reader's theme. Needs nothing but itself.
 *
 * @param top where it begins, in units of its box
 */
export const svgFile = (scene: Scene, top = 0): string =>
  tidy(render(Drawing, { props: { scene: outlined(scene), part: below(scene, top), css: fileCss() } }).body);

/** A scene as an SVG file in one theme, every colour written out. */
export const svgInTheme = (scene: Scene, theme: Theme): string =>
  tidy(render(Drawing, { props: { scene: outlined(scene), colours: PALETTE[theme] } }).body);

/** A part of a scene as an SVG file in one theme, without the marks that do not reach into it. */
export const svgOfPart = (scene: Scene, theme: Theme, part: Area): string =>
  tidy(render(Drawing, { props: { scene: outlined(marksWithin(scene, part)), part, colours: PALETTE[theme] } }).body);

/** A scene as an SVG file to be edited: it says what it shows, and its layers bear the names of what they draw. */
export const svgToEdit = (scene: Scene, theme: Theme, named: { title: string; description: string }): string =>
  tidy(render(Drawing, { props: { scene: outlined(scene), colours: PALETTE[theme], named } }).body);

/**
 * The file of `svgToEdit` with its words as text, not as outlines: what opens it has to have the story's fonts, or like
 * ones.
 */
export const svgInWords = (scene: Scene, theme: Theme, named: { title: string; description: string }): string =>
  tidy(render(Drawing, { props: { scene, colours: PALETTE[theme], named, faces: FILE_FACES } }).body);

/** Raised when the same drawing comes to be rasterised differently. */
const RECIPE = 10;
/** Others of these may make another file of the same drawing. */
export const TOOLS = JSON.stringify([resvg.version, sharp.versions]);
/** A network that takes the lightest pictures, WhatsApp, drops those over 300 kB without a word. */
const HEAVIEST = 200_000;

/**
 * A scene as a PNG file, one pixel to a unit of its box. A drawing rasterised before is taken from the cache, which is
 * keyed by the whole drawing; one whose scene is known need not even be drawn.
 *
 * @param name says whose picture it is, should it fail
 * @param words what the file says of itself
 * @throws Error if it cannot be drawn, or weighs more than networks take
 */
export const pngFile = (scene: Scene, theme: Theme, name: string, words: PictureWords): Promise<Buffer> =>
  withName(name, async () => {
    const svg = once(() => svgInTheme(scene, theme));
    const kept = overBuilds(['card', RECIPE, TOOLS, theme, scene], () => nameOf(`${RECIPE}${TOOLS}${svg()}`));
    const png = await cached(kept, 'png', () => paintPng({ svg: svg(), width: scene.box.width }));
    return within(Buffer.from(inWords(png, words).buffer), HEAVIEST);
  });

/** Draws when it is first asked to, and no more. */
export function once(draw: () => string): () => string {
  let drawing: string | undefined;
  return () => (drawing ??= draw());
}

/** Makes a picture. @throws Error that begins with whose picture it is, whatever went wrong */
export async function withName(name: string, make: () => Promise<Buffer>): Promise<Buffer> {
  try {
    return await make();
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** @throws Error that says the picture's weight and the limit, if it weighs more bytes than that */
export function within(picture: Buffer, heaviest: number): Buffer {
  if (picture.byteLength <= heaviest) return picture;
  const kB = (bytes: number): string => `${Math.ceil(bytes / 1000)} kB`;
  throw new Error(
    `weighs ${kB(picture.byteLength)}; expected at most ${kB(heaviest)}, or networks may not show it: draw fewer marks`,
  );
}
