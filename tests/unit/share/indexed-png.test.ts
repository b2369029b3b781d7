import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Pixels } from '../../../src/share/colours.ts';
import { greyPng, indexedPng } from '../../../src/share/indexed-png.ts';

const OPAQUE = 255;

/** Each number a colour: its low byte red, then green, then blue. */
function pixelsOf(width: number, colours: readonly number[]): Pixels {
  const bytes = colours.flatMap((colour) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255, OPAQUE]);
  return { width, height: colours.length / width, pixels: Buffer.from(Uint8Array.from(bytes).buffer) };
}

const read = (png: Buffer): Promise<Buffer> => sharp(png).toColourspace('srgb').ensureAlpha().raw().toBuffer();

test('another program reads the same pixels, of any width and of up to 48 colours', () =>
  fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 19 }),
      fc.integer({ min: 1, max: 17 }),
      fc.constantFrom(1, 2, 16, 17, 48),
      fc.infiniteStream(fc.nat({ max: 0xffffff })),
      async (width, height, few, random) => {
        const palette = [...random.take(few)];
        const drawing = pixelsOf(
          width,
          Array.from({ length: width * height }, (_, i) => palette[(i * 7) % few] ?? 0),
        );
        expect((await read(await indexedPng(drawing))).equals(drawing.pixels)).toBe(true);
      },
    ),
    { numRuns: 60 },
  ));

test('of more colours those stay that would be missed most, a small mark of a tone of its own among them', async () => {
  const [paper, ink, accent] = [0xf0f0f0, 0x101010, 0x2040d0];
  const blends = Array.from({ length: 200 }, (_, i) => paper - i * 0x010101);
  const drawing = pixelsOf(1, [
    ...new Array<number>(900).fill(paper),
    ...new Array<number>(90).fill(ink),
    accent,
    ...blends,
  ]);
  const pixels = await read(await indexedPng(drawing));
  expect(pixels.subarray(0, 991 * 4).equals(drawing.pixels.subarray(0, 991 * 4))).toBe(true);
  for (const [i, byte] of pixels.entries()) expect(Math.abs(byte - (drawing.pixels[i] ?? 0))).toBeLessThan(8);
});

test('a grey picture has sixteen shades, black and white among them', async () => {
  const ramp = Array.from({ length: 256 }, (_, i) => i * 0x010101);
  const pixels = await read(await greyPng(pixelsOf(16, ramp)));
  const reds = new Set(ramp.map((_, i) => pixels[i * 4] ?? -1));
  expect([...reds].sort((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, i) => i * 17));
});
