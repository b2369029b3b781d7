import { globSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { cases } from '../full.ts';
import { readStory } from '../../src/edition/story.ts';
import { KINDS } from './kinds.ts';
import { DESK, PHONE, visits } from './visits.ts';

const { open } = visits();

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

/** Guide, desk and storyboard are for editors, and the last is as long in one language as in the other. */
const inEachLanguage = readStory(process.cwd()).languages.flatMap(({ id }, i) =>
  KINDS.filter((kind) => i === 0 || !kind.startsWith('storyboard/')).map((kind) => (i === 0 ? kind : `${id}/${kind}`)),
);

const SCREENS = { desk: DESK, phone: PHONE, '400% zoom': { width: 320, height: 256 } } as const;

/** What on a page is too small to be read, or lies beyond the screen, in words. */
const illegible = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found = new Set<string>();
    let texts = 0;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      // Drawings are scaled, and have a test of their own.
      if (!element?.checkVisibility() || element.closest('svg') || !node.textContent?.trim()) continue;
      texts += 1;
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      if (size < 12) found.add(`${size} px: ${node.textContent.trim().slice(0, 40)}`);
    }
    if (texts <= 2) found.add(`${texts} texts`);
    const beyond = document.documentElement.scrollWidth - innerWidth;
    if (beyond > 0) found.add(`${beyond} px wider than the screen`);
    return [...found];
  });

/** One reader of all pages: what is looked at has nothing to do with what was opened before. */
let page: Page;
beforeAll(async () => {
  page = await open('404.html');
});

test.each(cases(KINDS.length, inEachLanguage))(
  '/%s, on desk and phone and magnified fourfold: every text is 12 px or more, none beyond the screen',
  async (path) => {
    await page.setViewportSize(DESK);
    await page.goto(inject('address') + path);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const found: string[] = [];
    for (const [name, size] of Object.entries(SCREENS)) {
      await page.setViewportSize(size);
      found.push(...(await illegible(page)).map((what) => `${name}: ${what}`));
    }
    expect(found).toEqual([]);
  },
);
