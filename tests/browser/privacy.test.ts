import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch } from './chromium.ts';
import { READABLE, readAndSee } from './reader.ts';

const address = inject('address');
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('a reader of the story and its pages is known to nobody: no other host is asked, no cookie set, nothing stored', async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const hosts = new Set<string>();
  let requests = 0;
  page.on('request', (request) => {
    requests += 1;
    if (!request.url().startsWith('data:')) hosts.add(new URL(request.url()).origin);
  });
  await page.goto(address);
  for (const id of await page.locator('[data-step]').evaluateAll((steps) => steps.map((step) => step.id)))
    await expect.poll(() => readAndSee(page, id), { message: id, timeout: 10_000 }).toMatch(READABLE);
  await page.locator('a.fact').first().hover();
  for (const path of ['ledger/', 'exhibits/', 'exhibits/two-customers/redacted/', 'sources/', 'about/', 'no-such-page'])
    await page.goto(address + path);
  expect(requests).toBeGreaterThan(50);
  expect([...hosts]).toEqual([new URL(address).origin]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await context.close();
});
