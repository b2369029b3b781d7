import { describe, expect, inject, test } from 'vitest';
import { visits } from './visits.ts';

const address = inject('address');
// The answer 404 itself is no complaint.
const { open } = visits({}, [/status of 404/]);

describe('an address without a page', () => {
  test.each([
    ['exhibits/two-custmers/', 'exhibits/two-customers/'],
    ['exhibits/two-customers/redcted/', 'exhibits/two-customers/redacted/'],
  ])('%s leads to %s', async (wrong, right) => {
    const page = await open(wrong);
    const link = page.locator('[data-meant] a');
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe(`${address}${right}`);
    expect(await link.textContent()).toMatch(/^Exhibit \d+\. /);
    const answer = page.waitForResponse(`${address}${right}`);
    await link.click();
    expect((await answer).status()).toBe(200);
  });

  test.each([
    'exhibits/two-custmers/%3Cimg%20src=x%20onerror=alert(1)%3E/',
    'exhibits/%3Cscript%3Ealert(1)%3C%2Fscript%3E/',
    'exhibits/javascript:alert(1)/',
    'exhibits/%E0%A4%A/',
    `exhibits/${'two-customers'.repeat(200)}/`,
  ])('%s shows and runs nothing of itself', async (hostile) => {
    const page = await open(hostile);
    await page.waitForLoadState('load');
    expect(await page.locator('h1').textContent()).toBe('No such page');
    expect(await page.locator('main img, main script').count()).toBe(0);
    expect(await page.locator('main').textContent()).not.toContain('alert');
    for (const link of await page.locator('main a[href]').all())
      expect(await link.getAttribute('href')).toMatch(/^(\/|http:\/\/127\.0\.0\.1)/);
  });

  test('without script the list of exhibits is there, and no half sentence', async () => {
    const page = await open('exhibits/two-custmers/', { javaScriptEnabled: false });
    expect(await page.locator('[data-meant]').isVisible()).toBe(false);
    expect(await page.locator('main a[data-exhibit]').count()).toBeGreaterThan(10);
  });
});

test.each(['', 'ledger/', 'exhibits/two-customers/redacted/'])(
  'what /%s says to machines is no script to the policy',
  async (path) => {
    const page = await open(path);
    expect(await page.locator('script[type="application/ld+json"]').count()).toBe(1);
  },
);
