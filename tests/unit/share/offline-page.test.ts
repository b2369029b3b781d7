import { expect, test } from 'vitest';
import { sayingWhen, strategyOf } from '../../../src/share/offline-page.ts';

const page = (language: string, words: string): string =>
  `<!doctype html><html lang="${language}"><head></head><body data-stored="${words}" data-close="Close"><main>It costs $&amp;</main></body></html>`;

test('a stored page says in words, in its own language, when it was stored, before anything else of it', () => {
  const said = sayingWhen(page('en', 'As it was on {when}, &amp; no later'), '2026-11-28T17:05:00.000Z');
  expect(said).toMatch(
    /<body [^>]*><dialog class="notice" open><form method="dialog"><p>As it was on <time datetime="2026-11-28T17:05:00.000Z">28 November 2026 at \d\d:05<\/time>, &amp; no later<\/p><button>Close<\/button><\/form><\/dialog><main>It costs \$&amp;<\/main>/,
  );
  expect(sayingWhen(page('zh-Hans', '{when}'), '2026-11-28T17:05:00.000Z')).toContain('>2026年11月28日');
});

test('a page that cannot say so is not shown', () => {
  expect(() => sayingWhen('<html lang="en"><body><p>Old</p></body></html>', '2026-11-28T17:05:00.000Z')).toThrow(
    'a stored page without words',
  );
});

test.each([
  ['', true, 'page'],
  ['ledger/', true, 'page'],
  ['short-fuse.epub', true, undefined],
  ['exhibits/two-customers/redacted/', false, undefined],
  ['embed/two-customers/redacted/', true, undefined],
  ['zh/embed/two-customers/redacted/', true, undefined],
  ['zh/exhibits/two-customers/redacted/', true, 'page'],
  ['_astro/a.js', false, 'kept'],
  ['scenes/two-customers.desk.3f9c1a2b.json', false, 'kept'],
  ['pictures/two-customers/before.desk.svg', false, 'picture'],
  ['pictures/two-customers/played.webp', false, undefined],
  ['cards/two-customers/before.link.png', false, undefined],
  ['version.json', false, undefined],
  ['offline.js', false, undefined],
] as const)('"%s", opened as a page: %s, is answered as %s', (path, navigates, strategy) => {
  expect(strategyOf(path, navigates)).toBe(strategy);
});
