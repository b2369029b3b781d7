import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { cases } from '../full.ts';
import { fill } from '../../src/edition/phrase.ts';
import { visits } from './visits.ts';
import { ui } from './said.ts';

const LEDGER = `${inject('address')}ledger/`;
const WINDOW = { width: 1200, height: 800 };
const { open, stay } = visits({ viewport: WINDOW });

const shown = (page: Page, where = ''): Promise<number> => page.locator(`.entry${where}:visible`).count();
const said = (page: Page): Promise<string | null> => page.locator('.filter output').textContent();
const control = (page: Page, name: string): Locator => page.locator(`.filter [name="${name}"]`);
const queryOf = (page: Page): Promise<string> => page.evaluate(() => location.search);

/** Takes back whatever a test has chosen. */
async function chooseNothing(page: Page): Promise<void> {
  await control(page, 'q').evaluate((input) => (input as HTMLInputElement).form?.reset());
  await expect.poll(() => queryOf(page)).toBe('');
}

describe('with script', () => {
  // The page is a heavy one.
  const reader = stay(LEDGER);

  test('by list: entries, sections, count and address follow, and a reload keeps them', async () => {
    const page = reader();
    await chooseNothing(page);
    const all = await shown(page);
    expect(await said(page)).toBe(fill(ui.filter.found, { found: all, all }));
    await control(page, 'topic').selectOption('loans');
    const loans = await page.locator('.entry[data-topic="loans"]').count();
    await expect.poll(() => said(page)).toBe(fill(ui.filter.found, { found: loans, all }));
    expect(await page.locator('.filter output').getAttribute('aria-live')).toBe('polite');
    expect(await shown(page)).toBe(loans);
    expect(await page.locator('[data-topic-section]:visible').count()).toBe(1);

    await control(page, 'verdict').selectOption('differs');
    await expect.poll(() => queryOf(page)).toBe('?topic=loans&verdict=differs');
    const both = await shown(page);
    expect(both).toBe(await page.locator('.entry[data-topic="loans"][data-verdict="differs"]').count());
    expect(both).toBeLessThan(loans);

    await page.reload();
    await expect.poll(() => said(page)).toBe(fill(ui.filter.found, { found: both, all }));
    expect(await control(page, 'topic').inputValue()).toBe('loans');
    expect(await control(page, 'verdict').inputValue()).toBe('differs');
    expect(await shown(page)).toBe(both);

    await page.getByRole('button', { name: ui.filter.reset }).click();
    await expect.poll(() => shown(page)).toBe(all);
    expect(await queryOf(page)).toBe('');
  });

  test('by document: what was stated there or checked there', async () => {
    const page = reader();
    await chooseNothing(page);
    const source = (await page.locator('select[name="source"] option').nth(1).getAttribute('value')) ?? '';
    await control(page, 'source').selectOption(source);
    await expect.poll(() => queryOf(page)).toBe(`?source=${source}`);
    expect(await shown(page)).toBe(await page.locator(`.entry[data-sources~="${source}"]`).count());
  });

  test('by words: the address follows without filling the history, and Enter submits nothing', async () => {
    const page = reader();
    await chooseNothing(page);
    const length = await page.evaluate(() => history.length);
    await control(page, 'q').fill('microsoft REVENU');
    await control(page, 'q').press('E');
    await page.keyboard.press('Enter');
    await expect.poll(() => queryOf(page)).toBe('?q=microsoft+REVENUE');
    expect(await page.locator('#microsoft-revenue').isVisible()).toBe(true);
    for (const text of await page.locator('.entry:visible').allTextContents())
      expect(text.toLowerCase()).toContain('microsoft');
    expect(await page.evaluate(() => history.length)).toBe(length);
    await control(page, 'q').fill('no entry says this');
    const all = await page.locator('.entry').count();
    await expect.poll(() => said(page)).toBe(fill(ui.filter.found, { found: 0, all }));
    expect(await page.locator('[data-topic-section]:visible').count()).toBe(0);
  });

  test.each(
    cases(1, [
      '?topic=nothing&verdict=__proto__&source=%00',
      '?topic=%3Cscript%3Ealert(1)%3C/script%3E',
      '?topic=loans"]&verdict=%E0%A4%A',
      '?&&==&topic&verdict=&source=constructor',
    ]),
  )('ignores %s, and markup in the search is only searched for', async (query) => {
    const page = reader();
    await page.goto(`${LEDGER}${query}&q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E#%E0%A4%A`);
    await page.locator('form.filter').waitFor({ state: 'visible' });
    for (const name of ['topic', 'verdict', 'source']) expect(await control(page, name).inputValue()).toBe('');
    const all = await page.locator('.entry').count();
    await expect.poll(() => said(page)).toBe(fill(ui.filter.found, { found: 0, all }));
    expect(await control(page, 'q').inputValue()).toBe('<img src=x onerror=alert(1)>');
    await control(page, 'q').fill('');
    await expect.poll(() => shown(page)).toBe(all);
  });

  const inView = (page: Page, id: string): Promise<boolean> =>
    page.locator(`#${id}`).evaluate((entry) => {
      const { top, height } = entry.getBoundingClientRect();
      return height > 0 && top >= -1 && top < innerHeight;
    });

  test('an entry in the address is shown and in view though the filter leaves it out, and when the address changes', async () => {
    const page = reader();
    await page.goto(`${LEDGER}?topic=people#microsoft-revenue`);
    await expect.poll(() => inView(page, 'microsoft-revenue')).toBe(true);
    const [found, all] = [await shown(page, '[data-topic="people"]'), await page.locator('.entry').count()];
    expect(await said(page)).toBe(fill(ui.filter.foundAndAsked, { found, all }));
    expect(await shown(page, ':not([data-topic="people"])')).toBe(1);
    await page.evaluate(() => (location.hash = ''));
    await expect.poll(() => page.locator('#microsoft-revenue').isVisible()).toBe(false);
    await page.evaluate(() => (location.hash = 'microsoft-revenue'));
    await expect.poll(() => inView(page, 'microsoft-revenue')).toBe(true);
    expect(await queryOf(page)).toBe('?topic=people');
  });

  test.each(cases(1, [320, 768, 1440]))('at %d the page is no wider than the screen', async (width) => {
    const page = reader();
    await page.setViewportSize({ width, height: WINDOW.height });
    await chooseNothing(page);
    const { scrollWidth, clientWidth } = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { scrollWidth, clientWidth };
    });
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  });
});

describe('without script', () => {
  test('there are no controls, and the lists lead to ready-made selections', async () => {
    const page = await open(LEDGER, { javaScriptEnabled: false });
    expect(await page.locator('form.filter').isVisible()).toBe(false);
    await page
      .getByRole('navigation', { name: ui.filter.by.verdict.figures })
      .locator('a[href$="/verdict/differs/"]')
      .click();
    await page.waitForURL('**/ledger/verdict/differs/');
    expect(await shown(page)).toBeGreaterThan(0);
    expect(await shown(page, ':not([data-verdict="differs"])')).toBe(0);
  });
});
