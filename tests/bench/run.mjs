// @ts-check
// `npm run bench`: measures the built story in a throttled browser and says whether it keeps its budgets. Needs a build.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { openBook } from '../../src/model/book.ts';
import { criticsView } from '../../src/model/presets.ts';
import { runway } from '../../src/model/runway.ts';
import { serve } from '../../src/commands/serve.mjs';
import { launch } from '../browser/chromium.ts';
import { plainTwin, servePage } from './twin.mjs';

/** Median time of a whole scenario, all loans, in ms. */
function timeScenario() {
  const { numbers } = openBook(process.cwd());
  const times = Array.from({ length: 400 }, () => {
    const start = performance.now();
    runway(criticsView(numbers));
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[200] ?? Infinity;
}

const BUDGET = {
  firstScript: 10,
  allScript: 70,
  shift: 0,
  longTasks: 0,
  nodes: 600,
  answer: 16,
  scenario: 1,
  paint: 1.25,
};
const CPU_SLOWDOWN = 4;

const server = await serve('dist', 0);
const browser = await launch();
const context = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
const page = await context.newPage();

/** @type {Map<string, number>} gzip bytes of every script fetched, by address */
const scripts = new Map();
page.on('response', async (response) => {
  if (!/\.js(\?|$)/.test(response.url())) return;
  try {
    scripts.set(response.url(), gzipSync(await response.body(), { level: 9 }).byteLength);
  } catch {
    // A response that was cancelled weighs nothing.
  }
});
const kilobytes = () => [...scripts.values()].reduce((sum, size) => sum + size, 0) / 1024;

await page.addInitScript(() => {
  const seen = { shift: 0, long: /** @type {number[]} */ ([]), contentful: 0, late: 0, frames: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (!Reflect.get(entry, 'hadRecentInput')) seen.shift += Number(Reflect.get(entry, 'value'));
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.long.push(Math.round(entry.duration));
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.contentful = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
});
const seen = () =>
  page.evaluate(
    () =>
      /** @type {{ shift: number, long: number[], contentful: number, late: number, frames: number }} */ (
        Reflect.get(window, 'seen')
      ),
  );

const devtools = await context.newCDPSession(page);
await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
await page.goto(server.address, { waitUntil: 'load' });
await page.waitForTimeout(1500);
const load = await seen();
const inline = await page.evaluate(() =>
  [...document.querySelectorAll('script:not([src], [type="application/ld+json"])')]
    .map((script) => script.textContent ?? '')
    .join('\n'),
);
const firstScript = kilobytes() + gzipSync(inline, { level: 9 }).byteLength / 1024;

// The whole story, scrolled by the wheel as fast as the page takes it, the frames counted on the side.
const height = await page.evaluate(() => {
  const seen = /** @type {{ long: number[], late: number, frames: number }} */ (Reflect.get(window, 'seen'));
  seen.long.length = 0;
  let last = performance.now();
  const count = (/** @type {number} */ now) => {
    seen.frames += 1;
    if (now - last > 34) seen.late += 1;
    last = now;
    requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  return document.documentElement.scrollHeight - innerHeight;
});
await page.mouse.move(195, 700);
for (let scrolled = 0; scrolled < height; scrolled += 100) await page.mouse.wheel(0, 100);
await page.waitForTimeout(800);
const scrolled = await seen();
// The reader's own turn: from a slider's input to the drawing that answers it, in one slowed-down go.
const answer = await page.evaluate(async () => {
  const form = /** @type {HTMLFormElement} */ (document.querySelector('#your-fuse [data-controls]'));
  const slider = /** @type {HTMLInputElement} */ (form.elements.namedItem('growth'));
  const times = [];
  for (let i = 0; i < 24; i++) {
    slider.value = String(i);
    const start = performance.now();
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    times.push(performance.now() - start);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  // The first ones fetch the drawing's code.
  return times.slice(8).sort((a, b) => a - b);
});
/**
 * The largest contentful paint of a page nobody has been to, slowed down, ms.
 *
 * @param {string} address
 */
async function paintOf(address) {
  const fresh = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  const page = await fresh.newPage();
  const devtools = await fresh.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await page.goto(address, { waitUntil: 'load' });
  const time = await page.evaluate(
    () =>
      new Promise((resolve) => {
        let last = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) last = entry.startTime;
        }).observe({ type: 'largest-contentful-paint', buffered: true });
        setTimeout(() => resolve(last), 1200);
      }),
  );
  await fresh.close();
  return Number(time);
}
const twin = await servePage(plainTwin(readFileSync('dist/index.html', 'utf8')));
/** @type {Record<'story' | 'twin', number[]>} Taken in turn, so that a busy machine is busy for both. */
const paints = { story: [], twin: [] };
for (let i = 0; i < 5; i++) {
  paints.story.push(await paintOf(server.address));
  paints.twin.push(await paintOf(twin.address));
}
await twin.close();
const median = (/** @type {number[]} */ times) => times.toSorted((a, b) => a - b)[2] ?? Infinity;
const [storyPaint, twinPaint] = [median(paints.story), median(paints.twin)];
const nodes = await page.evaluate(() =>
  Math.max(...[...document.querySelectorAll('.stage svg')].map((svg) => svg.querySelectorAll('*').length)),
);
const scenario = timeScenario();
await browser.close();
await server.close();

/** @type {[string, number, number, string][]} */
const rows = [
  ['script before the first exhibit, gzip', firstScript, BUDGET.firstScript, 'kB'],
  [
    'script with all exhibits seen, gzip',
    firstScript + (kilobytes() - (firstScript - gzipSync(inline, { level: 9 }).byteLength / 1024)),
    BUDGET.allScript,
    'kB',
  ],
  ['layout shift on load', load.shift, BUDGET.shift, ''],
  ['layout shift while scrolling', scrolled.shift - load.shift, BUDGET.shift, ''],
  [`long tasks while scrolling at ${CPU_SLOWDOWN}x slowdown`, scrolled.long.length, BUDGET.longTasks, ''],
  ['nodes in the largest scene', nodes, BUDGET.nodes, ''],
  ['a setting answered, median of 16, slowed down', answer[8] ?? Infinity, BUDGET.answer, 'ms'],
  ['a scenario of 16 quarters in Node, median', scenario, BUDGET.scenario, 'ms'],
  ['largest paint, against a plain page of the same words', storyPaint / twinPaint, BUDGET.paint, ''],
];
let kept = true;
for (const [name, value, most, unit] of rows) {
  const good = value <= most + 1e-9;
  kept &&= good;
  console.log(
    `${good ? 'kept   ' : 'BROKEN '} ${name.padEnd(48)} ${value.toFixed(value % 1 ? 2 : 0).padStart(8)} ${unit.padEnd(2)}  (at most ${most})`,
  );
}
console.log(
  `        largest contentful paint ${Math.round(storyPaint)} ms, of the plain page ${Math.round(twinPaint)} ms; ${scrolled.late} of ${scrolled.frames} frames late; long tasks ${JSON.stringify(scrolled.long)}`,
);
process.exit(kept ? 0 : 1);
