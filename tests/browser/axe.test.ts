import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { cases } from '../full.ts';
import { KINDS } from './kinds.ts';
import { DESK, PHONE, visits, type VisitOptions } from './visits.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { open } = visits();

/** Ways to look at a page that is open: it stays as it is laid out, and takes on other colours. */
const COLOURED = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
  'more contrast': { contrast: 'more' },
} as const satisfies Readonly<Record<string, Parameters<Page['emulateMedia']>[0]>>;
type Coloured = keyof typeof COLOURED;
const THEMES = ['dark', 'forced colours'] as const;

/** Ways that lay a page out otherwise: each is a visit of its own. */
const LAID_OUT: Readonly<Record<string, VisitOptions>> = {
  phone: { viewport: PHONE, isMobile: true },
  '400% zoom': { viewport: { width: 320, height: 256 } },
  'reduced motion': { reducedMotion: 'reduce' },
};
/** Pages that are laid out or drawn otherwise in some of these ways. The others differ in their colours alone. */
const CHANGING: readonly (readonly [path: string, colours: readonly Coloured[], ways: readonly string[]])[] = [
  ['', [...THEMES, 'more contrast'], cases(1, Object.keys(LAID_OUT))],
  ['exhibits/two-customers/', THEMES, cases(0, ['phone', '400% zoom'])],
  ['embed/your-fuse/yours/', THEMES, cases(0, ['phone', '400% zoom'])],
];

/** What is right is of no interest, and takes as long to be written down. No rule asked for reads style sheets. */
const BRIEFLY: RunOptions = { resultTypes: ['violations'], selectors: false, preload: false };
const ALL: RunOptions = {
  ...BRIEFLY,
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
/** The rules that see colours, and what may be drawn otherwise with them: sizes. */
const COLOURS: RunOptions = {
  ...BRIEFLY,
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block', 'target-size'] },
};

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

/** The same of the page in further colours, each named; the page is left in those it was opened in. */
async function inColours(
  page: Page,
  colours: readonly Coloured[],
  options = COLOURS,
  part = 'html',
): Promise<string[]> {
  const found: string[] = [];
  for (const name of colours) {
    await page.emulateMedia({ ...AS_OPENED, ...COLOURED[name] });
    found.push(...(await violations(page, options, part)).map((each) => `${name}: ${each}`));
  }
  await page.emulateMedia(AS_OPENED);
  return found;
}
const AS_OPENED = { colorScheme: 'light', forcedColors: 'none', contrast: 'no-preference' } as const;

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

test.each(CHANGING)('/%s is clean under axe, and in the colours %j', async (path, colours) => {
  const page = await open(path, COLOURED.light);
  expect([...(await violations(page)), ...(await inColours(page, colours))]).toEqual([]);
});

test.each(CHANGING.flatMap(([path, , ways]) => ways.map((way) => [path, way] as const)))(
  '/%s is clean under axe: %s',
  async (path, way) => {
    const page = await open(path, LAID_OUT[way]);
    expect(await violations(page)).toEqual([]);
  },
);

test.each(KINDS.filter((path) => !CHANGING.some(([changing]) => changing === path)))(
  '/%s is clean under axe, and in the full test its colours in the dark',
  async (path) => {
    const page = await open(path, COLOURED.light);
    await thin(page);
    expect([...(await violations(page)), ...(await inColours(page, cases(0, ['dark'])))]).toEqual([]);
  },
);

test.each(
  cases<[string, VisitOptions, readonly Coloured[]]>(1, [
    ['in all colours', { viewport: DESK, ...COLOURED.light }, THEMES],
    ['phone', { viewport: PHONE, isMobile: true }, []],
    ['reduced motion', { viewport: DESK, reducedMotion: 'reduce' }, []],
  ]),
)('what opens while reading is clean under axe: %s', async (_, options, colours) => {
  const page = await open('#the-bill/both-loans', options);
  const isClean = async (part: string): Promise<void> =>
    expect([...(await violations(page, ALL, part)), ...(await inColours(page, colours, ALL, part))]).toEqual([]);
  await page.locator('a.fact').first().focus();
  await page.locator('.figure-note').waitFor({ state: 'visible' });
  await isClean('.figure-note');
  await page.evaluate(() => (location.hash = '#the-bill/first-claim'));
  // Where text and pictures stand in turn there is nothing to step through.
  if ((await page.evaluate(() => document.documentElement.dataset['reading'])) === 'scroll') {
    await page.locator('[data-take-open]').click();
    await page.locator('#take-menu [data-body] a').first().waitFor({ state: 'visible' });
    await isClean('#take-menu');
    await page.keyboard.press('Escape');
  }
  if (await page.locator('#the-bill .stage').isVisible()) {
    const list = page.locator('[id="the-bill/first-claim"] [data-marks]');
    await list.focus();
    await list.getByRole('option').first().waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowDown');
    await page.locator('.figure-note').waitFor({ state: 'visible' });
    await isClean('#the-bill');
  }
});
