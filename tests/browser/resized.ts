import type { Page } from 'playwright-core';
import { painted } from './painted.ts';

/**
 * Gives a page that is open a window of another size, CSS px, and waits until it is laid out for that: what was being
 * read is scrolled to anew in the frame after, and would undo what a test scrolls to before.
 */
export async function resize(page: Page, size: { readonly width: number; readonly height: number }): Promise<void> {
  await page.setViewportSize(size);
  await painted(page);
}
