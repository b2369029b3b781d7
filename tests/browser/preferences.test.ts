import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { fill } from '../../src/edition/phrase.ts';
import { visits } from './visits.ts';
import { ui } from './said.ts';

const address = inject('address');
const { open } = visits();

const activeStep = (page: Page, id: string) =>
  page.waitForFunction((id) => document.getElementById(id)?.dataset['active'] !== undefined, id);
const reading = (page: Page) => page.evaluate(() => document.documentElement.dataset['reading']);

describe('a reader who chooses nothing', () => {
  /** One reader of all of it: a link is followed on the page that is open. */
  let page: Page;
  beforeAll(async () => {
    page = await open();
  });
  const goTo = async (id: string): Promise<void> => {
    await page.evaluate((id) => (location.hash = id), id);
    await activeStep(page, id);
  };

  test('steps by button: forward, back, told once each, and no further than the last', async () => {
    await goTo('two-filings/wework');
    const next = page.getByRole('button', { name: ui.stepper.next });
    await next.click();
    await activeStep(page, 'two-filings/obligations');
    const steps = page.locator('#two-filings [data-step]');
    const picture = (await steps.nth(1).locator('[data-described]').getAttribute('aria-label')) ?? '';
    expect(picture).not.toBe('');
    const arrived = fill(ui.stepper.arrived, { n: 2, all: await steps.count(), picture });
    await expect.poll(() => page.locator('[data-live-region="stepper"]').textContent()).toBe(arrived);
    await page.getByRole('button', { name: ui.stepper.previous }).click();
    await activeStep(page, 'two-filings/wework');
    expect(await page.getByRole('button', { name: ui.stepper.previous }).getAttribute('aria-disabled')).toBe('true');
  });

  test('steps by arrow keys, without changing what arrows do in a slider', async () => {
    await goTo('the-bill/all-debt');
    // What listens to keys comes with the buttons.
    await page.locator('[data-stepper]').waitFor();
    await page.keyboard.press('ArrowRight');
    await activeStep(page, 'the-bill/your-turn');
    const slider = page.locator('#the-bill input[type=range]').first();
    const before = Number(await slider.inputValue());
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    expect(Number(await slider.inputValue())).toBeGreaterThan(before);
    expect(await page.locator('[id="the-bill/your-turn"]').getAttribute('data-active')).not.toBeNull();
  });

  test('sees in colours of their own the choice made, the step being read and the fuse', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    await goTo('the-bill/both-loans');
    const colours = await page.evaluate(() => {
      const of = (name: string, part?: string) => getComputedStyle(document.querySelector(name) ?? document.body, part);
      return {
        canvas: of('html').backgroundColor,
        pressed: of('.preferences button[aria-pressed="true"]').borderBottomColor,
        other: of('.preferences button[aria-pressed="false"]').borderBottomColor,
        step: of('.step[data-active] > *').borderLeftColor,
        rest: of('.step:not([data-active]) > *').borderLeftColor,
        cord: of('.fuse-cord').backgroundColor,
        ember: of('.fuse-ember', '::before').backgroundColor,
      };
    });
    await page.emulateMedia({ forcedColors: 'none' });
    expect(colours.other).toBe(colours.canvas);
    for (const name of ['pressed', 'step', 'cord', 'ember'] as const)
      expect(colours[name], name).not.toBe(colours.canvas);
    expect(colours.step).not.toBe(colours.rest);
  });
});

test('a reader steps on a phone, where the buttons stand only beside an exhibit', async () => {
  const page = await open('', { viewport: { width: 390, height: 844 } });
  expect(await page.locator('[data-stepper]').isVisible()).toBe(false);
  await page.goto(`${address}#what-became-of-it/weeks`);
  await activeStep(page, 'what-became-of-it/weeks');
  await page.getByRole('button', { name: ui.stepper.next }).click();
  await activeStep(page, 'what-became-of-it/spac');
});

describe('what a reader has chosen', () => {
  const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const press = (page: Page, name: string) => page.getByRole('button', { name }).first().click();

  test('is remembered on every page, before anything is painted, until chosen otherwise: the dark, and no animation', async () => {
    const page = await open('', { colorScheme: 'light' });
    const light = await ground(page);
    expect(await reading(page)).toBe('scroll');
    await press(page, ui.preferences.dark);
    const dark = await ground(page);
    expect(dark).not.toBe(light);
    await press(page, ui.preferences.still);
    expect(await reading(page)).toBeUndefined();
    const still = page.getByRole('button', { name: ui.preferences.still }).first();
    expect(await still.getAttribute('aria-pressed')).toBe('true');
    await page.goto(`${address}glossary/`);
    expect(await ground(page)).toBe(dark);
    await page.goto(address);
    expect(await ground(page)).toBe(dark);
    expect(await reading(page)).toBeUndefined();
    await page.locator('[id="two-filings/losses"] img').scrollIntoViewIfNeeded();
    expect(await page.locator('[id="two-filings/losses"] img').isVisible()).toBe(true);
    await press(page, ui.preferences.system);
    expect(await ground(page)).toBe(light);
    await press(page, ui.preferences.still);
    expect(await reading(page)).toBe('scroll');
  });

  test('is taken on by the pages they have open beside it', async () => {
    const page = await open('', { colorScheme: 'light' });
    const others = [await page.context().newPage(), await page.context().newPage()] as const;
    for (const [index, path] of ['', 'glossary/'].entries()) {
      const came = others[index]?.waitForResponse(/follow-choices/);
      await others[index]?.goto(address + path);
      await (await came)?.finished();
    }
    const [story, glossary] = others;
    const light = await ground(page);
    await press(page, ui.preferences.dark);
    const dark = await ground(page);
    for (const other of others) await expect.poll(() => ground(other)).toBe(dark);
    const pressed = story.getByRole('button', { name: ui.preferences.dark }).first();
    expect(await pressed.getAttribute('aria-pressed')).toBe('true');
    await page.evaluate(() => localStorage.clear());
    await expect.poll(() => ground(glossary)).toBe(light);
  });

  test('stands over their wish for less motion, by which they would have text and pictures in turn', async () => {
    const page = await open('', { reducedMotion: 'reduce' });
    expect(await reading(page)).toBeUndefined();
    await press(page, ui.preferences.still);
    expect(await reading(page)).toBe('scroll');
    await page.reload();
    expect(await reading(page)).toBe('scroll');
  });
});

test('a reader who saves data has text and pictures in turn', async () => {
  const page = await open('', {}, (page) =>
    page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } })),
  );
  expect(await reading(page)).toBeUndefined();
});

test.each([
  [320, 256],
  [512, 410],
])('magnified to %d by %d px, no stage covers the text: text and pictures in turn', async (width, height) => {
  const page = await open('#the-bill/your-turn', { viewport: { width, height } });
  const found = await page.evaluate(() => {
    const step = document.getElementById('the-bill/your-turn');
    const text = step?.querySelector('.step-text p');
    text?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left = 0, top = 0, width = 0, height = 0 } = text?.getBoundingClientRect() ?? {};
    const seen = (name: string) => step?.closest('[data-exhibit]')?.querySelector(name)?.checkVisibility();
    return {
      read: text?.contains(document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 40))),
      stage: seen('.stage'),
      controls: seen('.controls'),
      picture: seen('.frame img'),
    };
  });
  expect(found).toEqual({ read: true, stage: false, controls: false, picture: true });
});
