import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { render } from 'svelte/server';
import { PALETTE, type Theme } from '../scene/palette.ts';
import type { Scene } from '../scene/scene.ts';
import Drawing from '../stage/Drawing.svelte';
import { fileCss } from '../stage/palette-css.ts';
import { outlined } from './outline.ts';

/** Markup for Svelte's own use, of none to a file. */
const tidy = (body: string): string => body.replace(/<!--[\s\S]*?-->/g, '');

/** A scene as an SVG file that follows the reader's theme. Needs nothing but itself. */
export const svgFile = (scene: Scene): string =>
  tidy(render(Drawing, { props: { scene: outlined(scene), css: fileCss() } }).body);

/** A scene as an SVG file in one theme, every colour written out. */
export const svgInTheme = (scene: Scene, theme: Theme): string =>
  tidy(render(Drawing, { props: { scene: outlined(scene), colours: PALETTE[theme] } }).body);

/** A scene as a PNG file, one pixel to a unit of its box. The palette is reduced: cards have few colours. */
export async function pngFile(scene: Scene, theme: Theme): Promise<Buffer> {
  const raw = new Resvg(svgInTheme(scene, theme), { font: { loadSystemFonts: false } }).render();
  return sharp(raw.asPng()).png({ palette: true, colours: 128, compressionLevel: 9, effort: 7 }).toBuffer();
}
