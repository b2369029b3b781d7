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
