import { Resvg, type RenderedImage } from '@resvg/resvg-js';
import sharp from 'sharp';
import { greyPng, indexedPng } from './indexed-png.ts';

// Runs in a worker thread, where Node itself reads it and not the build: it and what it imports need no build.

/** A drawing to be painted, all in SVG, and how wide in pixels. */
export interface ToPaint {
  readonly svg: string;
  readonly width: number;
}

/** Drawings of one size to be painted in turn, each seen for some ms. */
export interface ToPlay {
  readonly shown: readonly { readonly svg: string; readonly time: number }[];
  readonly width: number;
}

/** Pixels of a drawing, opaque: its ground covers all of it. */
export const rasterise = ({ svg, width }: ToPaint): RenderedImage =>
  new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } }).render();

/** A drawing as a PNG file. */
export const png = (drawing: ToPaint): Uint8Array => indexedPng(rasterise(drawing));

/** A drawing as a PNG file for a grey screen. */
export const grey = (drawing: ToPaint): Uint8Array => greyPng(rasterise(drawing));

/** Drawings in turn as one animated WebP file, again and again. */
export async function webp({ shown, width }: ToPlay): Promise<Uint8Array> {
  // One below another, in one stretch of memory: each picture is let go as soon as it stands there, or the collector
  // has gigabytes to clear.
  let all: Buffer | undefined;
  let pageHeight = 0;
  for (const [i, { svg }] of shown.entries()) {
    const { pixels, height } = rasterise({ svg, width });
    all ??= Buffer.allocUnsafe(pixels.byteLength * shown.length);
    pageHeight = height;
    pixels.copy(all, i * pixels.byteLength);
  }
  return sharp(all, { raw: { width, height: pageHeight * shown.length, channels: 4, pageHeight } })
    .webp({ lossless: true, effort: 1, loop: 0, delay: shown.map(({ time }) => time) })
    .toBuffer();
}
