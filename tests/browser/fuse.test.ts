import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { PALETTE } from '../../src/scene/palette.ts';
import { ownClock, timePasses } from './figure-popover-page.ts';
import { readStep } from './story-page.ts';
import { DESK, PHONE, visits } from './visits.ts';
import { resize } from './resized.ts';

const { open } = visits();

describe('the fuse', () => {
  /** One reader of all. */
  let page: Page;
  beforeAll(async () => {
    page = await open('', { reducedMotion: 'no-preference' }, ownClock);
  });

  test('its knots lead to their chapters, by keyboard too; the ember stands at the one being read, and it alone is marked', async () => {
    const knots = page.locator('[data-knot]');
    const chapters = await page.locator('article.chapter').evaluateAll((all) => all.map(({ id }) => id));
    expect(await knots.evaluateAll((all) => all.map((knot) => knot.getAttribute('href')))).toEqual(
      chapters.map((id) => `#${id}`),
    );
    for (const i of [chapters.length - 1, 1, Math.floor(chapters.length / 2)]) {
      await knots.nth(i).focus();
      await page.keyboard.press('Enter');
      const stands = () =>
        page.evaluate((i) => {
          const knots = [...document.querySelectorAll<HTMLAnchorElement>('[data-knot]')];
          const middle = (element: Element | null | undefined): number => {
            const { top = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
            return top + height / 2;
          };
          const { top = Infinity } = document.querySelectorAll('article.chapter')[i]?.getBoundingClientRect() ?? {};
          const cord = document.querySelector('[data-cord]')?.getBoundingClientRect().top ?? Infinity;
          const knot = knots[i]?.getBoundingClientRect() ?? new DOMRect();
          const at = document.elementFromPoint(knot.x + knot.width / 2, knot.y + knot.height / 2);
          const below = document.documentElement.scrollHeight - innerHeight - scrollY;
          return {
            marked: knots.flatMap((knot, at) => (knot.getAttribute('aria-current') === 'true' ? [at] : [])),
            // A chapter shorter than the screen may not come up to its top; above another, its margin may show.
            arrived: (top > -2 && top < innerHeight / 4) || below < 2,
            // As far from its knot as the reader is from the chapter's beginning, which is not at all.
            ember: Math.abs(middle(document.querySelector('[data-ember]')) - middle(knots[i])) < 4 || below < 2,
            // The cord is burnt as far as the ember has come.
            burnt: Math.abs(middle(document.querySelector('[data-ember]')) - cord) < 4,
            // Under the ember, as it stands there.
            pressed: at !== null && at === knots[i],
          };
        }, i);
      await expect
        .poll(stands, { message: chapters[i] ?? '' })
        .toEqual({ marked: [i], arrived: true, ember: true, burnt: true, pressed: true });
      await expect.poll(() => new URL(page.url()).hash).toBe(`#${chapters[i] ?? ''}`);
    }
    // Longer than an address stands that names a step which is read no more.
    await timePasses(page);
    expect(new URL(page.url()).hash).toBe(`#${chapters[Math.floor(chapters.length / 2)] ?? ''}`);
  });

  test('its ember flickers as the reader scrolls on, and not for who wants less motion', async () => {
    const sizeAt = async (step: string): Promise<string> => {
      const ember = page.locator('[data-ember]');
      const before = await ember.evaluate(({ style }) => style.transform);
      await readStep(page, step);
      await expect.poll(() => ember.evaluate(({ style }) => style.transform)).not.toBe(before);
      return ember.evaluate(({ style }) => /scale\((.*)\)/.exec(style.transform)?.[1] ?? '');
    };
    const steps = ['two-customers/without', 'the-bill/both-loans', 'circle-of-money/dropped'];
    const sizes = async (): Promise<ReadonlySet<string>> => {
      const seen = new Set<string>();
      for (const step of steps) seen.add(await sizeAt(step));
      return seen;
    };
    expect((await sizes()).size).toBeGreaterThan(1);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect([...(await sizes())]).toEqual(['1']);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
  });

  test('it and the stepper take on the dark ground of a peak they lie over, and lay it off again', async () => {
    for (const viewport of [DESK, PHONE]) {
      await resize(page, viewport);
      const ground = (selector: string): Promise<string> =>
        page.locator(selector).evaluate((element) => getComputedStyle(element).getPropertyValue('--paper').trim());
      await readStep(page, 'two-customers/without');
      await expect.poll(() => ground('[data-stepper]')).toBe(PALETTE.light.paper);
      await readStep(page, 'circle-of-money/dropped');
      for (const part of ['[data-fuse]', '[data-stepper]', '#circle-of-money'])
        await expect.poll(() => ground(part), { message: part }).toBe(PALETTE.dark.paper);
      await readStep(page, 'two-customers/without');
      for (const part of ['[data-fuse]', '[data-stepper]'])
        await expect.poll(() => ground(part), { message: part }).toBe(PALETTE.light.paper);
    }
  });
});
