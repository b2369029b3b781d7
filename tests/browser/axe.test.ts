import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { KINDS } from './kinds.ts';
import { DESK, PHONE, visits, type VisitOptions } from './visits.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { open } = visits();

const WAYS: Readonly<Record<string, VisitOptions>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  phone: { viewport: PHONE, isMobile: true },
  'forced colours': { forcedColors: 'active' },
  'more contrast': { contrast: 'more' },
  '400% zoom': { viewport: { width: 320, height: 256 } },
  'reduced motion': { reducedMotion: 'reduce' },
};
/** Pages that are laid out or drawn otherwise in some of these ways. The others differ in their colours alone. */
const CHANGING: readonly (readonly [path: string, ways: readonly string[]])[] = [
  ['', Object.keys(WAYS)],
  ['exhibits/two-customers/', ['light', 'dark', 'phone', 'forced colours', '400% zoom']],
  ['embed/your-fuse/yours/', ['light', 'dark', 'phone', 'forced colours', '400% zoom']],
];

const ALL: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // What is right is of no interest, and takes as long to be written down.
  resultTypes: ['violations'],
};
const COLOURS: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast'] }, resultTypes: ['violations'] };

/** What axe finds in a part of the page as it stands, in words. */
async function violations(page: Page, options = ALL, part = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(
    async ([options, part]) => {
      const { axe } = window as unknown as { axe: { run(context: unknown, options: unknown): Promise<AxeResults> } };
      const results = await axe.run(part, options);
      return results.violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 3)
            .map((node) => node.html.slice(0, 140))
            .join(' | ')}`,
      );
    },
    [options, part] as const,
  );
}

/**
 * Leaves a few of each kind where a page has hundreds alike: entries by their verdict, boards, rows. axe takes half a
 * minute for all of them, and a fault of one is a fault of its kind.
 */
const FEW = 4;
const thin = (page: Page): Promise<void> =>
  page.evaluate((few) => {
    const seen = new Map<string, number>();
    for (const one of document.querySelectorAll<HTMLElement>('main :is(article, tr, li)')) {
      const kind = [one.tagName, one.className, one.dataset['verdict'], one.parentElement?.className].join(' ');
      const before = seen.get(kind) ?? 0;
      seen.set(kind, before + 1);
      if (before >= few) one.remove();
    }
  }, FEW);

test.each(CHANGING.flatMap(([path, ways]) => ways.map((way) => [path, way] as const)))(
  '/%s is clean under axe: %s',
  async (path, way) => {
    const page = await open(path, WAYS[way]);
    expect(await violations(page)).toEqual([]);
  },
);

test.each(KINDS.filter((path) => !CHANGING.some(([changing]) => changing === path)))(
  '/%s is clean under axe, and its colours in the dark',
  async (path) => {
    const page = await open(path, { colorScheme: 'light' });
    await thin(page);
    const light = await violations(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect([...light, ...(await violations(page, COLOURS)).map((found) => `dark: ${found}`)]).toEqual([]);
  },
);

test.each([
  ['light', { viewport: DESK, colorScheme: 'light' }],
  ['dark', { viewport: DESK, colorScheme: 'dark' }],
  ['phone', { viewport: PHONE, isMobile: true }],
  ['forced colours', { viewport: DESK, forcedColors: 'active' }],
  ['reduced motion', { viewport: DESK, reducedMotion: 'reduce' }],
] as const)('what opens while reading is clean under axe: %s', async (_, options) => {
  const page = await open('#the-bill/both-loans', options);
  await page.locator('a.fact').first().focus();
  await page.locator('.figure-note').waitFor({ state: 'visible' });
  expect(await violations(page, ALL, '.figure-note')).toEqual([]);
  await page.evaluate(() => (location.hash = '#the-bill/first-claim'));
  // Where text and pictures stand in turn there is nothing to step through.
  if ((await page.evaluate(() => document.documentElement.dataset['reading'])) === 'scroll') {
    await page.locator('[data-take-open]').click();
    await page.locator('#take-menu [data-body] a').first().waitFor({ state: 'visible' });
    expect(await violations(page, ALL, '#take-menu')).toEqual([]);
    await page.keyboard.press('Escape');
  }
  if (await page.locator('#the-bill .stage').isVisible()) {
    const list = page.locator('[id="the-bill/first-claim"] [data-marks]');
    await list.focus();
    await list.getByRole('option').first().waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowDown');
    await page.locator('.figure-note').waitFor({ state: 'visible' });
    expect(await violations(page, ALL, '#the-bill')).toEqual([]);
  }
});
