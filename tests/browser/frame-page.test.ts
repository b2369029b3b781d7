import { globSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { cases } from '../full.ts';
import { painted } from './painted.ts';
import { withShareSheet } from './share-sheet.ts';
import { visits } from './visits.ts';
import { labelOf, ui, unfilled } from './said.ts';
import { makeEdition } from '../../src/edition/edition.ts';
import { examplesOf } from '../../src/share/examples.ts';
import { formatSettings } from '../../src/stage/settings-address.ts';

const address = inject('address');
const { open, stay, allow } = visits();
const TURNS = ['your-fuse/yours', 'the-bill/your-turn'];
/** A phone as a network's own browser leaves it. */
const IN_APP = { width: 390, height: 664 };

describe('on a phone', () => {
  const reader = stay('robots.txt', { viewport: IN_APP });

  test.each(['the-bill/both-loans', 'who-holds-the-votes/votes', ...TURNS])(
    'the page of %s shows the whole drawing and what to do with it on a phone’s first screen, its headline once',
    async (name) => {
      const page = reader();
      await page.goto(`${address}exhibits/${name}/`);
      const seen = await page.evaluate(() => {
        const box = (selector: string) => {
          const { top, bottom, height } = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
          return { top, bottom, height };
        };
        const links = [...document.querySelectorAll('.masthead a')].map((link) => link.getBoundingClientRect().top);
        return {
          drawing: box('.frame-figure :is(picture img, .embed-stage)'),
          story: box('.to-story'),
          share: box('.to-share'),
          pager: box('.pager'),
          lines: Math.max(...links) - Math.min(...links),
          heading: document.querySelector('h1')?.getBoundingClientRect().width,
          wide: document.documentElement.scrollWidth - innerWidth,
        };
      });
      expect(seen.drawing.bottom).toBeLessThanOrEqual(IN_APP.height);
      expect(seen.drawing.height).toBeGreaterThan(380);
      for (const { top, bottom, height } of [seen.story, seen.share]) {
        expect(top).toBeGreaterThan(IN_APP.height / 2);
        expect(bottom).toBeLessThanOrEqual(IN_APP.height);
        expect(height).toBeGreaterThanOrEqual(44);
      }
      expect(seen.pager.bottom).toBeLessThanOrEqual(IN_APP.height);
      // On one line, the name set larger than the links.
      expect(seen.lines).toBeLessThan(14);
      expect(seen.heading).toBeLessThanOrEqual(1);
      expect(seen.wide).toBeLessThanOrEqual(0);
    },
  );

  test('the page of a frame leads to those beside it', async () => {
    const page = reader();
    await page.goto(`${address}exhibits/the-bill/both-loans/`);
    await page.getByRole('link', { name: ui.stepper.next }).click();
    await page.waitForURL('**/exhibits/the-bill/all-debt/');
    await page.getByRole('link', { name: ui.stepper.previous }).click();
    await page.waitForURL('**/exhibits/the-bill/both-loans/');
  });
});

test('Share hands the page to the system’s menu; where there is none, it leads to all the ways', async () => {
  const page = await open('exhibits/two-customers/before/', {}, withShareSheet);
  await page.getByRole('link', { name: ui.stepper.share, exact: true }).click();
  const shared = () => page.evaluate(() => (window as { shared?: ShareData[] }).shared?.map(({ url }) => url));
  await expect.poll(shared).toEqual(['https://short-fuse.example/exhibits/two-customers/before/']);
  // Who closes that menu is left where they were; who is refused it is led to all the ways.
  for (const [refusal, place] of [
    ['AbortError', ''],
    ['NotAllowedError', '#take'],
  ] as const) {
    await page.evaluate((refusal) => {
      Object.defineProperty(navigator, 'share', { value: () => Promise.reject(new DOMException('no', refusal)) });
    }, refusal);
    await page.getByRole('link', { name: ui.stepper.share, exact: true }).click();
    expect(await page.evaluate(() => location.hash)).toBe(place);
  }
  const plain = await open('exhibits/two-customers/before/', {}, (page) =>
    page.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'share');
    }),
  );
  await plain.getByRole('link', { name: ui.stepper.share, exact: true }).click();
  expect(new URL(plain.url()).hash).toBe('#take');
});

/** The frame with the longest table, as it is published. */
const rowsOf = (name: string): number =>
  (JSON.parse(readFileSync(`dist/exhibits/${name}/data.json`, 'utf8')) as { rows: readonly unknown[] }).rows.length;
const frames = globSync('*/*/data.json', { cwd: 'dist/exhibits' }).map(dirname);
const longest = frames.toSorted((a, b) => rowsOf(b) - rowsOf(a) || a.localeCompare(b))[0] ?? '';

test.each(cases(2, [longest, ...TURNS, 'the-bill/both-loans']))(
  'the page of %s is one sheet of A4, and of Letter',
  async (name) => {
    const page = await open(`exhibits/${name}/`, { colorScheme: 'dark' });
    for (const format of ['A4', 'Letter']) {
      const pdf = (await page.pdf({ format })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g), format).toHaveLength(1);
    }
  },
);

test.each(
  cases(2, [
    [320, 256],
    [390, 844],
    [667, 375],
    [820, 1180],
  ]),
)('on a page of %ix%i whose drawing can be set, nothing covers what keys lead to', async (width, height) => {
  // Who is offered the page in another language has that word over it.
  const page = await open(`exhibits/${TURNS[0] ?? ''}/`, { viewport: { width, height }, locale: 'zh-CN' });
  await page.locator('[data-live]').waitFor({ state: 'attached' });
  await page.locator('[data-offer]:not([hidden])').waitFor();
  const covered: string[] = [];
  for (const key of ['Tab', 'Shift+Tab'])
    for (let stop = 0; stop < 30; stop += 1) {
      await page.keyboard.press(key);
      covered.push(
        ...(await page.evaluate(() => {
          const focused = document.activeElement?.closest('main *');
          const { left, right, top, bottom } = focused?.getClientRects()[0] ?? new DOMRect();
          const seen = [top + 3, (top + bottom) / 2, bottom - 3]
            .map((y) => document.elementFromPoint((left + right) / 2, y))
            .some((over) => over && (focused?.contains(over) || over.contains(focused ?? null)));
          return focused && !seen ? [focused.outerHTML.slice(0, 80)] : [];
        })),
      );
    }
  expect(covered).toEqual([]);
});

describe('room for the controls', () => {
  const WINDOWS = [
    [390, 844],
    [820, 1180],
    [1920, 1080],
  ] as const;

  test.each(
    cases(
      3,
      TURNS.flatMap((name) => WINDOWS.map(([width, height]) => [name, width, height] as const)),
    ),
  )(
    'is there before they come on the page of %s, of %ix%i, and in its embed: nothing moves',
    async (name, width, height) => {
      for (const path of [`exhibits/${name}/`, `embed/${name}/`]) {
        // The stage comes late, when all else has been painted.
        let send = (): void => undefined;
        const sent = new Promise<void>((resolve) => {
          send = resolve;
        });
        const page = await open(path, { viewport: { width, height }, until: 'read' }, (page) =>
          page.route('**/scenes/**', async (route) => {
            await sent;
            await route.continue();
          }),
        );
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        await painted(page);
        await page.evaluate(() => {
          const seen = window as { moved?: string[] };
          const moved = (seen.moved = [] as string[]);
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) {
              const { value, sources } = entry as unknown as { value: number; sources: { node: Node | null }[] };
              const names = sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 60) : 'text'));
              moved.push(`${value}: ${names.join(' ')}`);
            }
          }).observe({ type: 'layout-shift' });
        });
        send();
        await page.waitForFunction(() => document.querySelector('[data-live]') !== null);
        expect(await page.locator('[data-controls]').isVisible()).toBe(path.startsWith('exhibits/'));
        await painted(page);
        expect(await page.evaluate(() => (window as { moved?: string[] }).moved), path).toEqual([]);
      }
    },
  );

  const room = (page: Page) =>
    page.locator('[data-controls]').evaluate((form) => Math.round(form.getBoundingClientRect().height));

  test.each([
    ['scenes', '**/scenes/**'],
    ['script', '**/_astro/Stage.*.js*'],
  ])('is given up where the stage’s %s does not come', async (_, missing) => {
    allow(/Failed to load resource|Error hydrating/);
    const page = await open('exhibits/the-bill/your-turn/', { until: 'read' }, (page) =>
      page.route(missing, (route) => route.abort()),
    );
    await expect.poll(() => room(page)).toBe(0);
  });

  test('is not there without script', async () => {
    const page = await open('exhibits/the-bill/your-turn/', { javaScriptEnabled: false });
    expect(await page.locator('[data-controls]').boundingBox()).toBeNull();
  });
});

describe('a frame that the reader sets, on its own page', () => {
  const live = (page: Page) => page.waitForFunction(() => document.querySelector('[data-live]') !== null);
  const summary = (page: Page) => page.locator('[data-summary]').textContent();

  test('answers there, gives its own terms back when something else is set, and takes them from the address', async () => {
    const page = await open('exhibits/your-fuse/yours/');
    await live(page);
    const link = () => page.locator('[data-text="link"]').inputValue();
    const ours = await summary(page);
    await page.getByLabel(labelOf('your-fuse', 'yours', 'preset-contracts')).check();
    await expect.poll(() => summary(page)).not.toBe(ours);
    await page.waitForFunction(() => location.search.includes('your-fuse='));
    const theirs = await summary(page);
    const { search } = new URL(page.url());
    // The way to the story goes with them, and so does what may be taken.
    const story = await page.locator('[data-to-story]').getAttribute('href');
    expect(story).toContain(`${search}#your-fuse/yours`);
    const first = await link();
    expect(first).toMatch(/\/exhibits\/your-fuse\/ends\/2026-q\d\/#drawRest-/);
    // When something else is set after all, that.
    await page.getByLabel(labelOf('your-fuse', 'yours', 'preset-critic')).check();
    await expect.poll(link).not.toBe(first);
    expect((await page.locator('[data-text="embed"]').inputValue()).match(/your-fuse=/g)).toHaveLength(1);
    expect(await link()).toContain('/ends/2025-');
    await page.goto(`${address}exhibits/your-fuse/yours/${search}`);
    await expect.poll(() => summary(page)).toBe(theirs);
    expect(await page.locator('[data-notice]').isVisible()).toBe(false);
  });

  /** What the page says of the settings that it has of itself. */
  let usual: string | null;
  const reader = stay('exhibits/the-bill/your-turn/');
  beforeAll(async () => {
    await live(reader());
    usual = await summary(reader());
  });

  test.each(
    cases(3, [
      ['a value out of range', '?the-bill=rest-1_rate-99_start-0'],
      ['a value between two steps', '?the-bill=rest-1_rate-10.6_start-0'],
      ['the settings twice', '?the-bill=rest-1_rate-10_start-0&the-bill=rest-0_rate-8_start-2'],
      ['one of them twice', '?the-bill=rest-1_rest-0_rate-10_start-0'],
      ['one of them missing', '?the-bill=rest-1_rate-10'],
      ['signs of a script, percent-encoded', '?the-bill=%3Cscript%3Ealert(1)%3C%2Fscript%3E'],
      ['no text at all, percent-encoded', '?the-bill=%00%E0%80'],
      ['ten kilobytes', `?the-bill=${'rest-1_'.repeat(1463)}`],
    ]),
  )('stands as it was, and says so, if the address has %s', async (_, search) => {
    const page = reader();
    await page.goto(`${address}exhibits/the-bill/your-turn/${search}`);
    await page.locator('[data-notice]').waitFor({ state: 'visible' });
    await live(page);
    expect(await summary(page)).toBe(usual);
  });

  test.each(
    cases(1, [
      ['in another order', '?the-bill=start-2_rate-8_rest-1'],
      ['percent-encoded, as messengers do', '?the-bill=rest%2D1%5Frate%2D8%5Fstart%2D2'],
    ]),
  )('takes settings %s', async (_, search) => {
    const page = reader();
    await page.goto(`${address}exhibits/the-bill/your-turn/${search}`);
    await live(page);
    await expect.poll(() => page.getByRole('slider').inputValue()).toBe('8');
    expect(await page.locator('[data-notice]').isVisible()).toBe(false);
  });

  test('whose results have no pages lends link, citation and picture’s code its place in the story', async () => {
    const page = reader();
    await page.goto(`${address}exhibits/the-bill/your-turn/`);
    await live(page);
    await page.getByRole('slider').fill('18');
    const own = 'https://short-fuse.example/?the-bill=rest-0_rate-18_start-0#the-bill/your-turn';
    const field = (name: string) => page.locator(`[data-text="${name}"]`).inputValue();
    await expect.poll(() => field('link')).toBe(own);
    for (const name of ['cite', 'figure']) expect(await field(name)).toContain(own);
    // What a shared picture says of where it is from.
    expect(await page.locator('[data-take]').getAttribute('data-address')).toBe(own);
    expect(await field('embed')).toContain('/embed/the-bill/your-turn/?the-bill=rest-0_rate-18_start-0"');
  });

  test('is the picture that is copied, shared and downloaded, drawn here with its terms, when it is first asked for', async () => {
    const asked: string[] = [];
    const page = await open(
      'exhibits/your-fuse/yours/',
      { permissions: ['clipboard-read', 'clipboard-write'] },
      (page) => {
        page.on('request', (request) => asked.push(request.url()));
        return withShareSheet(page);
      },
    );
    await live(page);
    await page.getByLabel(labelOf('your-fuse', 'yours', 'preset-contracts')).check();
    await page.waitForFunction(() => location.search.includes('your-fuse='));
    expect(asked.filter((url) => url.includes('live-picture'))).toEqual([]);
    await page.getByRole('button', { name: ui.share.copyPicture }).click();
    await expect.poll(() => page.locator('.share-actions [data-live-region]').textContent()).toBe(ui.share.copied);
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const bitmap = await createImageBitmap((await item?.getType('image/png')) ?? new Blob());
      const canvas = Object.assign(document.createElement('canvas'), { width: bitmap.width, height: bitmap.height });
      const context = canvas.getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
      const colours = new Set<number>();
      for (let i = 0; i < pixels.length; i += 4)
        colours.add(((pixels[i] ?? 0) << 16) | ((pixels[i + 1] ?? 0) << 8) | (pixels[i + 2] ?? 0));
      return { width: bitmap.width, height: bitmap.height, colours: colours.size };
    });
    expect(copied).toMatchObject({ width: 1200, height: 630 });
    // A drawing, and no empty sheet.
    expect(copied.colours).toBeGreaterThan(40);
    expect(asked.filter((url) => url.includes('live-picture')).length).toBeGreaterThan(0);
    expect(asked.filter((url) => url.includes('/cards/'))).toEqual([]);
    const button = page.getByRole('button', { name: ui.share.sharePicture });
    const shared = () =>
      page.evaluate(() =>
        ((window as { shared?: ShareData[] }).shared ?? []).flatMap(({ files }) =>
          (files ?? []).map(({ name, size }) => ({ name, large: size > 20_000 })),
        ),
      );
    await expect
      .poll(async () => {
        await button.click();
        return (await shared())[0];
      })
      .toEqual({ name: 'short-fuse-your-fuse-yours.png', large: true });
    const download = page.waitForEvent('download');
    await page.locator('a[download$="-tall.png"]').click();
    expect((await download).suggestedFilename()).toBe('short-fuse-your-fuse-yours-tall.png');
    // As large on paper as the published ones, and with what they say of themselves.
    const saved = join(mkdtempSync(join(tmpdir(), 'short-fuse-')), 'tall.png');
    await (await download).saveAs(saved);
    const file = await sharp(saved).metadata();
    expect([file.width, file.density]).toEqual([1080, 144]);
    const said = Object.fromEntries((file.comments ?? []).map(({ keyword, text }) => [keyword, text]));
    expect(said['Title']).toContain(unfilled(labelOf('your-fuse', 'yours', 'result')));
    expect(said['Source']).toMatch(/\/exhibits\/your-fuse\/ends\/[\w-]+\/#/);
    const published = await sharp('dist/cards/your-fuse/yours.tall.png').metadata();
    const theirs = Object.fromEntries((published.comments ?? []).map(({ keyword, text }) => [keyword, text]));
    expect(theirs['Copyright']).toContain('CC BY');
    for (const same of ['Author', 'Copyright']) expect(said[same]).toBe(theirs[same]);
  });

  test('has its picture drawn here as the page of that result has it', async () => {
    const { exhibits, book } = makeEdition(process.cwd(), undefined);
    const edited = exhibits.find(({ exhibit }) => exhibit.id === 'your-fuse');
    const [[outcome, example] = []] = edited ? [...examplesOf(edited, book)] : [];
    if (outcome === undefined || !example) throw new Error('no result');
    const page = await open(`exhibits/your-fuse/yours/?your-fuse=${formatSettings(example.settings)}`);
    await live(page);
    await page.waitForFunction(() => document.querySelector<HTMLElement>('[data-controls]')?.dataset['settings']);
    const download = page.waitForEvent('download');
    await page.locator('a[download$="-link.png"]').click();
    const saved = join(mkdtempSync(join(tmpdir(), 'short-fuse-')), 'link.png');
    await (await download).saveAs(saved);
    const [own, published] = await Promise.all(
      [saved, `dist/cards/your-fuse/ends/${outcome}.png`].map((picture) =>
        sharp(picture).removeAlpha().resize(300).blur(1).raw().toBuffer(),
      ),
    );
    const most = own?.reduce((far, value, at) => Math.max(far, Math.abs(value - (published?.[at] ?? 0))), 0);
    // Letters alone differ, by how they are smoothed.
    expect(own).toHaveLength(published?.length ?? 0);
    expect(most).toBeLessThan(100);
  });
});

test('an embed passes its settings on to the story and to the frame’s page', async () => {
  const settings = 'rest-1_rate-8_start-2';
  const page = await open(`${address}embed/the-bill/your-turn/?the-bill=${settings}&theme=dark`);
  await page.waitForFunction(() => document.querySelector('[data-live]') !== null);
  const searches = await page
    .locator('a[data-address]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).search));
  expect(new Set(searches)).toEqual(new Set([`?the-bill=${settings}`]));
  await page.goto(`${address}embed/the-bill/your-turn/?the-bill=rest-7`);
  await page.locator('[data-notice]').waitFor({ state: 'visible' });
});
