import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { cases } from '../full.ts';
import { visits } from './visits.ts';
import { ui } from './said.ts';

const address = inject('address');
// The answer 404 itself is no complaint.
const { open, stay } = visits({}, [/status of 404/]);

describe('an address without a page', () => {
  const reader = stay('404.html');

  test.each([
    ['exhibits/two-custmers/', 'exhibits/two-customers/'],
    ['exhibits/two-customers/redcted/', 'exhibits/two-customers/redacted/'],
  ])('%s leads to %s', async (wrong, right) => {
    const page = reader();
    await page.goto(address + wrong);
    const link = page.locator('[data-suggestion] a');
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe(`${address}${right}`);
    expect(await link.textContent()).toMatch(/^Exhibit \d+\. /);
    const answer = page.waitForResponse(`${address}${right}`);
    await link.click();
    expect((await answer).status()).toBe(200);
  });

  test('that is a page’s with something about it leads to that page', async () => {
    const page = reader();
    for (const [mangled, right] of cases(9, [
      // What the address has behind it stays: settings, and the place on the page.
      ['exhibits//the-bill//both-loans/%E2%80%9D?theme=dark#data', 'exhibits/the-bill/both-loans/?theme=dark#data'],
      ['Exhibits/The-Bill/BOTH-LOANS', 'exhibits/the-bill/both-loans/'],
      ['exhibitsthe-bill/both-loans/index.html)', 'exhibits/the-bill/both-loans/'],
      ['embed/the-bill/both-loans,', 'embed/the-bill/both-loans/'],
      // In another page: the frame that is shared for its exhibit.
      ['embed/your-fuse/frayed/?theme=dark', 'embed/your-fuse/critic/?theme=dark'],
      ['glossary).', 'glossary/'],
      // The story's own address, and that of another language of it.
      ['%EF%BC%89', ''],
      ['index.html)', ''],
      ['zh)', 'zh/'],
      ['exhibits/the-bill/both-loans/.', 'exhibits/the-bill/both-loans/'],
      ['exhibits/the-bill/both-loans)', 'exhibits/the-bill/both-loans/'],
      ['exhibits/the-bill/both-loans/,', 'exhibits/the-bill/both-loans/'],
      ['exhibits/the-bill/both-loans/%EF%BC%89', 'exhibits/the-bill/both-loans/'],
      ['exhibits/the-bill/both-loans**', 'exhibits/the-bill/both-loans/'],
      ['exhibits/the-bill/both-loans/index.html)', 'exhibits/the-bill/both-loans/'],
      ['exhibits/the-bill/both-loans&fbclid=1', 'exhibits/the-bill/both-loans/'],
    ])) {
      // The page on the way may be left before it has loaded.
      await page.goto(address + mangled, { waitUntil: 'commit' });
      await page.waitForURL(address + right, { waitUntil: 'commit' });
      expect(await page.title()).not.toContain(ui.lost.title);
    }
  });

  test('none leads round in a circle', async () => {
    const page = await open('404.html', {}, (page) =>
      page.route('**/about/', (route) => route.fulfill({ status: 404, path: 'dist/404.html' })),
    );
    await page.goto(`${address}about/`);
    expect(await page.locator('h1').textContent()).toBe(ui.lost.heading);
  });

  test.each(
    cases(2, [
      'exhibits/two-custmers/%3Cimg%20src=x%20onerror=alert(1)%3E/',
      'exhibits/%3Cscript%3Ealert(1)%3C%2Fscript%3E/',
      'exhibits/javascript:alert(1)/',
      'exhibits/%E0%A4%A/',
      `exhibits/${'two-customers'.repeat(200)}/`,
    ]),
  )('%s shows and runs nothing of itself', async (hostile) => {
    const page = reader();
    await page.goto(address + hostile);
    expect(await page.locator('h1').textContent()).toBe(ui.lost.heading);
    expect(await page.locator('main img, main script').count()).toBe(0);
    expect(await page.locator('main').textContent()).not.toContain('alert');
    for (const link of await page.locator('main a[href]').all())
      expect(await link.getAttribute('href')).toMatch(/^(\/|http:\/\/127\.0\.0\.1)/);
  });

  test('without script the list of exhibits is there, and no half sentence', async () => {
    const page = await open('exhibits/two-custmers/', { javaScriptEnabled: false });
    expect(await page.locator('[data-suggestion]').isVisible()).toBe(false);
    expect(await page.locator('main a[data-exhibit]').count()).toBeGreaterThan(10);
  });
});

describe('an end of the address', () => {
  /** Waits until the page stands at a place, which is not under what covers it. */
  const stands = (page: Page, id: string): Promise<unknown> =>
    page.waitForFunction((id) => {
      const top = (document.getElementById(id)?.getBoundingClientRect().top ?? -1) / innerHeight;
      return top >= 0 && top < 0.8;
    }, id);

  test('that names a place with something about it leads there, on arriving and later', async () => {
    const page = await open('#the-bill/both-loans)');
    await page.waitForFunction(() => location.hash === '#the-bill/both-loans' && scrollY > innerHeight);
    for (const [mangled, right] of [
      ['#/two-customers/microsoft', '#two-customers/microsoft'],
      ['#the-bill/both-loans?utm_source=x', '#the-bill/both-loans'],
      ['#Two-Customers/Microsoft&fbclid=1', '#two-customers/microsoft'],
      ['#the-bill//both-loans/%EF%BC%89', '#the-bill/both-loans'],
      ['#your-fuse/filing”', '#your-fuse/filing'],
    ] as const) {
      await page.evaluate((hash) => (location.hash = hash), mangled);
      await stands(page, right.slice(1));
      // The address then follows the reading: a place known by an older name goes by its new one.
      await page.waitForFunction(() => document.getElementById(decodeURIComponent(location.hash.slice(1))) !== null);
      expect(await page.locator('[data-lost]').isVisible()).toBe(false);
    }
  });

  test('that names none says so and offers the nearest, on arriving and later', async () => {
    const page = await open('#two-custmers');
    const notice = page.locator('[data-lost]');
    const link = notice.locator('[data-nearest] a');
    for (const [lost, nearest] of [
      ['#two-custmers', '#two-customers'],
      ['#the-bil/both-lons', '#the-bill/both-loans'],
      ['#nothing-like-any-place', undefined],
    ] as const) {
      await page.evaluate((hash) => (location.hash = hash), lost);
      await notice.waitFor();
      expect(await notice.textContent()).not.toContain(lost.slice(1));
      if (nearest === undefined) expect(await link.isVisible()).toBe(false);
      else {
        await link.click();
        await stands(page, nearest.slice(1));
        // The page is told of its new address after it has scrolled there.
        await notice.waitFor({ state: 'hidden' });
      }
    }
  });
});

test('a host’s one page for lost addresses leads to that of the language in whose folder the address is', async () => {
  const lost = 'zh/exhibits/two-custmers/?a=1';
  const page = await open(lost, {}, (page) =>
    page.route(`**/${lost}`, async (route) =>
      route.fulfill({ status: 404, contentType: 'text/html', body: readFileSync('dist/404.html', 'utf8') }),
    ),
  );
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('zh-Hans');
  await expect.poll(() => page.url()).toBe(address + lost);
  const link = page.locator('[data-suggestion] a');
  await link.waitFor();
  expect(await link.getAttribute('href')).toBe(`${address}zh/exhibits/two-customers/`);
});

test('a language’s folder is known by a mangled name, and what the address has behind it stays', async () => {
  const page = await open('404.html');
  for (const [mangled, right] of [
    ['ZH//Exhibits/The-Bill/)?theme=dark#data', 'zh/exhibits/the-bill/?theme=dark#data'],
    ['zh%2Fexhibits%2Fthe-bill%2F', 'zh/exhibits/the-bill/'],
  ] as const) {
    const [whole = ''] = right.split('#');
    const there = page.waitForResponse((response) => response.url() === address + whole && response.status() === 200);
    await page.goto(address + mangled, { waitUntil: 'commit' });
    await there;
    await page.waitForURL(address + right, { waitUntil: 'commit' });
  }
});

test('an end of the lost page’s own address that names another host leads nowhere', async () => {
  const page = await open('404.html#//evil.example/x');
  await expect(page.title()).resolves.toContain(ui.lost.title);
  expect(page.url()).toBe(`${address}404.html#//evil.example/x`);
});
