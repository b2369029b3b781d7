import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, inject, test } from 'vitest';
import { cases } from '../full.ts';
import { fill } from '../../src/edition/phrase.ts';
import { withShareSheet } from './share-sheet.ts';
import { visits } from './visits.ts';
import { labelOf, ui, unfilled } from './said.ts';

const address = inject('address');
const FRAME = `${address}exhibits/two-customers/before/`;
const { open, stay, allow } = visits();
/** What the browser says of a picture or page that a test keeps from coming. */
const REFUSED = /Failed to load resource/;

const status = (page: Page) => page.locator('[data-live-region]');
const allowed = { permissions: ['clipboard-read', 'clipboard-write'] };
/** A browser whose clipboard says no. */
const refuse = (page: Page) =>
  page.addInitScript(() => {
    const no = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: no, write: no } });
  });

describe('what may be taken of a frame', () => {
  test('without script: plain links and fields, and no button that does nothing', async () => {
    const page = await open(FRAME, { javaScriptEnabled: false });
    expect(await page.locator('[data-take] a[download]:visible').count()).toBe(9);
    expect(await page.getByRole('textbox', { name: ui.share.embed }).inputValue()).toContain('<iframe');
    expect(await page.locator('[data-take] button:visible').count()).toBe(0);
  });

  test('the link is copied, and so is the code, and the picture as a picture', async () => {
    const page = await open(FRAME, allowed);
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole('button', { name: ui.share.copyLink }).click();
    await expect.poll(() => status(page).textContent()).toBe(ui.share.copied);
    expect(await clipboard()).toMatch(/\/exhibits\/two-customers\/before\/$/);
    await page.getByRole('button', { name: fill(ui.share.copyLabel, { what: ui.share.embed }) }).press('Enter');
    await expect.poll(clipboard).toBe(await page.getByRole('textbox', { name: ui.share.embed }).inputValue());
    await page.getByRole('button', { name: ui.share.copyPicture }).click();
    await expect
      .poll(() => page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => [...item.types])))
      .toContain('image/png');
    await expect.poll(() => status(page).textContent()).toBe(ui.share.copied);
  });

  test('where copying is refused, words say what to do, and the text is selected for it', async () => {
    const page = await open(FRAME, {}, refuse);
    await page.getByRole('button', { name: ui.share.copyLink }).click();
    await expect.poll(() => status(page).textContent()).toBe(ui.share.refused);
    expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/\/exhibits\/two-customers\/before\/$/);
    await page.getByRole('button', { name: ui.share.copyPicture }).click();
    await expect.poll(() => status(page).textContent()).toBe(ui.share.pictureRefused);
  });

  test('the picture is shared alone, and the link alone', async () => {
    const page = await open(FRAME, {}, withShareSheet);
    const shared = () =>
      page.evaluate(() =>
        ((window as { shared?: ShareData[] }).shared ?? []).map(({ files, url }) => ({
          url,
          files: files?.map(({ name, type, size }) => ({ name, type, large: size > 6000 })),
        })),
      );
    const picture = page.waitForResponse((response) => response.url().includes('.feed.'));
    await page.getByRole('button', { name: ui.share.shareLink }).click();
    await (await picture).finished();
    const button = page.getByRole('button', { name: ui.share.sharePicture });
    await expect
      .poll(async () => {
        await button.click();
        return (await shared()).length;
      })
      .toBeGreaterThan(1);
    const [link, file] = await shared();
    expect(link).toEqual({ url: expect.stringMatching(/two-customers\/before\/$/) as string });
    expect(file).toEqual({ files: [{ name: 'short-fuse-two-customers-before.png', type: 'image/png', large: true }] });
  });

  test('a system that refuses to share is owned up to; a reader who closes its menu has not been refused', async () => {
    const page = await open(FRAME, {}, (page) =>
      page.addInitScript(() => {
        // The menu is closed once, and refused after that.
        const answers = ['AbortError'];
        Object.defineProperty(navigator, 'share', {
          value: () => Promise.reject(new DOMException('no', answers.pop() ?? 'NotAllowedError')),
        });
      }),
    );
    const button = page.getByRole('button', { name: ui.share.shareLink });
    await button.click();
    expect(await status(page).textContent()).toBe('');
    await button.click();
    await expect.poll(() => status(page).textContent()).toBe(ui.share.shareRefused);
  });

  test('a picture that cannot be fetched is owned up to', async () => {
    allow(REFUSED);
    const page = await open(FRAME, {}, async (page) => {
      await page.route('**/*.feed.png', (route) => route.abort());
      await page.addInitScript(() => {
        Object.defineProperty(navigator, 'canShare', { value: () => true });
        Object.defineProperty(navigator, 'share', { value: () => Promise.resolve() });
      });
    });
    const button = page.getByRole('button', { name: ui.share.sharePicture });
    await expect
      .poll(async () => {
        await button.click();
        return page.locator('[data-live-region]').textContent();
      })
      .toBe(ui.share.shareRefused);
  });

  test('a refused share says what to do instead; a reader who turns back is told nothing', async () => {
    const page = await open(FRAME, {}, (page) =>
      page.addInitScript(() => {
        Object.defineProperty(navigator, 'share', {
          value: () => {
            const { refusal } = document.documentElement.dataset;
            document.documentElement.dataset['asked'] = refusal;
            return Promise.reject(new DOMException('no', refusal));
          },
        });
      }),
    );
    for (const [name, said] of [
      ['NotAllowedError', ui.share.shareRefused],
      ['AbortError', ''],
    ] as const) {
      await page.evaluate((name) => (document.documentElement.dataset['refusal'] = name), name);
      await page.getByRole('button', { name: ui.share.shareLink }).click();
      await page.locator(`html[data-asked="${name}"]`).waitFor({ state: 'attached' });
      await expect.poll(() => status(page).textContent()).toBe(said);
    }
  });
});

const arrive = async (page: Page, id: string): Promise<void> => {
  await page.goto(`${address}#${id}`);
  await page.waitForFunction((id) => document.getElementById(id)?.dataset['active'] !== undefined, id);
};

describe('the story, to a reader who may copy', () => {
  const reader = stay('', allowed);
  beforeEach(async () => {
    // Whatever is open closes.
    await reader().keyboard.press('Escape');
    await reader().evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  });

  test.each(
    cases(1, [
      ['.cover', ''],
      ['#chapter-quarter-million', '#chapter-quarter-million'],
      ['.colophon', ''],
    ]),
  )('the whole is shared from %s: its link is copied where there is no menu to share by', async (where, place) => {
    const page = reader();
    const part = page.locator(`${where} [data-share-story]`);
    await part.getByRole('button', { name: ui.share.story }).press('Enter');
    await expect.poll(() => part.getByRole('status').textContent()).toBe(ui.share.storyCopied);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`https://short-fuse.example/${place}`);
  });

  test('its menu opens and closes by key, and holds what the frame being read offers', async () => {
    const page = reader();
    await arrive(page, 'two-customers/redacted');
    const button = page.getByRole('button', { name: ui.stepper.share, exact: true });
    await button.press('Enter');
    const menu = page.getByRole('dialog', { name: ui.stepper.menu });
    await menu.getByRole('button', { name: ui.share.copyLink }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('#take-menu') !== null)).toBe(true);
    await menu.getByRole('button', { name: ui.share.copyLink }).press('Enter');
    await expect.poll(() => menu.locator('[data-live-region]').textContent()).toBe(ui.share.copied);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/exhibits\/two-customers\/redacted\/$/);
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
    expect(await button.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: ui.stepper.next }).click();
    await page.waitForFunction(
      () => document.querySelector('[id="two-customers/redacted"]')?.hasAttribute('data-active') === false,
    );
    await button.click();
    await expect
      .poll(() => menu.locator('[data-take]').getAttribute('data-address'))
      .toMatch(/\/two-customers\/(?!redacted)[a-z-]+\/$/);
  });

  test('its menu is two stops from a step by key, beside its picture’s data, and goes back there', async () => {
    const page = reader();
    await arrive(page, 'two-customers/redacted');
    const step = page.locator('[id="two-customers/redacted"]');
    await step.locator('[data-share-here]').waitFor();
    await step.locator('a.data').focus();
    const reached = () => page.evaluate(() => document.activeElement?.hasAttribute('data-share-here'));
    let stops = 0;
    for (; stops < 3 && !(await reached()); stops += 1) await page.keyboard.press('Tab');
    expect(stops).toBeLessThanOrEqual(2);
    const button = step.getByRole('button', { name: ui.stepper.menu });
    const { width, height } = await button.evaluate((button) => button.getBoundingClientRect());
    expect(Math.min(width, height)).toBeGreaterThan(20);
    await page.keyboard.press('Enter');
    const menu = page.getByRole('dialog', { name: ui.stepper.menu });
    await expect
      .poll(() => menu.locator('[data-take]').getAttribute('data-address'))
      .toMatch(/\/two-customers\/redacted\/$/);
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
    expect(await reached()).toBe(true);
  });

  test('its button by keys stays with its picture in turn, and shares that, when the page has scrolled on', async () => {
    const page = await open('', { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });
    await arrive(page, 'two-customers/redacted');
    const button = page.locator('[id="two-customers/redacted"] [data-share-here]');
    await button.waitFor({ state: 'attached' });
    await button.focus();
    await page.evaluate(() => document.getElementById('two-customers/revealed')?.scrollIntoView());
    const here = page.locator('[data-stepper]');
    await expect.poll(() => here.getAttribute('data-here')).toBe('two-customers/revealed');
    expect(await button.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    const way = page.locator('#take-menu [data-picture-page]');
    await expect.poll(() => way.getAttribute('href')).toMatch(/two-customers\/redacted\/$/);
    await expect.poll(() => here.getAttribute('data-here')).toBe('two-customers/revealed');
  });

  test('before there is a picture to share Tab meets no way to share one', async () => {
    const page = await open();
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    const here = page.locator('[data-share-here]');
    expect(await page.locator('[data-take-open]').getAttribute('hidden')).toBeNull();
    expect(await here.evaluate((button) => button.checkVisibility())).toBe(false);
    await arrive(page, 'two-customers/redacted');
    await page.locator('[id="two-customers/redacted"] [data-share-here]').waitFor();
  });

  test.each(['Tab', 'Shift+Tab'])('its menu closes when %s leads out of it, and keeps the focus there', async (key) => {
    const page = reader();
    await arrive(page, 'two-customers/redacted');
    await page.getByRole('button', { name: ui.stepper.share, exact: true }).press('Enter');
    const menu = page.getByRole('dialog', { name: ui.stepper.menu });
    await menu.getByRole('button', { name: ui.share.copyLink }).waitFor();
    const where = () =>
      page.evaluate(() =>
        document.activeElement?.closest('#take-menu')
          ? 'in the menu'
          : document.activeElement?.matches('[popovertarget]')
            ? 'at what opens it'
            : 'behind it',
      );
    const stops = await menu.locator('a, button, textarea, summary').count();
    for (let i = 0; i < stops + 2 && (await where()) !== 'behind it'; i += 1) {
      expect(await menu.isVisible()).toBe(true);
      await page.keyboard.press(key);
    }
    expect(await where()).toBe('behind it');
    await menu.waitFor({ state: 'hidden' });
    expect(await where()).toBe('behind it');
  });

  test('its menu has the colours of what it is opened over', async () => {
    const page = reader();
    const peak = await page.evaluate(
      () => document.querySelector('.dark[data-exhibit] [data-step]:nth-of-type(2)')?.id ?? '',
    );
    const ground = async (id: string): Promise<string> => {
      await arrive(page, id);
      await page.getByRole('button', { name: ui.stepper.share, exact: true }).click();
      const menu = page.getByRole('dialog', { name: ui.stepper.menu });
      await menu.getByRole('button', { name: ui.share.copyLink }).waitFor();
      const colour = await menu.evaluate((menu) => getComputedStyle(menu).backgroundColor);
      await page.keyboard.press('Escape');
      return colour;
    };
    expect(peak).not.toBe('');
    expect(await ground(peak)).not.toBe(await ground('two-customers/redacted'));
  });

  test('its menu carries what the reader has set: link, citation and code lead to that result', async () => {
    const page = reader();
    await arrive(page, 'your-fuse/yours');
    const form = page.locator('#your-fuse [data-controls]');
    await page.waitForFunction(() => document.getElementById('your-fuse')?.dataset['live'] !== undefined);
    await form.getByRole('radio', { name: labelOf('your-fuse', 'yours', 'preset-contracts') }).check();
    await page.waitForFunction(() => location.search.includes('your-fuse='));
    const settings = new URL(page.url()).searchParams.get('your-fuse') ?? '';
    const outcome = (await form.getAttribute('data-outcome')) ?? '';
    expect(outcome).toMatch(/^2026-q\d$/);
    await page.getByRole('button', { name: ui.stepper.share, exact: true }).click();
    const menu = page.getByRole('dialog', { name: ui.stepper.menu });
    const field = (name: string) => menu.locator(`[data-text="${name}"]`).inputValue();
    await menu.getByRole('button', { name: ui.share.copyLink }).waitFor();
    const link = await field('link');
    expect(link).toMatch(new RegExp(`/exhibits/your-fuse/ends/${outcome}/#${settings.replaceAll('.', '\\.')}$`));
    expect(await field('cite')).toContain(link);
    expect(await field('embed')).toContain(`/embed/your-fuse/yours/?your-fuse=${settings}"`);

    // When something else is set after all, that: at once, though the address waits until the reader rests.
    await page.keyboard.press('Escape');
    await form.getByRole('radio', { name: labelOf('your-fuse', 'yours', 'preset-critic') }).check();
    await page.getByRole('button', { name: ui.stepper.share, exact: true }).click();
    await expect.poll(() => field('link')).toMatch(/\/exhibits\/your-fuse\/ends\/2025-q\d\/#drawRest-1_/);
    const other = await field('link');
    expect(other).not.toContain(settings);
    expect(await field('cite')).toContain(other);
    await page.waitForFunction((settings) => !location.search.includes(settings), settings);
    expect(new URL(page.url()).searchParams.get('your-fuse')).toBe(new URL(other).hash.slice(1));

    // Who opens it sees that result, and comes to those terms.
    const { pathname, hash } = new URL(link);
    await page.goto(new URL(pathname + hash, address).href);
    const heading = await page.getByRole('heading', { level: 1 }).textContent();
    expect(heading).toContain(unfilled(labelOf('your-fuse', 'yours', 'result')));
    expect(heading).toContain('2026');
    const terms = page.getByRole('link', { name: ui.result.seeTerms });
    expect(new URL((await terms.getAttribute('href')) ?? '', address).searchParams.get('your-fuse')).toBe(settings);
  });
});

test('the story shows its address where copying is refused', async () => {
  const page = await open(address, {}, refuse);
  const part = page.locator('.cover [data-share-story]');
  await part.getByRole('button', { name: ui.share.story }).click();
  await expect.poll(() => part.getByRole('status').textContent()).toBe('https://short-fuse.example/');
});

test('the story’s menu leads to the frame’s page where it cannot fetch it, and tries again when opened again', async () => {
  allow(REFUSED);
  const page = await open(address);
  await arrive(page, 'two-customers/redacted');
  await page.route(/exhibits\/two-customers\/redacted\/$/, (route) => route.abort());
  const button = page.getByRole('button', { name: ui.stepper.share, exact: true });
  await button.click();
  const menu = page.getByRole('dialog', { name: ui.stepper.menu });
  await expect.poll(() => menu.getByRole('status').first().textContent()).toContain(ui.stepper.failed);
  expect(await menu.getByRole('link').getAttribute('href')).toMatch(/\/exhibits\/two-customers\/redacted\/$/);
  await page.unroute(/exhibits\/two-customers\/redacted\/$/);
  await page.keyboard.press('Escape');
  await button.click();
  await menu.getByRole('button', { name: ui.share.copyLink }).waitFor();
});
