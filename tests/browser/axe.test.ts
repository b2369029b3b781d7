import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch } from './chromium.ts';

const address = inject('address');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const PAGES = [
  '',
  'exhibits/',
  'exhibits/the-bill/both-loans/',
  'arithmetic/',
  'exhibits/two-customers/',
  'ledger/',
  'glossary/',
  'about/',
  'sources/',
  'ledger/verdict/differs/',
  'embed/your-fuse/yours/',
];
const WAYS = [
  ['light', { colorScheme: 'light', viewport: { width: 1440, height: 900 } }],
  ['dark', { colorScheme: 'dark', viewport: { width: 1440, height: 900 } }],
  ['phone', { colorScheme: 'light', viewport: { width: 390, height: 844 }, isMobile: true }],
  ['forced colours', { forcedColors: 'active', viewport: { width: 1440, height: 900 } }],
  ['more contrast', { contrast: 'more', viewport: { width: 1440, height: 900 } }],
  ['400% zoom', { viewport: { width: 320, height: 256 } }],
  ['reduced motion', { colorScheme: 'light', reducedMotion: 'reduce', viewport: { width: 1440, height: 900 } }],
] as const;

test.each(PAGES.flatMap((path) => WAYS.map(([name, options]) => [path, name, options] as const)))(
  '/%s is clean under axe: %s',
  async (path, _, options) => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await page.goto(address + path);
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const run = (window as unknown as { axe: { run(context: unknown, options: unknown): Promise<AxeResults> } }).axe
        .run;
      const results = await run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return results.violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 3)
            .map((node) => node.html.slice(0, 140))
            .join(' | ')}`,
      );
    });
    expect(violations).toEqual([]);
    await context.close();
  },
);
