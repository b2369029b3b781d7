import { Resvg, type RenderedImage } from '@resvg/resvg-js';
import sharp from 'sharp';

// Runs in a worker thread: imports packages only, since Node itself reads it there and not the build.

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

/**
 * A drawing as a PNG file: the same to the byte each time. Cards have few colours, so that a palette found quickly and
 * no dithering do.
 */
export function png(drawing: ToPaint): Promise<Uint8Array> {
  const { width, height, pixels } = rasterise(drawing);
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .png({ palette: true, dither: 0, effort: 1, compressionLevel: 8 })
    .toBuffer();
}

/** Shades of a screen that has no colours. */
const GREYS = 16;

/** A drawing as a PNG file for a grey screen. */
export function grey(drawing: ToPaint): Promise<Uint8Array> {
  const { width, height, pixels } = rasterise(drawing);
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .greyscale()
    .png({ palette: true, colours: GREYS, dither: 0, effort: 1, compressionLevel: 8 })
    .toBuffer();
}

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
