import {
  arc,
  area,
  curveBumpX,
  curveMonotoneX,
  curveStepAfter,
  line,
  linkHorizontal,
  symbol,
  symbolStar,
} from 'd3-shape';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Outline, outline, rectPath, ringPart } from '../../../src/scene/outline.ts';

const commands = (d: string): string => d.replace(/[^A-Z]/g, '');
const numbers = (d: string): number[] => d.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? [];

interface Step {
  readonly command: string;
  readonly points: readonly (readonly [number, number])[];
}

const steps = (d: string): Step[] =>
  [...d.matchAll(/([A-Z])([^A-Z]*)/g)].map(([, command = '', rest = '']) => {
    const all = numbers(rest);
    return { command, points: all.flatMap((x, i) => (i % 2 === 0 ? [[x, all[i + 1] ?? 0] as const] : [])) };
  });

/** Points along a path, close enough together to measure it by. */
function walk(d: string): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let at: readonly [number, number] = [0, 0];
  for (const { command, points } of steps(d)) {
    const [a, b, c] = points;
    if (command === 'C' && a && b && c) {
      for (let i = 1; i <= 32; i++) {
        const t = i / 32;
        const mix = (k: 0 | 1) =>
          (1 - t) ** 3 * at[k] + 3 * (1 - t) ** 2 * t * a[k] + 3 * (1 - t) * t ** 2 * b[k] + t ** 3 * c[k];
        found.push([mix(0), mix(1)]);
      }
      at = c;
    } else if (a) {
      found.push(a);
      at = a;
    }
  }
  return found;
}

const lengthOf = (points: readonly (readonly [number, number])[]): number =>
  points.slice(1).reduce((sum, [x, y], i) => sum + Math.hypot(x - (points[i]?.[0] ?? x), y - (points[i]?.[1] ?? y)), 0);

const place = fc.double({ min: -500, max: 500, noNaN: true });
const radius = fc.double({ min: 1, max: 400, noNaN: true });
const angle = fc.double({ min: -7, max: 7, noNaN: true });

describe('an arc', () => {
  test('begins and ends where a canvas would', () => {
    fc.assert(
      fc.property(place, place, radius, angle, angle, fc.boolean(), (x, y, r, from, to, back) => {
        const points = walk(outline((pen) => pen.arc(x, y, r, from, to, back)));
        const [first, last] = [points[0], points.at(-1)];
        expect(first?.[0]).toBeCloseTo(x + r * Math.cos(from), 1);
        expect(first?.[1]).toBeCloseTo(y + r * Math.sin(from), 1);
        // A full turn or more ends where it began.
        const turn = back ? from - to : to - from;
        const end = turn > 2 * Math.PI ? from : to;
        expect(last?.[0]).toBeCloseTo(x + r * Math.cos(end), 1);
        expect(last?.[1]).toBeCloseTo(y + r * Math.sin(end), 1);
      }),
    );
  });

  test('stays on its circle, and is as long as its angle says', () => {
    fc.assert(
      fc.property(radius, angle, fc.double({ min: 0.01, max: 2 * Math.PI, noNaN: true }), (r, from, sweep) => {
        const points = walk(outline((pen) => pen.arc(0, 0, r, from, from + sweep)));
        for (const [x, y] of points) expect(Math.abs(Math.hypot(x, y) - r)).toBeLessThan(r * 0.0003 + 0.02);
        expect(Math.abs(lengthOf(points) - r * sweep)).toBeLessThan(r * sweep * 0.002 + 0.2);
      }),
    );
  });

  test('has the same commands whatever its angles', () => {
    fc.assert(
      fc.property(radius, angle, angle, fc.boolean(), (r, from, to, back) => {
        expect(commands(outline((pen) => pen.arc(0, 0, r, from, to, back)))).toBe('MCCCC');
      }),
    );
  });

  test('is joined to where the pen stands', () => {
    const d = outline((pen) => {
      pen.moveTo(0, 0);
      pen.arc(0, 0, 10, 0, 1);
    });
    expect(commands(d)).toBe('MLCCCC');
    expect(d).toContain('M0 0L10 0C');
  });
});

test('a piece of a ring has the same commands from nothing to all the way round', () => {
  fc.assert(
    fc.property(radius, angle, fc.double({ min: -1, max: 9, noNaN: true }), (r, from, sweep) => {
      expect(commands(ringPart({ x: 5, y: 6 }, r / 2, r, from, from + sweep))).toBe('MCCCCLCCCCZ');
    }),
  );
});

test('an ellipse touches its sides', () => {
  const points = walk(outline((pen) => pen.ellipse(10, 20, 30, 12, 0, 0, 2 * Math.PI)));
  expect(Math.max(...points.map(([x]) => x))).toBeCloseTo(40, 1);
  expect(Math.min(...points.map(([, y]) => y))).toBeCloseTo(8, 1);
});

describe('a rounded corner', () => {
  test('of a right angle is a quarter of a circle', () => {
    const d = outline((pen) => {
      pen.moveTo(0, 0);
      pen.arcTo(10, 0, 10, 10, 4);
      pen.lineTo(10, 10);
    });
    expect(d).toMatch(/^M0 0L6 0C/);
    expect(d).toMatch(/ 10 4L10 10$/);
    expect(lengthOf(walk(d))).toBeCloseTo(6 + 2 * Math.PI + 6, 1);
  });

  test('touches both ways to the corner, and has as many commands where there is none', () => {
    const far = fc.double({ min: 60, max: 400, noNaN: true });
    // The sharper the turn, the farther off it begins.
    const turning = fc.double({ min: 0.1, max: 2.8, noNaN: true });
    const corner = (x1: number, y1: number, x2: number, y2: number, r: number) =>
      outline((pen) => {
        pen.moveTo(0, 0);
        pen.arcTo(x1, y1, x2, y2, r);
        pen.lineTo(x2, y2);
      });
    fc.assert(
      fc.property(far, angle, far, turning, fc.boolean(), (back, first, on, by, left) => {
        const [x1, y1] = [back * Math.cos(first), back * Math.sin(first)];
        const second = first + (left ? -by : by);
        const [x2, y2] = [x1 + on * Math.cos(second), y1 + on * Math.sin(second)];
        const d = corner(x1, y1, x2, y2, 5);
        expect(commands(d)).toBe('MLCCCCL');
        const points = walk(d);
        for (const [x, y] of points) {
          const off = Math.abs(x * y1 - y * x1) / back;
          const offToo = Math.abs((x - x1) * (y2 - y1) - (y - y1) * (x2 - x1)) / on;
          expect(Math.min(off, offToo)).toBeLessThan(5);
        }
        // It cuts the corner: two tangents less, an arc of the turn more.
        expect(lengthOf(points)).toBeCloseTo(back + on - 10 * Math.tan(by / 2) + 5 * by, 0);
      }),
    );
    expect(commands(corner(5, 0, 100, 0, 3))).toBe('MLCCCCL');
    expect(lengthOf(walk(corner(5, 0, 100, 0, 3)))).toBeCloseTo(100);
  });
});

test('a quadratic curve is written as the cubic it is', () => {
  const d = outline((pen) => {
    pen.moveTo(0, 0);
    pen.quadraticCurveTo(30, 60, 60, 0);
  });
  expect(d).toBe('M0 0C20 40 40 40 60 0');
});

test('a rectangle goes round by the clock from its top left', () => {
  expect(outline((pen) => pen.rect(1, 2, 3, 4))).toBe('M1 2L4 2L4 6L1 6Z');
});

test('after a shape is closed, the pen stands where it began', () => {
  const d = outline((pen) => {
    pen.rect(0, 0, 10, 10);
    pen.quadraticCurveTo(0, 6, 6, 0);
  });
  expect(d).toBe('M0 0L10 0L10 10L0 10ZC0 4 2 4 6 0');
});

describe('what d3 draws', () => {
  const data = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 3, maxLength: 30 });
  const x = (_: number, i: number) => i * 7.123456;

  test.each([
    ['curveMonotoneX', curveMonotoneX],
    ['curveBumpX', curveBumpX],
    ['curveStepAfter', curveStepAfter],
  ] as const)('%s: absolute and rounded, the same commands for as many data', (_, curve) => {
    const draw = (values: readonly number[]) =>
      outline((pen) => line<number>().x(x).y(Number).curve(curve).context(pen)(values as number[]));
    const fill = (values: readonly number[]) =>
      outline((pen) => area<number>().x(x).y0(0).y1(Number).curve(curve).context(pen)(values as number[]));
    fc.assert(
      fc.property(data, data, (some, others) => {
        const count = Math.min(some.length, others.length);
        const [a, b] = [some.slice(0, count), others.slice(0, count)];
        for (const path of [draw, fill]) {
          expect(path(a)).toMatch(/^[MLCZ\d\s.-]*$/);
          expect(path(a)).not.toMatch(/\.\d{3}|e/);
          expect(commands(path(a))).toBe(commands(path(b)));
        }
      }),
    );
  });

  test('arcs stand where they are put, and links and symbols come through', () => {
    const full = outline((pen) => arc().context(pen)({ innerRadius: 0, outerRadius: 10, startAngle: 0, endAngle: 7 }), {
      x: 50,
      y: 60,
    });
    expect(Math.min(...walk(full).map(([, y]) => y))).toBeCloseTo(50, 1);
    const link = linkHorizontal<{ source: [number, number]; target: [number, number] }, [number, number]>();
    expect(outline((pen) => link.context(pen)({ source: [0, 0], target: [10, 20] }))).toBe('M0 0C5 0 5 20 10 20');
    expect(commands(outline((pen) => symbol(symbolStar, 64).context(pen)(null)))).toBe('MLLLLLLLLLZ');
  });
});

test('a pen that has drawn nothing has no path', () => {
  expect(String(new Outline())).toBe('');
  const closed = outline((pen) => pen.closePath());
  expect(closed).toBe('');
});

test('areas are one path, each closed', () => {
  const [a, b] = [
    { x: 0, y: 0, width: 2, height: 1 },
    { x: 5, y: 5, width: 1, height: 1 },
  ];
  expect(rectPath(a, b)).toBe('M0 0L2 0L2 1L0 1ZM5 5L6 5L6 6L5 6Z');
  expect(rectPath(a, b)).toBe(rectPath(a) + rectPath(b));
});
