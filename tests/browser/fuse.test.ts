import { describe, expect, test } from 'vitest';
import { PALETTE } from '../../src/scene/palette.ts';
import { readStep } from './story-page.ts';
import { DESK, PHONE, visits } from './visits.ts';

const { open, problems } = visits();

describe('the fuse', () => {
  test('it and the stepper take on the night of a peak they lie over, and lay it off again', async () => {
    for (const viewport of [DESK, PHONE]) {
      const page = await open('', { viewport });
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
      await page.context().close();
    }
  });

  test('its knots lead to the chapters, by keyboard too, and mark the one being read', async () => {
    const page = await open();
    const knots = page.locator('[data-knot]');
    const last = knots.last();
    await last.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => last.getAttribute('aria-current')).toBe('true');
    expect(
      await page.evaluate(() => document.activeElement?.closest('.fuse') !== null || location.hash.length > 1),
    ).toBe(true);
    await page.context().close();
  });
});

test('no page error and no refused script, style or request was seen', () => {
  expect(problems).toEqual([]);
});
