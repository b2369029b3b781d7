import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from './chromium.ts';

const address = inject('address');
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** A page, and what its browser complained of; the answer 404 itself is no complaint. */
async function open(path: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text());
  });
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(`${address}${path}`);
  return { page, complaints };
}

describe('an address without a page', () => {
  test.each([
    ['exhibits/two-custmers/', 'exhibits/two-customers/'],
    ['exhibits/two-customers/redcted/', 'exhibits/two-customers/redacted/'],
  ])('%s leads to %s', async (wrong, right) => {
    const { page, complaints } = await open(wrong);
    const link = page.locator('[data-meant] a');
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe(`${address}${right}`);
    expect(await link.textContent()).toMatch(/^Exhibit \d+\. /);
    const answer = page.waitForResponse(`${address}${right}`);
    await link.click();
    expect((await answer).status()).toBe(200);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test.each([
    'exhibits/two-custmers/%3Cimg%20src=x%20onerror=alert(1)%3E/',
    'exhibits/%3Cscript%3Ealert(1)%3C%2Fscript%3E/',
    'exhibits/javascript:alert(1)/',
    'exhibits/%E0%A4%A/',
    `exhibits/${'two-customers'.repeat(200)}/`,
  ])('%s shows and runs nothing of itself', async (hostile) => {
    const { page, complaints } = await open(hostile);
    await page.waitForLoadState('load');
    expect(await page.locator('h1').textContent()).toBe('No such page');
    expect(await page.locator('main img, main script').count()).toBe(0);
    expect(await page.locator('main').textContent()).not.toContain('alert');
    for (const link of await page.locator('main a[href]').all())
      expect(await link.getAttribute('href')).toMatch(/^(\/|http:\/\/127\.0\.0\.1)/);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('without script the list of exhibits is there, and no half sentence', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${address}exhibits/two-custmers/`);
    expect(await page.locator('[data-meant]').isVisible()).toBe(false);
    expect(await page.locator('main a[data-exhibit]').count()).toBeGreaterThan(10);
    await context.close();
  });
});

test.each(['', 'ledger/', 'exhibits/two-customers/redacted/'])(
  'what /%s says to machines is no script to the policy',
  async (path) => {
    const { page, complaints } = await open(path);
    expect(await page.locator('script[type="application/ld+json"]').count()).toBe(1);
    expect(complaints).toEqual([]);
    await page.close();
  },
);
