import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { activeStep, LINE, type Extent } from '../../src/scroll/active.ts';
import { resize } from './resized.ts';
import { PHONE, visits } from './visits.ts';
import { runs } from '../properties.ts';

const { open } = visits();

interface Seen {
  /** The trigger line, CSS px from the window's top. */
  readonly line: number;
  /** The exhibits on screen: where their steps stand, which one is marked, and the frame of the stage. */
  readonly exhibits: readonly {
    readonly id: string;
    readonly steps: readonly (Extent & { readonly frame: string })[];
    readonly marked: readonly number[];
    readonly frame: string;
  }[];
}

const look = (page: Page): Promise<Seen> =>
  page.evaluate((share) => {
    const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
    const [above, below] = [parseFloat(scrollPaddingTop) || 0, parseFloat(scrollPaddingBottom) || 0];
    return {
      line: above + (innerHeight - above - below) * share,
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
              return { top, bottom, frame: step.id.slice(section.id.length + 1) };
            }),
            marked: steps.flatMap((step, i) => (step.hasAttribute('data-active') ? [i] : [])),
            frame: section.dataset['frame'] ?? '',
          };
        }),
    };
  }, LINE);

/** What is not as the geometry says, in words. */
async function wrong(page: Page): Promise<string[]> {
  const { line, exhibits } = await look(page);
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

const toStep = fc.record({ to: fc.constant('step' as const), step: fc.nat(200) });

const move = fc.oneof(
  fc.record({ to: fc.constant('share' as const), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({ to: fc.constant('by' as const), by: fc.integer({ min: -2500, max: 2500 }) }),
  toStep,
  fc.record({ to: fc.constant('chapter' as const), chapter: fc.nat(20) }),
  fc.record({
    to: fc.constant('size' as const),
    size: fc.constantFrom([390, 844], [390, 760], [844, 390], [768, 1024], [1024, 768], [1440, 900], [1440, 500]),
  }),
  // Letters of another size or face, as a zoom or a font that arrives late brings them.
  fc.record({ to: fc.constant('letters' as const), size: fc.constantFrom('', '14px', '26px') }),
  fc.record({ to: fc.constant('face' as const), face: fc.constantFrom('', 'monospace') }),
);

test('wherever the reader scrolls, jumps, turns the screen or is sent other letters, the step shown is the one the page’s geometry says', async () => {
  const page = await open();
  await fc.assert(
    fc.asyncProperty(toStep, fc.array(move, { minLength: 3, maxLength: 8 }), async (first, moves) => {
      // Each walk begins within an exhibit: one that met none would show nothing.
      let met = 0;
      for (const next of [first, ...moves]) {
        if (next.to === 'size') await page.setViewportSize({ width: next.size[0] ?? 390, height: next.size[1] ?? 844 });
        else
          await page.evaluate((next) => {
            const root = document.documentElement;
            root.style.scrollBehavior = 'auto';
            if (next.to === 'letters') root.style.fontSize = next.size;
            else if (next.to === 'face') document.body.style.fontFamily = next.face;
            else if (next.to === 'share') scrollTo(0, next.share * (root.scrollHeight - innerHeight));
            else if (next.to === 'by') scrollBy(0, next.by);
            else {
              const steps = [...document.querySelectorAll(next.to === 'step' ? '[data-step]' : '.chapter')];
              const index = next.to === 'step' ? next.step : next.chapter;
              // By a link: an address that is set to what it is already leads nowhere.
              const href = `#${steps[index % steps.length]?.id ?? ''}`;
              Object.assign(document.createElement('a'), { href }).click();
            }
          }, next);
        await expect.poll(() => wrong(page), { interval: 30, message: JSON.stringify(next) }).toEqual([]);
        met += (await look(page)).exhibits.length;
      }
      expect(met).toBeGreaterThan(0);
    }),
    { numRuns: runs(6) },
  );
});

const change = fc.constantFrom(
  { name: 'turned', size: [844, 390] },
  { name: 'under a bar', size: [390, 760] },
  { name: 'on a tablet', size: [768, 1024] },
  { name: 'in a window', size: [1440, 900] },
  { name: 'in a low window', size: [1440, 500] },
  { name: 'in large letters', letters: '26px' },
  { name: 'in small letters', letters: '14px' },
  { name: 'in another face', face: 'monospace' },
  { name: 'without animation and with it again', still: true },
);

test('whatever changes the page under a reader, the step being read is read on', async () => {
  const page = await open('', { viewport: PHONE });
  const steps = await page.locator('[data-step]').evaluateAll((all) => all.map(({ id }) => id));
  const read = () =>
    page.evaluate((share) => {
      const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
      const [above, below] = [parseFloat(scrollPaddingTop) || 0, parseFloat(scrollPaddingBottom) || 0];
      const line = above + (innerHeight - above - below) * share;
      const passed = [...document.querySelectorAll('[data-step]')].filter(
        (step) => step.getBoundingClientRect().top <= line,
      );
      return passed.at(-1)?.id;
    }, LINE);
  const settled = (id: string | undefined, why: string) =>
    expect.poll(async () => [await read(), await wrong(page)], { interval: 30, message: why }).toEqual([id, []]);
  await fc.assert(
    fc.asyncProperty(fc.nat(steps.length - 1), fc.array(change, { minLength: 1, maxLength: 4 }), async (i, changes) => {
      const id = steps[i] ?? '';
      // Read for a frame at least: nobody jumps to another chapter and turns the phone in the same one.
      await page.evaluate(
        ([id, share]) =>
          new Promise((seen) => {
            const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
            const [above, below] = [parseFloat(scrollPaddingTop) || 0, parseFloat(scrollPaddingBottom) || 0];
            const line = above + (innerHeight - above - below) * share;
            // A third of the way to the next.
            const { top = 0, height = 0 } = document.getElementById(id)?.getBoundingClientRect() ?? {};
            scrollTo({ top: scrollY + top + height / 3 - line, behavior: 'instant' });
            requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(seen)));
          }),
        [id, LINE] as const,
      );
      await settled(id, 'before');
      for (const next of changes) {
        if (next.size) await page.setViewportSize({ width: next.size[0] ?? 0, height: next.size[1] ?? 0 });
        if (next.still)
          for (let press = 0; press < 2; press += 1)
            await page.evaluate(() => document.querySelector<HTMLElement>('[data-preference="still"]')?.click());
        await page.evaluate(
          ({ letters = '', face = '' }) =>
            new Promise((seen) => {
              document.documentElement.style.fontSize = letters;
              document.body.style.fontFamily = face;
              // Seen for some frames at least: nobody turns a phone in the one in which its letters grow.
              requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(seen)));
            }),
          next,
        );
        await settled(id, `${id} ${next.name}`);
      }
    }),
    { numRuns: runs(6) },
  );
});

test('a step longer than the window is read on in the same place after the window is turned', async () => {
  const page = await open('#your-fuse/yours', { viewport: { width: 320, height: 568 } });
  const step = page.locator('[id="your-fuse/yours"]');
  /** How far it has passed the line, as a share of its height. */
  const passed = () =>
    step.evaluate((step, share) => {
      const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
      const [above, below] = [parseFloat(scrollPaddingTop) || 0, parseFloat(scrollPaddingBottom) || 0];
      const { top, height } = step.getBoundingClientRect();
      return (above + (innerHeight - above - below) * share - top) / height;
    }, LINE);
  await page.locator('#your-fuse[data-live] .controls').waitFor();
  await expect.poll(passed, { message: 'before' }).toBeLessThan(0.15);
  for (const [width, height] of [
    [568, 320],
    [844, 390],
    [320, 568],
    [844, 390],
  ] as const) {
    await resize(page, { width, height });
    await expect.poll(passed, { message: `${width}x${height}` }).toBeLessThan(0.25);
  }
});
