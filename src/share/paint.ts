import { Resvg, type RenderedImage } from '@resvg/resvg-js';
import sharp from 'sharp';
import type { Pixels } from './colours.ts';
import { pagesOf, type Place } from './in-turn.ts';
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

/** Drawings to be painted in turn, each over those before it. */
export interface ToMove {
  readonly shown: readonly (ToPaint & Place & { /** ms */ readonly time: number })[];
}

/**
 * How hard libwebp seeks, 0 to 100: above 25 it tries ten sizes of cache for colours, which takes as long as all else
 * and makes nothing smaller where there is a palette.
 */
const QUALITY = 20;

/** Pixels of a drawing, opaque: its ground covers all of it. */
export const rasterise = ({ svg, width }: ToPaint): RenderedImage =>
  new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } }).render();

/** A drawing as a PNG file. */
export const png = (drawing: ToPaint): Promise<Uint8Array> => indexedPng(rasterise(drawing));

/** A drawing as a PNG file for a grey screen. */
export const grey = (drawing: ToPaint): Promise<Uint8Array> => greyPng(rasterise(drawing));

/** Each drawing where it lies on those before it. */
function* laid(shown: ToMove['shown']): Generator<Pixels & Place> {
  for (const { svg, width, left, top } of shown) {
    const { pixels, height } = rasterise({ svg, width });
    yield { pixels, width, height, left, top };
  }
}

/** Drawings in turn as one animated WebP file, again and again. */
export async function webp({ shown }: ToMove): Promise<Uint8Array> {
  const { width, height, pixels } = pagesOf(laid(shown));
  return sharp(pixels, { raw: { width, height: height * shown.length, channels: 4, pageHeight: height } })
    .webp({ lossless: true, effort: 1, quality: QUALITY, loop: 0, delay: shown.map(({ time }) => time) })
    .toBuffer();
}
