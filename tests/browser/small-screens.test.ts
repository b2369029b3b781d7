import type { CDPSession, Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { cases } from '../full.ts';
import { painted } from './painted.ts';
import { resize } from './resized.ts';
import { visits } from './visits.ts';
import { ui } from './said.ts';

const { open } = visits();

/** How a story's page stands when a step has been linked to. */
interface Standing {
  /** Lines of text that fit under the drawing; none where text and pictures stand in turn. */
  readonly lines: number | undefined;
  /** The step whose picture is seen. */
  readonly pictured: string;
  /** Where the step's words begin, CSS px below what covers the page. */
  readonly below: number;
  readonly count: string;
  /** Whether the bar lies over the steps where no room is kept for it. */
  readonly covered: boolean;
}

const standing = (page: Page, id: string): Promise<Standing> =>
  page.evaluate((id) => {
    const step = document.getElementById(id);
    const section = step?.closest<HTMLElement>('[data-exhibit]');
    const stage = section?.querySelector('.stage');
    const text = step?.querySelector('p');
    const bar = document.querySelector('[data-stepper]')?.getBoundingClientRect();
    const steps = section?.querySelector('.steps')?.getBoundingClientRect();
    if (!step || !section || !stage || !text || !bar || !steps) throw new Error(`no step ${id}`);
    const room = getComputedStyle(document.documentElement);
    const [above, under] = [parseFloat(room.scrollPaddingTop), parseFloat(room.scrollPaddingBottom)];
    const beside = stage.getBoundingClientRect().left >= steps.right;
    const shown = stage.checkVisibility();
    const end = shown && !beside ? stage.getBoundingClientRect().bottom : 0;
    return {
      lines: shown
        ? ((beside ? innerHeight : bar.top) - end) / parseFloat(getComputedStyle(text).lineHeight)
        : undefined,
      pictured: shown
        ? `${section.id}/${section.dataset['frame'] ?? ''}`
        : step.querySelector('.frame img')?.checkVisibility()
          ? id
          : 'no picture',
      below: text.getBoundingClientRect().top - above,
      count: document.querySelector('[data-count]')?.textContent ?? '',
      covered: bar.left < steps.right && under < innerHeight - bar.top,
    };
  }, id);

/** One reader, whose screen and letters are others from test to test. */
let page: Page;
let devtools: CDPSession;
beforeAll(async () => {
  page = await open();
  devtools = await page.context().newCDPSession(page);
});

/** A browser set to larger letters; 16 px are usual. */
const enlarge = async (standard: number): Promise<void> => {
  await devtools.send('Page.setFontSizes', { fontSizes: { standard } });
  await painted(page);
};

const link = async (page: Page, id: string): Promise<void> => {
  await page.evaluate((id) => {
    location.hash = '';
    location.hash = id;
  }, id);
  await painted(page);
};

test('from 320x400 up a link brings its step and its picture, Next the next, and six lines are left to read in', async () => {
  const sizes = cases(4, [
    [320, 400],
    [360, 640],
    [640, 400],
    [768, 1024],
    [320, 454],
    [360, 512],
    [412, 450],
    [320, 618],
    [900, 600],
  ]);
  for (const [width, height] of sizes) {
    const size = `${width}x${height}`;
    await resize(page, { width, height });
    const steps = await page.locator('#two-customers [data-step]').evaluateAll((all) => all.map(({ id }) => id));
    await link(page, steps[1] ?? '');
    for (const at of [1, 2, 3]) {
      const id = steps[at] ?? '';
      await expect
        .poll(() => standing(page, id), { interval: 30, message: `${id} at ${size}` })
        .toMatchObject({ pictured: id, count: `${at + 1} of ${steps.length}`, covered: false });
      const { lines, below } = await standing(page, id);
      expect(lines ?? 6, `lines at ${size}`).toBeGreaterThanOrEqual(6);
      expect(below, `${id} at ${size}`).toBeGreaterThanOrEqual(0);
      expect(below, `${id} at ${size}`).toBeLessThan(height / 2);
      await page.getByRole('button', { name: ui.stepper.next }).click();
    }
  }
});

test('on a phone laid on its side the bar stands clear of every picture, and one beside its text is seen whole', async () => {
  for (const [width, height] of cases(2, [
    [844, 390],
    [667, 375],
    [620, 360],
    [932, 430],
  ])) {
    await resize(page, { width, height });
    await link(page, 'five-wires/interest');
    await page.getByRole('region', { name: ui.stepper.label }).waitFor();
    const { clear, seen } = await page.evaluate(() => {
      const box = (name: string) => document.querySelector(name)?.getBoundingClientRect() ?? new DOMRect();
      const bar = box('[data-stepper]');
      const picture = box('[id="five-wires/interest"] .frame img');
      const above = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--fuse')) * 16;
      return {
        clear: picture.right <= bar.left || picture.left >= bar.right,
        seen: picture.top >= above && picture.top + 0.92 * picture.height <= innerHeight,
      };
    });
    expect(clear, `bar at ${width}x${height}`).toBe(true);
    if (width >= 800) expect(seen, `picture at ${width}x${height}`).toBe(true);
  }
});

/** The narrowest and the widest first. */
const SIZES = [
  [320, 568],
  [1440, 900],
  [820, 1180],
  [390, 844],
] as const;

test.each(
  cases(2, [
    '',
    'exhibits/your-fuse/yours/',
    'brief/',
    'exhibits/the-bill/both-loans/',
    'arithmetic/',
    'embed/your-fuse/yours/',
  ]),
)('in letters one and a half times and twice as large, /%s is no wider than its window', async (path) => {
  await page.goto(inject('address') + path);
  for (const [letters, sizes] of [
    [32, SIZES],
    [24, cases(2, SIZES)],
  ] as const) {
    await enlarge(letters);
    for (const [width, height] of sizes) {
      await resize(page, { width, height });
      const { scrollWidth, clientWidth } = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return { scrollWidth, clientWidth };
      });
      expect(scrollWidth, `${letters} px at ${width}x${height}`).toBeLessThanOrEqual(clientWidth);
      if (path !== '') continue;
      await link(page, 'two-customers/microsoft');
      await expect
        .poll(() => standing(page, 'two-customers/microsoft'), { message: `${letters} px at ${width}x${height}` })
        .toMatchObject({ pictured: 'two-customers/microsoft', covered: false });
      const { lines } = await standing(page, 'two-customers/microsoft');
      expect(lines ?? 6, `${letters} px at ${width}x${height}`).toBeGreaterThanOrEqual(6);
    }
  }
});

/** Controls of a reader's turn that are not seen whole when they are reached by key, or are covered. */
const unreached = async (page: Page): Promise<string[]> => {
  const found: string[] = [];
  for (const control of await page.locator('#your-fuse [data-controls] input').all()) {
    // As a key brings it: into what the page's scroll padding leaves of the window.
    await control.evaluate((input) => {
      scrollTo({ top: scrollY + input.getBoundingClientRect().top - innerHeight, behavior: 'instant' });
      input.focus();
      input.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    });
    await painted(page);
    const seen = await control.evaluate((input) => {
      const { left, right, top, bottom } = input.getBoundingClientRect();
      const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth && over?.contains(input) === true;
    });
    if (!seen) found.push((await control.getAttribute('id')) ?? (await control.getAttribute('value')) ?? 'a preset');
  }
  return found;
};

test.each(
  cases(2, [
    ['letters twice as large at 390x844', 390, 844, 32],
    ['a page zoomed to 200% at 1440x900', 720, 450, 16],
    ['letters twice as large at 820x1180', 820, 1180, 32],
    ['letters twice as large at 1440x900', 1440, 900, 32],
    ['a page zoomed to 200% at 820x1180', 410, 590, 16],
  ]),
)('in %s each control of a reader’s turn is seen when it is reached', async (_, width, height, letters) => {
  await page.setViewportSize({ width, height });
  await enlarge(letters);
  await page.goto('about:blank');
  await page.goto(`${inject('address')}#your-fuse/yours`);
  await page.waitForFunction(() => document.querySelector('#your-fuse')?.hasAttribute('data-live'));
  await expect.poll(() => unreached(page)).toEqual([]);
});
