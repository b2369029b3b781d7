import { describe, expect, test } from 'vitest';
import { CATCH_UP, changeTime, DURATION, Pace } from '../../../src/stage/pace.ts';

describe('a change of frames', () => {
  test('takes its whole time for whoever reads, a third of the last picture’s for whoever hurries, and never next to none', () => {
    expect(changeTime(Infinity)).toBe(DURATION);
    expect(changeTime(4000)).toBe(DURATION);
    expect(changeTime(900)).toBe(300);
    expect(changeTime(100)).toBe(CATCH_UP);
  });
});

describe('the pictures on the way', () => {
  /** What is drawn of pictures that come so many ms apart; the last is where the change ends. */
  const drawn = (pace: Pace, apart: number, start = 1000): boolean[] =>
    Array.from({ length: 8 }, (_, i) => pace.draws(start + i * apart, i < 7));

  test('are all drawn where they come in time', () => {
    expect(drawn(new Pace(), 1000 / 60)).toEqual(Array(8).fill(true));
  });

  test('are drawn by turns once one has come late, and the last in any case', () => {
    expect(drawn(new Pace(), 33)).toEqual([true, false, true, false, true, false, true, true]);
  });

  test('are all drawn again in the next change, if it comes in time', () => {
    const pace = new Pace();
    drawn(pace, 33);
    expect(drawn(pace, 1000 / 60, 5000)).toEqual(Array(8).fill(true));
  });
});
