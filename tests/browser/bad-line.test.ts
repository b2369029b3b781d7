import type { Page, Route } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cases } from '../full.ts';
import { painted } from './painted.ts';
import { READABLE, readAndSee, seeBrought } from './reader.ts';
import { drawnAt, readStep, viewBoxShown, viewBoxOf } from './story-page.ts';
import { PHONE, visits } from './visits.ts';
import { resize } from './resized.ts';

// What a train and a thumb do to a stage.
const { open, allow } = visits({ viewport: PHONE });
const EXHIBIT = 'two-customers';
const [FIRST, SECOND] = [`${EXHIBIT}/microsoft`, `${EXHIBIT}/without`];

const seen = (page: Page, id: string) => expect.poll(() => readAndSee(page, id), { message: id });
const WIDE = { width: 768, height: 1024 };

/** One reader, on whose way each fault befalls another exhibit: its scenes are asked for as it comes near. */
let page: Page;
beforeAll(async () => {
  page = await open('', { reducedMotion: 'no-preference' });
});
beforeEach(async ({ task }) => {
  await page.unrouteAll();
  await resize(page, PHONE);
  // What came of a try that failed is not to help the next.
  if (task.result?.retryCount) await page.reload();
});

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
    cases<readonly [how: string, exhibit: string, frames: readonly [string, string], (route: Route) => Promise<void>]>(
      2,
      [
        ['cut off', 'gold-rush-ledger', ['shovels', 'without'], half],
        [
          'with an empty mark',
          'mostly-borrowed',
          ['borrowed', 'two-loans'],
          (route) => route.fulfill(json('{"frames":{"borrowed":{"box":{},"marks":[0]}},"marks":[{}]}')),
        ],
        [
          'as a page of the network’s',
          'two-filings',
          ['obligations', 'losses'],
          (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Log in</h1>' }),
        ],
        [
          'as another answer',
          'who-holds-the-votes',
          ['shares', 'votes'],
          (route) => route.fulfill(json('{"error":"try again"}')),
        ],
        ['as nothing', 'cost-of-a-dollar', ['out', 'layers'], (route) => route.fulfill(json('null'))],
        [
          'without a frame',
          'twins',
          ['bankruptcy', 'two-hundred'],
          (route) => route.fulfill(json('{"frames":{},"marks":[]}')),
        ],
      ],
    ),
  )('%s leave each frame’s picture, and the next asking brings the stage', async (_, exhibit, frames, answer) => {
    allow(/Failed to load resource/);
    const [first, second] = frames.map((frame) => `${exhibit}/${frame}`) as [string, string];
    let answered = 0;
    let mended = false;
    await page.route(`**/scenes/${exhibit}.*`, async (route) => {
      await (mended ? route.continue() : answer(route));
      answered += 1;
    });
    await seen(page, first).toBe('picture on the stage');
    await expect.poll(() => answered).toBeGreaterThan(0);
    await painted(page);
    await seen(page, first).toBe('picture on the stage');
    mended = true;
    // Asked for with each change of frame, unless what was asked for before is still under way.
    const readOn = async (): Promise<string> => {
      await readAndSee(page, first);
      return readAndSee(page, second);
    };
    await expect.poll(readOn, { interval: 1000 }).toBe('stage');
  });

  test('late leave the picture until they are there', async () => {
    let send = (): void => undefined;
    const sent = new Promise<void>((resolve) => {
      send = resolve;
    });
    await page.route('**/scenes/who-pays.*', async (route) => {
      await sent;
      await route.continue();
    });
    await seen(page, 'who-pays/reimbursed').toBe('picture on the stage');
    send();
    // Those asked for have come, or, on a slow machine, are asked for again with the next frame.
    await seen(page, 'who-pays/fronts').toBe('stage');
  });

  test('late, for a screen that has been turned since, do not win over those for the screen as it is', async () => {
    const held: Route[] = [];
    await page.route(`**/scenes/${EXHIBIT}.phone.*`, (route) => void held.push(route));
    await seen(page, FIRST).toBe('picture on the stage');
    await page.setViewportSize(WIDE);
    await seen(page, FIRST).toBe('stage');
    for (const route of held) {
      await route.continue();
      await (await route.request().response())?.finished();
    }
    await painted(page);
    expect(await viewBoxShown(page, EXHIBIT)).toBe(viewBoxOf('desk'));
  });

  test('not for a screen that is turned: the drawing stays, and the next frame asks again', async () => {
    allow(/Failed to load resource/);
    let refused = 0;
    await page.route('**/scenes/the-meter.desk.*', (route) => (refused++ === 0 ? route.abort() : route.continue()));
    await seen(page, 'the-meter/microsoft').toBe('stage');
    await page.setViewportSize(WIDE);
    await expect.poll(() => refused).toBe(1);
    await seen(page, 'the-meter/microsoft').toBe('stage');
    await seen(page, 'the-meter/openai-part').toBe('stage');
    await expect.poll(() => viewBoxShown(page, 'the-meter')).toBe(viewBoxOf('desk'));
  });
});

test.each(
  cases(1, [
    { width: 390, height: 844, preset: 'phone', from: WIDE },
    { width: 768, height: 1024, preset: 'desk', from: PHONE },
    { width: 600, height: 960, preset: 'tablet', from: PHONE },
  ] as const),
)(
  'a screen turned to $preset in mid-change shows the frame it was changing to, and one made narrow and wide the one it had',
  async ({ width, height, preset, from }) => {
    await resize(page, from);
    await readStep(page, FIRST);
    const before = await drawnAt(page, FIRST);
    await readStep(page, SECOND);
    // Into the change, as soon as it can be seen.
    await page.waitForFunction(
      ([stage, before]) => document.querySelector(stage)?.innerHTML.replace(/<!---->/g, '') !== before,
      [`#${EXHIBIT} .live svg`, before] as const,
    );
    await page.setViewportSize({ width, height });
    await seen(page, SECOND).toBe('stage');
    await expect.poll(() => viewBoxShown(page, EXHIBIT), { message: preset }).toBe(viewBoxOf(preset));
    const turned = settled(await drawnAt(page, SECOND));

    const fresh = await open('', { viewport: { width, height } });
    await readStep(fresh, SECOND);
    const whole = settled(await drawnAt(fresh, SECOND));
    expect(turned).toBe(whole);

    const wide = () =>
      fresh.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await fresh.setViewportSize({ width: 200, height });
    await expect.poll(() => seeBrought(fresh, SECOND)).toMatch(/^(stage|picture)$/);
    expect(await wide()).toBeLessThanOrEqual(0);
    await fresh.setViewportSize({ width, height });
    await expect.poll(() => seeBrought(fresh, SECOND)).toBe('stage');
    expect(settled(await drawnAt(fresh, SECOND))).toBe(whole);
    expect(await wide()).toBeLessThanOrEqual(0);
  },
);

test('scripts that did not come while there was no network come once there is one: the bar, its menu and a note', async () => {
  allow(/Failed to (load resource|fetch)/);
  const page = await open('', { viewport: { width: 1440, height: 900 } });
  const without = async (act: () => Promise<unknown>, refused: RegExp): Promise<void> => {
    await page.route('**/_astro/*.js*', (route) => route.abort());
    // Asked for at its own address and, at once, under another.
    const both = page.waitForEvent(
      'requestfailed',
      (request) => refused.test(request.url()) && request.url().includes('?'),
    );
    await act();
    await both;
    await page.unrouteAll();
  };
  const bar = page.locator('[data-stepper]');
  await without(() => readStep(page, FIRST), /\/stepper\./);
  expect(await bar.isHidden()).toBe(true);
  await readStep(page, SECOND);
  await bar.waitFor({ state: 'visible' });

  const menu = page.locator('#take-menu');
  await without(() => page.locator('[data-take-open]').click(), /\/share-menu\./);
  await page.keyboard.press('Escape');
  await page.locator('[data-take-open]').click();
  await menu.locator('[data-take]').waitFor({ state: 'visible' });
  await page.keyboard.press('Escape');

  const figure = page.locator(`[id="${SECOND}"] a.fact`).first();
  await without(() => figure.hover(), /\/popover-content\./);
  await page.mouse.move(1, 1);
  await figure.hover();
  await page.locator('.figure-note').waitFor({ state: 'visible' });
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
