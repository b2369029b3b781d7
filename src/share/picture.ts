import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

const CACHE = join(process.cwd(), '.cache', 'cards');
/** Raised when the same drawing comes to be rasterised differently. */
const RECIPE = 1;

/**
 * A scene as a PNG file, one pixel to a unit of its box. The palette is reduced: cards have few colours. A drawing rasterised before is taken
 * from the cache, which is keyed by the whole drawing.
 */
export async function pngFile(scene: Scene, theme: Theme): Promise<Buffer> {
  const svg = svgInTheme(scene, theme);
  const cached = join(CACHE, `${createHash('sha256').update(`${RECIPE}${svg}`).digest('hex').slice(0, 32)}.png`);
  if (existsSync(cached)) return readFileSync(cached);
  const raw = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  const png = await sharp(raw.asPng()).png({ palette: true, colours: 128, compressionLevel: 9, effort: 7 }).toBuffer();
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(cached, png);
  return png;
}
