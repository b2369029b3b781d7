import { expect, test } from 'vitest';
import { pictureHash } from '../../../src/address/paths.ts';
import { draw, frames } from '../exhibits/all-frames.ts';

test('a picture has another name when its scene or its colours are others, and the same when nothing is', () => {
  const [first, second] = frames.slice(0, 2).map((drawn) => draw(drawn, 'card'));
  expect(pictureHash(first, 'light')).toBe(pictureHash(structuredClone(first), 'light'));
  expect(pictureHash(first, 'light')).not.toBe(pictureHash(second, 'light'));
  expect(pictureHash(first, 'light')).not.toBe(pictureHash(first, 'dark'));
});
