import { expect, test } from 'vitest';
import { cases } from '../full.ts';
import { painted } from './painted.ts';
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
  await painted(page);
  // A fact's line may still break a word earlier than it will, and moves what is centred over it by half a line.
  expect(await page.evaluate('window.shift')).toBeLessThan(0.025);
});

interface Type {
  /** Files of type for which the page has a preload. */
  readonly preloaded: readonly string[];
  /** Those of the faces that something on the page is set in. */
  readonly used: readonly string[];
}

/** Runs in the page. */
function typeOf(): Type {
  const named = ({ style, weight, unicodeRange }: FontFace, family: string): string =>
    [family.replaceAll('"', ''), style, weight, unicodeRange].join();
  const loaded = [...document.fonts].filter(({ status }) => status === 'loaded');
  const faces = new Set(loaded.map((face) => named(face, face.family)));
  const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
  const used = rules.flatMap((rule) => {
    if (!(rule instanceof CSSFontFaceRule)) return [];
    const said = (name: string): string => rule.style.getPropertyValue(name);
    const face = new FontFace('face', 'local(face)', {
      style: said('font-style') || 'normal',
      weight: said('font-weight') || 'normal',
      unicodeRange: said('unicode-range') || 'U+0-10FFFF',
    });
    const file = /[^/"]+\.woff2/.exec(said('src'))?.[0];
    return file !== undefined && faces.has(named(face, said('font-family'))) ? [file] : [];
  });
  const preloads = document.querySelectorAll<HTMLLinkElement>('link[rel=preload][as=font]');
  const preloaded = [...preloads].map(({ href }) => href.slice(href.lastIndexOf('/') + 1));
  return { preloaded: preloaded.sort(), used: [...new Set(used)].sort() };
}

test.each(['', 'zh/'])('the story at /%s preloads the type that it is set in, and no other', async (path) => {
  const page = await open(path);
  const { preloaded } = await page.evaluate(typeOf);
  expect(preloaded.length).toBeGreaterThan(2);
  // A face is in use once words that are set in it are laid out: those of drawings, when the first is near.
  await page.locator('[data-exhibit]').first().scrollIntoViewIfNeeded();
  await expect.poll(() => page.evaluate(typeOf)).toEqual({ preloaded, used: preloaded });
});
