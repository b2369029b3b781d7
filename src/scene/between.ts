import type { Mark, Scene } from './scene.ts';

/** Parts of a change, as shares of its time: what leaves goes first, what stays moves, what is new comes last. */
const LEAVE_BY = 0.3;
const MOVE_FROM = 0.1;
const MOVE_BY = 0.85;
const ENTER_FROM = 0.6;

/** Progress from 0 to 1 within a part of the whole, eased in and out by a cubic. */
function phase(t: number, from: number, to: number): number {
  const p = Math.min(1, Math.max(0, (t - from) / (to - from)));
  return p < 0.5 ? 4 * p ** 3 : 1 - (-2 * p + 2) ** 3 / 2;
}

const mix = (a: number, b: number, t: number): number => a + (b - a) * t;
const NUMBER = /-?\d+(?:\.\d+)?/g;

/** Moves the numbers of one path to those of another with the same commands; unlike paths change at once. */
function mixPath(a: string, b: string, t: number): string {
  if (a === b || a.replace(NUMBER, '0') !== b.replace(NUMBER, '0')) return b;
  const from = a.match(NUMBER) ?? [];
  let i = 0;
  return b.replace(NUMBER, (to) => String(Math.round(mix(Number(from[i++] ?? to), Number(to), t) * 100) / 100));
}

function mixMark(a: Mark, b: Mark, t: number): Mark {
  const opacity = mix(a.opacity ?? 1, b.opacity ?? 1, t);
  if (a.shape === 'rect' && b.shape === 'rect')
    return {
      ...b,
      opacity,
      x: mix(a.x, b.x, t),
      y: mix(a.y, b.y, t),
      width: mix(a.width, b.width, t),
      height: mix(a.height, b.height, t),
    };
  if (a.shape === 'circle' && b.shape === 'circle')
    return { ...b, opacity, cx: mix(a.cx, b.cx, t), cy: mix(a.cy, b.cy, t), r: mix(a.r, b.r, t) };
  if (a.shape === 'line' && b.shape === 'line')
    return {
      ...b,
      opacity,
      x1: mix(a.x1, b.x1, t),
      y1: mix(a.y1, b.y1, t),
      x2: mix(a.x2, b.x2, t),
      y2: mix(a.y2, b.y2, t),
    };
  if (a.shape === 'path' && b.shape === 'path') return { ...b, opacity, d: mixPath(a.d, b.d, t) };
  if (a.shape === 'text' && b.shape === 'text')
    return { ...b, opacity, x: mix(a.x, b.x, t), y: mix(a.y, b.y, t), size: mix(a.size, b.size, t) };
  return b;
}

const faded = (mark: Mark, by: number): Mark => ({ ...mark, opacity: (mark.opacity ?? 1) * by });

/**
 * The picture on the way from one scene to another, `t` from 0 to 1. Marks are matched by key: those in both travel, those only
 * in `a` fade out first, those only in `b` fade in last. `between(a, b, 0)` is `a` and `between(a, b, 1)` is `b`,
 * the very objects; in between a new scene is returned, and neither is changed. Either may itself be a picture on the way.
 */
export function between(a: Scene, b: Scene, t: number): Scene {
  if (t <= 0) return a;
  if (t >= 1) return b;
  const before = new Map(a.marks.map((mark) => [mark.key, mark]));
  const after = new Set(b.marks.map((mark) => mark.key));
  const move = phase(t, MOVE_FROM, MOVE_BY);
  const enter = phase(t, ENTER_FROM, 1);
  const leave = 1 - phase(t, 0, LEAVE_BY);

  const leaving = leave > 0 ? a.marks.filter((mark) => !after.has(mark.key)).map((mark) => faded(mark, leave)) : [];
  const staying = b.marks.map((mark) => {
    const old = before.get(mark.key);
    return old && old.shape === mark.shape ? mixMark(old, mark, move) : faded(mark, enter);
  });
  // What leaves lies under what stays: it must not flash over it.
  return { box: b.box, marks: [...leaving, ...staying] };
}
