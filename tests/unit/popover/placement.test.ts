import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clearOf, GAP, MARGIN, placement, shared, type Area, type Size } from '../../../src/popover/placement.ts';
import { runs } from '../../properties.ts';

/** What is seen of a viewport: all of it, or the part that a pinch, a keyboard or the frame around has left. */
const view = fc.record({
  left: fc.integer({ min: 0, max: 600 }),
  top: fc.integer({ min: 0, max: 600 }),
  width: fc.integer({ min: 160, max: 2000 }),
  height: fc.integer({ min: 160, max: 1400 }),
});

/** What is seen, a figure of which something is in it, and a note that the stylesheet has fitted into it. */
const situation = view.chain((view) =>
  fc.record({
    view: fc.constant(view),
    figure: fc
      .record({ width: fc.integer({ min: 1, max: 240 }), height: fc.integer({ min: 1, max: 120 }) })
      .chain(({ width, height }) =>
        fc.record({
          left: fc.integer({ min: view.left + 1 - width, max: view.left + view.width - 1 }),
          top: fc.integer({ min: view.top + 1 - height, max: view.top + view.height - 1 }),
          width: fc.constant(width),
          height: fc.constant(height),
        }),
      ),
    note: fc.record({
      width: fc.integer({ min: 40, max: Math.min(440, view.width - 2 * MARGIN) }),
      height: fc.integer({ min: 40, max: view.height - 2 * MARGIN }),
    }),
  }),
);

const each = (check: (s: { view: Area; figure: Area; note: Size }) => void): void =>
  fc.assert(fc.property(situation, check), { numRuns: runs(2000) });

describe('the place of a note', () => {
  test('is always inside what is seen', () =>
    each(({ view, figure, note }) => {
      const { left, top, height } = placement(figure, note, view);
      expect(left).toBeGreaterThanOrEqual(view.left + MARGIN);
      expect(left + note.width).toBeLessThanOrEqual(view.left + view.width - MARGIN);
      expect(top).toBeGreaterThanOrEqual(view.top + MARGIN);
      expect(top + height).toBeLessThanOrEqual(view.top + view.height - MARGIN);
    }));

  test('never covers the figure', () =>
    each(({ view, figure, note }) => {
      const { top, height, side } = placement(figure, note, view);
      if (side === 'below') expect(top).toBeGreaterThanOrEqual(figure.top + figure.height + GAP);
      else expect(top + height).toBeLessThanOrEqual(figure.top - GAP);
    }));

  test('is cut only where neither side has room for all of it, and then keeps the larger', () =>
    each(({ view, figure, note }) => {
      const { height } = placement(figure, note, view);
      if (height === note.height) return;
      const above = figure.top - GAP - MARGIN - view.top;
      const below = view.top + view.height - MARGIN - GAP - figure.top - figure.height;
      expect(note.height).toBeGreaterThan(Math.max(above, below));
      expect(height).toBeGreaterThanOrEqual(Math.min(Math.max(above, below), view.height - 2 * MARGIN));
    }));

  test('is below where there is room, and centred', () => {
    const place = placement(
      { left: 500, top: 300, width: 80, height: 20 },
      { width: 300, height: 200 },
      { left: 0, top: 0, width: 1000, height: 800 },
    );
    expect(place).toEqual({ left: 390, top: 328, side: 'below', height: 200 });
  });

  test('is above at the foot of the viewport', () => {
    const place = placement(
      { left: 980, top: 700, width: 20, height: 20 },
      { width: 300, height: 200 },
      { left: 0, top: 0, width: 1000, height: 800 },
    );
    expect(place).toEqual({ left: 692, top: 492, side: 'above', height: 200 });
  });
});

test('what is seen is what a viewport and a frame around it share; a frame out of sight takes nothing away', () => {
  const viewport: Area = { left: 0, top: 0, width: 400, height: 800 };
  expect(shared(viewport, { left: -10, top: -5000, width: 420, height: 5300 })).toEqual({
    left: 0,
    top: 0,
    width: 400,
    height: 300,
  });
  expect(shared(viewport, { left: 0, top: 0, width: 0, height: 0 })).toBe(viewport);
});

describe('what a note keeps clear of', () => {
  const small: Area = { left: 10, top: 10, width: 40, height: 20 };
  const large: Area = { left: 10, top: 10, width: 40, height: 600 };

  test('is the whole figure while it is small or nothing is pointed at', () => {
    expect(clearOf(small, { x: 20, y: 20 })).toBe(small);
    expect(clearOf(large, undefined)).toBe(large);
  });

  test('is the place pointed at on a large mark', () => {
    expect(clearOf(large, { x: 30, y: 400 })).toEqual({ left: 18, top: 388, width: 24, height: 24 });
  });
});
