import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { PRESETS } from '../../src/scene/box.ts';
import { cases } from '../full.ts';
import { visits } from './visits.ts';

const { open } = visits();

/** One reader, in the dark. */
let page: Page;
beforeAll(async () => {
  page = await open('brief/#claims', { colorScheme: 'dark' });
});

test.each([
  { width: 390, height: 844 },
  { width: 820, height: 1180 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
])('on $width × $height every claim is on one screen with what became of it', async (viewport) => {
  await page.setViewportSize(viewport);
  const { top, bottom, wide } = await page.evaluate(() => {
    const part = document.querySelector('.brief-claims');
    const [first, last] = [part?.querySelector('h2'), part?.querySelector('.brief-piles')];
    return {
      top: first?.getBoundingClientRect().top ?? NaN,
      bottom: last?.getBoundingClientRect().bottom ?? NaN,
      wide: document.documentElement.scrollWidth - innerWidth,
    };
  });
  expect(bottom - top).toBeLessThanOrEqual(viewport.height);
  expect(wide).toBeLessThanOrEqual(0);
});

test.each([390, 820, 1440])(
  'in %d px a drawing begins where its headline does, and ends with its column',
  async (width) => {
    await page.setViewportSize({ width, height: 900 });
    const [item, headline, picture] = await page.evaluate(() =>
      ['li', 'li h2', 'li img'].map((name) => {
        const { left = NaN, right = NaN } =
          document.querySelector(`.brief-frames ${name}`)?.getBoundingClientRect() ?? {};
        return { left, right };
      }),
    );
    if (!item || !headline || !picture) throw new Error('expected three places');
    const margin = ((picture.right - picture.left) * PRESETS.phone.margin) / PRESETS.phone.width;
    expect(picture.left + margin).toBeCloseTo(headline.left, 0);
    expect(picture.right - margin).toBeCloseTo(item.right, 0);
  },
);

test.each(cases(1, ['A4', 'Letter']))(
  'the story in brief is two sheets of %s, in whatever theme it was read',
  async (format) => {
    await page.evaluate(() =>
      Promise.all([...document.images].map((image) => ((image.loading = 'eager'), image.decode()))),
    );
    const pdf = (await page.pdf({ format })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
  },
);
