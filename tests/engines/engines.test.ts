import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../src/commands/serve.mjs';
import { readStory } from '../../src/edition/story.ts';
import { PALETTE } from '../../src/scene/palette.ts';
import { see } from '../browser/reader.ts';
import { chromium } from './chromium.ts';
import type { Engine, Tab } from './engine.ts';
import { firefox } from './firefox.ts';
import { webkit } from './webkit.ts';

const KINDS = [chromium, firefox, webkit];
const STEPS = ['the-prospectus/customer', 'two-customers/without', 'the-bill/both-loans', 'your-fuse/yours'];
let site: Awaited<ReturnType<typeof serve>>;
/** The same site, its scripts forbidden by a header: how any engine can be kept from running them. */
let still: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  site = await serve('dist', 0);
  still = await serve('dist', 0, { headers: { 'Content-Security-Policy': "script-src 'none'" } });
});
afterAll(() => Promise.all([site.close(), still.close()]));

for (const { missing } of KINDS) if (missing !== undefined) console.warn(`${missing}: left out`);

const colourOf = (tab: Tab): Promise<string> =>
  tab.run(() => getComputedStyle(document.documentElement).backgroundColor, null);
const rgb = (hex: string): string =>
  `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;

describe.each(KINDS.filter(({ missing }) => missing === undefined))('$name', ({ start }) => {
  let engine: Engine | undefined;
  beforeAll(async () => {
    engine = await start('light');
    console.log(`${engine.name} ${engine.version}`);
  });
  afterAll(() => engine?.close());

  async function open(address: string): Promise<Tab> {
    if (!engine) throw new Error('the browser did not start');
    return engine.open(address);
  }
  const seen = (tab: Tab, id: string) =>
    expect.poll(() => tab.run(see, [id, 'by scrolling'] as const), { message: id });

  test('loads the story in its faces and colours, without an error', async () => {
    const tab = await open(site.address);
    expect(await tab.run(() => document.title, null)).toContain(readStory(process.cwd()).title);
    await expect.poll(() => tab.run(() => document.documentElement.dataset['ready'] === '', null)).toBe(true);
    expect(await tab.run(() => document.documentElement.dataset['reading'], null)).toBe('scroll');
    const faces = (status: FontFaceLoadStatus): Promise<number> =>
      tab.run(
        (status) =>
          // A stand-in may name a font that the machine has not.
          [...document.fonts].filter((face) => face.status === status && !face.family.includes(' by ')).length,
        status,
      );
    await expect.poll(() => faces('loaded')).toBeGreaterThan(2);
    expect(await faces('error')).toBe(0);
    expect(await colourOf(tab)).toBe(rgb(PALETTE.light.paper));
    expect(
      await tab.run(() => {
        const { textDecorationLine: line, textDecorationStyle: style } = getComputedStyle(
          document.querySelector('a.fact') ?? document.body,
        );
        return [line, style];
      }, null),
    ).toEqual(['underline', 'dotted']);
    expect(await tab.run(() => document.documentElement.scrollWidth - innerWidth, null)).toBeLessThanOrEqual(0);
    expect(tab.errors ?? []).toEqual([]);
    await tab.close();
  });

  test('scrolls: each step brings up its frame, down and up again', async () => {
    const tab = await open(site.address);
    for (const id of [...STEPS, ...STEPS.toReversed()]) await seen(tab, id).toBe('stage');
    expect(tab.errors ?? []).toEqual([]);
    await tab.close();
  });

  test('arrives at a step by its address', async () => {
    const tab = await open(`${site.address}#two-customers/redacted`);
    const place = () =>
      tab.run(() => {
        const step = document.getElementById('two-customers/redacted');
        const { top = 0 } = step?.getBoundingClientRect() ?? {};
        const section = document.getElementById('two-customers');
        return {
          frame: section?.dataset['frame'],
          live: section?.dataset['live'],
          active: step?.hasAttribute('data-active'),
          inside: top > 0 && top < innerHeight * 0.7,
        };
      }, null);
    await expect.poll(place).toEqual({ frame: 'redacted', live: '', active: true, inside: true });
    await tab.close();
  });

  test('the reader’s own turn is answered', async () => {
    const tab = await open(`${site.address}#the-bill/your-turn`);
    await seen(tab, 'the-bill/your-turn').toBe('stage');
    const summary = () => tab.run(() => document.querySelector('#the-bill [data-summary]')?.textContent ?? '', null);
    const before = await summary();
    await tab.run(() => {
      const radios = [...document.querySelectorAll<HTMLInputElement>('#the-bill [data-controls] input[type="radio"]')];
      radios.find((radio) => !radio.checked)?.click();
    }, null);
    await expect.poll(summary).not.toBe(before);
    await tab.close();
  });

  test('shows a frame’s own page', async () => {
    const tab = await open(`${site.address}exhibits/two-customers/redacted/`);
    await expect
      .poll(() =>
        tab.run(
          () =>
            [...document.querySelectorAll('main img, main svg')].filter((drawn) => {
              const { width, height } = drawn.getBoundingClientRect();
              return width > 200 && height > 150 && (!(drawn instanceof HTMLImageElement) || drawn.naturalWidth > 0);
            }).length,
          null,
        ),
      )
      .toBeGreaterThan(0);
    expect(await tab.run(() => document.querySelectorAll('main table tr').length, null)).toBeGreaterThan(1);
    await tab.close();
  });

  test('without script: text and pictures in turn', async () => {
    const tab = await open(still.address);
    for (const id of STEPS) await seen(tab, id).toBe('picture');
    await tab.close();
  });

  test('is dark where the reader’s system is', async () => {
    const dark = await start('dark');
    try {
      const tab = await dark.open(site.address);
      await expect.poll(() => colourOf(tab)).toBe(rgb(PALETTE.dark.paper));
      await seen(tab, 'two-customers/without').toBe('stage');
    } finally {
      await dark.close();
    }
  });
});
