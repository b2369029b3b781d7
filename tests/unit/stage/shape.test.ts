import { expect, test } from 'vitest';
import type { Mark } from '../../../src/scene/scene.ts';
import { shapeOf } from '../../../src/stage/shape.ts';

const dot: Mark = { shape: 'circle', key: 'a/b', tone: 'debt', fill: 'solid', cx: 1, cy: 2, r: 3 };

test('a mark faded away altogether is not there for a pointer, nor painted', () => {
  expect(shapeOf({ ...dot, opacity: 0 }).attributes).toMatchObject({ visibility: 'hidden' });
  expect(shapeOf({ ...dot, opacity: 0.01 }).attributes).toMatchObject({ opacity: 0.01 });
  expect(shapeOf({ ...dot, opacity: 0.01 }).attributes).not.toHaveProperty('visibility');
});
