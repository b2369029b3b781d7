import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, expect, inject, test } from 'vitest';
import { cases, fullTest } from '../full.ts';
import { visits } from './visits.ts';

const SITE = 'https://short-fuse.example/';
const { open } = visits();
const folder = mkdtempSync(join(tmpdir(), 'short-fuse-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/**
 * Saves a page as one file, under its own address since a policy that names it is what is tried here, and opens it with
 * the network off.
 */
async function savedPage(path: string, before?: (page: Page) => Promise<void>): Promise<Page> {
  const page = await open(SITE + path, {}, (page) =>
    page.route(`${SITE}**`, async (route) => {
      const url = inject('address') + route.request().url().slice(SITE.length);
      await route.fulfill({ response: await route.fetch({ url }) });
    }),
  );
  if (path === '') await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  await before?.(page);
  const devtools = await page.context().newCDPSession(page);
  const { data } = await devtools.send('Page.captureSnapshot', { format: 'mhtml' });
  const file = join(folder, 'saved.mhtml');
  writeFileSync(file, data);
  const offline = await page.context().browser()?.newContext({ viewport: page.viewportSize(), offline: true });
  const saved = await offline?.newPage();
  if (!saved) throw new Error('the browser is gone');
  await saved.goto(pathToFileURL(file).href);
  return saved;
}

test.each(cases(1, ['exhibits/two-customers/redacted/', 'exhibits/two-customers/']))(
  '%s, saved as one file, shows its picture in its own dress with the network off',
  async (path) => {
    const saved = await savedPage(path);
    const shown = () =>
      saved.evaluate(() => ({
        picture: document.querySelector<HTMLImageElement>('main img')?.naturalWidth ?? 0,
        ground: getComputedStyle(document.documentElement).backgroundColor,
      }));
    // Its type too is in the file, but this browser lends an archive no fonts.
    await expect.poll(async () => (await shown()).picture).toBeGreaterThan(300);
    expect((await shown()).ground).not.toBe('rgba(0, 0, 0, 0)');
    await saved.context().close();
  },
);

test('the story, saved as one file while it follows the scroll, is text and pictures in turn', async () => {
  const saved = await savedPage('');
  const shown = await saved.evaluate(() => ({
    steps: document.querySelectorAll('[data-step]').length,
    // Those not yet seen are not in the file: there is what they say, and with a network there they are.
    pictures: [...document.querySelectorAll<HTMLImageElement>('.frame img')].filter(
      (img) => img.checkVisibility() && img.alt.length > 20 && img.getBoundingClientRect().height > 100,
    ).length,
    stages: [...document.querySelectorAll('.stage')].filter((stage) => stage.checkVisibility()).length,
    settable: document.querySelectorAll('[data-controls]').length,
    notSettable: [...document.querySelectorAll('.not-settable')].filter((each) => each.checkVisibility()).length,
  }));
  expect(shown.steps).toBeGreaterThan(100);
  const { steps, settable } = shown;
  expect(shown).toEqual({ steps, pictures: steps, stages: 0, settable, notSettable: settable });
  await saved.context().close();
});

fullTest('the story, saved by its key, holds every picture, those too that were never near', async () => {
  const saved = await savedPage('', async (page) => {
    await page.waitForLoadState('load');
    const loaded = () =>
      page.evaluate(
        () => [...document.querySelectorAll<HTMLImageElement>('.frame img')].filter((img) => img.complete).length,
      );
    // What listens comes after the page has loaded.
    await expect
      .poll(async () => {
        await page.keyboard.press('Control+s');
        return loaded();
      })
      .toBe(await page.locator('.frame img').count());
  });
  const blank = () =>
    saved.evaluate(() =>
      [...document.querySelectorAll<HTMLImageElement>('.frame img')].flatMap(({ naturalWidth, alt }) =>
        naturalWidth > 300 ? [] : [alt],
      ),
    );
  await expect.poll(blank).toEqual([]);
  await saved.context().close();
});
