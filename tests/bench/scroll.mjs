// @ts-check
// A whole page scrolled through, slowed down: frames missed, long tasks, shifts; and what it leaves in memory.
import { blocking } from './visit.mjs';

/** What a frame may take on a screen of 60 Hz, ms. */
const FRAME = 1000 / 60;

/** CSS px a second: a reader who looks for a place; whoever reads is slower. */
const PACE = 1000;

/**
 * Scrolls from the top to the end, evenly, by so much a frame as the time since the last asks for. Nothing of the page
 * is read on the way, and no pointer lies on it, as none does on a phone.
 *
 * @param {import('./visit.mjs').Visit} visit
 * @param {number} pace CSS px a second
 */
export async function scrollThrough({ page, seen }, pace = PACE) {
  const before = await seen();
  const count = await page.evaluate(
    ([frame, pace]) =>
      new Promise((/** @type {(count: { frames: number, missed: number }) => void} */ resolve) => {
        const height = document.documentElement.scrollHeight - innerHeight;
        const started = performance.now();
        const count = { frames: 0, missed: 0 };
        let last = started;
        const tick = (/** @type {number} */ now) => {
          const due = Math.max(1, Math.round((now - last) / frame));
          count.frames += due;
          count.missed += due - 1;
          last = now;
          const top = ((now - started) / 1000) * pace;
          scrollTo({ top, behavior: 'instant' });
          if (top < height) requestAnimationFrame(tick);
          else setTimeout(() => resolve(count), 800);
        };
        requestAnimationFrame(tick);
      }),
    /** @type {const} */ ([FRAME, pace]),
  );
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
