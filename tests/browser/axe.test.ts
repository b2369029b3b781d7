import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch } from './chromium.ts';
import { KINDS } from './kinds.ts';

const address = inject('address');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const WAYS = [
  ['light', { colorScheme: 'light', viewport: { width: 1440, height: 900 } }],
  ['dark', { colorScheme: 'dark', viewport: { width: 1440, height: 900 } }],
  ['phone', { colorScheme: 'light', viewport: { width: 390, height: 844 }, isMobile: true }],
  ['forced colours', { forcedColors: 'active', viewport: { width: 1440, height: 900 } }],
  ['more contrast', { contrast: 'more', viewport: { width: 1440, height: 900 } }],
  ['400% zoom', { viewport: { width: 320, height: 256 } }],
  ['reduced motion', { colorScheme: 'light', reducedMotion: 'reduce', viewport: { width: 1440, height: 900 } }],
] as const;

/** What axe finds on the page as it stands, in words. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const run = (window as unknown as { axe: { run(context: unknown, options: unknown): Promise<AxeResults> } }).axe
      .run;
    const results = await run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return results.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map((node) => node.html.slice(0, 140))
          .join(' | ')}`,
    );
  });
}

test.each(KINDS.flatMap((path) => WAYS.map(([name, options]) => [path, name, options] as const)))(
  '/%s is clean under axe: %s',
  async (path, _, options) => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await page.goto(address + path);
    expect(await violations(page)).toEqual([]);
    await context.close();
  },
);

test.each(WAYS)('what opens while reading is clean under axe: %s', async (_, options) => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(`${address}#the-bill/both-loans`);
  await page.locator('a.fact').first().focus();
  await page.locator('.figure-note').waitFor({ state: 'visible' });
  expect(await violations(page)).toEqual([]);
  const share = page.locator('[data-take-open]');
  await page.goto(`${address}#the-bill/first-claim`);
  // Where text and pictures stand in turn there is nothing to step through.
  if ((await page.evaluate(() => document.documentElement.dataset['reading'])) === 'scroll') {
    await share.click();
    await page.locator('#take-menu [data-body] a').first().waitFor({ state: 'visible' });
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
  }
  if (await page.locator('#the-bill .stage').isVisible()) {
    const list = page.locator('[id="the-bill/first-claim"] [data-marks]');
    await list.focus();
    await list.getByRole('option').first().waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowDown');
    await page.locator('.figure-note').waitFor({ state: 'visible' });
    expect(await violations(page)).toEqual([]);
  }
  await context.close();
});
