import { describe, expect, test } from 'vitest';
import { drawnInParts, playedThrough } from '../../../src/share/animated.ts';
import { rasterise } from '../../../src/share/paint.ts';
import { svgInTheme } from '../../../src/share/picture.ts';
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

  test('drawn in parts, each over those before it, is the picture drawn whole', () => {
    // Some way into it: one frame, what comes between, and the next.
    const some = shown.slice(8, 19);
    const parts = drawnInParts(some);
    expect(parts.reduce((sum, { time }) => sum + time, 0)).toBe(some.reduce((sum, { time }) => sum + time, 0));
    expect(parts).toHaveLength(some.length);
    let canvas: Buffer | undefined;
    let drawn = 0;
    for (const [i, { scene }] of some.entries()) {
      const part = parts[i];
      if (!part) throw new Error(`no picture ${i}`);
      const { pixels: whole, width } = rasterise({ svg: svgInTheme(scene, 'light'), width: 800 });
      const { pixels, height } = rasterise(part);
      canvas ??= Buffer.alloc(whole.byteLength);
      for (let y = 0; y < height; y++)
        pixels.copy(canvas, ((part.top + y) * width + part.left) * 4, y * part.width * 4, (y + 1) * part.width * 4);
      drawn += pixels.byteLength / whole.byteLength;
      // Edges are as soft as sums of fractions, which come out otherwise where they begin elsewhere.
      const off = whole.reduce((sum, byte, at) => sum + (Math.abs(byte - (canvas?.[at] ?? 0)) > 8 ? 1 : 0), 0);
      expect(off, `picture ${i}`).toBeLessThan(20);
    }
    // Else there were no need of parts.
    expect(drawn / parts.length).toBeLessThan(0.9);
  });
});
