import type { Page } from 'playwright-core';
import { box, type StagePreset } from '../../src/scene/box.ts';

/** Brings a step to where it is read. */
export const readStep = (page: Page, id: string): Promise<void> =>
  page.evaluate(async (id) => {
    const step = document.getElementById(id);
    if (!step) throw new Error(`no step ${id}`);
    // Into the middle of what is left to read in.
    const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
    const [above, below] = [parseFloat(scrollPaddingTop) || 0, parseFloat(scrollPaddingBottom) || 0];
    const middle = above + (innerHeight - above - below) / 2;
    // What is laid out only as it comes near moves the step once more.
    for (let still = 0; still < 3;) {
      const before = scrollY;
      scrollTo(0, before + step.getBoundingClientRect().top - middle);
      still = Math.abs(scrollY - before) < 1 ? still + 1 : 0;
      await new Promise(requestAnimationFrame);
    }
  }, id);

/** Waits until the stage stands still at a frame, and returns its drawing. */
export async function drawnAt(page: Page, id: string): Promise<string> {
  const [exhibit = '', frame = ''] = id.split('/');
  // The drawing that stood when the last was waited for is no sign that this one stands.
  await page.evaluate(() => delete (window as { drawnBefore?: string }).drawnBefore);
  await page.waitForFunction(
    ([exhibit, frame]) => {
      const section = document.getElementById(exhibit ?? '');
      const svg = section?.querySelector('.live svg');
      if (section?.dataset['frame'] !== frame || !svg?.querySelector(`[class*="face-display"]`)) return false;
      // Still means: nothing half faded, and the same drawing two frames running.
      const now = svg.innerHTML;
      const before = (window as { drawnBefore?: string }).drawnBefore;
      (window as { drawnBefore?: string }).drawnBefore = now;
      return now === before;
    },
    [exhibit, frame],
    { polling: 120 },
  );
  return page.locator(`#${exhibit} .live svg`).evaluate((svg) => svg.innerHTML.replace(/<!---->/g, ''));
}

/** The shape of the drawing that a stage shows, as {@link viewBoxOf} names it. */
export const viewBoxShown = (page: Page, exhibit: string): Promise<string | null> =>
  page.locator(`#${exhibit} .live svg`).getAttribute('viewBox');

/** The box of a preset, as a drawing has it. */
export const viewBoxOf = (preset: StagePreset): string => `0 0 ${box(preset).width} ${box(preset).height}`;
