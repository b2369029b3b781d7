// @ts-check
// One visit to a page nobody has been to, on a device slowed down: what it fetched, when it was painted, what moved,
// what blocked.

/**
 * @typedef {object} Device
 * @property {string} name
 * @property {import('playwright-core').BrowserContextOptions & { viewport: { width: number, height: number } }} screen
 * @property {'touch' | 'mouse'} input how its reader scrolls
 * @property {number} slowdown of the processor
 */

/** @satisfies {Record<string, Device>} The phone is Lighthouse's. */
export const DEVICES = {
  phone: {
    name: 'phone, by touch',
    screen: { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true },
    input: 'touch',
    slowdown: 4,
  },
  desk: {
    name: 'desk, by wheel, the pointer on the page',
    screen: { viewport: { width: 1440, height: 900 } },
    input: 'mouse',
    slowdown: 2,
  },
};

/**
 * The slow line on which Lighthouse loads pages: its `mobileSlow4G` as DevTools is to be told of it, so that 150 ms to
 * a host and back and 1.6 Mbit/s come out. See lighthouse/core/config/constants.js.
 */
const SLOW_LINE = {
  offline: false,
  latency: 150 * 3.75,
  downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
  uploadThroughput: (750 * 1024 * 0.9) / 8,
};

/** A task keeps a reader waiting for as long as it lasts beyond this, ms. */
const PATIENCE = 50;
/** Late enough for what a page does by itself after it has loaded, ms. */
const SETTLED = 1500;

/**
 * @typedef {{ shift: number, long: number[], first: number, paint: number }} Seen what the page's own clock has seen
 * @typedef {Record<string, number>} Bytes sent over the wire, by kind
 * @typedef {object} Visit
 * @property {import('playwright-core').Page} page
 * @property {Device} device
 * @property {import('playwright-core').CDPSession} devtools
 * @property {Bytes} bytes
 * @property {Map<string, Buffer>} scripts by their addresses
 * @property {() => Promise<Seen>} seen
 * @property {() => Promise<void>} close
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
 * @param {object} [options]
 * @param {Device} [options.device]
 * @param {boolean} [options.slowLine]
 * @returns {Promise<Visit>}
 */
export async function visit(browser, address, { device = DEVICES.phone, slowLine = false } = {}) {
  const context = await browser.newContext(device.screen);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: device.slowdown });
  await devtools.send('Network.enable');
  if (slowLine) await devtools.send('Network.emulateNetworkConditions', SLOW_LINE);

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
    const seen = { shift: 0, long: /** @type {number[]} */ ([]), first: 0, paint: 0 };
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
    watch('paint', ({ name, startTime }) => {
      if (name === 'first-contentful-paint') seen.first = startTime;
    });
    watch('largest-contentful-paint', (entry) => (seen.paint = entry.startTime));
  });
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(SETTLED);
  return {
    page,
    device,
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
