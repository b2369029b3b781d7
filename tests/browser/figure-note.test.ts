import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from './chromium.ts';

const address = inject('address');
const DESK = { width: 1440, height: 900 };
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const NOTES = /\/figures\/[0-9a-f]+\.json$/;
let browser: Browser;
const problems: string[] = [];

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function open(options: BrowserContextOptions = {}, before?: (page: Page) => Promise<unknown>): Promise<Page> {
  const context = await browser.newContext({ viewport: DESK, ...options });
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await before?.(page);
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page;
}

const note = (page: Page): Locator => page.locator('.figure-note');
const fact = (page: Page, id: string): Locator => page.locator(`a.fact[data-fact="${id}"]`).first();

/** Brings an element to where no stage covers it, on a phone either, and waits until the page has come to rest there. */
async function bring(locator: Locator): Promise<void> {
  await locator.evaluate((element) => scrollTo(0, scrollY + element.getBoundingClientRect().top - innerHeight * 0.7));
  await locator.page().waitForTimeout(150);
}

async function hover(page: Page, id: string): Promise<Locator> {
  const figure = fact(page, id);
  await bring(figure);
  await figure.hover();
  await note(page).waitFor({ state: 'visible' });
  return figure;
}

/** A mark in the live drawing on which the pointer meets nothing else, and a point on it. */
async function aMark(page: Page): Promise<{ id: string; x: number; y: number }> {
  await page.evaluate(() => {
    const step = document.getElementById('the-bill/first-claim');
    if (step) scrollTo(0, scrollY + step.getBoundingClientRect().top - innerHeight * (innerWidth >= 1024 ? 0.5 : 0.75));
  });
  await page.waitForFunction(() => document.getElementById('the-bill')?.dataset['frame'] === 'first-claim');
  await page.locator('#the-bill .live svg [data-fact]').first().waitFor();
  // The marks come to rest.
  await page.waitForTimeout(900);
  const found = await page.evaluate(() => {
    for (const mark of document.querySelectorAll('#the-bill .live svg [data-fact]')) {
      const { left, top, width, height } = mark.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      if (document.elementFromPoint(x, y) === mark) return { id: mark.getAttribute('data-fact') ?? '', x, y };
    }
    return undefined;
  });
  if (!found) throw new Error('no mark can be pointed at');
  return found;
}

/** The note does not cover what it explains, and is inside the viewport. */
async function standsWell(page: Page, figure: Locator): Promise<void> {
  const [a, b] = [await note(page).boundingBox(), await figure.boundingBox()];
  if (!a || !b) throw new Error('note or figure is not to be seen');
  expect(a.y >= b.y + b.height || a.y + a.height <= b.y).toBe(true);
  const { width, height } = page.viewportSize() ?? DESK;
  expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= width && a.y + a.height <= height).toBe(true);
}

describe('with a mouse', () => {
  test('hovering opens the note, with the exact value and the verdict, beside the figure', async () => {
    const page = await open();
    const figure = await hover(page, 'cw-revenue-2024');
    const said = (await note(page).innerText()).replaceAll('\u00a0', ' ');
    expect(said).toContain('$1,915.426 million');
    expect(said).toContain('As of 31 December 2024');
    expect(said).toMatch(/Confirmed\.|Right once rounded\./);
    expect(await note(page).getByText('In the ledger').getAttribute('href')).toBe('/ledger/#cw-revenue-2024');
    await standsWell(page, figure);
    await page.context().close();
  });

  test('a claim that differs says so, and what the story uses', async () => {
    const page = await open();
    await hover(page, 'cw-revenue-2022-claim');
    expect(await note(page).getAttribute('data-verdict')).toBe('differs');
    expect(await note(page).innerText()).toContain('Differs from the record.');
    await page.context().close();
  });

  test('it stays while the pointer is on it, and closes after', async () => {
    const page = await open();
    await hover(page, 'cw-revenue-2024');
    await note(page).hover();
    await page.waitForTimeout(400);
    expect(await note(page).isVisible()).toBe(true);
    await page.mouse.move(2, 2);
    await note(page).waitFor({ state: 'hidden' });
    await page.context().close();
  });

  test('passing over a figure opens nothing', async () => {
    const page = await open();
    const figure = fact(page, 'cw-revenue-2024');
    await bring(figure);
    // Faster than a test can move a real pointer.
    await figure.evaluate((figure) => {
      for (const target of [figure, document.body])
        target.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
    });
    await page.waitForTimeout(400);
    expect(await note(page).count()).toBe(0);
    await page.context().close();
  });

  test('Escape closes it, and it stays closed while the pointer rests', async () => {
    const page = await open();
    await hover(page, 'cw-revenue-2024');
    await page.keyboard.press('Escape');
    await note(page).waitFor({ state: 'hidden' });
    await page.waitForTimeout(300);
    expect(await note(page).isVisible()).toBe(false);
    await page.context().close();
  });

  test('only one is open at a time', async () => {
    const page = await open();
    await hover(page, 'cw-revenue-2024');
    await hover(page, 'conc-62');
    await expect.poll(() => note(page).innerText()).toContain('62%');
    expect(await note(page).count()).toBe(1);
    expect(await page.locator('[aria-describedby="figure-note-summary"]').count()).toBe(1);
    await page.context().close();
  });

  test('a click follows the link to the ledger', async () => {
    const page = await open();
    const figure = await hover(page, 'cw-revenue-2024');
    await figure.click();
    await page.waitForURL('**/ledger/#cw-revenue-2024');
    await page.context().close();
  });

  test('hovering a mark opens the note of its figure', async () => {
    const page = await open();
    const { id, x, y } = await aMark(page);
    await page.mouse.move(x - 1, y);
    await page.mouse.move(x, y);
    await note(page).waitFor({ state: 'visible' });
    expect(await note(page).getByText('In the ledger').getAttribute('href')).toBe(`/ledger/#${id}`);
    const at = await note(page).boundingBox();
    expect(at && x >= at.x && x <= at.x + at.width && y >= at.y && y <= at.y + at.height).toBe(false);
    await page.context().close();
  });
});

describe('with a keyboard', () => {
  test('focus opens the note and describes the link by it; Escape closes it and keeps focus', async () => {
    const page = await open();
    const figure = fact(page, 'cw-revenue-2024');
    await figure.focus();
    await note(page).waitFor({ state: 'visible' });
    expect(await figure.getAttribute('aria-describedby')).toBe('figure-note-summary');
    expect(await page.locator('#figure-note-summary').innerText()).toContain('1,915.426');
    await page.keyboard.press('Escape');
    await note(page).waitFor({ state: 'hidden' });
    expect(await figure.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await figure.getAttribute('aria-describedby')).toBeNull();
    await page.context().close();
  });

  test('Tab goes from the link to the note’s link to the ledger; Escape there goes back', async () => {
    const page = await open();
    const figure = fact(page, 'cw-revenue-2024');
    await figure.focus();
    await note(page).waitFor({ state: 'visible' });
    await page.keyboard.press('Tab');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe('In the ledger');
    expect(await note(page).isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await note(page).waitFor({ state: 'hidden' });
    expect(await figure.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/ledger/#cw-revenue-2024');
    await page.context().close();
  });

  test('Tab beyond the note closes it, and the next figure opens', async () => {
    const page = await open();
    await fact(page, 'cw-revenue-2024').focus();
    await note(page).waitFor({ state: 'visible' });
    const links = await note(page).locator('a').count();
    for (let i = 0; i <= links; i += 1) await page.keyboard.press('Tab');
    const next = await page.evaluate(() => document.activeElement?.getAttribute('data-fact') ?? '');
    expect(next).not.toBe('cw-revenue-2024');
    if (next === '') await note(page).waitFor({ state: 'hidden' });
    else await expect.poll(() => note(page).locator('a').first().getAttribute('href')).toBe(`/ledger/#${next}`);
    await page.context().close();
  });

  test('scrolling on closes it, a little scrolling does not', async () => {
    const page = await open();
    const figure = fact(page, 'cw-revenue-2024');
    await bring(figure);
    await figure.focus();
    await note(page).waitFor({ state: 'visible' });
    await page.evaluate(() => scrollBy(0, 20));
    await page.waitForTimeout(300);
    expect(await note(page).isVisible()).toBe(true);
    await standsWell(page, figure);
    await page.evaluate(() => scrollBy(0, 40));
    await note(page).waitFor({ state: 'hidden' });
    await page.context().close();
  });

  test('a drawing’s marks have one stop for Tab, after their step; arrows go from figure to figure, Enter to the ledger', async () => {
    const page = await open();
    await aMark(page);
    const step = page.locator('[id="the-bill/first-claim"]');
    expect(await page.locator('.stage').locator('a, button, [tabindex]').count()).toBe(0);
    await step.locator('a.data').focus();
    await page.keyboard.press('Tab');
    const list = step.getByRole('listbox', { name: 'Figures in the picture' });
    expect(await list.evaluate((element) => element === document.activeElement)).toBe(true);
    const drawn = await page
      .locator('#the-bill .live svg [data-fact]')
      .evaluateAll((marks) => [...new Set(marks.map((mark) => mark.getAttribute('data-fact') ?? ''))]);
    await expect.poll(() => list.getByRole('option').count()).toBe(drawn.length);
    const reached = new Set<string>();
    for (let i = 0; i < drawn.length; i += 1) {
      await page.keyboard.press('ArrowDown');
      const id = (await list.getAttribute('aria-activedescendant')) ?? '';
      reached.add(id.replace('mark-', ''));
      const option = list.getByRole('option', { selected: true });
      expect(await option.getAttribute('id')).toBe(id);
      await expect
        .poll(() => note(page).locator('a').first().getAttribute('href'))
        .toBe(`/ledger/#${id.replace('mark-', '')}`);
      expect(await note(page).isVisible()).toBe(true);
      expect(await option.textContent()).toContain(await note(page).locator('.figure-note-value').textContent());
    }
    expect([...reached].sort()).toEqual([...drawn].sort());
    await page.keyboard.press('Escape');
    await note(page).waitFor({ state: 'hidden' });
    expect(await list.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/ledger/#${[...reached][0] ?? ''}`);
    await page.context().close();
  });

  test('stepping on from a drawing’s marks keeps the focus on those of the next', async () => {
    const page = await open();
    await aMark(page);
    await page.locator('[id="the-bill/first-claim"] [data-marks]').focus();
    await page.keyboard.press('ArrowRight');
    const next = page.locator('[id="the-bill/first-claim"] ~ [data-step] [data-marks]');
    await expect
      .poll(() => next.evaluateAll(([list]) => list === document.activeElement && list !== undefined))
      .toBe(true);
    await page.context().close();
  });

  test('a figure that focus must first bring into view opens too', async () => {
    const page = await open();
    const last = page.locator('a.fact').last();
    await last.focus();
    await note(page).waitFor({ state: 'visible' });
    await page.waitForTimeout(200);
    expect(await note(page).isVisible()).toBe(true);
    await standsWell(page, last);
    await page.context().close();
  });
});

describe('with a finger', () => {
  test('the first tap opens the note and stays on the page; a tap outside closes it', async () => {
    const page = await open(PHONE);
    const before = page.url();
    const figure = fact(page, 'cw-revenue-2024');
    await bring(figure);
    await figure.tap();
    await note(page).waitFor({ state: 'visible' });
    expect(new URL(page.url()).pathname).toBe(new URL(before).pathname);
    await standsWell(page, figure);
    await note(page).locator('.figure-note-statement').tap();
    await page.waitForTimeout(100);
    expect(await note(page).isVisible()).toBe(true);
    await page.touchscreen.tap(4, 640);
    await note(page).waitFor({ state: 'hidden' });
    await page.context().close();
  });

  test('the note’s link leads to the ledger', async () => {
    const page = await open(PHONE);
    const figure = fact(page, 'cw-revenue-2024');
    await bring(figure);
    await figure.tap();
    await note(page).getByText('In the ledger').tap();
    await page.waitForURL('**/ledger/#cw-revenue-2024');
    await page.context().close();
  });

  test('a tap on a mark opens the note of its figure', async () => {
    const page = await open(PHONE);
    const { id, x, y } = await aMark(page);
    await page.touchscreen.tap(x, y);
    await note(page).waitFor({ state: 'visible' });
    expect(await note(page).getByText('In the ledger').getAttribute('href')).toBe(`/ledger/#${id}`);
    await page.context().close();
  });
});

describe('the notes', () => {
  test('are fetched once, at the first sign of interest', async () => {
    const asked: string[] = [];
    const page = await open({}, async (page) =>
      page.on('request', (request) => {
        if (NOTES.test(request.url())) asked.push(request.url());
      }),
    );
    await bring(fact(page, 'cw-revenue-2024'));
    await page.mouse.move(2, 2);
    await page.waitForTimeout(300);
    expect(asked).toHaveLength(0);
    await hover(page, 'cw-revenue-2024');
    await hover(page, 'conc-62');
    expect(asked).toHaveLength(1);
    await page.context().close();
  });

  test.each([
    ['a mouse', {}],
    ['a finger', PHONE],
  ] as const)('if they do not come, links are links: with %s', async (_, options) => {
    const before = problems.length;
    const page = await open(options, (page) => page.route(NOTES, (route) => route.abort()));
    const figure = fact(page, 'cw-revenue-2024');
    await bring(figure);
    if ('hasTouch' in options) await figure.tap();
    else {
      await figure.hover();
      await page.waitForTimeout(300);
      expect(await note(page).count()).toBe(0);
      await figure.click();
    }
    await page.waitForURL('**/ledger/#cw-revenue-2024');
    // The browser reports the request that failed, and nothing else went wrong.
    const seen = problems.splice(before);
    expect(seen.filter((problem) => !problem.includes('Failed to load resource'))).toEqual([]);
    await page.context().close();
  });

  test('in both themes and in forced colours its text is 14 px or more', async () => {
    for (const options of [{ colorScheme: 'dark' }, { forcedColors: 'active' }, PHONE] as const) {
      const page = await open(options);
      await fact(page, 'cw-revenue-2024').focus();
      await note(page).waitFor({ state: 'visible' });
      const sizes = await note(page).evaluate((note) =>
        [...note.querySelectorAll('*')].map((element) => parseFloat(getComputedStyle(element).fontSize)),
      );
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(14);
      await page.context().close();
    }
  });
});

test('no page error and no refused script, style or request was seen', () => {
  expect(problems).toEqual([]);
});
