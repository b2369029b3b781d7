import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Request, Route } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { fullTest } from '../full.ts';
import { painted } from './painted.ts';
import { READABLE, readAndSee, seeBrought } from './reader.ts';
import { visits } from './visits.ts';

// What does not come is what is tried here: the browser says so, and the scripts that asked for it may.
const { open: visit, allow } = visits();
const STEPS = ['the-prospectus/customer', 'two-customers/without', 'the-bill/your-turn', 'your-fuse/yours'];

const open = (prepare: (page: Page) => Promise<unknown>): Promise<Page> => {
  allow(/./);
  // A script that hangs keeps the page from ever having loaded.
  return visit('', { until: 'read' }, prepare);
};

const seen = (page: Page, id: string) => expect.poll(() => readAndSee(page, id), { message: id });

/** Reads on, and takes a turn where the page offers one. */
async function readOn(page: Page): Promise<void> {
  for (const id of STEPS) await seen(page, id).toMatch(READABLE);
  const turn = page.locator('#your-fuse [data-controls]').getByRole('radio').nth(1);
  if ((await turn.isVisible()) && (await turn.isEnabled())) await turn.check();
  await seen(page, 'your-fuse/yours').toMatch(READABLE);
}

const story = readFileSync('dist/index.html', 'utf8');
/** The script that an attribute of the story names, as a path from the site's root. */
const named = (pattern: RegExp): string => {
  const [, path] = pattern.exec(story) ?? [];
  if (path === undefined) throw new Error(`the story names no script as ${pattern}`);
  return path;
};
const own = named(/<script type="module" src="([^"]+)"/);
/** The first script that another imports, before it runs or when it comes to it. */
const imported = (by: string, pattern: RegExp): string => {
  const [, file] = pattern.exec(readFileSync(join('dist', by), 'utf8')) ?? [];
  if (file === undefined) throw new Error(`${by} imports no script as ${pattern}`);
  return `/_astro/${file}`;
};
/** Which of the scripts knows exhibits' own turns by name. */
const byName = readdirSync('dist/_astro').find(
  (file) => file.endsWith('.js') && readFileSync(join('dist/_astro', file), 'utf8').includes('your-fuse/settable.ts'),
);
const framework = named(/renderer-url="([^"]+)"/);
const stage = named(/component-url="([^"]+)"/);
/** Scripts by the way they come: what befalls one befalls all of its kind. */
const SCRIPTS = [
  ['the story’s own', own],
  ['one that it imports', imported(own, /from\s*["'`]\.\/([^"'`]+)/)],
  ['the one that follows the scroll, which comes later', imported(own, /["'`]\.\/(step-events[^"'`]+)/)],
  ['the framework', framework],
  ['the stage', stage],
  [
    'an exhibit’s own turn',
    imported(join('_astro', byName ?? ''), /your-fuse\/settable\.ts.*?["'`]\.\/(settable[^"'`]+)/),
  ],
] as const;

/** Refused with others below, or like others here: the first by all, the framework by the stage. */
const WITH_ANOTHER: readonly string[] = [own, framework];

/** One reader of all that need no other browser: each opens the story anew. */
let reader: Page;
beforeAll(async () => {
  reader = await visit('404.html');
});
const openAnew = async (prepare: (page: Page) => Promise<unknown>, hash = ''): Promise<Page> => {
  allow(/./);
  await reader.unrouteAll();
  await prepare(reader);
  // One that differs after the # alone would not be gone to.
  if (hash !== '') await reader.goto('about:blank');
  // A script that hangs keeps the page from ever having loaded.
  await reader.goto(inject('address') + hash, { waitUntil: 'commit' });
  await reader.waitForFunction(() => document.readyState !== 'loading');
  return reader;
};

describe.each(SCRIPTS)('of the scripts %s', (_, script) => {
  /** Opens the story, whose script is answered otherwise, and does what is done before it is read. */
  const openWith = async (answer: (route: Route) => unknown, before?: () => Promise<void>): Promise<void> => {
    let met = 0;
    await openAnew((page) =>
      // Astro asks a second time, with a query.
      page.route(`**${script}*`, (route) => {
        met += 1;
        answer(route);
      }),
    );
    await before?.();
    await readOn(reader);
    // A fault that was never met is no test.
    await expect.poll(() => met).toBeGreaterThan(0);
  };

  (WITH_ANOTHER.includes(script) ? fullTest : test)('refused: text and the right pictures remain', async () => {
    await openWith((route) => void route.abort());
  });

  fullTest('broken: text and the right pictures remain', async () => {
    await openWith((route) => void route.fulfill({ contentType: 'text/javascript', body: 'export const = (' }));
  });

  (script === own || script === stage ? test : fullTest)(
    'late: text and the right pictures are there before it and after, and the pictures not all at once',
    async () => {
      const held: Route[] = [];
      const fetched: string[] = [];
      const fetching = (request: Request): void => {
        if (request.url().includes('/pictures/')) fetched.push(request.url());
      };
      reader.on('request', fetching);
      await openWith(
        (route) => held.push(route),
        async () => {
          if (script !== own) return;
          await reader.locator('#your-fuse [data-drawn] img').waitFor({ state: 'attached' });
          await painted(reader);
          expect(fetched.length).toBeLessThan(4);
        },
      ).finally(() => reader.off('request', fetching));
      const place = () =>
        reader.evaluate(() => {
          const step = document.getElementById('your-fuse/yours');
          return (step?.getBoundingClientRect().top ?? 0) / innerHeight;
        });
      expect(await place()).toBeLessThan(1);
      for (const route of held) await route.continue();
      await reader.waitForLoadState('load');
      // What has recovered comes back, and what was being read is read on.
      await expect.poll(() => reader.evaluate(() => document.documentElement.dataset['reading'])).toBe('scroll');
      expect(await place()).toBeLessThan(1);
      expect(await place()).toBeGreaterThan(-1);
      await readOn(reader);
    },
  );
});

test('what fails of others’ takes nothing from the story', async () => {
  const page = await open(async (page) => {
    // The story's own script comes after all of it.
    await page.route(`**${own}`, async (route) => {
      await page.waitForFunction(() => document.documentElement.dataset['failed'] === '3');
      await route.continue();
    });
    await page.addInitScript(() => {
      let failed = 0;
      const count = () => (document.documentElement.dataset['failed'] = String((failed += 1)));
      document.addEventListener('readystatechange', () => {
        if (document.readyState !== 'interactive') return;
        const fail = (filename: string, message: string) =>
          dispatchEvent(new ErrorEvent('error', { filename, message, error: new Error(message) }));
        fail('chrome-extension://abcdef/content.js', 'Uncaught TypeError: of an extension');
        fail('https://cdn.example/_astro/widget.js', 'Uncaught ReferenceError: of another site');
        fail(`${location.origin}/cdn-cgi/challenge.js`, 'Uncaught Error: of the host');
        fail(location.href, 'ResizeObserver loop completed with undelivered notifications.');
        fail('', 'Script error.');
        for (const src of ['https://ads.example/refused.js', '/cdn-cgi/missing.js']) {
          const script = document.createElement('script');
          script.src = src;
          script.addEventListener('error', count);
          document.body.append(script);
        }
        const picture = document.createElement('img');
        picture.src = 'https://ads.example/_astro/pixel.gif';
        picture.addEventListener('error', count);
        document.body.append(picture);
      });
    });
  });
  await page.waitForLoadState('load');
  expect(await page.evaluate(() => document.documentElement.dataset['reading'])).toBe('scroll');
  await seen(page, 'two-customers/without').toBe('stage');
});

describe('a reader', () => {
  test('whose scenes do not arrive has the picture of every frame, and the stage when they come after all', async () => {
    const page = await openAnew((page) => page.route('**/scenes/**', (route) => route.abort()));
    for (const id of STEPS) await seen(page, id).toBe('picture on the stage');
    await page.unrouteAll();
    await seen(page, 'two-customers/before').toBe('stage');
  });

  fullTest('whose stage’s script does not arrive has the pictures, and the stage when it comes after all', async () => {
    const page = await openAnew((page) => page.route(`**${stage}*`, (route) => route.abort()));
    const section = page.locator('#two-customers');
    await seen(page, 'two-customers/without').toBe('picture on the stage');
    await expect.poll(() => section.getAttribute('data-missing')).toBe('');
    await page.unrouteAll();
    // It is left alone for a while before it may be asked for again.
    await section.and(page.locator(':not([data-approached])')).waitFor();
    await seen(page, 'two-customers/before').toBe('stage');
    expect(await section.getAttribute('data-missing')).toBeNull();
  });

  test('who comes back to a frame of which neither picture nor scenes had come has it', async () => {
    const page = await openAnew((page) => page.route(/\/(scenes|pictures)\/five-wires/, (route) => route.abort()));
    const [id, far] = ['five-wires/microsoft', 'your-fuse/yours'];
    await seen(page, id).toBe('the wrong picture');
    await seen(page, far).toBe('stage');
    await page.unrouteAll();
    await seen(page, id).toBe('stage');
  });

  test('who is denied storage misses nothing, and has the text and what the picture says while offline', async () => {
    allow(/ERR_INTERNET_DISCONNECTED|Failed to (fetch|load resource)/);
    const page = await visit('', {}, (page) =>
      page.addInitScript(() => {
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
          Object.defineProperty(window, name, {
            get: () => {
              throw new DOMException('denied', 'SecurityError');
            },
          });
      }),
    );
    await page.waitForLoadState('load');
    await page.context().setOffline(true);
    const step = page.locator('#five-wires [data-step]').nth(1);
    const id = (await step.getAttribute('id')) ?? '';
    await seen(page, id).toMatch(/picture/);
    expect(await page.locator('#five-wires [data-drawn] img').getAttribute('alt')).toBe(
      await step.locator('.frame img').getAttribute('alt'),
    );
    await page.context().setOffline(false);
    for (const next of STEPS) await seen(page, next).toBe('stage');
    await seen(page, id).toMatch(READABLE);
  });

  test('without IntersectionObserver has text and pictures in turn', async () => {
    const page = await open((page) =>
      page.addInitScript(() => {
        Reflect.deleteProperty(window, 'IntersectionObserver');
      }),
    );
    for (const id of STEPS.slice(0, 2)) await seen(page, id).toBe('picture');
    // What did not come is asked for again: when the reader comes back, and once there is a network.
    const [refused, unconnected] = ['circle-of-money/openai', 'promises/sum'];
    await page.route('**/pictures/circle-of-money/**', (route) => route.abort());
    await seen(page, refused).toBe('no picture');
    await page.unrouteAll();
    await page.context().setOffline(true);
    await seen(page, unconnected).toBe('no picture');
    await page.context().setOffline(false);
    await expect.poll(() => seeBrought(page, unconnected)).toBe('picture');
    await seen(page, refused).toBe('picture');
  });

  test('without ResizeObserver has text and pictures in turn', async () => {
    const page = await open((page) =>
      page.addInitScript(() => {
        Reflect.deleteProperty(window, 'ResizeObserver');
      }),
    );
    for (const id of STEPS.slice(0, 2)) await seen(page, id).toBe('picture');
  });

  test('whose browser knows no modules has text and pictures in turn', async () => {
    const page = await open(async (page) => {
      await page.addInitScript(() => {
        Reflect.deleteProperty(HTMLScriptElement.prototype, 'noModule');
      });
      await page.route('**/*.js', (route) => route.abort());
    });
    for (const id of STEPS) await seen(page, id).toBe('picture');
  });

  test('sent to a step whose script is refused arrives at that step', async () => {
    const page = await openAnew(
      (page) => page.route('**/_astro/*.js', (route) => route.abort()),
      '#two-customers/without',
    );
    await expect
      .poll(() => page.evaluate(() => document.documentElement.dataset['reading'] ?? 'pictures'))
      .toBe('pictures');
    expect(await page.locator('.step .frame img:visible').count()).toBeGreaterThan(20);
    const place = await page.locator('[id="two-customers/without"]').evaluate((step) => {
      const { top, bottom } = step.getBoundingClientRect();
      return { above: top / innerHeight, below: bottom / innerHeight };
    });
    expect(place.above).toBeLessThan(0.7);
    expect(place.below).toBeGreaterThan(0);
  });
});
