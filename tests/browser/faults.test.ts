import { readdirSync } from 'node:fs';
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from './chromium.ts';
import { READABLE, readAndSee } from './reader.ts';

const address = inject('address');
/** Every script of the site, without the hash in its name. */
const SCRIPTS = readdirSync('dist/_astro')
  .filter((file) => file.endsWith('.js'))
  .map((file) => file.replace(/\.[^.]+\.js$/, ''))
  .sort();
const STEPS = ['the-prospectus/customer', 'two-customers/without', 'the-bill/your-turn', 'your-fuse/yours'];
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function open(prepare: (page: Page) => Promise<unknown>, hash = ''): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await prepare(page);
  // A script that hangs keeps the page from ever having loaded.
  await page.goto(address + hash, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.readyState !== 'loading');
  return page;
}

const seen = (page: Page, id: string) => expect.poll(() => readAndSee(page, id), { timeout: 20_000, message: id });

/** Reads on, and takes a turn where the page offers one. */
async function readOn(page: Page): Promise<void> {
  for (const id of STEPS) await seen(page, id).toMatch(READABLE);
  const turn = page.locator('#your-fuse [data-controls]').getByRole('radio').nth(1);
  if (await turn.isVisible()) await turn.check();
  await seen(page, 'your-fuse/yours').toMatch(READABLE);
}

const fault = (script: string, answer: (route: Route) => unknown) => (page: Page) =>
  page.route(
    (url) => url.pathname.replace(/\.[^.]+\.js$/, '').endsWith(`/_astro/${script}`) && url.pathname.endsWith('.js'),
    (route) => void answer(route),
  );

describe.each(SCRIPTS)('the script %s', (script) => {
  test('refused: text and the right pictures remain', async () => {
    const page = await open(fault(script, (route) => route.abort()));
    await readOn(page);
    await page.context().close();
  });

  test('broken: text and the right pictures remain', async () => {
    const page = await open(
      fault(script, (route) => route.fulfill({ contentType: 'text/javascript', body: 'export const = (' })),
    );
    await readOn(page);
    await page.context().close();
  });

  test('late: text and the right pictures are there before it and after', async () => {
    const held: Route[] = [];
    const page = await open(fault(script, (route) => held.push(route)));
    await readOn(page);
    for (const route of held) await route.continue();
    await page.waitForLoadState('load');
    await readOn(page);
    await page.context().close();
  });
});

describe('a reader', () => {
  test('whose scenes never arrive has the picture of every frame', async () => {
    const page = await open((page) => page.route('**/scenes/**', (route) => route.abort()));
    for (const id of STEPS) await seen(page, id).toBe('picture on the stage');
    await page.context().close();
  });

  test('who goes offline has the text and what the picture says, and the picture when the network is back', async () => {
    const page = await open(async () => undefined);
    await page.waitForLoadState('load');
    await page.context().setOffline(true);
    const step = page.locator('#five-wires [data-step]').nth(1);
    const id = (await step.getAttribute('id')) ?? '';
    await seen(page, id).toMatch(/picture/);
    expect(await page.locator('#five-wires [data-drawn] img').getAttribute('alt')).toBe(
      await step.locator('.frame img').getAttribute('alt'),
    );
    await page.context().setOffline(false);
    for (const next of STEPS) await seen(page, next).toMatch(READABLE);
    await seen(page, id).toMatch(READABLE);
    await page.context().close();
  });

  test('who is denied storage misses nothing', async () => {
    const errors: string[] = [];
    const page = await open(async (page) => {
      page.on('pageerror', (error) => errors.push(error.message));
      await page.addInitScript(() => {
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
          Object.defineProperty(window, name, {
            get: () => {
              throw new DOMException('denied', 'SecurityError');
            },
          });
      });
    });
    for (const id of STEPS) await seen(page, id).toBe('stage');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('without IntersectionObserver has text and pictures in turn', async () => {
    const page = await open((page) =>
      page.addInitScript(() => {
        Reflect.deleteProperty(window, 'IntersectionObserver');
      }),
    );
    for (const id of STEPS) await seen(page, id).toBe('picture');
    await page.context().close();
  });

  test('without ResizeObserver has text and pictures in turn', async () => {
    const page = await open((page) =>
      page.addInitScript(() => {
        Reflect.deleteProperty(window, 'ResizeObserver');
      }),
    );
    for (const id of STEPS) await seen(page, id).toBe('picture');
    await page.context().close();
  });

  test('whose browser knows no modules has text and pictures in turn', async () => {
    const page = await open(async (page) => {
      await page.addInitScript(() => {
        Reflect.deleteProperty(HTMLScriptElement.prototype, 'noModule');
      });
      await page.route('**/*.js', (route) => route.abort());
    });
    for (const id of STEPS) await seen(page, id).toBe('picture');
    await page.context().close();
  });

  test('sent to a step whose script is refused arrives at that step', async () => {
    const page = await open((page) => page.route('**/_astro/*.js', (route) => route.abort()), '#two-customers/without');
    await expect
      .poll(() => page.evaluate(() => document.documentElement.dataset['reading'] ?? 'pictures'))
      .toBe('pictures');
    const place = await page.locator('[id="two-customers/without"]').evaluate((step) => {
      const { top, bottom } = step.getBoundingClientRect();
      return { above: top / innerHeight, below: bottom / innerHeight };
    });
    expect(place.above).toBeLessThan(0.7);
    expect(place.below).toBeGreaterThan(0);
    await page.context().close();
  });
});
