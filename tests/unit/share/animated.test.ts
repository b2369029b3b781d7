import { describe, expect, test } from 'vitest';
import { playedThrough } from '../../../src/share/animated.ts';
import { draw, frames } from '../exhibits/all-frames.ts';

const own = frames
  .filter(({ exhibit }) => exhibit.id === 'two-customers')
  .map((drawn) => ({ scene: draw(drawn, 'card'), takeaway: drawn.words.takeaway }));

describe('an exhibit played through', () => {
  const shown = playedThrough(own);

  test('shows every frame as it is, in order, long enough to read its takeaway', () => {
    const held = shown.filter(({ scene }) => own.some((frame) => frame.scene === scene));
    expect(held.map(({ scene }) => scene)).toEqual(own.map(({ scene }) => scene));
    // 25 characters a second is quick reading.
    held.forEach(({ time }, i) => expect(time).toBeGreaterThan(((own[i]?.takeaway.length ?? 0) / 25) * 1000));
  });

  test('moves from each to the next as the story does, and ends on the last', () => {
    expect(shown.at(-1)?.scene).toBe(own.at(-1)?.scene);
    const moving = shown.filter(({ scene }) => !own.some((frame) => frame.scene === scene));
    expect(moving.length % (own.length - 1)).toBe(0);
    const total = moving.reduce((sum, { time }) => sum + time, 0) / (own.length - 1);
    expect(total).toBeGreaterThanOrEqual(500);
    expect(total).toBeLessThanOrEqual(700);
  });

  test('one frame alone stands still', () => {
    expect(playedThrough(own.slice(0, 1))).toHaveLength(1);
    expect(playedThrough([])).toEqual([]);
  });
});
