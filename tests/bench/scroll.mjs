// @ts-check
// A page scrolled as a reader does, slowed down: frames missed, long tasks, shifts; and what a whole scroll leaves in
// memory.
import { blocking, missedShare } from './figures.mjs';
import { slowDown } from './visit.mjs';

/** Where the scroll begins, and how far it goes, CSS px: past the cover, through the first exhibits. */
const FROM = 6000;
const LENGTH = 16_000;
/** Late enough for a page that has been jumped to, ms. */
const SETTLED = 1500;

/** @typedef {{ missed: number, blocking: number, shift: number }} Scroll frames missed, 0 to 1, and blocking, ms */

/**
 * Scrolls by a gesture that the browser makes itself, as for a finger or a wheel: the page's own listeners, hit tests
 * under the pointer, observers and layers cost what they cost a reader. A scroll by script would leave them out. The
 * processor is slowed down only once the place it begins at is at rest: a reader does not jump there.
 *
 * @param {import('./visit.mjs').Visit} visit
 * @param {number} pace CSS px a second
 * @returns {Promise<Scroll>}
 */
export async function scroll(visit, pace) {
  const { page, device, devtools, seen } = visit;
  const room = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  const from = Math.min(FROM, Math.max(0, room - LENGTH));
  await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), from);
  await page.waitForTimeout(SETTLED);
  await slowDown(visit);
  const before = await seen();
  await page.evaluate(() => {
    const gaps = /** @type {number[]} */ ([]);
    let last = performance.now();
    const tick = (/** @type {number} */ now) => {
      gaps.push(now - last);
      last = now;
      if (Reflect.get(window, 'gaps') === gaps) requestAnimationFrame(tick);
    };
    Object.assign(window, { gaps });
    requestAnimationFrame(tick);
  });
  const { width, height } = device.screen.viewport;
  await devtools.send('Input.synthesizeScrollGesture', {
    x: Math.round(width / 2),
    y: Math.round(height * 0.85),
    yDistance: -Math.min(LENGTH, room - from),
    speed: pace,
    gestureSourceType: device.input,
    preventFling: true,
  });
  const gaps = await page.evaluate(() => {
    const gaps = /** @type {number[]} */ (Reflect.get(window, 'gaps'));
    Reflect.deleteProperty(window, 'gaps');
    return gaps;
  });
  const after = await seen();
  const long = after.long.slice(before.long.length);
  return { missed: missedShare(gaps), blocking: blocking(long), shift: after.shift - before.shift };
}

/**
 * Runs through the whole page by script: what stays in memory does not ask how it was scrolled.
 *
 * @param {import('./visit.mjs').Visit} visit
 */
export const runThrough = ({ page }) =>
  page.evaluate(
    (pace) =>
      new Promise((/** @type {(done: void) => void} */ resolve) => {
        const height = document.documentElement.scrollHeight - innerHeight;
        const started = performance.now();
        const tick = (/** @type {number} */ now) => {
          const top = ((now - started) / 1000) * pace;
          scrollTo({ top, behavior: 'instant' });
          if (top < height) requestAnimationFrame(tick);
          else setTimeout(resolve, 800);
        };
        requestAnimationFrame(tick);
      }),
    6000,
  );

/**
 * What the page holds once all that can be let go has been.
 *
 * @param {import('./visit.mjs').Visit} visit
 */
export async function held({ devtools }) {
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('Performance.enable');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const value = (/** @type {string} */ name) => metrics.find((metric) => metric.name === name)?.value ?? Infinity;
  return { heap: value('JSHeapUsedSize') / 1024, nodes: value('Nodes'), listeners: value('JSEventListeners') };
}
