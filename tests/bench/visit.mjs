// @ts-check
// One visit to a page nobody has been to, on a device: what it fetched, what moved, what blocked.

/**
 * @typedef {object} Device
 * @property {string} name
 * @property {import('playwright-core').BrowserContextOptions & { viewport: { width: number, height: number } }} screen
 * @property {'touch' | 'mouse'} input how its reader scrolls
 * @property {number} slowdown how many times slower its processor is
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

/** Asks for what every host sends; many send less, by Brotli. */
export const GZIP = { extraHTTPHeaders: { 'Accept-Encoding': 'gzip' } };
/** Late enough for what a page does by itself after it has loaded, ms. */
const SETTLED = 1500;

/**
 * @typedef {{ shift: number, long: number[] }} Seen layout shift, and how long each long task lasted, ms
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
 * Opens a page and waits until it has come to rest. Its processor is not slowed down yet: see slowDown.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {Device} [device]
 * @returns {Promise<Visit>}
 */
export async function visit(browser, address, device = DEVICES.phone) {
  const context = await browser.newContext({ ...device.screen, ...GZIP });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
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
    const seen = { shift: 0, long: /** @type {number[]} */ ([]) };
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
 * Slows the processor down as the device's is.
 *
 * @param {Visit} visit
 */
export const slowDown = ({ devtools, device }) =>
  devtools.send('Emulation.setCPUThrottlingRate', { rate: device.slowdown });
