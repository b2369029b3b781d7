import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activeStep, scrubbed } from '../../../src/scroll/active.ts';

const step = (top: number) => ({ top, bottom: top + 200 });

describe('the step being read', () => {
  test('is the last whose top has passed the line, and there is always one', () => {
    const steps = [100, 900, 1700].map(step);
    expect([0, 100, 899, 900, 5000].map((line) => activeStep(steps, line))).toEqual([0, 0, 0, 1, 2]);
  });
});

describe('a scrubbed way', () => {
  test('rests while the step is read, has arrived before the next comes up, and is halfway between', () => {
    const at = (line: number) => scrubbed(step(0), step(1000), line);
    expect([at(0), at(400), at(950), at(1000)]).toEqual([0, 0, 1, 1]);
    expect(at(675)).toBeCloseTo(0.5);
  });

  test('never leaves 0 to 1, and never goes back while the reader goes on', () => {
    const place = fc.integer({ min: -5000, max: 5000 });
    fc.assert(
      fc.property(place, fc.nat(5000), place, fc.nat(500), (top, height, line, more) => {
        const [from, to] = [step(top), step(top + height)];
        const [now, later] = [scrubbed(from, to, line), scrubbed(from, to, line + more)];
        expect(now).toBeGreaterThanOrEqual(0);
        expect(later).toBeLessThanOrEqual(1);
        expect(later).toBeGreaterThanOrEqual(now);
      }),
    );
  });
});
