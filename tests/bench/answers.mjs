// @ts-check
// How fast the story answers a reader who sets its terms.
import { openBook } from '../../src/edition/book.ts';
import { criticsView } from '../../src/model/presets.ts';
import { runway } from '../../src/model/runway.ts';
import { median } from './figures.mjs';

/** A whole scenario, all loans, in Node: ms. */
export function scenarioTime() {
  const { numbers } = openBook(process.cwd());
  return median(
    Array.from({ length: 400 }, () => {
      const start = performance.now();
      runway(criticsView(numbers));
      return performance.now() - start;
    }),
  );
}

/**
 * From a slider's input to the drawing that answers it: ms.
 *
 * @param {import('playwright-core').Page} page
 */
export async function answerTime(page) {
  const times = await page.evaluate(async () => {
    const form = /** @type {HTMLFormElement} */ (document.querySelector('#your-fuse [data-controls]'));
    const slider = /** @type {HTMLInputElement} */ (form.elements.namedItem('growth'));
    const times = [];
    for (let i = 0; i < 24; i++) {
      slider.value = String(i);
      const start = performance.now();
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
      times.push(performance.now() - start);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return times;
  });
  // The first ones fetch the drawing's code.
  return median(times.slice(8));
}

/** @param {import('playwright-core').Page} page */
export const largestScene = (page) =>
  page.evaluate(() =>
    Math.max(...[...document.querySelectorAll('.stage svg')].map((svg) => svg.querySelectorAll('*').length)),
  );
