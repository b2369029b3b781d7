import { expect, test } from 'vitest';
import { changedArea, inkOf, marksWithin, wholeOf } from '../../../src/scene/changed.ts';
import { box } from '../../../src/scene/box.ts';
import type { Mark, Scene } from '../../../src/scene/scene.ts';

const sceneOf = (...marks: readonly Mark[]): Scene => ({ box: box('card'), marks });
const square = (key: string, x: number, more: { opacity?: number } = {}): Mark => ({
  ...{ shape: 'rect', key, tone: 'ink', x, y: 100, width: 20, height: 20, fill: 'solid' },
  ...more,
});

test('scenes whose marks are alike, if not the same objects, differ nowhere', () => {
  expect(changedArea(sceneOf(square('a', 10)), sceneOf(square('a', 10)))).toBeUndefined();
});

test('what moves, comes or goes changes the picture where it was and where it is', () => {
  const [near, far] = [inkOf(square('b', 50)), inkOf(square('b', 300))];
  const standing = square('a', 900);
  const both = { x: near.x, y: near.y, width: far.x + far.width - near.x, height: near.height };
  expect(changedArea(sceneOf(standing, square('b', 50)), sceneOf(standing, square('b', 300)))).toEqual(both);
  expect(changedArea(sceneOf(standing), sceneOf(standing, square('b', 50)))).toEqual(near);
  expect(changedArea(sceneOf(standing, square('b', 50)), sceneOf(standing))).toEqual(near);
});

test('a mark that nobody sees yet changes nothing', () => {
  expect(changedArea(sceneOf(), sceneOf(square('a', 10, { opacity: 0 })))).toBeUndefined();
});

test('marks that lie over each other in another order may change the picture anywhere', () => {
  const [one, other] = [square('a', 10), square('b', 20)];
  expect(changedArea(sceneOf(one, other), sceneOf(other, one))).toEqual(wholeOf(sceneOf()));
});

test('a part keeps the marks that reach into it, in their order', () => {
  const scene = sceneOf(square('a', 10), square('b', 300), square('c', 20));
  expect(marksWithin(scene, { x: 0, y: 0, width: 40, height: 630 }).marks.map(({ key }) => key)).toEqual(['a', 'c']);
});
