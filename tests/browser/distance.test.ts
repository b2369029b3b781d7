import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { cases } from '../full.ts';
import { DURATION } from '../../src/stage/pace.ts';
import { visits } from './visits.ts';

const { open } = visits();

/** The fastest at which anybody still reads, CSS px a second: ten times the pace of one who reads each word. */
const SKIMMING = 250;

/** How far it is from step to step, and how long the whole story, less the corrections at its end. All in CSS px. */
interface Distances {
  readonly length: number;
  /** The window less what covers it. */
  readonly room: number;
  readonly steps: readonly {
    readonly id: string;
    /** From where the step becomes the one that is read to where the next does. */
    readonly way: number;
    /** From the first of its words to the last. */
    readonly text: number;
    readonly last: boolean;
  }[];
}

const distances = (page: Page): Promise<Distances> =>
  page.evaluate(() => {
    const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
    return {
      length:
        document.documentElement.scrollHeight -
        (document.querySelector('.put-right')?.getBoundingClientRect().height ?? NaN),
      room: innerHeight - parseFloat(scrollPaddingTop) - parseFloat(scrollPaddingBottom),
      steps: [...document.querySelectorAll('[data-step]')].map((step) => {
        const parts = [...step.children].map((part) => part.getBoundingClientRect());
        return {
          id: step.id,
          way: step.getBoundingClientRect().height,
          text: Math.max(...parts.map(({ bottom }) => bottom)) - Math.min(...parts.map(({ top }) => top)),
          last: step.matches(':last-child'),
        };
      }),
    };
  });

/** One reader, whose screen is another from test to test. */
let page: Page;
beforeAll(async () => {
  page = await open();
});

test('on a phone laid on its side, too low for a stage, the way down is short too', async () => {
  await page.setViewportSize({ width: 844, height: 390 });
  const { length } = await distances(page);
  expect(length).toBeLessThanOrEqual(94_000);
});

/**
 * On a phone of 390x844 the first edition was 125,000 px long and had grown to 143,000; on a desk of 1440x900 it was
 * 151,000. At least a fifth of that is saved, with a little left over for what is written since. Corrections, which
 * only grow, are not counted: they took 1,000 to 2,000 px.
 */
test.each(
  cases(3, [
    { size: [360, 640], atMost: 101_000, beside: false },
    // Its drawing is as large as makes its labels 0.9 of the text below it: more room is left to read in.
    { size: [820, 1180], atMost: 106_500, beside: false },
    { size: [1440, 900], atMost: 121_000, beside: true },
    { size: [390, 844], atMost: 101_000, beside: false },
    { size: [412, 915], atMost: 104_000, beside: false },
    { size: [1280, 720], atMost: 113_000, beside: true },
    { size: [1920, 1080], atMost: 132_000, beside: true },
  ]),
)('at $size the way down is short, and each frame has its moment', async ({ size, atMost, beside }) => {
  const [width, height] = size;
  await page.setViewportSize({ width, height });
  const { length, room, steps } = await distances(page);
  expect(length).toBeLessThanOrEqual(atMost);
  expect(steps.length).toBeGreaterThan(100);
  for (const { id, way, text, last } of steps) {
    // Its words end before the next frame comes.
    expect(way - text, `${id}: after its words`).toBeGreaterThanOrEqual(48);
    // A change is over before the next begins.
    if (!last) expect((way / SKIMMING) * 1000, `${id}: ms while skimming`).toBeGreaterThan(DURATION);
    // Under a drawing each stands alone at some place.
    if (!beside) expect(way, `${id}: its way`).toBeGreaterThanOrEqual(room - 1);
  }
});
