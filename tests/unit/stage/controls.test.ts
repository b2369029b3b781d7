import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { debounce } from '../../../src/stage/controls.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('of several settings in a row the last is told, once the reader rests', () => {
  const told: string[] = [];
  const rest = debounce(700);
  rest.then(() => told.push('first'));
  vi.advanceTimersByTime(600);
  rest.then(() => told.push('second'));
  vi.advanceTimersByTime(600);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(100);
  expect(told).toEqual(['second']);
});

test('setting one form takes nothing away from another', () => {
  const told: string[] = [];
  const [fuse, meter] = [debounce(700), debounce(700)];
  fuse.then(() => told.push('fuse'));
  vi.advanceTimersByTime(300);
  meter.then(() => told.push('meter'));
  vi.advanceTimersByTime(700);
  expect(told).toEqual(['fuse', 'meter']);
});

test('a stage that is gone tells nothing', () => {
  const told: string[] = [];
  const rest = debounce(700);
  rest.then(() => told.push('late'));
  rest.cancel();
  vi.runAllTimers();
  expect(told).toEqual([]);
});
