import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { fullTest } from '../full.ts';
import {
  aMark,
  beginAgain,
  bring,
  fact,
  hover,
  leadsToLedger,
  note,
  NOTES,
  ownClock,
  smallest,
  standsWell,
  timePasses,
} from './figure-popover-page.ts';
import { visits } from './visits.ts';
import { formatDate } from '../../src/ledger/format.ts';
import { printed } from '../../src/ledger/figure.ts';
import { openBook } from '../../src/edition/book.ts';
import type { PopoverData, PopoverText } from '../../src/popover/popover-data.ts';
import { readInterface } from '../../src/edition/interface.ts';
import { ui } from './said.ts';

const book = openBook(process.cwd());
const { verdict } = readInterface(process.cwd(), 'en').figure;

const { stay } = visits();

/** The share of Microsoft, with a statement that the page’s language has not got. */
const BORROWED = { id: 'conc-62', lang: 'zh-Hans', statement: '微软占2024年营收的份额。' };

/** As on a page in a language that lacks the statement of a figure: it comes in another, and says so. */
const inTwoLanguages = (page: Page): Promise<unknown> =>
  page.route(NOTES, async (route) => {
    const notes = (await (await route.fetch()).json()) as PopoverData;
    const { id, lang, statement } = BORROWED;
    const own = notes.figures[id];
    if (!own) throw new Error(`no note of ${id}`);
    const borrowed: PopoverText = { ...own, statement, lang: { statement: lang } };
    await route.fulfill({ json: { ...notes, figures: { ...notes.figures, [id]: borrowed } } });
  });

describe('with a mouse', () => {
  const reader = stay('', { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
    await ownClock(page);
    await inTwoLanguages(page);
  });
  beforeEach(() => beginAgain(reader()));

  test('hovering opens the note, with the exact value and the verdict, beside the figure', async () => {
    const page = reader();
    const figure = await hover(page, 'cw-revenue-2024');
    const said = (await note(page).innerText()).replaceAll('\u00a0', ' ');
    const revenue = book.figures.get('cw-revenue-2024');
    if (!revenue?.check) throw new Error('no revenue that was checked');
    for (const part of [
      printed(revenue, 'exact'),
      formatDate(revenue.asOf, revenue.formats),
      verdict[revenue.check.verdict],
    ])
      expect(said).toContain(part.replaceAll('\u00a0', ' '));
    expect(await note(page).getByText(ui.figure.inLedger).getAttribute('href')).toBe('/ledger/#cw-revenue-2024');
    const source = book.sources.get(revenue.source ?? '');
    if (!source) throw new Error('no document that the revenue is from');
    expect(await note(page).getByRole('link', { name: source.title }).getAttribute('href')).toBe(source.address);
    await standsWell(page, figure);
  });

  test('a claim that differs says so, and what the story uses', async () => {
    const page = reader();
    const inStory = await page
      .locator('main a.fact')
      .evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).hash.slice(1)));
    const differing = inStory.find((id) => book.figures.get(id ?? '')?.check?.verdict === 'differs');
    await hover(page, differing ?? 'no figure that differs');
    expect(await note(page).getAttribute('data-verdict')).toBe('differs');
    expect(await note(page).innerText()).toContain(verdict.differs);
  });

  test('a text that the page’s language has not got says in which it is, and no other does', async () => {
    const page = reader();
    await hover(page, BORROWED.id);
    await note(page).getByText(BORROWED.statement).waitFor();
    const marked = await note(page)
      .locator('[lang]')
      .evaluateAll((all) => all.map((each) => [each.getAttribute('lang'), each.textContent]));
    expect(marked).toEqual([[BORROWED.lang, BORROWED.statement]]);
  });

  test('it stays while the pointer is on it, and closes after', async () => {
    const page = reader();
    await hover(page, 'cw-revenue-2024');
    await note(page).hover();
    await timePasses(page);
    expect(await note(page).isVisible()).toBe(true);
    await page.mouse.move(2, 2);
    await note(page).waitFor({ state: 'hidden' });
  });

  fullTest('passing over a figure opens nothing', async () => {
    const page = reader();
    const figure = fact(page, 'cw-revenue-2024');
    await bring(figure);
    // Faster than a test can move a real pointer.
    await figure.evaluate((figure) => {
      for (const target of [figure, document.body])
        target.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
    });
    await timePasses(page);
    expect(await note(page).isVisible()).toBe(false);
  });

  test('it opens where the pointer rests, not on its way', async () => {
    const page = reader();
    // What it says has been fetched.
    const figure = await hover(page, 'cw-revenue-2024');
    await beginAgain(page);
    await bring(figure);
    const rested = await figure.evaluate(async (figure) => {
      const note = document.querySelector('.figure-note');
      const pointAt = (target: Element): unknown =>
        target.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
      const from = performance.now();
      pointAt(figure);
      while (!note?.checkVisibility()) await new Promise(requestAnimationFrame);
      const opened = performance.now();
      // The hand that a test moves has not been there, and cannot leave.
      pointAt(document.body);
      return opened - from;
    });
    // ms: a hand that crosses a line of text is over a figure for less.
    expect(rested).toBeGreaterThan(100);
  });

  test('Escape closes it, and it stays closed while the pointer rests', async () => {
    const page = reader();
    await hover(page, 'cw-revenue-2024');
    await page.keyboard.press('Escape');
    await note(page).waitFor({ state: 'hidden' });
    await timePasses(page);
    expect(await note(page).isVisible()).toBe(false);
  });

  test('it opens over no text that is being marked or has been, and is no part of what is copied', async () => {
    const page = reader();
    const figure = fact(page, 'cw-revenue-2024');
    await bring(figure);
    const paragraph = figure.locator('xpath=ancestor::p[1]');
    const [text, at] = [await paragraph.boundingBox(), await figure.boundingBox()];
    if (!text || !at) throw new Error('no figure in a paragraph');
    const plain = (text: string | null): string => (text ?? '').replaceAll('\u00a0', ' ');
    const copied = () => page.evaluate(() => String(getSelection()));
    const unmark = () => page.evaluate(() => getSelection()?.empty());
    const over = { x: at.x + at.width / 2, y: at.y + at.height / 2 };
    // What the notes say has come.
    await hover(page, 'cw-revenue-2024');
    await beginAgain(page);
    await bring(figure);
    await page.mouse.move(text.x + 2, text.y + 8);
    await page.mouse.down();
    await page.mouse.move(over.x, over.y, { steps: 4 });
    await timePasses(page);
    expect(await note(page).isVisible()).toBe(false);
    await page.mouse.move(text.x + text.width - 4, text.y + text.height - 6, { steps: 4 });
    await page.mouse.up();
    const passage = await copied();
    expect(passage).toContain(await figure.textContent());
    await page.mouse.move(2, 2);
    await page.mouse.move(over.x, over.y, { steps: 4 });
    await timePasses(page);
    expect(await note(page).isVisible()).toBe(false);
    await unmark();
    await page.mouse.move(2, 2);
    // A note that keys have opened stands in the paragraph, and not in what is marked of it.
    await figure.focus();
    await note(page).waitFor({ state: 'visible' });
    const copy = async (press: string): Promise<string> => {
      await page.keyboard.press(press);
      return page.evaluate(() => navigator.clipboard.readText());
    };
    await page.keyboard.press('ControlOrMeta+a');
    const all = plain(await copy('ControlOrMeta+c'));
    expect(all.includes(plain(await figure.textContent()))).toBe(true);
    const said = plain(await note(page).locator('.figure-note-value').textContent());
    expect(await note(page).isVisible()).toBe(true);
    expect(all.includes(said)).toBe(false);
    await unmark();
    // Its own words can be.
    const value = await note(page).locator('.figure-note-value').boundingBox();
    if (!value) throw new Error('no note');
    await page.mouse.move(value.x + 1, value.y + value.height / 2);
    await page.mouse.down();
    await page.mouse.move(value.x + value.width - 1, value.y + value.height / 2, { steps: 4 });
    await page.mouse.up();
    expect(await copied()).not.toBe('');
    expect(said).toContain(plain(await copy('ControlOrMeta+c')).trim());
    await unmark();
    await page.keyboard.press('Escape');
  });

  test('only one is open at a time', async () => {
    const page = reader();
    await hover(page, 'cw-revenue-2024');
    await hover(page, 'conc-62');
    await expect.poll(() => note(page).innerText()).toContain('62%');
    expect(await note(page).count()).toBe(1);
    expect(await page.locator('[aria-describedby="figure-note-summary"]').count()).toBe(1);
  });

  test('a click follows the link to the ledger', async () => {
    const page = reader();
    const figure = await hover(page, 'cw-revenue-2024');
    await leadsToLedger(page, 'cw-revenue-2024', () => figure.click());
  });

  test('hovering a mark opens the note of its figure', async () => {
    const page = reader();
    const { id, x, y } = await aMark(page);
    await page.mouse.move(x - 1, y);
    await page.mouse.move(x, y);
    await note(page).waitFor({ state: 'visible' });
    expect(await note(page).getByText(ui.figure.inLedger).getAttribute('href')).toBe(`/ledger/#${id}`);
    const at = await note(page).boundingBox();
    expect(at && x >= at.x && x <= at.x + at.width && y >= at.y && y <= at.y + at.height).toBe(false);
  });

  test('in the dark and in forced colours its text is 14 px or more', async () => {
    const page = reader();
    for (const media of [{ colorScheme: 'dark' }, { colorScheme: 'light', forcedColors: 'active' }] as const) {
      await page.emulateMedia(media);
      await hover(page, 'cw-revenue-2024');
      expect(await smallest(page), JSON.stringify(media)).toBeGreaterThanOrEqual(14);
      await beginAgain(page);
    }
    await page.emulateMedia({ forcedColors: 'none' });
  });
});
