import { expect, test } from 'vitest';
import { cases } from '../full.ts';
import { visits } from './visits.ts';

const { open } = visits();

test.each(
  cases(1, [
    ['a phone', 390, 844],
    ['a small phone', 320, 568],
    ['a tablet', 820, 1180],
    ['a desk', 1440, 900],
  ]),
)('next to nothing moves on %s when the story’s type comes late', async (_, width, height) => {
  let send = (): void => undefined;
  const sent = new Promise<void>((resolve) => {
    send = resolve;
  });
  const page = await open('', { viewport: { width, height }, deviceScaleFactor: 2, until: 'read' }, (page) =>
    page.route('**/*.woff2', async (route) => {
      await sent;
      await route.continue();
    }),
  );
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  const shift = await page.evaluate(`(async () => {
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) window.shift += value;
    }).observe({ type: 'layout-shift', buffered: true });
    return [...document.fonts].filter(({ status }) => status === 'loading').length;
  })()`);
  // Stand-ins are seen: the story's own are on their way.
  expect(shift).toBeGreaterThan(0);
  send();
  await expect.poll(() => page.evaluate('document.fonts.status')).toBe('loaded');
  await page.evaluate(`new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))`);
  // A fact's line may still break a word earlier than it will, and moves what is centred over it by half a line.
  expect(await page.evaluate('window.shift')).toBeLessThan(0.025);
});

interface Asked {
  /** Files of type that were fetched, and what first asked for each: a preload (`link`) or a rule (`css`). */
  readonly fetched: Readonly<Record<string, string>>;
  /** Files of the faces that something on the page is set in. */
  readonly used: readonly string[];
}

test.each(['', 'zh/'])('all type that the story at /%s is set in is asked for before it is laid out', async (path) => {
  const page = await open(path);
  await expect.poll(() => page.evaluate('document.fonts.status')).toBe('loaded');
  const { fetched, used } = await page.evaluate((): Asked => {
    const named = ({ style, weight, unicodeRange }: FontFace, family: string): string =>
      [family, style, weight, unicodeRange].join();
    const loaded = [...document.fonts].filter(({ status }) => status === 'loaded');
    const faces = new Set(loaded.map((face) => named(face, face.family.replaceAll('"', ''))));
    const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
    const files = rules.flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const family = rule.style.getPropertyValue('font-family').replaceAll('"', '');
      const [, file] = /([^/"]+\.woff2)/.exec(rule.style.getPropertyValue('src')) ?? [];
      const own = new FontFace(family, 'local(x)', {
        style: rule.style.getPropertyValue('font-style') || 'normal',
        weight: rule.style.getPropertyValue('font-weight') || 'normal',
        unicodeRange: rule.style.getPropertyValue('unicode-range') || 'U+0-10FFFF',
      });
      return file !== undefined && faces.has(named(own, family)) ? [file] : [];
    });
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const type = entries.filter(({ name }) => name.endsWith('.woff2'));
    return {
      fetched: Object.fromEntries(type.map(({ name, initiatorType }) => [name.split('/').at(-1) ?? '', initiatorType])),
      used: [...new Set(files)].sort(),
    };
  });
  expect(used.length).toBeGreaterThan(2);
  expect(fetched).toEqual(Object.fromEntries(used.map((file) => [file, 'link'])));
});
