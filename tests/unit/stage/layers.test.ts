import { expect, test } from 'vitest';
import type { Mark } from '../../../src/scene/scene.ts';
import { layersOf } from '../../../src/stage/layers.ts';
import { scenes } from '../exhibits/all-frames.ts';

const groupOf = ({ key }: Mark): string => key.split('/')[0] ?? '';

test('layers keep the order of painting, and are parted only where something else is painted between', () => {
  for (const { name, scene } of scenes('card')) {
    const layers = layersOf(scene.marks);
    expect(
      layers.flatMap(({ marks }) => marks),
      name,
    ).toEqual(scene.marks);
    const groups = layers.map(({ marks }) => [...new Set(marks.map(groupOf))]);
    expect(
      groups.filter(({ length }) => length !== 1),
      name,
    ).toEqual([]);
    expect(
      groups.filter(([group], i) => i > 0 && group === groups[i - 1]?.[0]),
      name,
    ).toEqual([]);
    expect(new Set(layers.map(({ id }) => id)).size, name).toBe(layers.length);
  }
});
