import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { cases } from '../full.ts';
import { visits } from './visits.ts';
import { READABLE, readAndSee } from './reader.ts';
import { runs } from '../properties.ts';

const address = inject('address');
const { open, complaints } = visits();

/** Would leave an element or a mark on the window if anything took it for markup or code. */
const MARKUP = [
  '"><injected-element>',
  "'><img src=x onerror=injected=1>",
  '<script>injected=1</script>',
  '</script><script>injected=1</script>',
  '<svg/onload=injected=1>',
  'javascript:injected=1',
  '${injected=1}',
  '{{injected=1}}',
];
const NAMES = ['your-fuse', 'the-bill', 'two-customers/', 'q', 'topic', '__proto__', 'constructor', 'main', 'chapter-'];
const piece = fc.oneof(
  fc.constantFrom(...MARKUP),
  fc.constantFrom(...MARKUP).map(encodeURIComponent),
  fc.constantFrom(...NAMES),
  fc.constantFrom('=', '&', '#', '?', '/', '%', '%00', '%E0%A4%A', '..', '_', '-9', ' ', '\u202e', '\ud800'),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.nat(4000).map((length) => 'a'.repeat(length)),
);
/** Not so long that a server refuses the request's own head. */
const text = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join('').slice(0, 4000));

async function unharmed(page: Page): Promise<void> {
  expect(
    await page.evaluate(
      () =>
        document.querySelectorAll('injected-element, [onerror], [onload], img[src="x"]').length +
        Number('injected' in window) +
        Number('injected' in Object.prototype),
    ),
  ).toBe(0);
  expect(complaints).toEqual([]);
}

describe('whatever an address says, nothing breaks and nothing is put into the page:', () => {
  /** One reader of all. */
  let page: Page;
  beforeAll(async () => {
    page = await open();
  });

  test('after the #, while reading', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (hash) => {
        await page.evaluate((hash) => (location.hash = hash), hash);
        await unharmed(page);
      }),
      { numRuns: runs(50) },
    );
    await expect.poll(() => readAndSee(page, 'two-customers/without')).toMatch(READABLE);
  });

  // The ledger is the largest page, and takes as long to open as the others together.
  test.each(
    cases(2, [
      ['', 5],
      ['exhibits/two-customers/redacted/', 5],
      ['ledger/', 2],
    ]),
  )('after the ? and the #, on arriving at /%s', async (path, times) => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('', 'your-fuse=', 'the-bill=', 'q=', 'topic='),
        text,
        text,
        async (name, query, hash) => {
          const url = new URL(address + path);
          url.search = name + query;
          url.hash = hash;
          // One that differs after the # alone would not be gone to.
          if (page.url().startsWith(url.href.replace(/#.*/, ''))) await page.goto('about:blank');
          await page.goto(url.href, { waitUntil: 'domcontentloaded' });
          await unharmed(page);
        },
      ),
      // What is cut off in the middle of a letter cannot be read: tried each time.
      { numRuns: runs(times), examples: [['', '', '%E0%A4%A']] },
    );
    if (path === '') await expect.poll(() => readAndSee(page, 'two-customers/without')).toMatch(READABLE);
    await unharmed(page);
  });
});
