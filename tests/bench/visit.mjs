// @ts-check
// One visit to a page nobody has been to, on a phone slowed down: what it fetched, when it was painted, what moved,
// what blocked.

export const CPU_SLOWDOWN = 4;
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
/** A task keeps a reader waiting for as long as it lasts beyond this, ms. */
const PATIENCE = 50;
/** Late enough for what a page does by itself after it has loaded, ms. */
const SETTLED = 1500;

/**
 * @typedef {{ shift: number, long: number[], paint: number }} Seen what the page's own clock has seen
 * @typedef {Record<string, number>} Bytes sent over the wire, by kind
 * @typedef {{ page: import('playwright-core').Page, devtools: import('playwright-core').CDPSession, bytes: Bytes,
 *   scripts: Map<string, Buffer>, seen: () => Promise<Seen>, close: () => Promise<void> }} Visit
 */

/** What DevTools calls a kind of file, in the words of the report. */
const KINDS = /** @type {Record<string, string>} */ ({
  Document: 'page',
  Stylesheet: 'style',
  Script: 'script',
  Font: 'type',
  Image: 'pictures',
  Fetch: 'data',
  XHR: 'data',
});

/**
 * Opens a page and waits until it has come to rest.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @returns {Promise<Visit>}
 */
export async function visit(browser, address) {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await devtools.send('Network.enable');

  /** @type {Bytes} */
  const bytes = {};
  /** @type {Map<string, string>} */
  const kinds = new Map();
  devtools.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, KINDS[type] ?? 'other'));
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'other';
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
  });
  /** @type {Map<string, Buffer>} */
  const scripts = new Map();
  page.on('response', async (response) => {
    if (!/\.js(\?|$)/.test(response.url())) return;
    // A response that was cancelled weighs nothing.
    const body = await response.body().catch(() => undefined);
    if (body) scripts.set(response.url(), body);
  });

  await page.addInitScript(() => {
    const seen = { shift: 0, long: /** @type {number[]} */ ([]), paint: 0 };
    Object.assign(window, { seen });
    /**
     * @param {string} type
     * @param {(entry: PerformanceEntry) => void} take
     */
    const watch = (type, take) =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
    watch('layout-shift', (entry) => {
      if (!Reflect.get(entry, 'hadRecentInput')) seen.shift += Number(Reflect.get(entry, 'value'));
    });
    watch('longtask', (entry) => seen.long.push(Math.round(entry.duration)));
    watch('largest-contentful-paint', (entry) => (seen.paint = entry.startTime));
  });
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(SETTLED);
  return {
    page,
    devtools,
    bytes,
    scripts,
    seen: () => page.evaluate(() => /** @type {Seen} */ (Reflect.get(window, 'seen'))),
    close: () => context.close(),
  };
}

/**
 * How long tasks kept a reader waiting, ms.
 *
 * @param {readonly number[]} long
 */
export const blocking = (long) => long.reduce((sum, task) => sum + Math.max(0, task - PATIENCE), 0);

/** @param {readonly number[]} values */
export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Infinity;
