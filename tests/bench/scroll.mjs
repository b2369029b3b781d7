// @ts-check
// A whole page scrolled by the wheel, slowed down: frames missed, long tasks, shifts; and what it leaves in memory.
import { blocking } from './visit.mjs';

/** What a frame may take on a screen of 60 Hz, ms. */
const FRAME = 1000 / 60;

/**
 * Scrolls from the top to the end as fast as the page takes it.
 *
 * @param {import('./visit.mjs').Visit} visit
 */
export async function scrollThrough({ page, seen }) {
  const before = await seen();
  const height = await page.evaluate((frame) => {
    scrollTo({ top: 0, behavior: 'instant' });
    const count = { going: true, frames: 0, missed: 0, last: performance.now() };
    Object.assign(window, { count });
    const tick = (/** @type {number} */ now) => {
      if (!count.going) return;
      const due = Math.max(1, Math.round((now - count.last) / frame));
      count.frames += due;
      count.missed += due - 1;
      count.last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    return document.documentElement.scrollHeight - innerHeight;
  }, FRAME);
  await page.mouse.move(195, 700);
  for (let scrolled = 0; scrolled < height; scrolled += 100) await page.mouse.wheel(0, 100);
  await page.waitForTimeout(800);
  const count = await page.evaluate(() => {
    const count = /** @type {{ going: boolean, frames: number, missed: number }} */ (Reflect.get(window, 'count'));
    count.going = false;
    return count;
  });
  const after = await seen();
  const long = after.long.slice(before.long.length);
  return {
    frames: count.frames,
    missed: count.missed / count.frames,
    long,
    blocking: blocking(long),
    shift: after.shift - before.shift,
  };
}

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
