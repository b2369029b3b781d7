import { describe, expect, test } from 'vitest';
import { cases } from '../full.ts';
import { received, type SentStageData } from '../../src/stage/stage-data.ts';
import { shapeOf } from '../../src/stage/shape.ts';
import { drawnAt, readStep } from './story-page.ts';
import { visits } from './visits.ts';

const { open, stay } = visits();

describe('scrolling', () => {
  const reader = stay();

  test('each step brings up its frame, down and up again: wherever the reader came from, the drawing holds the marks of its frame, each as it is written down, in painting order', async () => {
    const page = reader();
    for (const frame of ['before', 'redacted', 'without', 'microsoft', 'before']) {
      await readStep(page, `two-customers/${frame}`);
      await drawnAt(page, `two-customers/${frame}`);
      expect(await page.locator(`[id="two-customers/${frame}"]`).getAttribute('data-active')).not.toBeNull();
      const scenes = await page.evaluate(async () => {
        const names = performance.getEntriesByType('resource').map(({ name }) => name);
        const response = await fetch(names.find((name) => name.includes('/scenes/two-customers.desk.')) ?? '');
        return (await response.json()) as unknown;
      });
      const { marks } = received(scenes as SentStageData, frame).frames[frame] ?? { marks: [] };
      const written = marks.map((mark) => {
        const { tag, attributes, text = '' } = shapeOf(mark);
        const given = Object.entries(attributes).flatMap(([name, value]) =>
          value === undefined ? [] : [`${name}=${String(value)}`],
        );
        return [tag, ...given.sort(), text];
      });
      const drawn = await page.locator('#two-customers .live svg').evaluate((svg) =>
        [...svg.children].map((mark) => {
          // What fades has its opacity as a style; one that has faded in keeps an empty one.
          const given = [...mark.attributes].flatMap(({ name, value }) =>
            name === 'style'
              ? (value.match(/opacity: [\d.]+/) ?? []).map((it) => it.replace(': ', '='))
              : `${name}=${value}`,
          );
          return [mark.tagName, ...given.sort(), mark.textContent];
        }),
      );
      expect(written.length).toBeGreaterThan(20);
      expect(drawn).toEqual(written);
    }
  });

  test('where a frame is scrubbed, the scroll builds it tower by tower, and unbuilds it', async () => {
    const page = reader();
    await readStep(page, 'power-promised/contracted');
    await drawnAt(page, 'power-promised/contracted');
    const built = () => page.locator('#power-promised .live path.solid').count();
    // Who comes from below sees them unbuilt.
    await expect.poll(built).toBe(0);
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
  });

  test('arriving from anywhere, the picture is the same', async () => {
    const page = reader();
    await readStep(page, 'two-customers/revealed');
    const drawing = async () => (await drawnAt(page, 'two-customers/revealed')).replaceAll(' style=""', '');
    const cold = await drawing();
    for (const id of ['two-customers/consequences', 'two-customers/before', 'two-customers/openai'])
      await readStep(page, id);
    await readStep(page, 'two-customers/revealed');
    expect(await drawing()).toBe(cold);
  });

  test('whoever jumps out of an exhibit to where none is near is in none: the stepper is gone, and the step from the address', async () => {
    const page = reader();
    await readStep(page, 'the-bill/both-loans');
    await page.locator('[data-here="the-bill/both-loans"]').waitFor();
    await expect.poll(() => new URL(page.url()).hash).toBe('#the-bill/both-loans');
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await page.locator('[data-stepper]').waitFor({ state: 'hidden' });
    await expect.poll(() => new URL(page.url()).hash).toBe('');
  });

  test('a change moves: between two frames the marks are on their way', async () => {
    const page = reader();
    await readStep(page, 'the-prospectus/candour');
    await drawnAt(page, 'the-prospectus/candour');
    await page.evaluate(() => {
      const seen = new Set<string>();
      Object.assign(window, { seen });
      const drawing = document.querySelector('#the-prospectus .live');
      if (!drawing) throw new Error('no drawing');
      new MutationObserver(() => {
        const text = [...drawing.querySelectorAll('text')].find((node) => node.textContent === '$1.9\u00a0billion');
        if (text) seen.add(text.getAttribute('x') ?? '');
      }).observe(drawing, { attributes: true, subtree: true });
    });
    await readStep(page, 'the-prospectus/revenue');
    await drawnAt(page, 'the-prospectus/revenue');
    // Where it arrived, and before that at least one place on the way, however busy the machine.
    expect(await page.evaluate(() => (window as unknown as { seen: Set<string> }).seen.size)).toBeGreaterThan(1);
  });
});

describe.each(
  cases(3, [
    [320, 640],
    [768, 1024],
    [1440, 900],
    [390, 844],
    [1280, 700],
  ]),
)('at %d by %d', (width, height) => {
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
      // A tablet held upright has room for the desk's, a large phone has not; a peak is a spread on a desk.
      const spread = width >= 1280 && id.startsWith('the-prospectus/');
      expect(found.preset).toBe(spread ? '0 0 1520 810' : width >= 700 ? '0 0 800 720' : '0 0 360 420');
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});
