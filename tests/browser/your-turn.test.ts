import type { Page, Route } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { cases } from '../full.ts';
import { bring } from './figure-popover-page.ts';
import { drawnAt } from './story-page.ts';
import { DESK, PHONE, visits } from './visits.ts';
import { labelOf } from './said.ts';

const address = inject('address');
const { open, stay } = visits();
const reader = stay('robots.txt');

/** A phone on its side. */
const LYING = { width: 844, height: 390 };

/** Opens the story anew, where the reader is. */
async function arrive(path: string, window = DESK): Promise<Page> {
  const page = reader();
  await page.goto('about:blank');
  await page.setViewportSize(window);
  await page.goto(address + path);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page;
}

describe('the reader’s own turn', () => {
  test('a control changes the drawing at once, and the sum in words', async () => {
    const page = await arrive('#the-bill/your-turn');
    const before = await drawnAt(page, 'the-bill/your-turn');
    const said = await page.locator('#the-bill [data-summary]').textContent();
    await page
      .locator('#the-bill')
      .getByLabel(labelOf('the-bill', 'your-turn', 'rest-drawn'), { exact: true })
      .check();
    await expect.poll(() => page.locator('#the-bill [data-summary]').textContent()).not.toBe(said);
    expect(await drawnAt(page, 'the-bill/your-turn')).not.toBe(before);
    await expect
      .poll(() => page.locator('#the-bill [data-live-region]').textContent())
      .toBe(await page.locator('#the-bill [data-summary]').textContent());
  });

  test.each(cases(2, [PHONE, { width: 1920, height: 1080 }, DESK, { width: 820, height: 1180 }, LYING]))(
    'who wants less motion sets the terms too, on $width × $height px, and can read what the drawing answers',
    async (viewport) => {
      for (const frame of ['your-fuse/yours', 'the-bill/your-turn']) {
        const page = await open(`#${frame}`, { reducedMotion: 'reduce', viewport });
        const [exhibit = ''] = frame.split('/');
        const before = await drawnAt(page, frame);
        await page.locator(`#${exhibit} .controls input[type="range"]`).first().press('End');
        await expect.poll(() => drawnAt(page, frame)).not.toBe(before);
        expect(await page.locator(`#${exhibit} .not-settable:visible`).count(), frame).toBe(0);
        const smallest = await page.locator(`#${exhibit} .live svg:visible`).evaluate((svg) => {
          const scale = svg instanceof SVGSVGElement ? (svg.getScreenCTM()?.a ?? 0) : 0;
          const sizes = [...svg.querySelectorAll('text')].map((text) => parseFloat(getComputedStyle(text).fontSize));
          return Math.min(...sizes) * scale;
        });
        expect(smallest, frame).toBeGreaterThan(11.9);
      }
    },
  );

  test('what the terms come to, held in view where no drawing is, hides no control that keys lead to', async () => {
    const page = await open('#your-fuse/yours', { reducedMotion: 'reduce', viewport: { width: 360, height: 640 } });
    const controls = page.locator('#your-fuse .controls');
    await controls.locator('fieldset:enabled').first().waitFor();
    const ranges = controls.locator('input[type="range"]');
    const [first, second] = [ranges.nth(0), ranges.nth(1)];
    // Where the sum is held, over the lower edge of what is seen.
    await second.evaluate((input) => {
      const sum = input.closest('form')?.querySelector('.summary')?.getBoundingClientRect();
      const middle = sum ? (sum.top + sum.bottom) / 2 : 0;
      window.scrollBy({ top: input.getBoundingClientRect().top - middle, behavior: 'instant' });
    });
    await first.evaluate((input) => {
      if (input instanceof HTMLElement) input.focus({ preventScroll: true });
    });
    const isReached = () => second.evaluate((input) => input === document.activeElement);
    while (!(await isReached())) await page.keyboard.press('Tab');
    await expect
      .poll(() =>
        second.evaluate((input) => {
          const sum = input.closest('form')?.querySelector('.summary')?.getBoundingClientRect();
          return sum ? sum.top - input.getBoundingClientRect().bottom : 0;
        }),
      )
      .toBeGreaterThan(0);
  });

  test('the settings are kept in the address, and a shared one is taken up', async () => {
    const page = await arrive('#your-fuse/yours');
    const critic = await drawnAt(page, 'your-fuse/yours');
    await page.getByLabel(labelOf('your-fuse', 'yours', 'preset-contracts')).check();
    await page.waitForFunction(() => location.search.includes('your-fuse='));
    const filing = await drawnAt(page, 'your-fuse/yours');
    expect(filing).not.toBe(critic);
    const { search } = new URL(page.url());
    await arrive(`${search}#your-fuse/yours`);
    await expect.poll(() => drawnAt(page, 'your-fuse/yours')).toBe(filing);
  });

  test.each(cases(2, ['?your-fuse=drawRest-9', '?your-fuse=%00%E0', '?your-fuse=__proto__-1', '?your-fuse=']))(
    'the hostile settings %s leave the usual ones and a notice',
    async (search) => {
      const page = await arrive(`${search}#your-fuse/yours`);
      await drawnAt(page, 'your-fuse/yours');
      await page.locator('#your-fuse [data-notice]').waitFor({ state: 'visible' });
    },
  );

  test.each(
    cases(3, [
      ['a phone', '#', PHONE],
      ['a phone, of the frame’s own page', 'exhibits/the-bill/your-turn/', PHONE],
      ['a desk', '#', DESK],
      ['a desk, of the frame’s own page', 'exhibits/the-bill/your-turn/', DESK],
    ]),
  )(
    'on the screen of %s the notice of unknown terms stands with the form over no control, until something is set',
    async (_, path, window) => {
      const frame = 'the-bill/your-turn';
      const page = await arrive(path === '#' ? `?the-bill=x#${frame}` : `${path}?the-bill=x`, window);
      await drawnAt(page, frame);
      const notice = page.locator('#the-bill [data-notice]');
      await notice.waitFor({ state: 'visible' });
      if (path !== '#') await bring(notice);
      const stands = () =>
        notice.evaluate((notice) => {
          const form = notice.closest('form');
          const [own, around] = [notice, form ?? notice].map((each) => each.getBoundingClientRect());
          if (!own || !around) return 'no form';
          const within = (y: number): boolean => y >= around.top - 1 && y <= around.bottom + 1;
          if (!within(own.top) || !within(own.bottom)) return 'away from its form';
          if (own.top < 0 || own.bottom > innerHeight) return `out of sight, at ${own.top}`;
          const over = document.elementFromPoint((own.left + own.right) / 2, (own.top + own.bottom) / 2);
          if (!over || !notice.contains(over)) return 'covered';
          const hit = [...(form?.querySelectorAll('input, label, output, .measure a') ?? [])].filter((part) => {
            const { top, bottom, left, right, width } = part.getBoundingClientRect();
            return width > 0 && top < own.bottom && bottom > own.top && left < own.right && right > own.left;
          });
          return hit.length === 0 ? 'with its form' : `over ${hit.map(({ tagName }) => tagName).join()}`;
        });
      await expect.poll(stands).toBe('with its form');
      const slider = page.locator('#the-bill').getByRole('slider');
      const top = () => slider.evaluate((slider) => Math.round(slider.getBoundingClientRect().top));
      await slider.focus();
      const before = await top();
      await slider.press('ArrowRight');
      await notice.waitFor({ state: 'hidden' });
      expect(await top(), 'the slider moves under the hand').toBe(before);
    },
  );

  test('a slider is said with its unit, before it is moved and after', async () => {
    const page = await arrive('#the-bill/your-turn');
    await drawnAt(page, 'the-bill/your-turn');
    const slider = page.locator('#the-bill').getByRole('slider');
    const said = () => slider.getAttribute('aria-valuetext');
    const first = await said();
    expect(first).toMatch(/^[\d.]+%$/);
    await slider.press('ArrowRight');
    await expect.poll(said).not.toBe(first);
    for (const output of await page.locator('#the-bill output').all())
      expect(await said()).toBe(await output.textContent());
    // Where another language is read, in its words; and a preset sets what is said of all of them.
    const sliders = () =>
      page
        .locator('#your-fuse input[type="range"]')
        .evaluateAll((all) =>
          all.map((each) => [each.ariaValueText, document.querySelector(`output[for="${each.id}"]`)?.textContent]),
        );
    for (const path of ['#your-fuse/yours', 'zh/#your-fuse/yours']) {
      await arrive(path);
      await drawnAt(page, 'your-fuse/yours');
      const before = await sliders();
      await page.locator('#your-fuse [data-preset]').nth(1).check();
      await expect.poll(sliders).not.toEqual(before);
      for (const [said, shown] of [...before, ...(await sliders())]) expect(said).toBe(shown);
      expect(before.flatMap(([said]) => said ?? []).filter((said) => /^[\d.,]+$/.test(said))).toEqual([]);
    }
  });
});

describe('the settings one may start from', () => {
  const preset = (page: Page, name: string) =>
    page.locator('#your-fuse').getByRole('radio', { name: labelOf('your-fuse', 'yours', `preset-${name}`) });
  const revenue = (page: Page) => page.locator('#your-fuse input[name="revenue"]');
  const chosen = (page: Page) => page.locator('#your-fuse input[data-preset]:checked').count();

  test('say whether they are those that are set, and can be pressed again when they are not', async () => {
    const page = await arrive('#your-fuse/yours');
    await drawnAt(page, 'your-fuse/yours');
    for (const name of ['critic', 'contracts']) {
      await preset(page, name).check();
      const own = await revenue(page).inputValue();
      await revenue(page).press(name === 'critic' ? 'End' : 'Home');
      expect(await chosen(page)).toBe(0);
      await preset(page, name).click();
      expect(await revenue(page).inputValue()).toBe(own);
      expect(await preset(page, name).isChecked()).toBe(true);
      // By hand, too, one comes to them.
      await revenue(page).press('ArrowRight');
      expect(await chosen(page)).toBe(0);
      await revenue(page).press('ArrowLeft');
      expect(await preset(page, name).isChecked()).toBe(true);
    }
  });

  test('are none where the address names others, and its own where it names theirs', async () => {
    const page = await arrive('#your-fuse/yours');
    await drawnAt(page, 'your-fuse/yours');
    await preset(page, 'contracts').check();
    await page.waitForFunction(() => location.search.includes('your-fuse='));
    const { search } = new URL(page.url());
    await arrive(`${search}#your-fuse/yours`);
    await drawnAt(page, 'your-fuse/yours');
    expect(await preset(page, 'contracts').isChecked()).toBe(true);
    await arrive(`${search.replace(/_revenue-\d+/, '_revenue-200')}#your-fuse/yours`);
    await drawnAt(page, 'your-fuse/yours');
    expect(await revenue(page).inputValue()).toBe('200');
    expect(await chosen(page)).toBe(0);
  });
});

describe('until the drawing can answer', () => {
  test('no control can be set, and a browser that knows what was set before does not set it', async () => {
    const page = await open('robots.txt');
    let send = (): void => undefined;
    const sent = new Promise<void>((resolve) => {
      send = resolve;
    });
    await page.route('**/scenes/your-fuse.*', async (route) => {
      await sent;
      await route.continue();
    });
    await page.goto(`${address}#your-fuse/yours`);
    const controls = page.locator('#your-fuse [data-controls] input');
    await controls.first().waitFor();
    await page.locator('#your-fuse .live').waitFor({ state: 'attached' });
    expect(await controls.and(page.locator(':enabled')).count()).toBe(0);
    send();
    await expect.poll(() => controls.and(page.locator(':disabled')).count()).toBe(0);
    const ours = await drawnAt(page, 'your-fuse/yours');
    const revenue = page.locator('#your-fuse input[name="revenue"]');
    const usual = await revenue.inputValue();
    await revenue.fill('1500');
    // Before it stands in the address.
    await page.reload();
    expect(await drawnAt(page, 'your-fuse/yours')).toBe(ours);
    expect(await revenue.inputValue()).toBe(usual);
  });

  test('what the address names waits too, though the screen is turned meanwhile', async () => {
    const page = await open('robots.txt', { viewport: PHONE });
    const held: Route[] = [];
    await page.route('**/scenes/the-bill.phone.*', (route) => void held.push(route));
    await page.goto(`${address}?the-bill=rest-1_rate-8_start-2#the-bill/your-turn`);
    await expect.poll(() => held.length).toBeGreaterThan(0);
    await page.setViewportSize(DESK);
    await drawnAt(page, 'the-bill/your-turn');
    await expect.poll(() => page.locator('#the-bill output').first().textContent()).toMatch(/^8%/);
    expect(await page.locator('#the-bill input[name="rate"]').inputValue()).toBe('8');
  });
});

/** Every control of a form stands where a reader sees and can read it, the whole drawing beside it; what does not. */
const unseen = (page: Page, exhibit: string): Promise<readonly string[]> =>
  page.evaluate((exhibit) => {
    const section = document.getElementById(exhibit);
    const form = section?.querySelector('[data-controls]');
    const drawing = section?.querySelector('.live svg');
    if (!form || !drawing) throw new Error(`no controls and drawing in ${exhibit}`);
    const parts = [...form.querySelectorAll('legend, label, output, input, .measure a'), drawing];
    return parts.flatMap((part) => {
      // What is said further of a figure shows while its control is in use.
      if (part.closest('.measure-of')) return [];
      const { left, right, top, bottom } = part.getBoundingClientRect();
      const name = `${part.tagName} ${part.textContent.trim().slice(0, 30)}`;
      const size = parseFloat(getComputedStyle(part).fontSize);
      if (part !== drawing && size < 12) return [`${name}: ${size} px`];
      if (top < 0 || left < 0 || bottom > innerHeight || right > innerWidth) return [`${name}: out of sight`];
      const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return over && (part.contains(over) || over.contains(part) || part === drawing) ? [] : [`${name}: covered`];
    });
  }, exhibit);

/** Waits until a reader's turn stands, and brings it into the middle of its window. */
async function turn(page: Page): Promise<void> {
  await drawnAt(page, 'your-fuse/yours');
  await page.locator('#your-fuse [data-controls]').evaluate((form) => form.scrollIntoView({ block: 'center' }));
}

/** Where each control stands. */
const places = (page: Page): Promise<readonly number[]> =>
  page
    .locator('#your-fuse [data-controls] input')
    .evaluateAll((inputs) => inputs.map((input) => Math.round(input.getBoundingClientRect().top)));

const written = (page: Page): Promise<string> =>
  page.locator('#your-fuse .live text[class*="face-display"]').last().textContent().then(String);

describe('on a desk', () => {
  test.each(
    cases(2, [
      [1280, 720],
      [1440, 900],
      [1920, 1080],
      [2560, 1440],
    ]),
  )(
    'of %ix%i drawing and all controls of Your fuse are in one view, and the result beside the one that was set',
    async (width, height) => {
      const page = await arrive('#your-fuse/yours', { width, height });
      await turn(page);
      await expect.poll(() => unseen(page, 'your-fuse')).toEqual([]);
      const before = await places(page);
      const growth = page.locator('#your-fuse .control', { has: page.locator('[name="growth"]') });
      await growth.locator('input').press('End');
      await expect.poll(() => growth.locator('[data-brief]').textContent()).not.toBe('');
      expect(await growth.locator('[data-brief]').textContent()).toBe(await written(page));
      expect(await growth.locator('[data-brief]').isVisible()).toBe(true);
      // No other control says what no longer holds, and none has moved.
      await page
        .locator('#your-fuse')
        .getByLabel(labelOf('your-fuse', 'yours', 'preset-contracts'))
        .check();
      await expect.poll(() => growth.locator('[data-brief]').textContent()).toBe('');
      expect(await page.locator('#your-fuse .presets [data-brief]').textContent()).toBe(await written(page));
      expect(await places(page)).toEqual(before);
    },
  );

  test.each(
    cases(1, [
      [1280, 720],
      [1366, 768],
      [1440, 900],
      [3840, 2160],
    ]),
  )('of %ix%i they are in Chinese too', async (width, height) => {
    // Who prefers another language is offered it over the page's last lines.
    const page = await open('zh/#your-fuse/yours', { viewport: { width, height }, locale: 'zh-CN' });
    await turn(page);
    await expect.poll(() => unseen(page, 'your-fuse')).toEqual([]);
  });
});

const SAID = '#your-fuse [data-summary]';
const DRAWN = '#your-fuse .live text[class*="face-display"]';

/** The controls with which, in use, none of the texts that a selector finds is in view. */
async function outOfSight(page: Page, texts: string): Promise<readonly string[]> {
  const hidden: string[] = [];
  for (const control of await page.locator('#your-fuse [data-controls] input').all()) {
    await control.evaluate((input) => {
      input.focus();
      input.scrollIntoView({ block: 'nearest' });
    });
    const seen = await page.evaluate(
      (texts) =>
        [...document.querySelectorAll(texts)].some((text) => {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
          return top >= 0 && bottom <= innerHeight && over !== null && (text.contains(over) || over.contains(text));
        }),
      texts,
    );
    if (!seen) hidden.push((await control.getAttribute('id')) ?? (await control.getAttribute('value')) ?? 'a preset');
  }
  return hidden;
}

test.each(
  cases(2, [
    [320, 568],
    [360, 640],
    [390, 844],
    [412, 915],
  ]),
)('on a phone of %ix%i what the terms come to is in view while each control is set', async (width, height) => {
  const page = await arrive('#your-fuse/yours', { width, height });
  await drawnAt(page, 'your-fuse/yours');
  expect(await outOfSight(page, `${SAID}, ${DRAWN}`)).toEqual([]);
});

test.each(
  cases(1, [
    [844, 390],
    [800, 360],
    [932, 430],
  ]),
)('on a phone on its side, of %ix%i, the drawing is in view while each control is set', async (width, height) => {
  const page = await arrive('#your-fuse/yours', { width, height });
  await drawnAt(page, 'your-fuse/yours');
  expect(await outOfSight(page, DRAWN)).toEqual([]);
});
