import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { ROOT } from '../ledger/root.ts';
import { PALETTE } from '../scene/palette.ts';
import { rasterise } from './paint.ts';

/** Of a phone's icon that its own mask may cut off round the middle, a side: https://web.dev/articles/maskable-icon */
const CUT = 0.1;

/**
 * The site's sign on the story's paper, as phones and searches ask for it.
 *
 * @param size its width and height, px
 */
export async function iconPng(size: number): Promise<Buffer> {
  const inner = Math.round(size * (1 - 2 * CUT));
  const { width, height, pixels } = rasterise({
    svg: readFileSync(join(ROOT, 'public/favicon.svg'), 'utf8'),
    width: inner,
  });
  const sign = await sharp(pixels, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer();
  return sharp({ create: { width: size, height: size, channels: 3, background: PALETTE.light.paper } })
    .composite([{ input: sign }])
    .removeAlpha()
    .png({ compressionLevel: 9 })
    .toBuffer();
}

/** A PNG of at most 255 px as the one picture of an .ico file, for what still asks for /favicon.ico by itself. */
export function icoOf(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // An icon,
  head.writeUInt16LE(1, 4); // with one picture:
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10); // planes,
  head.writeUInt16LE(32, 12); // bits a pixel,
  head.writeUInt32LE(png.byteLength, 14);
  head.writeUInt32LE(head.byteLength, 18); // and where it begins.
  return Buffer.concat([head, png]);
}
