import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { cases } from '../full.ts';
import { drawnAt, readStep } from './story-page.ts';
import { PHONE, visits } from './visits.ts';
import { resize } from './resized.ts';

const { open } = visits();

/** Notes what each change of what is scrubbed says. */
const hearing = (page: Page) =>
  page.addInitScript(() =>
    addEventListener('scrub', (event) => Object.assign(window, { told: (event as CustomEvent<unknown>).detail }), true),
  );

/** One reader of all that needs no arrival of its own: a link is followed on the page that is open. */
let page: Page;
beforeAll(async () => {
  page = await open('', {}, hearing);
});

test('the address follows the reading without filling the history', async () => {
  const length = await page.evaluate(() => history.length);
  await readStep(page, 'two-customers/microsoft');
  await page.waitForFunction(() => location.hash === '#two-customers/microsoft');
  await readStep(page, 'two-customers/revealed');
  await page.waitForFunction(() => location.hash === '#two-customers/revealed');
  expect(await page.evaluate(() => history.length)).toBe(length);
});

describe('arriving', () => {
  test.each(cases(1, ['the-bill/both-loans', 'two-customers/redacted']))(
    '#%s opens at that step, and no other frame is ever painted',
    async (id) => {
      const [exhibit = '', frame = ''] = id.split('/');
      const page = await open(`#${id}`, {}, (page) =>
        page.addInitScript((exhibit) => {
          const painted: string[] = [];
          (window as { painted?: string[] }).painted = painted;
          const look = () => {
            const section = document.getElementById(exhibit);
            const stage = section?.querySelector('.stage');
            if (
              section &&
              stage &&
              document.documentElement.dataset['reading'] === 'scroll' &&
              stage.getBoundingClientRect().top < innerHeight
            )
              painted.push(section.dataset['frame'] ?? '');
            requestAnimationFrame(look);
          };
          look();
        }, exhibit),
      );
      await drawnAt(page, id);
      const painted = await page.evaluate(() => (window as { painted?: string[] }).painted ?? []);
      expect(new Set(painted)).toEqual(new Set([frame]));
      const top = await page.locator(`[id="${id}"]`).evaluate((step) => step.getBoundingClientRect().top / innerHeight);
      expect(top).toBeGreaterThan(0);
      expect(top).toBeLessThan(0.6);
    },
  );

  test.each(
    cases(2, [
      [1440, 900],
      [390, 844],
      [820, 1180],
    ]),
  )('at a step whose next is scrubbed, on %ix%i, finds its drawing at rest', async (width, height) => {
    await resize(page, { width, height });
    const ids = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-exhibit]')].flatMap((section) => {
        const steps = [...section.querySelectorAll<HTMLElement>('[data-step]')];
        return steps.filter((_, i) => steps[i + 1]?.dataset['scrubbed'] !== undefined).map(({ id }) => id);
      }),
    );
    expect(ids.length).toBeGreaterThan(5);
    for (const id of ids) {
      await page.evaluate((id) => (location.hash = id), id);
      const told = () => page.evaluate(() => (window as { told?: unknown }).told);
      await expect.poll(told, { message: id }).toMatchObject({ from: id.split('/')[1], by: 0 });
    }
  });

  test('a reload in mid-page keeps place and frame', async () => {
    await resize(page, PHONE);
    await readStep(page, 'the-bill/second-loan');
    await page.waitForFunction(() => location.hash === '#the-bill/second-loan');
    const before = await page.evaluate(() => scrollY);
    await page.reload();
    await drawnAt(page, 'the-bill/second-loan');
    expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(4);
  });

  test.each(cases(1, ['#two-customers/nowhere', '#%E0%A4%A', '#"><script>', '#no-such-exhibit/redacted']))(
    'the hostile address %s does no harm',
    async (hash) => {
      const page = await open(hash);
      await readStep(page, 'two-customers/before');
      await drawnAt(page, 'two-customers/before');
    },
  );
});
