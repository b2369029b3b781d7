import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readStep } from './story-page.ts';
import { visits } from './visits.ts';

const { open, allow } = visits();

/** What the browser says of a script that did not come. */
const REFUSED = /Failed to (load resource|fetch dynamically imported module)/;

/** A policy by which a blocker refuses every script, while the browser says that it runs them. */
const refusing = (page: Page): Promise<unknown> =>
  page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const response = await route.fetch();
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': "script-src 'none'" },
    });
  });

test.each(['', 'ledger/', 'exhibits/the-bill/both-loans/', 'embed/your-fuse/yours/', '404.html'])(
  'with every script refused by a header, nothing on /%s is dead',
  async (path) => {
    allow(/Content Security Policy|content security policy|status of 404/);
    const page = await open(path, {}, refusing);
    expect(await page.evaluate(() => document.documentElement.dataset['reading'])).toBeUndefined();
    // Links lead on, and what opens by itself opens; all else would wait for a script.
    const dead = await page.evaluate(() =>
      [...document.querySelectorAll('button, input, select, textarea, [role="slider"], [data-fuse], [data-stepper]')]
        .filter((each) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        .filter((each) => !(each instanceof HTMLTextAreaElement && each.readOnly))
        .map((each) => each.outerHTML.slice(0, 100)),
    );
    expect(dead).toEqual([]);
    if (path === '') expect(await page.locator('.step .frame img:visible').count()).toBeGreaterThan(20);
  },
);

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
    expect(await page.locator('#two-customers [data-drawn] img').count()).toBe(0);
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
