import type { Page } from 'playwright-core';
import { DESK, PHONE } from './visits.ts';

const SCREENS = { desk: DESK, phone: PHONE, '400% zoom': { width: 320, height: 256 } } as const;

/** What on a page is too small to be read, or lies beyond the screen as it stands, in words. */
const illegibleHere = (page: Page): Promise<string[]> =>
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
    const beyond = document.documentElement.scrollWidth - innerWidth;
    if (beyond > 0) found.add(`${beyond} px wider than the screen`);
    return [...found];
  });

/**
 * What of a page that is open is too small to be read or lies beyond the screen, on a desk, on a phone and magnified
 * fourfold, in words. Leaves the page magnified.
 */
export async function illegible(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [name, size] of Object.entries(SCREENS)) {
    await page.setViewportSize(size);
    found.push(...(await illegibleHere(page)).map((what) => `${name}: ${what}`));
  }
  return found;
}
