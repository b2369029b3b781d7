import { globSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch } from './chromium.ts';
import { KINDS } from './kinds.ts';

const address = inject('address');
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('the kinds of page tried are all there are', () => {
  const routes = globSync('src/pages/**/*.astro')
    .map((file) => file.replaceAll('\\', '/').slice('src/pages/'.length))
    .filter((file) => !file.startsWith('_'));
  const patterns = routes.map((file) => {
    const path = file === '404.astro' ? '404.html' : file.replace(/index\.astro$/, '').replace(/\.astro$/, '/');
    return new RegExp(`^${path.replace(/\[\w+\]/g, '[^/]+')}$`);
  });
  expect(routes.filter((_, i) => !KINDS.some((kind) => patterns[i]?.test(kind)))).toEqual([]);
  expect(KINDS.filter((kind) => !patterns.some((pattern) => pattern.test(kind)))).toEqual([]);
});

test.each(
  KINDS.flatMap((path) => [
    [path, 'desk', { viewport: { width: 1440, height: 900 } }] as const,
    [path, 'phone', { viewport: { width: 390, height: 844 }, isMobile: true }] as const,
    [path, '400% zoom', { viewport: { width: 320, height: 256 } }] as const,
  ]),
)('/%s, %s: every text is 12 px or more, and the page no wider than the screen', async (path, _, options) => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(address + path);
  const found = await page.evaluate(() => {
    const small = new Set<string>();
    let texts = 0;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      // Drawings are scaled, and have a test of their own.
      if (!element?.checkVisibility() || element.closest('svg') || !node.textContent?.trim()) continue;
      texts += 1;
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      if (size < 12) small.add(`${size} px: ${node.textContent.trim().slice(0, 40)}`);
    }
    return { small: [...small], texts, beyond: document.documentElement.scrollWidth - innerWidth };
  });
  expect(found.texts).toBeGreaterThan(2);
  expect(found.small).toEqual([]);
  expect(found.beyond).toBeLessThanOrEqual(0);
  await context.close();
});
