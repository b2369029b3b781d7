import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { cases, fullTest } from '../full.ts';
import { launch } from './chromium.ts';
import { readStep } from './story-page.ts';
import { DESK, PHONE, visits } from './visits.ts';
import { resize } from './resized.ts';

const { open, allow } = visits();

/** What of the drawing in view shows, and which of its words leave it or run into one another. */
const words = (page: Page, exhibit: string): Promise<{ readonly shows: string; readonly wrong: readonly string[] }> =>
  page.evaluate((exhibit) => {
    const section = document.getElementById(exhibit);
    const [live, drawn] = [section?.querySelector('.live'), section?.querySelector('[data-drawn] img')];
    if (!live || section?.dataset['live'] === undefined) return { shows: 'nothing', wrong: [] };
    if (getComputedStyle(live).opacity === '0')
      return { shows: drawn instanceof HTMLImageElement && drawn.naturalWidth > 0 ? 'picture' : 'nothing', wrong: [] };
    const ground = live.getBoundingClientRect();
    const boxes = [...live.querySelectorAll('text')]
      .filter((text) => text.textContent !== '' && text.checkVisibility({ opacityProperty: true }))
      .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
    const wrong = boxes
      .filter(({ box }) => box.left < ground.left - 1 || box.right > ground.right + 1)
      .map(({ text }) => `${text} leaves the drawing`);
    boxes.forEach(({ text, box: a }, i) => {
      for (const { text: other, box: b } of boxes.slice(i + 1)) {
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 3 && down > 0.5 * Math.min(a.height, b.height)) wrong.push(`${text} runs into ${other}`);
      }
    });
    return { shows: 'drawing', wrong };
  }, exhibit);

/** WCAG 1.4.12, as its bookmarklets and readers' extensions set it. */
const SPACING =
  '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important; }';
const STEPS = ['two-customers/microsoft', 'the-bill/both-loans', 'five-wires/interest'];

test('text spacing sets the text apart, and leaves the drawings’ words where they were drawn', async () => {
  // A bookmarklet's style is refused by the policy; a browser's or an extension's is not.
  const page = await open('', { viewport: PHONE, bypassCSP: true });
  await page.addStyleTag({ content: SPACING });
  const spaced = () =>
    page.evaluate(() => getComputedStyle(document.querySelector('main p') ?? document.body).letterSpacing);
  expect(await spaced()).not.toBe('normal');
  for (const id of STEPS) {
    const [exhibit = ''] = id.split('/');
    await page.evaluate((exhibit) => document.getElementById(exhibit)?.scrollIntoView(), exhibit);
    await expect.poll(() => words(page, exhibit), { message: exhibit }).toEqual({ shows: 'drawing', wrong: [] });
  }
});

/** What a system has that none of the stand-ins is made of: its letters are wider than those that were measured. */
const WIDER = ['Display', 'Text', 'Label']
  .map(
    (face) => `@font-face { font-family: '${face} by Open Sans'; src: local('Open Sans Regular'); size-adjust: 130%; }`,
  )
  .join('');

test('refused fonts: the drawing stands in letters made to measure, what the reader sets too', async () => {
  allow(/Failed to load resource/);
  const page = await open('', { viewport: PHONE }, (page) => page.route('**/*.woff2', (route) => route.abort()));
  for (const id of STEPS) {
    const [exhibit = ''] = id.split('/');
    await readStep(page, id);
    await expect.poll(() => words(page, exhibit), { message: id }).toEqual({ shows: 'drawing', wrong: [] });
  }
  // What the reader sets stays live, whatever its letters.
  await resize(page, DESK);
  await readStep(page, 'the-bill/your-turn');
  await expect.poll(() => words(page, 'the-bill')).toMatchObject({ shows: 'drawing' });
});

fullTest(
  'refused fonts where none are to be had: the stage shows each frame’s picture, whose words are outlines',
  async () => {
    allow(/Failed to load resource/);
    const page = await open('', { viewport: PHONE, bypassCSP: true }, (page) =>
      page.route('**/*.woff2', (route) => route.abort()),
    );
    await page.addStyleTag({ content: WIDER });
    await readStep(page, 'two-customers/microsoft');
    await expect.poll(() => words(page, 'two-customers')).toEqual({ shows: 'picture', wrong: [] });
    await expect
      .poll(() => page.locator('#two-customers [data-drawn] img').getAttribute('src'))
      .toContain('/microsoft.');
    await readStep(page, 'two-customers/without');
    await expect.poll(() => page.locator('#two-customers [data-drawn] img').getAttribute('src')).toContain('/without.');
  },
);

test.each(cases(1, [20, 16, 24]))(
  'a smallest letter size of %d px leaves words apart, or the stage shows the picture',
  async (size) => {
    // A setting of the whole browser.
    const browser = await launch(`--blink-settings=minimumFontSize=${size},minimumLogicalFontSize=${size}`);
    try {
      const page = await browser.newPage({ viewport: PHONE });
      for (const id of STEPS) {
        const [exhibit = ''] = id.split('/');
        await page.goto(`${inject('address')}#${id}`);
        await expect
          .poll(() => words(page, exhibit), { message: id })
          .toEqual({ shows: expect.stringMatching(/drawing|picture/), wrong: [] });
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    } finally {
      await browser.close();
    }
  },
);

fullTest('fonts that come late bring the drawing back', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const page = await open('', { until: 'read', bypassCSP: true }, (page) =>
    page.route('**/*.woff2', async (route) => {
      await held;
      await route.continue();
    }),
  );
  await page.waitForSelector('[data-ready]');
  await page.addStyleTag({ content: WIDER });
  await readStep(page, 'two-customers/microsoft');
  await expect.poll(() => words(page, 'two-customers')).toEqual({ shows: 'picture', wrong: [] });
  release();
  await expect.poll(() => words(page, 'two-customers')).toMatchObject({ shows: 'drawing' });
});
