import type { Page, Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { cases } from '../full.ts';
import { box, type StagePreset } from '../../src/scene/box.ts';
import { READABLE, readAndSee, seeBrought } from './reader.ts';
import { drawnAt, readStep } from './story-page.ts';
import { PHONE, visits } from './visits.ts';

// What a train and a thumb do to a stage.
const { open, allow } = visits({ viewport: PHONE });
const EXHIBIT = 'two-customers';
const [FIRST, SECOND] = [`${EXHIBIT}/microsoft`, `${EXHIBIT}/without`];

const seen = (page: Page, id: string) => expect.poll(() => readAndSee(page, id), { message: id });
const shape = (page: Page): Promise<string | null> => page.locator(`#${EXHIBIT} .live svg`).getAttribute('viewBox');
const boxOf = (preset: StagePreset): string => `0 0 ${box(preset).width} ${box(preset).height}`;

/** A drawing as it stands: a mark that has faded in keeps an empty style, one that fades has it elsewhere. */
const settled = (drawing: string): string =>
  drawing.replaceAll(/<(\w+) ([^>]*)>/g, (_, tag: string, given: string) => {
    const attributes = given.match(/[\w-]+="[^"]*"/g) ?? [];
    return `<${tag} ${attributes
      .filter((each) => each !== 'style=""')
      .sort()
      .join(' ')}>`;
  });

describe('scenes that come', () => {
  const json = (body: string) => ({ contentType: 'application/json', body });
  const half = async (route: Route) => {
    const whole = await (await route.fetch()).text();
    await route.fulfill(json(whole.slice(0, whole.length / 2)));
  };
  test.each(
    cases<readonly [string, (route: Route) => Promise<void>]>(2, [
      ['cut off', half],
      [
        'with an empty mark',
        (route) => route.fulfill(json('{"frames":{"microsoft":{"box":{},"marks":[0]}},"marks":[{}]}')),
      ],
      ['as a page of the network’s', (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Log in</h1>' })],
      ['as another answer', (route) => route.fulfill(json('{"error":"try again"}'))],
      ['as nothing', (route) => route.fulfill(json('null'))],
      ['without a frame', (route) => route.fulfill(json('{"frames":{},"marks":[]}'))],
    ]),
  )('%s leave each frame’s picture, and the next asking brings the stage', async (_, answer) => {
    allow(/Failed to load resource/);
    let asked = 0;
    let mended = false;
    const page = await open('', {}, (before) =>
      before.route(`**/scenes/${EXHIBIT}.*`, (route) => {
        asked += 1;
        return mended ? route.continue() : answer(route);
      }),
    );
    await seen(page, FIRST).toBe('picture on the stage');
    await expect.poll(() => asked).toBeGreaterThan(0);
    await page.waitForTimeout(200);
    await seen(page, FIRST).toBe('picture on the stage');
    mended = true;
    // Asked for with each change of frame, unless what was asked for before is still under way.
    const readOn = async (): Promise<string> => {
      await readAndSee(page, FIRST);
      return readAndSee(page, SECOND);
    };
    await expect.poll(readOn, { interval: 1000 }).toBe('stage');
  });

  test('late leave the picture until they are there', async () => {
    let send = (): void => undefined;
    const sent = new Promise<void>((resolve) => {
      send = resolve;
    });
    const page = await open('', {}, (before) =>
      before.route(`**/scenes/${EXHIBIT}.*`, async (route) => {
        await sent;
        await route.continue();
      }),
    );
    await seen(page, FIRST).toBe('picture on the stage');
    send();
    // Those asked for have come, or, on a slow machine, are asked for again with the next frame.
    await seen(page, SECOND).toBe('stage');
  });

  test('late, for a screen that has been turned since, do not win over those for the screen as it is', async () => {
    const held: Route[] = [];
    const page = await open('', {}, (before) =>
      before.route(`**/scenes/${EXHIBIT}.phone.*`, (route) => void held.push(route)),
    );
    await seen(page, FIRST).toBe('picture on the stage');
    await page.setViewportSize({ width: 768, height: 1024 });
    await seen(page, FIRST).toBe('stage');
    for (const route of held) await route.continue();
    await page.waitForTimeout(300);
    expect(await shape(page)).toBe(boxOf('desk'));
  });

  test('not for a screen that is turned: the drawing stays, and the next frame asks again', async () => {
    allow(/Failed to load resource/);
    let refused = 0;
    const page = await open('', {}, (before) =>
      before.route(`**/scenes/${EXHIBIT}.desk.*`, (route) => (refused++ === 0 ? route.abort() : route.continue())),
    );
    await seen(page, FIRST).toBe('stage');
    await page.setViewportSize({ width: 768, height: 1024 });
    await expect.poll(() => refused).toBe(1);
    await seen(page, FIRST).toBe('stage');
    await seen(page, SECOND).toBe('stage');
    await expect.poll(() => shape(page)).toBe(boxOf('desk'));
  });
});

describe('a screen', () => {
  test('that is turned in the middle of a change shows the frame it was changing to, whole', async () => {
    const page = await open('', { reducedMotion: 'no-preference' });
    await readStep(page, FIRST);
    await drawnAt(page, FIRST);
    for (const [width, height, preset] of cases(1, [
      [768, 1024, 'desk'],
      [600, 960, 'tablet'],
      [390, 844, 'phone'],
    ])) {
      // On its way back, and turned a few frames into that.
      await readStep(page, FIRST);
      await page.waitForTimeout(120);
      await readStep(page, SECOND);
      await page.waitForTimeout(120);
      await page.setViewportSize({ width, height });
      await seen(page, SECOND).toBe('stage');
      await expect.poll(() => shape(page), { message: preset }).toBe(boxOf(preset));
      const turned = settled(await drawnAt(page, SECOND));
      const fresh = await open('', { viewport: { width, height } });
      await readStep(fresh, SECOND);
      expect(turned, preset).toBe(settled(await drawnAt(fresh, SECOND)));
    }
  });

  test.each(
    cases(1, [
      [390, 844],
      [820, 1180],
      [1440, 900],
    ]),
  )(
    'of %ix%i made 200 px narrow and wide again shows the step that was read, and its drawing',
    async (width, height) => {
      const page = await open('', { viewport: { width, height } });
      await readStep(page, SECOND);
      const whole = settled(await drawnAt(page, SECOND));
      const wide = () =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      await page.setViewportSize({ width: 200, height });
      await expect.poll(() => seeBrought(page, SECOND)).toMatch(/^(stage|picture)$/);
      expect(await wide()).toBeLessThanOrEqual(0);
      await page.setViewportSize({ width, height });
      await expect.poll(() => seeBrought(page, SECOND)).toBe('stage');
      expect(settled(await drawnAt(page, SECOND))).toBe(whole);
      expect(await wide()).toBeLessThanOrEqual(0);
    },
  );
});

test('fonts that never come: each frame’s picture, then its drawing in letters made to measure', async () => {
  const page = await open('', { until: 'read' }, (before) => before.route('**/*.woff2', () => undefined));
  for (const id of [FIRST, SECOND]) {
    await seen(page, id).toMatch(READABLE);
    await seen(page, id).toBe('stage');
  }
  expect(await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loading').length)).not.toBe(
    0,
  );
});
