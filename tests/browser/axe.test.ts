import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { readStory } from '../../src/edition/story.ts';
import { cases, describeFull, FULL } from '../full.ts';
import { illegible } from './illegible.ts';
import { KINDS } from './kinds.ts';
import { DESK, PHONE, visits, type VisitOptions } from './visits.ts';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const visiting = visits();

/** Opens a page that has axe, as have those it turns to: to send axe to each would take as long as some of them do. */
const open = (path: string, options: VisitOptions): Promise<Page> =>
  visiting.open(path, options, (page) => page.addInitScript({ path: axe }));

/** Ways to look at a page that is open: it stays as it is laid out, and takes on other colours. */
const COLOURED = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
  'more contrast': { contrast: 'more' },
} as const satisfies Readonly<Record<string, Parameters<Page['emulateMedia']>[0]>>;
type Coloured = keyof typeof COLOURED;
const AS_OPENED = { colorScheme: 'light', forcedColors: 'none', contrast: 'no-preference' } as const;
const THEMES = ['dark', 'forced colours'] as const;

/** Ways that lay a page out otherwise: each is a visit of its own. */
const LAID_OUT = {
  phone: { viewport: PHONE, isMobile: true },
  '400% zoom': { viewport: { width: 320, height: 256 } },
  'reduced motion': { reducedMotion: 'reduce' },
} as const satisfies Readonly<Record<string, VisitOptions>>;
/** Pages that are laid out or drawn otherwise in some of these ways. The others differ in their colours alone. */
const CHANGING: readonly (readonly [path: string, ways: readonly (keyof typeof LAID_OUT)[]])[] = [
  ['', ['phone', '400% zoom', 'reduced motion']],
  ['exhibits/two-customers/', ['phone', '400% zoom']],
  ['embed/your-fuse/yours/', ['phone', '400% zoom']],
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

/** What more contrast may spoil. */
const CONTRAST: RunOptions = { ...BRIEFLY, runOnly: { type: 'rule', values: ['color-contrast'] } };

/** What axe finds in a part of the page as it stands, in words. */
async function violations(page: Page, options = ALL, part: ElementContext = 'html'): Promise<string[]> {
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
  part: ElementContext = 'html',
): Promise<string[]> {
  const found: string[] = [];
  for (const name of colours) {
    await page.emulateMedia({ ...AS_OPENED, ...COLOURED[name] });
    found.push(...(await violations(page, options, part)).map((each) => `${name}: ${each}`));
  }
  await page.emulateMedia(AS_OPENED);
  return found;
}

/**
 * Leaves a few of each kind where a page has hundreds alike: entries by their verdict, boards, rows; and each in which
 * something is of a kind that none before has. axe takes half a minute for all of them, and a fault of one is a fault
 * of its kind.
 */
const FEW = 4;
const thin = (page: Page): Promise<void> =>
  page.evaluate((few) => {
    const seen = new Map<string, number>();
    const within = new Set<string>();
    for (const one of document.querySelectorAll<HTMLElement>('main :is(article, tr, li)')) {
      const kind = [one.tagName, one.className, one.dataset['verdict'], one.parentElement?.className].join(' ');
      const kinds = [...one.querySelectorAll('*')].map((each) => `${each.tagName}.${each.getAttribute('class') ?? ''}`);
      const before = seen.get(kind) ?? 0;
      if (before >= few && kinds.every((each) => within.has(each))) {
        one.remove();
        continue;
      }
      seen.set(kind, before + 1);
      for (const each of kinds) within.add(each);
    }
  }, FEW);

/** The exhibit in which is opened what opens while the story is read. */
const OPENED = 'the-bill';

/** Takes out the steps of all other exhibits in which all is of kinds that earlier steps of the same exhibit have. */
const thinSteps = (page: Page): Promise<void> =>
  page.evaluate((opened) => {
    for (const exhibit of document.querySelectorAll(`[data-exhibit]:not(#${opened})`)) {
      const seen = new Set<string>();
      for (const step of exhibit.querySelectorAll('[data-step]')) {
        const kinds = [...step.querySelectorAll('*')].map(
          (each) => `${each.parentElement?.tagName ?? ''} > ${each.tagName}.${each.getAttribute('class') ?? ''}`,
        );
        if (kinds.every((kind) => seen.has(kind))) step.remove();
        for (const kind of kinds) seen.add(kind);
      }
    }
  }, OPENED);

/** Opens what opens while the story is read, and says what axe finds in it, in further colours too. */
async function inWhatOpens(page: Page, colours: readonly Coloured[]): Promise<string[]> {
  const found: string[] = [];
  const look = async (include: string[], colours: readonly Coloured[]): Promise<void> => {
    found.push(
      ...(await violations(page, ALL, { include })),
      ...(await inColours(page, colours, COLOURS, { include })),
    );
  };
  await page.evaluate(() => (location.hash = '#the-bill/both-loans'));
  await page.locator('a.fact').first().focus();
  await page.locator('.figure-note').waitFor({ state: 'visible' });
  // In other colours it is looked at where it stands beside a drawing.
  await look(['.figure-note'], []);
  await page.evaluate(() => (location.hash = '#the-bill/first-claim'));
  // Where text and pictures stand in turn there is nothing to step through, and no mark of a stage to go to.
  if ((await page.evaluate(() => document.documentElement.dataset['reading'])) === 'scroll') {
    await page.locator('[data-take-open]').click();
    await page.locator('#take-menu [data-body] a').first().waitFor({ state: 'visible' });
    await look(['#take-menu'], cases(1, colours));
    await page.keyboard.press('Escape');
    const list = page.locator('[id="the-bill/first-claim"] [data-marks]');
    await list.focus();
    await list.getByRole('option').first().waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowDown');
    await page.locator('.figure-note').waitFor({ state: 'visible' });
    await look(['#the-bill', '.figure-note', '[data-stepper]', '[data-fuse]'], colours);
  }
  return found;
}

test('the kinds of page tried are all there are', () => {
  const routes = globSync('src/pages/**/*.astro')
    .map((file) => file.replaceAll('\\', '/').slice('src/pages/'.length))
    .filter((file) => !file.startsWith('_'));
  const patterns = routes.map((file) => {
    const path = file === '404.astro' ? '404.html' : file.replace(/index\.astro$/, '').replace(/\.astro$/, '/');
    return new RegExp(`^${path.replace(/\[\w+\]/g, '[^/]+')}$`);
  });
  expect(routes.filter((_, i) => !KINDS.some((kind) => patterns[i]?.test(kind)))).toEqual([]);
  expect(KINDS.filter((kind) => !patterns.some((pattern) => pattern.test(kind)))).toEqual([]);
});

/** Guide, desk and storyboard are for editors, and the last is as long in one language as in the other. */
const inOtherLanguages = readStory(process.cwd())
  .languages.slice(1)
  .flatMap(({ id }) => KINDS.filter((kind) => !kind.startsWith('storyboard/')).map((kind) => `${id}/${kind}`));

describe('read from page to page,', () => {
  /** One reader of all: what is looked at has nothing to do with what was opened before. */
  let page: Page;
  beforeAll(async () => {
    page = await open('404.html', COLOURED.light);
  });
  const turnTo = async (path: string): Promise<void> => {
    await page.emulateMedia(AS_OPENED);
    await page.setViewportSize(DESK);
    await page.goto(inject('address') + path);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
  };

  test('the story is legible, and clean under axe in all colours, on a phone, and in what opens while reading', async () => {
    await turnTo('');
    const found = await illegible(page);
    await page.setViewportSize(DESK);
    found.push(...(await violations(page)));
    if (!FULL) await thinSteps(page);
    found.push(...(await inWhatOpens(page, THEMES)));
    await page.keyboard.press('Escape');
    found.push(...(await inColours(page, cases(1, ['forced colours', 'dark']))));
    await page.setViewportSize(PHONE);
    // Here no stage lies behind the steps, whose ground axe does not know then.
    const onPhone = [...(await violations(page)), ...(await inColours(page, ['dark', 'more contrast'], CONTRAST))];
    found.push(...onPhone.map((each) => `phone, ${each}`));
    expect(found).toEqual([]);
  });

  test.each(KINDS.filter((path) => path !== ''))('/%s is legible, and clean under axe', async (path) => {
    await turnTo(path);
    const drawn = CHANGING.some(([changing]) => changing === path);
    const found = await illegible(page, drawn || FULL ? undefined : thin);
    await page.setViewportSize(DESK);
    if (!drawn) await thin(page);
    found.push(...(await violations(page)), ...(await inColours(page, drawn ? THEMES : cases(0, ['dark']))));
    expect(found).toEqual([]);
  });

  test.runIf(FULL).each(inOtherLanguages)('/%s is legible', async (path) => {
    await turnTo(path);
    expect(await illegible(page)).toEqual([]);
  });
});

describeFull('in ways that lay a page out otherwise,', () => {
  test.each(CHANGING.flatMap(([path, ways]) => ways.map((way) => [path, way] as const)))(
    '/%s is clean under axe: %s',
    async (path, way) => {
      const page = await open(path, LAID_OUT[way]);
      expect(await violations(page)).toEqual([]);
    },
  );

  test.each([
    ['phone', { viewport: PHONE, isMobile: true }],
    ['reduced motion', { viewport: DESK, reducedMotion: 'reduce' }],
  ] as const)('what opens while reading is clean under axe: %s', async (_, options) => {
    const page = await open('#the-bill/both-loans', options);
    expect(await inWhatOpens(page, [])).toEqual([]);
  });
});
