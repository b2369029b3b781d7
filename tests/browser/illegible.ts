import type { Page } from 'playwright-core';
import { DESK, PHONE } from './visits.ts';

const SCREENS = { desk: DESK, phone: PHONE, '400% zoom': { width: 320, height: 256 } } as const;

/** Texts of a page as it stands that are too small to be read, in words. */
const small = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found = new Set<string>();
    let texts = 0;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      // Drawings are scaled, and have a test of their own.
      if (!element?.checkVisibility() || element.closest('svg') || !node.textContent?.trim()) continue;
      texts += 1;
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      if (size < 12) found.add(`${size} px: ${node.textContent.trim().slice(0, 40)}`);
    }
    if (texts <= 2) found.add(`${texts} texts`);
    return [...found];
  });

/** How much wider a page is than its window, in words; nothing where it is not. */
const beyond = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wider = document.documentElement.scrollWidth - innerWidth;
    return wider > 0 ? [`${wider} px wider than the screen`] : [];
  });

/**
 * What of a page that is open lies beyond the screen or is too small to be read, on a desk, on a phone and magnified
 * fourfold, in words. Leaves the page magnified.
 *
 * @param thin takes out what is like the rest, once the page is known to fit: letters are of a kind
 */
export async function illegible(page: Page, thin?: (page: Page) => Promise<void>): Promise<string[]> {
  const found: string[] = [];
  for (const look of [beyond, small]) {
    if (look === small) await thin?.(page);
    for (const [name, size] of Object.entries(SCREENS)) {
      await page.setViewportSize(size);
      found.push(...(await look(page)).map((what) => `${name}: ${what}`));
    }
  }
  return found;
}
