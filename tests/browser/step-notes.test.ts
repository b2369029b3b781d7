import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { cases, fullTest } from '../full.ts';
import { readStep } from './story-page.ts';
import { visits } from './visits.ts';

const { open, stay, allow } = visits();

const WIDEST = { width: 2560, height: 1440 };
/** Steps with figures, of two flat exhibits and of a peak. */
const STEPS = ['two-customers/revealed', 'two-customers/microsoft', 'the-bill/both-loans', 'circle-of-money/openai'];
const [STEP = ''] = STEPS;

interface Note {
  readonly text: string;
  /** The note's edges, CSS px. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The notes of a step that are seen, and what they must keep clear of. */
const seen = (page: Page, id: string) =>
  page.evaluate((id) => {
    const step = document.getElementById(id);
    const edges = step?.getBoundingClientRect();
    const room = step?.querySelector('.step-notes')?.getBoundingClientRect();
    const notes = [...(step?.querySelectorAll('.step-notes > *') ?? [])].flatMap((note): Note[] => {
      const { left, right, top, bottom } = note.getBoundingClientRect();
      return room && note.checkVisibility() && left < room.right - 1
        ? [{ text: note.textContent, left, right, top, bottom }]
        : [];
    });
    return {
      notes,
      words: Math.max(
        ...[...(step?.querySelectorAll('p, a') ?? [])].map((each) => each.getBoundingClientRect().bottom),
      ),
      step: { left: edges?.left ?? NaN, right: edges?.right ?? NaN, bottom: edges?.bottom ?? NaN },
      beyond: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    };
  }, id);

const notes = async (page: Page, id: string): Promise<number> => (await seen(page, id)).notes.length;

describe('on the widest screens', () => {
  const reader = stay('', { viewport: WIDEST });

  test.each(cases(1, ['', 'zh/']))(
    'each step of /%s says of its figures, below its text, what their notes would',
    async (path) => {
      const page = reader();
      if (path !== '') await page.goto(inject('address') + path);
      for (const id of STEPS) {
        await readStep(page, id);
        await expect.poll(() => notes(page, id), { message: id }).toBeGreaterThan(0);
        const { notes: shown, words, step, beyond } = await seen(page, id);
        for (const { text, left, right, top, bottom } of shown) {
          expect(text.length, id).toBeGreaterThan(20);
          expect(left, text).toBeGreaterThan(step.left);
          expect(right, text).toBeLessThanOrEqual(step.right + 1);
          expect(top, text).toBeGreaterThanOrEqual(words - 1);
          expect(bottom, text).toBeLessThanOrEqual(step.bottom);
        }
        expect(beyond, id).toBeLessThanOrEqual(0);
      }
    },
  );

  test('they are for the eye alone, and move nothing', async () => {
    const page = reader();
    await readStep(page, STEP);
    await expect.poll(() => notes(page, STEP)).toBeGreaterThan(0);
    const room = page.locator(`[id="${STEP}"] .step-notes`);
    expect(await room.getAttribute('aria-hidden')).toBe('true');
    expect(await room.locator('a, button, [tabindex], [id]').count()).toBe(0);
    const heights = await room.evaluate((notes) => {
      const height = (): number => document.documentElement.scrollHeight;
      const withThem = height();
      const then = notes.nextSibling;
      const step = notes.parentNode;
      notes.remove();
      const without = height();
      step?.insertBefore(notes, then);
      return [withThem, without];
    });
    expect(heights[0]).toBe(heights[1]);
  });
});

fullTest(
  'a smaller screen has none and fetches none; made larger it has them, and made smaller it loses them',
  async () => {
    const asked: string[] = [];
    const page = await open('', { viewport: { width: 1920, height: 1080 } }, (page) =>
      Promise.resolve(page.on('request', (request) => asked.push(new URL(request.url()).pathname))),
    );
    await readStep(page, STEP);
    expect(asked.filter((path) => path.startsWith('/figures/') || path.includes('step-notes'))).toEqual([]);
    await page.setViewportSize(WIDEST);
    await readStep(page, STEP);
    await expect.poll(() => notes(page, STEP)).toBeGreaterThan(0);
    await page.setViewportSize({ width: 1920, height: 1080 });
    await expect.poll(() => notes(page, STEP)).toBe(0);
  },
);

fullTest('where what they say is not to be had, the step is read as ever', async () => {
  allow(/Failed to load resource/);
  const page = await open('', { viewport: WIDEST }, (page) =>
    page.route('**/figures/*.json', (route) => route.abort()),
  );
  const failed = page.waitForEvent('requestfailed', (request) => request.url().includes('/figures/'));
  await readStep(page, STEP);
  await failed;
  expect(await page.locator('.step-notes').count()).toBe(0);
});
