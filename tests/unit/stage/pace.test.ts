import { describe, expect, test } from 'vitest';
import { CATCH_UP, changeTime, Device, DURATION, Pace, type Carrier } from '../../../src/stage/pace.ts';

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
  const drawn = (pace: Pace, apart: number, start = 1000, carrier: Carrier = 'clock'): boolean[] =>
    Array.from({ length: 8 }, (_, i) => pace.draws(start + i * apart, i < 7 ? carrier : undefined));

  test('are all drawn where they come in time', () => {
    expect(drawn(new Pace(new Device()), 1000 / 60)).toEqual(Array(8).fill(true));
  });

  test('are drawn by turns once one has come late, and the last in any case', () => {
    expect(drawn(new Pace(new Device()), 33)).toEqual([true, false, true, false, true, false, true, true]);
  });

  test('are drawn by turns from the first in the next drawing that moves on the same device', () => {
    const device = new Device();
    drawn(new Pace(device), 33);
    expect(drawn(new Pace(device), 1000 / 60, 5000)).toEqual([false, true, false, true, false, true, false, true]);
  });

  test('are all drawn again when none has come late for a while', () => {
    const device = new Device();
    drawn(new Pace(device), 33);
    expect(drawn(new Pace(device), 1000 / 60, 15_000)).toEqual(Array(8).fill(true));
  });

  test('are all drawn in a change that begins soon after another', () => {
    const pace = new Pace(new Device());
    drawn(pace, 1000 / 60, 1000);
    expect(drawn(pace, 1000 / 60, 1200)).toEqual(Array(8).fill(true));
  });

  test('are all drawn where a reader who scrolls slowly brings them', () => {
    expect(drawn(new Pace(new Device()), 100, 1000, 'scroll')).toEqual(Array(8).fill(true));
  });
});
