import type { Locator } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { cases } from '../full.ts';
import {
  aMark,
  beginAgain,
  bring,
  fact,
  FINGER,
  leadsToLedger,
  note,
  smallest,
  standsWell,
} from './figure-popover-page.ts';
import { painted } from './painted.ts';
import { ui } from './said.ts';
import { visits } from './visits.ts';

const { stay } = visits();

describe('with a finger', () => {
  const reader = stay('', FINGER);
  beforeEach(() => beginAgain(reader()));

  test('the first tap opens the note and stays on the page; a tap outside closes it', async () => {
    const page = reader();
    const before = page.url();
    const figure = fact(page, 'cw-revenue-2024');
    await bring(figure);
    await figure.tap();
    await note(page).waitFor({ state: 'visible' });
    expect(new URL(page.url()).pathname).toBe(new URL(before).pathname);
    await standsWell(page, figure);
    await note(page).locator('.figure-note-statement').tap();
    await painted(page);
    expect(await note(page).isVisible()).toBe(true);
    await page.touchscreen.tap(4, 640);
    await note(page).waitFor({ state: 'hidden' });
  });

  test('the note’s text is 14 px or more, and its link leads to the ledger', async () => {
    const page = reader();
    const figure = fact(page, 'cw-revenue-2024');
    await bring(figure);
    await figure.tap();
    expect(await smallest(page)).toBeGreaterThanOrEqual(14);
    await leadsToLedger(page, 'cw-revenue-2024', () => note(page).getByText(ui.figure.inLedger).tap());
  });

  test('a tap on a mark opens the note of its figure', async () => {
    const page = reader();
    const { id, x, y } = await aMark(page);
    await page.touchscreen.tap(x, y);
    await note(page).waitFor({ state: 'visible' });
    expect(await note(page).getByText(ui.figure.inLedger).getAttribute('href')).toBe(`/ledger/#${id}`);
  });

  /** Whether the note is within what is seen, and beside the figure. */
  const within = (figure: Locator): Promise<boolean> =>
    figure.evaluate((figure) => {
      const note = document.querySelector('.figure-note')?.getBoundingClientRect();
      const view = window.visualViewport;
      if (!note || !view || note.height < 40) return false;
      const { top, bottom } = figure.getBoundingClientRect();
      return (
        note.left >= view.offsetLeft &&
        note.top >= view.offsetTop &&
        note.right <= view.offsetLeft + view.width + 0.5 &&
        note.bottom <= view.offsetTop + view.height + 0.5 &&
        (note.top >= bottom || note.bottom <= top)
      );
    });

  test.each(cases(1, [2, 3.5]))(
    'on a page pinched to %d times its size the note is wholly on the screen',
    async (pageScaleFactor) => {
      const page = reader();
      const figure = fact(page, 'cw-revenue-2024');
      await bring(figure);
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Emulation.setPageScaleFactor', { pageScaleFactor });
      await expect.poll(() => page.evaluate(() => window.visualViewport?.scale)).toBe(pageScaleFactor);
      // Half-way down what is seen, which is the window's upper left part.
      await figure.evaluate((figure) =>
        scrollTo(0, scrollY + figure.getBoundingClientRect().top - (window.visualViewport?.height ?? 0) / 2),
      );
      await painted(page);
      await figure.evaluate((figure) => {
        figure.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'touch' }));
        figure.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));
      });
      await note(page).waitFor({ state: 'visible' });
      await expect.poll(() => within(figure)).toBe(true);
      await devtools.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
    },
  );
});
