import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { PALETTE } from '../../src/scene/palette.ts';
import type { StageData } from '../../src/stage/stage-data.ts';
import { shapeOf } from '../../src/stage/shape.ts';
import { launch } from './chromium.ts';

const address = inject('address');
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
let browser: Browser;
const problems: string[] = [];

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function open(
  path = '',
  options: BrowserContextOptions = {},
  before?: (page: Page) => Promise<unknown>,
): Promise<Page> {
  const context = await browser.newContext({ viewport: DESK, ...options });
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await before?.(page);
  await page.goto(address + path);
  return page;
}

/** Brings a step to where it is read. */
const readStep = (page: Page, id: string): Promise<void> =>
  page.evaluate((id) => {
    const step = document.getElementById(id);
    if (!step) throw new Error(`no step ${id}`);
    const line = innerWidth >= 1024 ? 0.5 : 0.75;
    scrollTo(0, scrollY + step.getBoundingClientRect().top - innerHeight * line);
  }, id);

/** Waits until the stage stands still at a frame, and returns its drawing. */
async function drawnAt(page: Page, id: string): Promise<string> {
  const [exhibit = '', frame = ''] = id.split('/');
  await page.waitForFunction(
    ([exhibit, frame]) => {
      const section = document.getElementById(exhibit ?? '');
      const svg = section?.querySelector('.live svg');
      if (section?.dataset['frame'] !== frame || !svg?.querySelector(`[class*="face-display"]`)) return false;
      // Still means: nothing half faded, and the same drawing two frames running.
      const now = svg.innerHTML;
      const before = (window as { drawnBefore?: string }).drawnBefore;
      (window as { drawnBefore?: string }).drawnBefore = now;
      return now === before;
    },
    [exhibit, frame],
    { polling: 120 },
  );
  return page.locator(`#${exhibit} .live svg`).evaluate((svg) => svg.innerHTML.replace(/<!---->/g, ''));
}

describe('scrolling', () => {
  test('wherever the reader came from, the drawing holds the marks of its frame, each as it is written down, in painting order', async () => {
    const page = await open();
    for (const frame of ['before', 'without', 'microsoft', 'before']) {
      await readStep(page, `two-customers/${frame}`);
      await drawnAt(page, `two-customers/${frame}`);
      const scenes = await page.evaluate(async () => {
        const names = performance.getEntriesByType('resource').map(({ name }) => name);
        const response = await fetch(names.find((name) => name.includes('/scenes/two-customers.desk.')) ?? '');
        return (await response.json()) as unknown;
      });
      const { marks } = (scenes as StageData).frames[frame] ?? { marks: [] };
      const written = marks.map((mark) => {
        const { tag, attributes, text = '' } = shapeOf(mark);
        const given = Object.entries(attributes).flatMap(([name, value]) =>
          value === undefined ? [] : [`${name}=${String(value)}`],
        );
        return [tag, ...given.sort(), text];
      });
      const drawn = await page.locator('#two-customers .live svg').evaluate((svg) =>
        [...svg.children].map((mark) => {
          const given = [...mark.attributes].map(({ name, value }) => `${name}=${value}`);
          return [mark.tagName, ...given.sort(), mark.textContent];
        }),
      );
      expect(written.length).toBeGreaterThan(20);
      expect(drawn).toEqual(written);
    }
  });

  test('each step brings up its frame, down and up again', async () => {
    const page = await open();
    for (const id of [
      'two-customers/before',
      'two-customers/redacted',
      'two-customers/without',
      'two-customers/microsoft',
    ]) {
      await readStep(page, id);
      await drawnAt(page, id);
      expect(await page.locator(`[id="${id}"]`).getAttribute('data-active')).not.toBeNull();
    }
    await page.context().close();
  });

  test('where a frame is scrubbed, the scroll builds it tower by tower, and unbuilds it', async () => {
    const page = await open();
    await readStep(page, 'power-promised/contracted');
    await drawnAt(page, 'power-promised/contracted');
    const built = () => page.locator('#power-promised .live path.solid').count();
    expect(await built()).toBe(0);
    const way = await page.evaluate(() => {
      const top = (frame: string) =>
        document.getElementById(`power-promised/${frame}`)?.getBoundingClientRect().top ?? 0;
      return top('active') - top('contracted');
    });
    const towers = [0];
    for (const part of [0.4, 0.3, -0.3]) {
      await page.evaluate((by) => scrollBy(0, by), way * part);
      await page.waitForFunction(
        (before) => document.querySelectorAll('#power-promised .live path.solid').length !== before,
        towers.at(-1),
      );
      // A drawing that chases the scroll has caught up once two looks agree.
      await page.waitForFunction(
        () => {
          const now = document.querySelectorAll('#power-promised .live path.solid').length;
          const seen = document.documentElement.dataset['built'];
          document.documentElement.dataset['built'] = String(now);
          return seen === String(now);
        },
        undefined,
        { polling: 120 },
      );
      towers.push(await built());
    }
    const [, some = 0, more = 0, fewer = 0] = towers;
    expect(some).toBeGreaterThan(0);
    expect(more).toBeGreaterThan(some);
    expect(fewer).toBeLessThan(more);
    await page.context().close();
  });

  test('arriving from anywhere, the picture is the same', async () => {
    const page = await open();
    await readStep(page, 'two-customers/revealed');
    const cold = await drawnAt(page, 'two-customers/revealed');
    for (const id of ['two-customers/consequences', 'two-customers/before', 'two-customers/openai'])
      await readStep(page, id);
    await readStep(page, 'two-customers/revealed');
    expect(await drawnAt(page, 'two-customers/revealed')).toBe(cold);
    await page.context().close();
  });

  test('a change moves: between two frames the marks are on their way', async () => {
    const page = await open();
    await readStep(page, 'the-prospectus/candour');
    await drawnAt(page, 'the-prospectus/candour');
    const places = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const seen = new Set<string>();
          const section = document.getElementById('the-prospectus');
          const end = performance.now() + 1500;
          const look = () => {
            const text = [...(section?.querySelectorAll('.live text') ?? [])].find(
              (node) => node.textContent === '$1.9\u00a0billion',
            );
            if (text) seen.add(text.getAttribute('x') ?? '');
            if (performance.now() < end) requestAnimationFrame(look);
            else resolve(seen.size);
          };
          look();
        }),
    );
    await readStep(page, 'the-prospectus/revenue');
    expect(await places).toBeGreaterThan(4);
    await page.context().close();
  });

  test('the address follows the reading without filling the history', async () => {
    const page = await open();
    const length = await page.evaluate(() => history.length);
    await readStep(page, 'two-customers/microsoft');
    await page.waitForFunction(() => location.hash === '#two-customers/microsoft');
    await readStep(page, 'two-customers/revealed');
    await page.waitForFunction(() => location.hash === '#two-customers/revealed');
    expect(await page.evaluate(() => history.length)).toBe(length);
    await page.context().close();
  });
});

describe('arriving', () => {
  test.each(['two-customers/redacted', 'the-bill/both-loans'])(
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
      await page.context().close();
    },
  );

  test('a reload in mid-page keeps place and frame', async () => {
    const page = await open('', { viewport: PHONE });
    await readStep(page, 'the-bill/second-loan');
    await page.waitForFunction(() => location.hash === '#the-bill/second-loan');
    const before = await page.evaluate(() => scrollY);
    await page.reload();
    await drawnAt(page, 'the-bill/second-loan');
    expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(4);
    await page.context().close();
  });

  test.each(['#two-customers/nowhere', '#%E0%A4%A', '#"><script>', '#no-such-exhibit/redacted'])(
    'the hostile address %s does no harm',
    async (hash) => {
      const before = problems.length;
      const page = await open(hash);
      await readStep(page, 'two-customers/before');
      await drawnAt(page, 'two-customers/before');
      expect(problems.slice(before)).toEqual([]);
      await page.context().close();
    },
  );
});

describe('readers without', () => {
  test('script: every step is followed by its picture', async () => {
    const page = await open('', { javaScriptEnabled: false });
    const steps = await page.locator('[data-step]').count();
    expect(steps).toBeGreaterThan(20);
    expect(await page.locator('.step .frame img:visible').count()).toBe(steps);
    expect(await page.locator('.stage:visible').count()).toBe(0);
    await page.locator('[id="two-customers/redacted"] img').scrollIntoViewIfNeeded();
    await expect
      .poll(() =>
        page
          .locator('[id="two-customers/redacted"] img')
          .evaluate((img) => img instanceof HTMLImageElement && img.naturalWidth),
      )
      .toBeGreaterThan(0);
    await page.context().close();
  });

  test('motion: text and pictures in turn, and nothing travels', async () => {
    const page = await open('', { reducedMotion: 'reduce' });
    expect(await page.locator('.stage:visible').count()).toBe(0);
    expect(await page.locator('.step .frame img:visible').count()).toBeGreaterThan(20);
    await page.context().close();
  });

  test('the stage’s script: the pictures follow the steps', async () => {
    const page = await open('', {}, (page) =>
      page.route(/_astro\/(Stage|client\.svelte)[^/]*\.js/, (route) => route.abort()),
    );
    expect(await page.locator('#two-customers [data-drawn] img').count()).toBe(1);
    await readStep(page, 'two-customers/without');
    await expect
      .poll(() => page.locator('#two-customers [data-drawn] img').getAttribute('alt'))
      .toContain('all other customers together');
    problems.length = 0;
    await page.context().close();
  });

  test('any module: the page goes back to text and pictures', async () => {
    const page = await open('', {}, (page) => page.route(/_astro\/.*\.js/, (route) => route.abort()));
    await expect.poll(() => page.locator('.step .frame img:visible').count()).toBeGreaterThan(20);
    problems.length = 0;
    await page.context().close();
  });
});

describe.each([
  [320, 640],
  [390, 844],
  [768, 1024],
  [1200, 700],
  [1440, 900],
])('at %d by %d', (width, height) => {
  test('the drawing shown is the right one, whole, its text 12 px or more, and the page no wider than the screen', async () => {
    // A phone's scrollbars lie over the page.
    const page = await open('', { viewport: { width, height }, isMobile: width < 500 });
    for (const id of ['the-prospectus/customer', 'two-customers/redacted', 'the-bill/first-claim']) {
      await readStep(page, id);
      await drawnAt(page, id);
      const found = await page.locator(`#${id.split('/')[0]} .live svg`).evaluate((svg) => {
        const { left, right, top, bottom } = svg.getBoundingClientRect();
        const scale = svg instanceof SVGSVGElement ? (svg.getScreenCTM()?.a ?? 0) : 0;
        const sizes = [...svg.querySelectorAll('text')].map((text) => Number(text.getAttribute('font-size')) * scale);
        return {
          inside: left >= -1 && right <= innerWidth + 1 && top >= -1 && bottom <= innerHeight + 1,
          smallest: Math.min(...sizes),
          preset: svg.getAttribute('viewBox'),
        };
      });
      expect(found.inside).toBe(true);
      expect(found.smallest).toBeGreaterThanOrEqual(11.95);
      expect(found.preset).toBe(width >= 1200 ? '0 0 800 720' : '0 0 360 420');
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.context().close();
  });
});

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

describe('the reader’s own turn', () => {
  test('a control changes the drawing at once, and the sum in words', async () => {
    const page = await open('#the-bill/your-turn');
    const before = await drawnAt(page, 'the-bill/your-turn');
    const said = await page.locator('#the-bill [data-summary]').textContent();
    await page.locator('#the-bill').getByLabel('Drawn', { exact: true }).check();
    await expect.poll(() => page.locator('#the-bill [data-summary]').textContent()).not.toBe(said);
    expect(await drawnAt(page, 'the-bill/your-turn')).not.toBe(before);
    await expect
      .poll(() => page.locator('#the-bill [data-spoken]').textContent())
      .toBe(await page.locator('#the-bill [data-summary]').textContent());
    await page.context().close();
  });

  test('the settings are kept in the address, and a shared one is taken up', async () => {
    const page = await open('#your-fuse/yours');
    const critic = await drawnAt(page, 'your-fuse/yours');
    await page.getByLabel('As the filing hopes').check();
    await page.waitForFunction(() => location.search.includes('your-fuse='));
    const filing = await drawnAt(page, 'your-fuse/yours');
    expect(filing).not.toBe(critic);
    const shared = new URL(page.url());
    const again = await open(shared.search + '#your-fuse/yours');
    await expect.poll(() => drawnAt(again, 'your-fuse/yours')).toBe(filing);
    await again.context().close();
    await page.context().close();
  });

  test.each(['?your-fuse=drawRest-9', '?your-fuse=%00%E0', '?your-fuse=__proto__-1', '?your-fuse='])(
    'the hostile settings %s leave the usual ones and a notice',
    async (search) => {
      const page = await open(`${search}#your-fuse/yours`);
      await drawnAt(page, 'your-fuse/yours');
      await page.locator('#your-fuse [data-notice]').waitFor({ state: 'visible' });
      await page.context().close();
    },
  );
});

test('no page error and no refused script, style or request was seen', () => {
  expect(problems).toEqual([]);
});
