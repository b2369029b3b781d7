import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { launch } from './chromium.ts';

export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** Visits to the built site in one browser, which is there for the tests of the file that asks for it. */
export interface Visits {
  /**
   * Opens a page as a reader of its own.
   *
   * @param path below the site's root
   * @param before what is done to the page before it is asked for its address
   */
  readonly open: (
    path?: string,
    options?: BrowserContextOptions,
    before?: (page: Page) => Promise<unknown>,
  ) => Promise<Page>;
  /** What the pages have complained of: errors, and whatever the browser refused. */
  readonly problems: string[];
}

export function visits(usual: BrowserContextOptions = { viewport: DESK }): Visits {
  const address = inject('address');
  const problems: string[] = [];
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  const open: Visits['open'] = async (path = '', options = {}, before) => {
    const context = await browser.newContext({ ...usual, ...options });
    const page = await context.newPage();
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await before?.(page);
    await page.goto(address + path);
    // Type that arrives moves what a test is about to point at.
    if (options.javaScriptEnabled !== false) await page.evaluate(() => document.fonts.ready.then(() => undefined));
    return page;
  };
  return { open, problems };
}
