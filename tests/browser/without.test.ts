import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { ui } from './said.ts';
import { visits } from './visits.ts';

const { open, allow } = visits();

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

describe('with every script refused by a header', () => {
  /** One reader of all pages. */
  let page: Page;
  beforeAll(async () => {
    page = await open('404.html', {}, refusing);
  });

  test.each(['', 'ledger/', 'exhibits/the-bill/both-loans/', 'embed/your-fuse/yours/', '404.html'])(
    'nothing on /%s is dead',
    async (path) => {
      allow(/Content Security Policy|content security policy|status of 404/);
      await page.goto(inject('address') + path);
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
});

describe('readers without', () => {
  test('script: all is laid out, every step is followed by its picture, and no other language is offered', async () => {
    const page = await open('', { javaScriptEnabled: false, locale: 'zh-CN' });
    const steps = await page.locator('[data-step]').count();
    expect(steps).toBeGreaterThan(20);
    expect(await page.locator('.step .frame img:visible').count()).toBe(steps);
    expect(await page.locator('.stage:visible').count()).toBe(0);
    // A text may speak of controls that are not there: that is said.
    const settable = await page.locator('[data-controls]').count();
    expect(settable).toBeGreaterThan(0);
    expect(await page.getByText(ui.article.notSettable).and(page.locator(':visible')).count()).toBe(settable);
    await expect(page.locator('main > *').last().isVisible()).resolves.toBe(true);
    expect(await page.locator('[data-offer]').count()).toBeGreaterThan(0);
    expect(await page.locator('[data-offer]:visible').count()).toBe(0);
    await page.locator('[id="two-customers/redacted"] img').scrollIntoViewIfNeeded();
    await expect
      .poll(() =>
        page
          .locator('[id="two-customers/redacted"] img')
          .evaluate((img) => img instanceof HTMLImageElement && img.naturalWidth),
      )
      .toBeGreaterThan(0);
  });

  test('motion: text and pictures in turn, nothing travels, and what pictures say is told once', async () => {
    const page = await open('', { reducedMotion: 'reduce' });
    expect(await page.locator('.stage:visible').count()).toBe(0);
    expect(await page.locator('.step .frame img:visible').count()).toBeGreaterThan(20);
    // Where the pictures themselves stand, they say it.
    expect(await page.getByRole('img').and(page.locator('[data-described]')).count()).toBe(0);
  });
});
