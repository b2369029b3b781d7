import { describe, expect, test } from 'vitest';
import { readStep } from './story-page.ts';
import { visits } from './visits.ts';

const { open, allow } = visits();

/** What the browser says of a script that did not come. */
const REFUSED = /Failed to (load resource|fetch dynamically imported module)/;

describe('readers without', () => {
  test('script: every step is followed by its picture', async () => {
    const page = await open('', { javaScriptEnabled: false });
    const steps = await page.locator('[data-step]').count();
    expect(steps).toBeGreaterThan(20);
    expect(await page.locator('.step .frame img:visible').count()).toBe(steps);
    expect(await page.locator('.stage:visible').count()).toBe(0);
    await page.locator('[id="two-customers/redacted"] img').scrollIntoViewIfNeeded();
    await expect
      .poll(() =>
        page
          .locator('[id="two-customers/redacted"] img')
          .evaluate((img) => img instanceof HTMLImageElement && img.naturalWidth),
      )
      .toBeGreaterThan(0);
  });

  test('motion: text and pictures in turn, and nothing travels', async () => {
    const page = await open('', { reducedMotion: 'reduce' });
    expect(await page.locator('.stage:visible').count()).toBe(0);
    expect(await page.locator('.step .frame img:visible').count()).toBeGreaterThan(20);
  });

  test('the stage’s script: the pictures follow the steps', async () => {
    allow(REFUSED);
    const page = await open('', {}, (page) =>
      page.route(/_astro\/(Stage|client\.svelte)[^/]*\.js/, (route) => route.abort()),
    );
    expect(await page.locator('#two-customers [data-drawn] img').count()).toBe(1);
    await readStep(page, 'two-customers/without');
    await expect
      .poll(() => page.locator('#two-customers [data-drawn] img').getAttribute('alt'))
      .toContain('all other customers together');
  });

  test('any module: the page goes back to text and pictures', async () => {
    allow(REFUSED);
    const page = await open('', {}, (page) => page.route(/_astro\/.*\.js/, (route) => route.abort()));
    await expect.poll(() => page.locator('.step .frame img:visible').count()).toBeGreaterThan(20);
  });
});
