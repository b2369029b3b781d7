import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { visits, type VisitOptions } from './visits.ts';

const { open } = visits();

interface Watched {
  /** Whether what is below the first screen was held back, and laid out nowhere, when that was painted. */
  held?: boolean;
  /** How often it was held back. */
  holds: number;
}

/** Opens the story and notes what is held back of it, before any script of its own has come. */
async function watch(path: string, options: VisitOptions = {}): Promise<{ page: Page; watched: Promise<Watched> }> {
  const page = await open(path, { until: 'read', ...options }, async (page) => {
    await page.addInitScript(() => {
      const watched: Watched = { holds: 0 };
      Object.assign(window, { watched });
      new PerformanceObserver(() => {
        const below = [...document.querySelectorAll<HTMLElement>('main > *')];
        watched.held ??=
          document.documentElement.dataset['first'] !== undefined &&
          below.every(({ offsetHeight }) => offsetHeight === 0);
      }).observe({ type: 'paint', buffered: true });
      new MutationObserver((records) => {
        watched.holds += records.filter(({ oldValue }) => oldValue === null).length;
      }).observe(document, {
        attributes: true,
        attributeFilter: ['data-first'],
        attributeOldValue: true,
        subtree: true,
      });
    });
    await page.route('**/_astro/*.js', () => undefined);
  });
  await page.waitForFunction(() => (window as unknown as { watched: Watched }).watched.held !== undefined);
  return { page, watched: page.evaluate(() => (window as unknown as { watched: Watched }).watched) };
}

/** How many chapters, and other parts below the cover, are laid out. */
const laidOut = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() =>
    ['main > *', '.put-right, .colophon'].map(
      (parts) =>
        [...document.querySelectorAll<HTMLElement>(parts)].filter(({ offsetHeight }) => offsetHeight > 0).length,
    ),
  );

describe('a first visit', () => {
  test('paints the first screen before the rest, and then all the rest, though no script of the story’s comes', async () => {
    const { page, watched } = await watch('');
    expect((await watched).held).toBe(true);
    const chapters = await page.locator('main > *').count();
    await expect.poll(() => laidOut(page)).toEqual([chapters, 2]);
    expect(await page.locator('html').getAttribute('data-first')).toBeNull();
  });

  test('by a link to a place holds nothing back', async () => {
    const { watched } = await watch('#the-bill/both-loans');
    expect(await watched).toMatchObject({ held: false, holds: 0 });
  });
});
