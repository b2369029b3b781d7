import { expect, test } from 'vitest';
import { recording } from '../../../src/model/figures.ts';
import { remembering } from '../../../src/model/remembering.ts';

test('work is done again once a figure that it read is another, and who notes is told of it each time', () => {
  let done = 0;
  const larger = remembering(
    (figures, times: number): number => {
      done += 1;
      const a = figures['a'] ?? 0;
      return times * (a > 1 ? a : (figures['b'] ?? 0));
    },
    (times) => String(times),
  );
  const asked = (figures: Readonly<Record<string, number>>, times: number): unknown => {
    const before = done;
    const noted = recording(figures);
    return [larger(noted.figures, times), done - before, [...noted.read]];
  };
  expect(asked({ a: 1, b: 5, c: 9 }, 1)).toEqual([5, 1, ['a', 'b']]);
  expect(asked({ a: 1, b: 5, c: 8 }, 1)).toEqual([5, 0, ['a', 'b']]);
  expect(asked({ a: 1, b: 6, c: 8 }, 1)).toEqual([6, 1, ['a', 'b']]);
  expect(asked({ a: 1, b: 6, c: 8 }, 2)).toEqual([12, 1, ['a', 'b']]);
  // What it no longer reads is not noted, though it was read before.
  expect(asked({ a: 2, b: 6, c: 8 }, 1)).toEqual([2, 1, ['a']]);
  expect(asked({ a: 1, b: 6, c: 8 }, 1)).toEqual([6, 0, ['a', 'b']]);
});

test('what failed is tried again', () => {
  let fails = true;
  const work = remembering(
    () => {
      if (fails) throw new Error('not yet');
      return 1;
    },
    () => '',
  );
  expect(() => work({})).toThrow('not yet');
  fails = false;
  expect(work({})).toBe(1);
});
