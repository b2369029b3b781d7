import { expect, test } from 'vitest';
import { READABLE, readAndSee } from './reader.ts';
import { visits } from './visits.ts';

const { open } = visits();

const STEPS = ['the-bill/both-loans', 'circle-of-money/nvidia', 'your-fuse/contracts'];

test.each([
  [360, 640],
  [390, 844],
  [600, 960],
  [700, 840],
  [820, 1180],
  [1000, 1300],
  [1024, 768],
  [1100, 800],
  [1280, 720],
  [1440, 900],
  [1920, 1080],
  [2560, 1440],
  [3840, 2160],
])(
  'at %ix%i the smallest text of a drawing is 12 to 18 px, no larger than the prose beside it',
  async (width, height) => {
    // A phone's scrollbars lie over the page.
    const page = await open('', { viewport: { width, height }, isMobile: width < 500 });
    for (const id of STEPS) {
      await expect.poll(() => readAndSee(page, id), { message: id }).toMatch(READABLE);
      const exhibit = id.split('/')[0] ?? '';
      await page.locator(`#${exhibit}[data-live]`).waitFor({ state: 'attached' });
      const { smallest, prose, column } = await page.evaluate((exhibit) => {
        const section = document.getElementById(exhibit);
        const svg = section?.querySelector<SVGSVGElement>('.live svg');
        const scale = svg?.getScreenCTM()?.a ?? 0;
        const sizes = [...(svg?.querySelectorAll('text') ?? [])].map((text) =>
          parseFloat(getComputedStyle(text).fontSize),
        );
        const text = section?.querySelector('.step-text p');
        return {
          smallest: Math.min(...sizes) * scale,
          prose: text ? parseFloat(getComputedStyle(text).fontSize) : 0,
          column: text?.getBoundingClientRect().width ?? 0,
        };
      }, exhibit);
      expect(smallest, id).toBeGreaterThan(11.95);
      expect(smallest, id).toBeLessThan(18.05);
      expect(smallest, id).toBeLessThanOrEqual(prose);
      expect(column, id).toBeLessThan(38 * prose);
    }
  },
);
