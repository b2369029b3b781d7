import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { activeStep, BESIDE_QUERY, LINE, type Extent } from '../../src/scroll/active.ts';
import { launch } from './chromium.ts';

const address = inject('address');
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

interface Seen {
  readonly beside: boolean;
  readonly height: number;
  /** The exhibits on screen: where their steps stand, which one is marked, and the frame of the stage. */
  readonly exhibits: readonly {
    readonly id: string;
    readonly steps: readonly (Extent & { readonly frame: string })[];
    readonly marked: readonly number[];
    readonly frame: string;
  }[];
}

const look = (page: Page): Promise<Seen> =>
  page.evaluate(
    (query) => ({
      beside: matchMedia(query).matches,
      height: innerHeight,
      exhibits: [...document.querySelectorAll<HTMLElement>('[data-exhibit]')]
        .filter((section) => {
          const { top, bottom } = section.getBoundingClientRect();
          return bottom > 0 && top < innerHeight;
        })
        .map((section) => {
          const steps = [...section.querySelectorAll<HTMLElement>('[data-step]')];
          return {
            id: section.id,
            steps: steps.map((step) => {
              const { top, bottom } = step.getBoundingClientRect();
              return { top, bottom, frame: step.dataset['frame'] ?? '' };
            }),
            marked: steps.flatMap((step, i) => (step.hasAttribute('data-active') ? [i] : [])),
            frame: section.dataset['frame'] ?? '',
          };
        }),
    }),
    BESIDE_QUERY,
  );

/** What is not as the geometry says, in words. */
async function wrong(page: Page): Promise<string[]> {
  const { beside, height, exhibits } = await look(page);
  const line = height * (beside ? LINE.beside : LINE.below);
  return exhibits.flatMap(({ id, steps, marked, frame }) => {
    const active = activeStep(steps, line);
    // Half a pixel either way is the browser's rounding.
    const near = steps.some((step) => Math.abs(step.top - line) < 1);
    if (near || (marked.length === 1 && marked[0] === active && frame === steps[active]?.frame)) return [];
    return [
      `${id}: marked ${marked.join()}, at "${frame}", but ${active} "${steps[active]?.frame ?? ''}" is being read`,
    ];
  });
}

const move = fc.oneof(
  fc.record({ to: fc.constant('share' as const), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({ to: fc.constant('by' as const), by: fc.integer({ min: -2500, max: 2500 }) }),
  fc.record({ to: fc.constant('step' as const), step: fc.nat(200) }),
  fc.record({ to: fc.constant('chapter' as const), chapter: fc.nat(20) }),
  fc.record({
    to: fc.constant('size' as const),
    size: fc.constantFrom([390, 844], [390, 760], [844, 390], [768, 1024], [1024, 768], [1440, 900], [1440, 500]),
  }),
);

test('wherever the reader scrolls, jumps or turns the screen, the step shown is the one the page’s geometry says', async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(address);
  let checked = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 3, maxLength: 8 }), async (moves) => {
      for (const next of moves) {
        if (next.to === 'size') await page.setViewportSize({ width: next.size[0] ?? 390, height: next.size[1] ?? 844 });
        else
          await page.evaluate((next) => {
            const root = document.documentElement;
            root.style.scrollBehavior = 'auto';
            if (next.to === 'share') scrollTo(0, next.share * (root.scrollHeight - innerHeight));
            else if (next.to === 'by') scrollBy(0, next.by);
            else {
              const steps = [...document.querySelectorAll(next.to === 'step' ? '[data-step]' : '.chapter')];
              const index = next.to === 'step' ? next.step : next.chapter;
              location.hash = steps[index % steps.length]?.id ?? '';
            }
          }, next);
        await expect
          .poll(() => wrong(page), { interval: 30, timeout: 5000, message: JSON.stringify(next) })
          .toEqual([]);
        checked += (await look(page)).exhibits.length;
      }
    }),
    { numRuns: 15 },
  );
  expect(checked).toBeGreaterThan(20);
  await page.close();
});
