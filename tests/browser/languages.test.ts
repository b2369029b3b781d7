import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { cases } from '../full.ts';
import { drawnAt, readStep } from './story-page.ts';
import { DESK, PHONE, visits } from './visits.ts';

const { open } = visits();
const CHINESE = { locale: 'zh-CN' };
const offer = (page: Page, tag: string) => page.locator(`[data-offer][lang="${tag}"]`);
const path = (page: Page): string => page.url().replace(inject('address'), '/');

/** What of a page's Chinese is not set as Chinese is: without italics or tracking, lines apart, dots for emphasis. */
async function notSetAsChinese(page: Page): Promise<readonly string[]> {
  const { texts, wrong } = await page.evaluate(() => {
    const wrong: string[] = [];
    let texts = 0;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!element?.checkVisibility() || element.closest('svg') || !/\p{Script=Han}/u.test(text)) continue;
      texts += 1;
      const { fontStyle, letterSpacing, lineHeight, fontSize, textEmphasisStyle } = getComputedStyle(element);
      const of = `${element.tagName} ${text.slice(0, 20)}`;
      if (fontStyle !== 'normal') wrong.push(`${of}: ${fontStyle}`);
      // Words of an opening are spaced out where their editor has them do what they say.
      if (letterSpacing !== 'normal' && parseFloat(letterSpacing) !== 0 && !element.closest('.set-spaced'))
        wrong.push(`${of}: tracked ${letterSpacing}`);
      if (element.matches('main p') && text.length > 60 && parseFloat(lineHeight) < parseFloat(fontSize) * 1.4)
        wrong.push(`${of}: lines ${lineHeight} apart at ${fontSize}`);
      if (element.closest('em') && textEmphasisStyle === 'none') wrong.push(`${of}: emphasis without dots`);
    }
    return { texts, wrong };
  });
  expect(texts).toBeGreaterThan(10);
  return wrong;
}

describe('a page whose reader prefers the other language', () => {
  test('offers it in that language, moves nothing, leads nowhere by itself, and has no offer on paper', async () => {
    const page = await open('', { ...CHINESE, viewport: PHONE }, (page) =>
      page.addInitScript(() => {
        const read = window as { shift?: number };
        read.shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            read.shift = (read.shift ?? 0) + (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift' });
      }),
    );
    await offer(page, 'zh-Hans').waitFor();
    expect(await offer(page, 'zh-Hans').innerText()).toMatch(/本页有中文版。\s*阅读中文版\s*不用了/);
    expect(await offer(page, 'zh-Hans').evaluate((element) => element.closest('[role="status"]') !== null)).toBe(true);
    expect(await page.locator('[data-offer]:visible').count()).toBe(1);
    expect(path(page)).toBe('/');
    // Type that arrives moves some lines by a pixel; a line more would be ten times as much.
    expect(await page.evaluate(() => (window as { shift?: number }).shift)).toBeLessThan(0.005);
    await page.emulateMedia({ media: 'print' });
    expect(await offer(page, 'zh-Hans').isVisible()).toBe(false);
  });

  test.each(
    cases(1, [
      ['zh/exhibits/the-bill/your-turn/', 'en-US', 'en'],
      ['zh/about/', 'en-GB', 'en'],
      ['zh/ledger/', 'en', 'en'],
      ['zh/', 'en-GB', 'en'],
      ['ledger/', 'zh-TW', 'zh-Hans'],
    ]),
  )('/%s for %s, and is set as its own language is', async (at, locale, tag) => {
    const page = await open(at, { locale });
    await expect.poll(() => page.locator('[data-offer]:visible').count()).toBe(1);
    expect(await offer(page, tag).isVisible()).toBe(true);
    expect(await offer(page, tag).evaluate((element) => element.closest('[role="status"]') !== null)).toBe(true);
    if (at.startsWith('zh/')) expect(await notSetAsChinese(page)).toEqual([]);
  });

  test.each(
    cases(1, [
      ['about/', 'en-US'],
      ['', 'en-US'],
      ['zh/', 'zh-CN'],
      ['', 'fr-FR'],
      ['zh/', 'de-DE'],
    ]),
  )('/%s offers nothing to %s', async (at, locale) => {
    const page = await open(at, { locale });
    await page.waitForLoadState('load');
    expect(await page.locator('[data-offer]:visible').count()).toBe(0);
  });

  test('hides no link that keys lead to', async () => {
    const page = await open('', { locale: 'zh-CN' });
    await offer(page, 'zh-Hans').waitFor();
    const links = page.locator('main a.fact');
    await links.nth(3).evaluate((link) => {
      const word = document.querySelector('[data-offer]:not([hidden])')?.getBoundingClientRect();
      const middle = word ? (word.top + word.bottom) / 2 : 0;
      window.scrollBy({ top: link.getBoundingClientRect().top - middle, behavior: 'instant' });
    });
    await links.nth(4).evaluate((link) => {
      if (link instanceof HTMLElement) link.focus({ preventScroll: true });
    });
    await page.keyboard.press('Shift+Tab');
    expect(await links.nth(3).evaluate((link) => link === document.activeElement)).toBe(true);
    await expect
      .poll(async () => {
        const [link, word] = await Promise.all([links.nth(3).boundingBox(), offer(page, 'zh-Hans').boundingBox()]);
        return link && word && link.y + link.height <= word.y;
      })
      .toBe(true);
  });

  test('is not offered again once the reader has said no, by keys too', async () => {
    const page = await open('about/', CHINESE);
    await offer(page, 'zh-Hans').waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.textContent.trim());
    // After the way to the text.
    for (const expected of ['', '阅读中文版', '不用了']) {
      await page.keyboard.press('Tab');
      expect(await focused()).toBe(expected);
    }
    await page.keyboard.press('Enter');
    await offer(page, 'zh-Hans').waitFor({ state: 'hidden' });
    await page.goto(`${inject('address')}glossary/`);
    expect(await page.locator('[data-offer]:visible').count()).toBe(0);
    expect(await page.evaluate(() => localStorage.getItem('language'))).toBe('en');
  });
});

describe('the way to the other language', () => {
  test.each(
    cases(1, [
      ['the bar of the exhibit', '.stepper [data-language]', {}],
      ['the offer', '[data-offer] a', CHINESE],
    ]),
  )('leads to the step being read, set as Chinese is, by %s', async (_, way, options) => {
    const page = await open('', { viewport: DESK, ...options });
    await readStep(page, 'the-bill/both-loans');
    await page.waitForFunction(() => location.hash === '#the-bill/both-loans');
    await page.locator(`${way}:visible`).click();
    await page.waitForURL('**/zh/#the-bill/both-loans');
    await drawnAt(page, 'the-bill/both-loans');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
    const top = await page.evaluate(
      () => (document.getElementById('the-bill/both-loans')?.getBoundingClientRect().top ?? -1) / innerHeight,
    );
    expect(top).toBeGreaterThan(-0.1);
    expect(top).toBeLessThan(0.6);
    expect(await notSetAsChinese(page)).toEqual([]);
  });

  test('takes settings along, and back again', async () => {
    const settings = '?the-bill=rest-1_rate-10_start-2';
    const page = await open(`exhibits/the-bill/your-turn/${settings}`);
    const rate = () => page.locator('input[name="rate"]').inputValue();
    await expect.poll(rate).toBe('10');
    await page.locator('.masthead [data-language]').click();
    await page.waitForURL(`**/zh/exhibits/the-bill/your-turn/${settings}`);
    await expect.poll(rate).toBe('10');
    // Chosen here: the browser's own language is not offered.
    expect(await page.locator('[data-offer]:visible').count()).toBe(0);
    await page.locator('.masthead [data-language]').click();
    await page.waitForURL(`**/exhibits/the-bill/your-turn/${settings}`);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });
});
