// @ts-check
// `npm run bench`: measures the built story in a slowed-down browser, a plain page of the same words beside it in the
// same run, and says whether the story keeps its budgets. Needs a build, and a machine with nothing else to do: times
// are not for `npm test`.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { commandLine } from '../../src/commands/command.mjs';
import { serve } from '../../src/commands/serve.mjs';
import { launch } from '../browser/chromium.ts';
import { answerTime, largestScene, scenarioTime } from './answers.mjs';
import { median } from './figures.mjs';
import { held, runThrough, scroll } from './scroll.mjs';
import { simulatedLoad } from './slow-line.mjs';
import { plainTwin, servePage } from './twin.mjs';
import { DEVICES, slowDown, visit } from './visit.mjs';

commandLine({
  name: 'npm run bench',
  does: 'measures the built story in a throttled browser against its budgets. Alone on the machine: it measures times.',
});

/** How often each is measured. A figure is the median. */
const TIMES = 3;
/** What Lighthouse calls a good Total Blocking Time of a load, at most, ms. */
const GOOD_BLOCKING = 200;
/** A reader who looks for a place; whoever reads is slower. CSS px a second. */
const PACES = /** @type {const} */ ([1000, 2000]);

const began = performance.now();
/** Says on the error stream what is measured now, so that the figures can be kept without it. */
const progress = (/** @type {string} */ what) =>
  console.error(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${what}`);

const site = await serve('dist', 0);
const twin = await servePage(plainTwin(readFileSync('dist/index.html', 'utf8')));
const browser = await launch();
const PLACES = /** @type {const} */ ([
  ['story', site.address],
  ['plain', twin.address],
]);

/** @typedef {'story' | 'plain'} Place */
/** @typedef {import('./slow-line.mjs').Load & { shift: number, bytes: import('./visit.mjs').Bytes }} Load */
/** @type {Record<Place, Load[]>} Taken in turn, so that a busy machine is busy for both. */
const loads = { story: [], plain: [] };
for (let i = 0; i < TIMES; i++) {
  progress(`loads on a slow line, ${i + 1} of ${TIMES}`);
  for (const [name, address] of PLACES) {
    const one = await visit(browser, address);
    const { shift } = await one.seen();
    await one.close();
    loads[name].push({ ...(await simulatedLoad(browser, address)), shift, bytes: one.bytes });
  }
}
const middle = (/** @type {Load[]} */ visits, /** @type {Exclude<keyof Load, 'bytes'>} */ what) =>
  median(visits.map((visit) => visit[what]));

/**
 * The story and the plain page scrolled in turn, on each device at each pace.
 *
 * @typedef {import('./scroll.mjs').Scroll} Scroll
 * @type {{ device: import('./visit.mjs').Device, pace: number, taken: Record<Place, Scroll[]> }[]}
 */
const scrolls = [];
for (const device of [DEVICES.phone, DEVICES.desk])
  for (const pace of PACES) {
    /** @type {Record<Place, import('./scroll.mjs').Scroll[]>} */
    const taken = { story: [], plain: [] };
    for (let i = 0; i < TIMES; i++) {
      progress(`${device.name}, ${pace} px/s, ${i + 1} of ${TIMES}`);
      for (const [name, address] of PLACES) {
        const one = await visit(browser, address, device);
        taken[name].push(await scroll(one, pace));
        await one.close();
      }
    }
    scrolls.push({ device, pace, taken });
  }

progress('memory and script');
const reader = await visit(browser, site.address);
const kilobytes = (/** @type {string | Buffer} */ code) => gzipSync(code, { level: 9 }).byteLength / 1024;
const fetched = () => [...reader.scripts.values()].reduce((sum, code) => sum + kilobytes(code), 0);
const inline = kilobytes(
  await reader.page.evaluate(() =>
    [...document.querySelectorAll('script:not([src], [type="application/ld+json"])')]
      .map((script) => script.textContent)
      .join('\n'),
  ),
);
const firstScript = fetched();
const memory = [];
for (let i = 0; i < TIMES; i++) {
  await runThrough(reader);
  memory.push(await held(reader));
}
const [once, ...more] = memory;
const last = more.at(-1);
if (!once || !last) throw new Error('nothing was scrolled');
progress('answers to a reader');
await slowDown(reader);
const answer = await answerTime(reader.page);
// Only now: the reader's own turn fetches what draws it.
const allScript = fetched();
const nodes = await largestScene(reader.page);
await browser.close();
await Promise.all([site.close(), twin.close()]);

/**
 * Name, of the story, of the plain page, what the story may be at most, unit.
 *
 * @type {[string, number, (number | undefined)?, (number | undefined)?, string?][]}
 */
const rows = [
  .../** @type {const} */ ([
    ['first paint', 'first'],
    ['largest paint', 'largest'],
  ]).flatMap(([name, what]) => {
    const [story, plain] = [middle(loads.story, what), middle(loads.plain, what)];
    return /** @type {typeof rows} */ ([
      [`${name} on a slow line`, story, plain, undefined, 'ms'],
      ['  as a ratio', story / plain, 1, 1.25],
    ]);
  }),
  ['blocking on load', middle(loads.story, 'blocking'), middle(loads.plain, 'blocking'), GOOD_BLOCKING, 'ms'],
  ['layout shift on load', middle(loads.story, 'shift'), middle(loads.plain, 'shift'), 0],
  ['script before the first exhibit', firstScript, 0, 9, 'kB'],
  ['  and in the page itself', inline, 0, 3, 'kB'],
  ['script with all exhibits seen and own terms set', allScript, 0, 67, 'kB'],
  ...scrolls.flatMap(({ device, pace, taken: { story, plain } }) => {
    const of = (/** @type {'missed' | 'blocking' | 'shift'} */ what) =>
      /** @type {const} */ ([median(story.map((each) => each[what])), median(plain.map((each) => each[what]))]);
    const [missed, missedPlain] = of('missed').map((share) => share * 100);
    return /** @type {typeof rows} */ ([
      [`${device.name}, ${pace} px/s: frames missed`, missed, missedPlain, undefined, '%'],
      ['  points beyond the plain page’s', Math.max(0, (missed ?? 0) - (missedPlain ?? 0)), 0, 5],
      ['  blocking', ...of('blocking'), 50, 'ms'],
      ['  layout shift', ...of('shift'), 0],
    ]);
  }),
  ['memory after one scroll', once.heap, undefined, undefined, 'kB'],
  ['memory after three, as a ratio', last.heap / once.heap, undefined, 1.05],
  ['elements and texts held after three, as a ratio', last.nodes / once.nodes, undefined, 1.05],
  ['listeners held after three, as a ratio', last.listeners / once.listeners, undefined, 1],
  ['nodes in the largest scene', nodes, undefined, 600],
  ['a setting answered, median of 16', answer, undefined, 16, 'ms'],
  ['a scenario of 16 quarters in Node, median', scenarioTime(), undefined, 1, 'ms'],
];
const figure = (/** @type {number | undefined} */ value) =>
  (value === undefined ? '' : value.toFixed(value % 1 ? 2 : 0)).padStart(9);
let kept = true;
progress('measured');
console.log(`${`phone and desk slowed down, medians of ${TIMES}, gzip`.padEnd(56)}    story     plain`);
for (const [name, story, plain, most, unit = ''] of rows) {
  const good = most === undefined || story <= most + 1e-9;
  kept &&= good;
  const verdict = most === undefined ? '' : good ? 'kept' : 'BROKEN';
  const limit = most === undefined ? '' : `  at most ${most}`;
  console.log(`${verdict.padEnd(7)} ${name.padEnd(48)} ${figure(story)} ${figure(plain)} ${unit.padEnd(2)}${limit}`);
}

console.log('\nfirst load, over the wire, kB');
const [storyBytes = {}, plainBytes = {}] = PLACES.map(([name]) => loads[name][0]?.bytes);
const total = (/** @type {import('./visit.mjs').Bytes} */ bytes) => Object.values(bytes).reduce((a, b) => a + b, 0);
const kinds = /** @type {[string, number, number][]} */ ([
  ...Object.keys(storyBytes).map((kind) => [kind, storyBytes[kind] ?? 0, plainBytes[kind] ?? 0]),
  ['all', total(storyBytes), total(plainBytes)],
]);
for (const [kind, story, plain] of kinds)
  console.log(
    `        ${kind.padEnd(48)} ${figure(story / 1024)} ${figure(plain / 1024)}${plain ? `  ${(story / plain).toFixed(2)} times` : ''}`,
  );
console.log(
  `\nmemory, kB: ${memory.map(({ heap, nodes, listeners }) => `${Math.round(heap)} (${nodes} nodes, ${listeners} listeners)`).join(', ')}`,
);
process.exit(kept ? 0 : 1);
