import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { cases, fullTest } from '../full.ts';
import { drawnAt, readStep, viewBoxShown, viewBoxOf } from './story-page.ts';
import { visits } from './visits.ts';

const { open, allow } = visits();

/** A step of each peak. */
const STEPS = ['the-prospectus/loss', 'circle-of-money/reading', 'your-fuse/contracts'];

/** How the stage, the drawing and the step that is read stand in the window, CSS px. */
const standing = (page: Page, id: string) =>
  page.evaluate((id) => {
    const step = document.getElementById(id);
    const section = step?.closest('[data-exhibit]');
    const stage = section?.querySelector('.stage-in')?.getBoundingClientRect();
    const words = [...(section?.querySelectorAll('.live svg text') ?? [])].map((text) => text.getBoundingClientRect());
    const prose = [...(section?.querySelectorAll('.step-text p, .controls') ?? [])].map((each) =>
      each.getBoundingClientRect(),
    );
    const first = prose[0];
    return {
      stage: { left: stage?.left ?? NaN, right: stage?.right ?? NaN, height: stage?.height ?? NaN },
      // Without the gutter that is kept for a scrollbar.
      window: document.body.getBoundingClientRect().right,
      fuse: document.querySelector('.fuse')?.getBoundingClientRect().right ?? NaN,
      proseEnds: Math.max(...prose.map(({ right }) => right)),
      wordsBegin: Math.min(...words.map(({ left }) => left)),
      wordsBeyond: words.filter(({ top, right, bottom }) => top < 0 || right > innerWidth || bottom > innerHeight)
        .length,
      over: first && document.elementFromPoint(first.left + 5, innerHeight / 2)?.closest('.stage, .steps')?.className,
    };
  }, id);

describe.each(
  cases(1, [
    [1440, 900],
    [1280, 720],
    [1920, 1080],
    [2560, 1440],
  ]),
)('at %ix%i', (width, height) => {
  test('a peak has the whole stage beside the fuse, and its text passes over no word of the drawing', async () => {
    const page = await open('', { viewport: { width, height } });
    for (const id of STEPS) {
      await readStep(page, id);
      await drawnAt(page, id);
      const [exhibit = ''] = id.split('/');
      expect(await viewBoxShown(page, exhibit), id).toBe(viewBoxOf('spread'));
      const { stage, window, fuse, proseEnds, wordsBegin, wordsBeyond, over } = await standing(page, id);
      expect(stage.left, id).toBeCloseTo(fuse, 0);
      expect(stage.right, id).toBeCloseTo(window, 0);
      expect(stage.height, id).toBeCloseTo(height, 0);
      expect(proseEnds, id).toBeLessThan(wordsBegin);
      expect(wordsBeyond, id).toBe(0);
      expect(over, id).toBe('steps');
    }
  });
});

fullTest(
  'a window made narrow or low and wide again changes the shape of the drawing, and keeps the frame',
  async () => {
    const page = await open('', { viewport: { width: 1440, height: 900 } });
    const [exhibit, id] = ['circle-of-money', 'circle-of-money/openai'];
    await readStep(page, id);
    const texts = page.locator(`#${exhibit} .live svg text`);
    await drawnAt(page, id);
    const whole = await texts.allTextContents();
    for (const [width, height, preset] of [
      [1440, 640, 'desk'],
      [1440, 900, 'spread'],
      [1100, 900, 'desk'],
      [1100, 800, 'tablet'],
      [600, 960, 'tablet'],
      [900, 640, 'phone'],
      [1440, 900, 'spread'],
    ] as const) {
      await page.setViewportSize({ width, height });
      await readStep(page, id);
      await expect.poll(() => viewBoxShown(page, exhibit), { message: `${width}x${height}` }).toBe(viewBoxOf(preset));
    }
    await drawnAt(page, id);
    expect(await texts.allTextContents()).toEqual(whole);
  },
);

test('until a stage is live its picture stands beside the text', async () => {
  allow(/Failed to load resource|Failed to fetch/);
  const page = await open('', { viewport: { width: 1440, height: 900 } }, (before) =>
    before.route('**/scenes/circle-of-money.*', (route) => route.abort()),
  );
  await readStep(page, 'circle-of-money/nvidia');
  const picture = page.locator('#circle-of-money [data-drawn] img');
  await picture.waitFor();
  const { left, right } = await picture.evaluate((img) => {
    const { left, right } = img.getBoundingClientRect();
    return { left, right };
  });
  const { proseEnds, window } = await standing(page, 'circle-of-money/nvidia');
  expect(left).toBeGreaterThanOrEqual(proseEnds);
  expect(right).toBeLessThanOrEqual(window);
});
