import { beforeEach, describe, expect, test } from 'vitest';
import {
  aMark,
  atRest,
  beginAgain,
  bring,
  fact,
  leadsToLedger,
  note,
  NOTES,
  standsWell,
} from './figure-popover-page.ts';
import { painted } from './painted.ts';
import { visits } from './visits.ts';
import { openBook } from '../../src/edition/book.ts';
import { readInterface } from '../../src/edition/interface.ts';
import { ui } from './said.ts';

const book = openBook(process.cwd());
const { verdict } = readInterface(process.cwd(), 'en').figure;
const { open, stay, allow } = visits();
/** A stop too many, or a gap after one that has its own. */
const STOPS = /[.。]\s*[.。]|。\s/;

describe('with a keyboard', () => {
  const reader = stay();
  beforeEach(() => beginAgain(reader()));

  test('focus opens the note and describes the link by it; Escape closes it and keeps focus', async () => {
    const page = reader();
    const figure = fact(page, 'cw-revenue-2024');
    await figure.focus();
    await note(page).waitFor({ state: 'visible' });
    expect(await figure.getAttribute('aria-describedby')).toBe('figure-note-summary');
    expect(await page.locator('#figure-note-summary').innerText()).toContain('1,915.426');
    await page.keyboard.press('Escape');
    await note(page).waitFor({ state: 'hidden' });
    expect(await figure.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await figure.getAttribute('aria-describedby')).toBeNull();
  });

  test('Tab goes from the link to the note’s link to the ledger; Escape there goes back', async () => {
    const page = reader();
    const figure = fact(page, 'cw-revenue-2024');
    await figure.focus();
    await note(page).waitFor({ state: 'visible' });
    await page.keyboard.press('Tab');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe(ui.figure.inLedger);
    expect(await note(page).isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await note(page).waitFor({ state: 'hidden' });
    expect(await figure.evaluate((element) => element === document.activeElement)).toBe(true);
    await leadsToLedger(page, 'cw-revenue-2024', () => page.keyboard.press('Enter'));
  });

  test('Tab beyond the note closes it, and the next figure opens', async () => {
    const page = reader();
    await fact(page, 'cw-revenue-2024').focus();
    await note(page).waitFor({ state: 'visible' });
    const links = await note(page).locator('a').count();
    for (let i = 0; i <= links; i += 1) await page.keyboard.press('Tab');
    const next = await page.evaluate(() =>
      document.activeElement?.matches('a.fact')
        ? (document.activeElement.getAttribute('href')?.split('#')[1] ?? '')
        : '',
    );
    expect(next).not.toBe('cw-revenue-2024');
    if (next === '') await note(page).waitFor({ state: 'hidden' });
    else await expect.poll(() => note(page).locator('a').first().getAttribute('href')).toBe(`/ledger/#${next}`);
  });

  test('scrolling on closes it, a little scrolling does not', async () => {
    const page = reader();
    const figure = fact(page, 'cw-revenue-2024');
    await bring(figure);
    await figure.focus();
    await note(page).waitFor({ state: 'visible' });
    await page.evaluate(() => scrollBy(0, 20));
    await painted(page);
    expect(await note(page).isVisible()).toBe(true);
    await standsWell(page, figure);
    await page.evaluate(() => scrollBy(0, 40));
    await note(page).waitFor({ state: 'hidden' });
  });

  test('a drawing’s marks have one stop for Tab, after their step; arrows go from figure to figure, Enter to the ledger', async () => {
    const page = reader();
    await aMark(page);
    const step = page.locator('[id="the-bill/first-claim"]');
    expect(await page.locator('.stage').locator('a, button, [tabindex]').count()).toBe(0);
    await step.locator('a.data').focus();
    await page.keyboard.press('Tab');
    const list = step.getByRole('listbox', { name: ui.marks.label });
    expect(await list.evaluate((element) => element === document.activeElement)).toBe(true);
    const drawn = await page
      .locator('#the-bill .live svg [data-fact]')
      .evaluateAll((marks) => [...new Set(marks.map((mark) => mark.getAttribute('data-fact') ?? ''))]);
    await expect.poll(() => list.getByRole('option').count()).toBe(drawn.length);
    const [reached, judged] = [new Set<string>(), new Set<string>()];
    for (let i = 0; i < drawn.length; i += 1) {
      // Whoever has been here before is where they were.
      await page.keyboard.press(i === 0 ? 'Home' : 'ArrowDown');
      const id = (await list.getAttribute('aria-activedescendant')) ?? '';
      reached.add(id.replace('mark-', ''));
      const option = list.getByRole('option', { selected: true });
      expect(await option.getAttribute('id')).toBe(id);
      await expect
        .poll(() => note(page).locator('a').first().getAttribute('href'))
        .toBe(`/ledger/#${id.replace('mark-', '')}`);
      expect(await note(page).isVisible()).toBe(true);
      const said = await option.textContent();
      expect(said).toContain(await note(page).locator('.figure-note-value').textContent());
      expect(said).not.toMatch(STOPS);
      const check = book.figures.get(id.replace('mark-', ''))?.check;
      if (check) {
        expect(said).toContain(verdict[check.verdict]);
        judged.add(check.verdict);
      }
    }
    expect([...reached].sort()).toEqual([...drawn].sort());
    expect(judged.size).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await note(page).waitFor({ state: 'hidden' });
    expect(await list.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Home');
    await leadsToLedger(page, [...reached][0] ?? '', () => page.keyboard.press('Enter'));
  });

  test('what is heard of a drawing’s marks has the stops of its language', async () => {
    const page = await open('zh/', { locale: 'zh-CN' });
    await aMark(page);
    await page.locator('[id="the-bill/first-claim"] [data-marks]').focus();
    const options = page.locator('[id="the-bill/first-claim"] [data-marks] [role="option"]');
    await options.first().waitFor({ state: 'attached' });
    for (const option of await options.allTextContents()) {
      expect(option).not.toMatch(STOPS);
      expect(option).toMatch(/^[^。]+。[^。]/);
    }
  });

  test('the list of a drawing’s marks whose notes did not come asks again at the next key', async () => {
    allow(/Failed to load resource/);
    const page = await open();
    await aMark(page);
    await page.route(NOTES, (route) => route.abort());
    const list = page.locator('[id="the-bill/first-claim"] [data-marks]');
    const refused = page.waitForEvent('requestfailed', (request) => NOTES.test(request.url()));
    await list.focus();
    await refused;
    await page.unrouteAll();
    await page.keyboard.press('ArrowDown');
    await note(page).waitFor({ state: 'visible' });
    expect(await list.getByRole('option', { selected: true }).count()).toBe(1);
  });

  test('stepping on from a drawing’s marks keeps the focus on those of the next', async () => {
    const page = reader();
    await aMark(page);
    await page.locator('[id="the-bill/first-claim"] [data-marks]').focus();
    await page.keyboard.press('ArrowRight');
    const next = page.locator('[id="the-bill/first-claim"] ~ [data-step] [data-marks]');
    await expect
      .poll(() => next.evaluateAll(([list]) => list === document.activeElement && list !== undefined))
      .toBe(true);
  });

  test('a figure that focus must first bring into view opens too', async () => {
    const page = reader();
    const last = page.locator('a.fact').last();
    await last.focus();
    await note(page).waitFor({ state: 'visible' });
    await atRest(page);
    expect(await note(page).isVisible()).toBe(true);
    await standsWell(page, last);
  });
});
