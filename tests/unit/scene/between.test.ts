import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { between, change } from '../../../src/scene/between.ts';
import { draw, frames, scenes } from '../exhibits/all-frames.ts';
import { textsOf, type Mark, type Scene } from '../../../src/scene/scene.ts';
import { runs } from '../../properties.ts';

const spreads = frames
  .filter(({ exhibit }) => exhibit.peak)
  .map((drawn) => ({ name: drawn.name, scene: draw(drawn, 'spread') }));
const pairs = [...scenes('desk'), ...scenes('phone'), ...spreads];
const scene = fc.constantFrom(...pairs.map((each) => each.scene));
const time = fc.double({ min: 0, max: 1, noNaN: true });
const numbersOf = (mark: Mark): number[] =>
  Object.values(mark).filter((value): value is number => typeof value === 'number');

describe('between two scenes', () => {
  test('the start is the one and the end the other', () => {
    fc.assert(
      fc.property(scene, scene, (a, b) => {
        expect(between(a, b, 0)).toBe(a);
        expect(between(a, b, 1)).toBe(b);
      }),
    );
  });

  test('keys are unique and every number finite, all the way', () => {
    fc.assert(
      fc.property(scene, scene, time, (a, b, t) => {
        const { marks } = between(a, b, t);
        expect(new Set(marks.map((mark) => mark.key)).size).toBe(marks.length);
        for (const mark of marks)
          for (const value of numbersOf(mark)) expect(Number.isFinite(value), mark.key).toBe(true);
      }),
      { numRuns: runs(60) },
    );
  });

  test('a picture on the way is made once, however often it is looked at', () => {
    fc.assert(
      fc.property(scene, scene, time, (a, b, t) => {
        const picture = between(a, b, t);
        expect(picture.marks).toBe(picture.marks);
      }),
    );
  });

  test('what comes and goes is put in and taken out while it is unseen, not all at once', () => {
    const box = { preset: 'desk', width: 100, height: 100 } as const;
    const keys = Array.from({ length: 60 }, (_, i) => i);
    const field = (name: string): Scene => ({
      box,
      marks: keys.map((i) => ({
        shape: 'circle',
        key: `${name}/${i}`,
        tone: 'debt',
        fill: 'solid',
        cx: i,
        cy: 9,
        r: 1,
      })),
    });
    const way = change(field('old'), field('new'));
    const pictures = Array.from({ length: 36 }, (_, i) => way(i / 35).marks.map(({ key }) => key));
    pictures.forEach((now, i) => {
      const before = new Set(pictures[i - 1]);
      const put = now.filter((key) => !before.has(key)).length;
      const taken = [...before].filter((key) => !now.includes(key)).length;
      if (i > 0) expect(put + taken, `picture ${i}`).toBeLessThan(10);
    });
    for (const mark of way(0.3).marks) if (mark.key.startsWith('new/')) expect(mark.opacity).toBe(0);
    for (const mark of way(0.8).marks) if (mark.key.startsWith('old/')) expect(mark.opacity).toBe(0);
    expect(way(0.61).marks.filter(({ key }) => key.startsWith('new/'))).toHaveLength(keys.length);
  });

  test('neither scene is changed', () => {
    fc.assert(
      fc.property(scene, scene, time, (a, b, t) => {
        const before = JSON.stringify([a, b]);
        JSON.stringify(between(a, b, t));
        expect(JSON.stringify([a, b])).toBe(before);
      }),
      { numRuns: runs(40) },
    );
  });

  test('a mark in both travels: halfway it lies between its places', () => {
    const box = { preset: 'desk', width: 100, height: 100 } as const;
    const at = (x: number): Scene => ({
      box,
      marks: [{ shape: 'rect', key: 'a/b', tone: 'debt', fill: 'solid', x, y: 0, width: 10, height: 10 }],
    });
    const [mark] = between(at(0), at(80), 0.475).marks;
    expect(mark).toMatchObject({ key: 'a/b', x: 40 });
  });

  test('an interrupted change goes on from the picture on screen', () => {
    const [a, b, c] = pairs.slice(0, 3).map((each) => each.scene);
    if (!a || !b || !c) throw new Error('expected three scenes');
    const halfway = between(a, b, 0.5);
    expect(between(halfway, c, 0)).toBe(halfway);
    expect(between(halfway, c, 1)).toBe(c);
  });

  test('a reader who stops before halfway reads no word of the picture to come, and after it none of the one that was', () => {
    const box = { preset: 'desk', width: 100, height: 100 } as const;
    const saying = (text: string, tone: 'ink' | 'debt'): Scene => ({
      box,
      marks: [
        { shape: 'text', key: 'furniture/subtitle-0', tone, text, x: 0, y: 9, size: 9, face: 'label', anchor: 'start' },
        { shape: 'text', key: 'a/label', tone, text, x: 0, y: 90, size: 9, face: 'label', anchor: 'start' },
      ],
    });
    const wordsAt = (t: number, tone: 'ink' | 'debt'): string[] =>
      change(
        saying('before', 'ink'),
        saying('after', tone),
        'scroll',
      )(t).marks.map((mark) => (mark.shape === 'text' ? mark.text : ''));
    for (const tone of ['ink', 'debt'] as const) {
      expect(wordsAt(0.05, tone)).toEqual(['before', 'before']);
      expect(wordsAt(0.44, tone)).toEqual(['before', 'before']);
      expect(wordsAt(0.56, tone)).toEqual(['after', 'after']);
    }
  });

  test('words that go over to another anchor stay in place as they do', () => {
    const box = { preset: 'desk', width: 100, height: 100 } as const;
    const figure = { shape: 'text', key: 'a/figure', tone: 'ink', text: '62%', y: 9, size: 9, face: 'label' } as const;
    const printed: Scene = { box, marks: [{ ...figure, x: 90, anchor: 'end', wide: 20 }] };
    const read: Scene = { box, marks: [{ ...figure, x: 10, anchor: 'start', wide: 20 }] };
    const leftAt = (t: number): number[] =>
      textsOf(change(printed, read, 'scroll')(t).marks).map(({ x, anchor }) => (anchor === 'end' ? x - 20 : x));
    expect(leftAt(0.01)[0]).toBeCloseTo(69.4);
    expect(leftAt(0.49)[0]).toBeCloseTo(40.6);
    expect(leftAt(0.51)[0]).toBeCloseTo(39.4);
  });

  test('paths of one form move by their numbers', () => {
    const box = { preset: 'desk', width: 100, height: 100 } as const;
    const at = (d: string): Scene => ({
      box,
      marks: [{ shape: 'path', key: 'p/p', tone: 'debt', fill: 'line', weight: 1, d }],
    });
    expect(between(at('M0 0L10 10'), at('M10 0L20 -10'), 0.475).marks[0]).toMatchObject({ d: 'M5 0L15 0' });
  });
});
