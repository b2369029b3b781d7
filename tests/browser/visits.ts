import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';
import { PATIENCE } from '../patience.ts';

export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

export interface VisitOptions extends BrowserContextOptions {
  /**
   * What is waited for: that the page has loaded, with its type; or, where a script may hang, that it has been read in.
   */
  readonly until?: 'loaded' | 'read';
}

/** Visits to pages, in the one browser of all browser tests. */
export interface Visits {
  /**
   * Opens a page as a reader of its own, who leaves when the test is over.
   *
   * @param path below the built site's root, or a whole address
   * @param before what is done to the page before it is asked for its address
   */
  readonly open: (path?: string, options?: VisitOptions, before?: (page: Page) => Promise<unknown>) => Promise<Page>;
  /**
   * One reader for all tests of the `describe` it is called in, who opens a page once: to open it takes longest. Each
   * test brings the page to where it begins.
   *
   * @param visit as of {@link Visits.open}
   * @returns what gives the page to a test
   */
  readonly stay: (...visit: Parameters<Visits['open']>) => () => Page;
  /**
   * What the test's pages may complain of. They may of nothing else: a page error, or anything the browser refuses,
   * fails the test.
   */
  readonly allow: (complaint: RegExp) => void;
  /** What the test's pages have complained of so far. */
  readonly complaints: readonly string[];
}

/**
 * The one way in which browser tests open pages.
 *
 * @param usual what holds for every reader of a file
 * @param allowed what the pages of every test of the file may complain of
 */
export function visits(usual: VisitOptions = { viewport: DESK }, allowed: readonly RegExp[] = []): Visits {
  const contexts: BrowserContext[] = [];
  const complaints: string[] = [];
  let mayComplain = [...allowed];
  /** Readers who came before the test, and stay for the next. */
  let staying = 0;
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.connect(inject('chromium'));
  });
  afterAll(() => browser.close());
  beforeEach(() => {
    staying = contexts.length;
    mayComplain = [...allowed];
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(staying).map((context) => context.close()));
    const seen = complaints.splice(0).filter((complaint) => !mayComplain.some((pattern) => pattern.test(complaint)));
    expect(seen, 'what the pages complained of').toEqual([]);
  });

  const open: Visits['open'] = async (path = '', options = {}, before) => {
    // A service worker would answer for requests that a test holds up: it has tests of its own.
    const { until = 'loaded', ...forContext } = { serviceWorkers: 'block' as const, ...usual, ...options };
    const context = await browser.newContext(forContext);
    context.setDefaultTimeout(PATIENCE);
    contexts.push(context);
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('dialog', (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await before?.(page);
    const address = /^https?:/.test(path) ? path : inject('address') + path;
    if (until === 'read') {
      await page.goto(address, { waitUntil: 'commit' });
      await page.waitForFunction(() => document.readyState !== 'loading');
      return page;
    }
    await page.goto(address);
    // Type that arrives moves what a test is about to point at.
    if (forContext.javaScriptEnabled !== false) await page.evaluate(() => document.fonts.ready.then(() => undefined));
    return page;
  };
  const stay: Visits['stay'] = (...visit) => {
    let page: Page;
    beforeAll(async () => {
      page = await open(...visit);
    });
    afterAll(() => page.context().close());
    return () => page;
  };
  return { open, stay, allow: (complaint) => mayComplain.push(complaint), complaints };
}
