import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { painted } from './painted.ts';
import { drawnAt } from './story-page.ts';
import { DESK, PHONE } from './visits.ts';

/** What all notes say, as the page fetches it. */
export const NOTES = /\/figures\/[0-9a-f]+\.json$/;
/** A reader who has no pointer to hover with. */
export const FINGER = { viewport: PHONE, hasTouch: true, isMobile: true };

export const note = (page: Page): Locator => page.locator('.figure-note');
export const fact = (page: Page, id: string): Locator => page.locator(`a.fact[href$="#${id}"]`).first();

/**
 * Brings an element to where no stage covers it, on a phone either, and waits until the page has come to rest there.
 */
export async function bring(locator: Locator): Promise<void> {
  await locator.evaluate((element) => scrollTo(0, scrollY + element.getBoundingClientRect().top - innerHeight * 0.7));
  await painted(locator.page());
}

/** Waits until nothing scrolls the page any more. */
export const atRest = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () =>
      new Promise((resolve) => {
        const before = scrollY;
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(scrollY === before)));
      }),
  );

/**
 * Lets ten seconds pass at once for the page's timers: longer than it waits for anything. Its clock must be the test's
 * own, which {@link ownClock} makes it.
 */
export async function timePasses(page: Page): Promise<void> {
  await page.clock.fastForward(10_000);
  await painted(page);
}

/** For a page whose time a test lets pass. */
export const ownClock = (page: Page): Promise<void> => page.clock.install();

/** Brings the page back to how a reader finds it: at its top, with nothing pointed at, focused or open. */
export async function beginAgain(page: Page): Promise<void> {
  await page.mouse.move(2, 2);
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    scrollTo({ top: 0, behavior: 'instant' });
  });
  await note(page).waitFor({ state: 'hidden' });
}

/**
 * Waits until what is done leads to a figure's entry in the ledger, and stays: the ledger's is a heavy page, and the
 * test after this one is of the story.
 */
export async function leadsToLedger(page: Page, id: string, act: () => Promise<unknown>): Promise<void> {
  const ledger = await page.evaluateHandle(() => {
    const leaving = new Promise<string>((resolve) => {
      const leave = (event: NavigateEvent): void => {
        // The address follows the reading.
        if (event.destination.sameDocument) return;
        navigation.removeEventListener('navigate', leave);
        event.preventDefault();
        resolve(event.destination.url);
      };
      navigation.addEventListener('navigate', leave);
    });
    return { leaving };
  });
  await act();
  const { pathname, hash } = new URL(await ledger.evaluate(({ leaving }) => leaving));
  expect(pathname + hash).toBe(`/ledger/#${id}`);
}

export async function hover(page: Page, id: string): Promise<Locator> {
  const figure = fact(page, id);
  await bring(figure);
  await figure.hover();
  await note(page).waitFor({ state: 'visible' });
  return figure;
}

/** A mark in the live drawing on which the pointer meets nothing else, and a point on it. */
export async function aMark(page: Page): Promise<{ id: string; x: number; y: number }> {
  await page.evaluate(() => {
    const step = document.getElementById('the-bill/first-claim');
    if (step) scrollTo(0, scrollY + step.getBoundingClientRect().top - innerHeight * (innerWidth >= 1024 ? 0.5 : 0.75));
  });
  await page.waitForFunction(() => document.getElementById('the-bill')?.dataset['frame'] === 'first-claim');
  await drawnAt(page, 'the-bill/first-claim');
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
export async function standsWell(page: Page, figure: Locator): Promise<void> {
  const [a, b] = [await note(page).boundingBox(), await figure.boundingBox()];
  if (!a || !b) throw new Error('note or figure is not to be seen');
  expect(a.y >= b.y + b.height || a.y + a.height <= b.y).toBe(true);
  const { width, height } = page.viewportSize() ?? DESK;
  expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= width && a.y + a.height <= height).toBe(true);
}

/** The smallest letters of the open note, CSS px. */
export const smallest = (page: Page): Promise<number> =>
  note(page).evaluate((note) =>
    Math.min(...[...note.querySelectorAll('*')].map((element) => parseFloat(getComputedStyle(element).fontSize))),
  );
