import { expect, test } from 'vitest';
import { pagesOf } from '../../../src/share/in-turn.ts';

const [PAPER, INK, RED] = [0xfff0f0f0, 0xff101010, 0xff2040d0];

/** A picture of 32-bit colours, and where it lies. */
const picture = (colours: readonly number[], width: number, left = 0, top = 0) => ({
  ...{ width, height: colours.length / width, left, top },
  pixels: Buffer.from(Uint32Array.from(colours).buffer),
});
const coloursOf = (pixels: Buffer): number[] => [...new Uint32Array(new Uint8Array(pixels).buffer)];

test('a part is laid over the picture before it, where it belongs', () => {
  const whole = new Array<number>(20).fill(PAPER);
  const { width, height, pixels } = pagesOf([
    picture(whole, 5),
    picture([INK, INK, INK, RED], 2, 3, 1),
    picture([RED], 1),
  ]);
  expect([width, height]).toEqual([5, 4]);
  const second = whole.with(8, INK).with(9, INK).with(13, INK).with(14, RED);
  expect(coloursOf(pixels)).toEqual([...whole, ...second, ...second.with(0, RED)]);
});

test('pictures of many colours come out in a hundred at most, all in the same', () => {
  const ramp = Array.from({ length: 256 }, (_, i) => 0xff000000 + i * 0x010101);
  const { pixels } = pagesOf([picture(ramp, 16), picture(ramp.slice(0, 16), 16, 0, 15)]);
  const colours = coloursOf(pixels);
  expect(new Set(colours).size).toBeLessThanOrEqual(100);
  expect(colours.slice(496)).toEqual(colours.slice(0, 16));
  for (const [i, colour] of colours.slice(0, 256).entries())
    expect(Math.abs((colour & 255) - i)).toBeLessThanOrEqual(3);
});
