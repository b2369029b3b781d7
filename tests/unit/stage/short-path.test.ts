import { describe, expect, test } from 'vitest';
import { scenes } from '../exhibits/all-frames.ts';
import { shortPath } from '../../../src/stage/short-path.ts';

/** Every corner of a path of absolute or relative straight lines. */
function corners(d: string): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let [x, y] = [0, 0];
  let start: readonly [number, number] = [0, 0];
  for (const [, command = '', rest = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = rest.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? [];
    const [a = 0, b = 0] = numbers;
    if (command === 'z' || command === 'Z') [x, y] = start;
    else if (command === 'h') x += a;
    else if (command === 'v') y += a;
    else if (command === 'l') [x, y] = [x + a, y + b];
    else [x, y] = [a, b];
    if (command === 'M') start = [x, y];
    found.push([x, y]);
  }
  return found;
}

describe('a short path', () => {
  test('of squares and strokes', () => {
    expect(shortPath('M12 425.83L44.52 425.83L44.52 460.25L12 460.25ZM1 -2L-3.04 -5')).toBe(
      'M12 425.8h32.5v34.5h-32.5zM1-2l-4-3',
    );
  });

  test('with curves keeps its commands', () => {
    expect(shortPath('M0 0C1.234 1 2 2 3 3')).toBe('M0 0C1.2 1 2 2 3 3');
  });

  test.each(['desk', 'phone'] as const)('has the corners of the long one, to a tenth of a unit: %s', (preset) => {
    const straight = scenes(preset).flatMap(({ scene }) =>
      scene.marks.flatMap((mark) => (mark.shape === 'path' && !/[^MLZ\d\s.,-]/.test(mark.d) ? [mark.d] : [])),
    );
    expect(straight.length).toBeGreaterThan(0);
    for (const d of straight) {
      const [long, short] = [corners(d), corners(shortPath(d))];
      expect(short.length).toBe(long.length);
      // NaN where there is no such corner, which is no less than anything.
      const apart = long.flatMap(([x, y], i) => [(short[i]?.[0] ?? NaN) - x, (short[i]?.[1] ?? NaN) - y].map(Math.abs));
      expect(Math.max(...apart), d).toBeLessThan(0.0501);
    }
  });
});
