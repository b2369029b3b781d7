import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { box, type Preset } from '../../../src/scene/box.ts';
import { circle } from '../../../src/scene/mark.ts';
import type { Scene } from '../../../src/scene/scene.ts';
import { SceneTween } from '../../../src/stage/scene-tween.ts';

const scene = (cx: number, preset: Preset = 'desk'): Scene => ({
  box: box(preset),
  marks: [circle('bond', { x: cx, y: 0 }, 10, { tone: 'debt', fill: 'solid' })],
});
const [FIRST, SECOND, THIRD] = [scene(0), scene(400), scene(800)];

// The timer keeps the clock it found when it was read in.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
  vi.spyOn(performance, 'now').mockImplementation(Date.now);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A tween, the pictures it has shown, and the last of them. */
function watched(): { tween: SceneTween; shown: Scene[]; last: () => Scene | undefined } {
  const shown: Scene[] = [];
  return { tween: new SceneTween((scene) => shown.push(scene)), shown, last: () => shown.at(-1) };
}

describe('a tween between scenes', () => {
  test('begins at the one, has pictures on the way and ends at the other, the very object', () => {
    const { tween, shown, last } = watched();
    tween.run(FIRST, SECOND, 600);
    expect(shown).toEqual([]);
    vi.advanceTimersByTime(300);
    expect(shown.length).toBeGreaterThan(10);
    expect(last()).not.toBe(SECOND);
    vi.advanceTimersByTime(400);
    expect(last()).toBe(SECOND);
    const count = shown.length;
    vi.advanceTimersByTime(5000);
    expect(shown).toHaveLength(count);
  });

  test('shows at once what there is no way to: the first scene, one of another preset, one without time', () => {
    const { tween, shown } = watched();
    const phone = scene(0, 'phone');
    tween.run(undefined, FIRST, 600);
    tween.run(FIRST, phone, 600);
    tween.run(phone, scene(9, 'phone'), 0);
    expect(shown.slice(0, 2)).toEqual([FIRST, phone]);
    expect(shown).toHaveLength(3);
  });

  // A window turned in the midst of a movement would keep the drawing of the shape it had.
  test('is left for good by whoever is sent elsewhere, however soon after', () => {
    const { tween, last } = watched();
    const turned = scene(0, 'phone');
    tween.run(FIRST, SECOND, 600);
    vi.advanceTimersByTime(200);
    const onTheWay = last();
    tween.run(onTheWay, THIRD, 600);
    tween.run(onTheWay, turned, 0);
    expect(last()).toBe(turned);
    vi.advanceTimersByTime(5000);
    expect(last()).toBe(turned);
  });
});
