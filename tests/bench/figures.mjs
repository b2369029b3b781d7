// @ts-check
// What the benchmark reckons from what it has seen.

/** What a frame may take on a screen of 60 Hz, ms. */
const FRAME = 1000 / 60;
/** A task keeps a reader waiting for as long as it lasts beyond this, ms. */
const PATIENCE = 50;

/**
 * The middle one; of an even number the upper of the two.
 *
 * @param {readonly number[]} values
 * @throws {Error} if there are none
 */
export function median(values) {
  const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  if (middle === undefined) throw new Error('a median of no values: expected at least one');
  return middle;
}

/**
 * How long tasks kept a reader waiting, ms: Total Blocking Time.
 *
 * @param {readonly number[]} long how long each task lasted, ms
 */
export const blocking = (long) => long.reduce((sum, task) => sum + Math.max(0, task - PATIENCE), 0);

/**
 * The share of a screen's frames that the page did not make in time, 0 to 1.
 *
 * @param {readonly number[]} gaps from each frame made to the next, ms
 * @throws {Error} if no frame was made
 */
export function missedShare(gaps) {
  if (gaps.length === 0) throw new Error('frames missed of none: expected at least one frame made');
  // A screen shows one frame for each that the page makes, however soon that comes.
  const due = gaps.reduce((sum, gap) => sum + Math.max(1, Math.round(gap / FRAME)), 0);
  return (due - gaps.length) / due;
}
