import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fullTest } from '../full.ts';
import { furtherLanguages } from '../../src/edition/content-files.ts';
import { serve, type Served } from '../../src/commands/serve.mjs';
import { READABLE, readAndSee } from './reader.ts';
import { visits } from './visits.ts';
import { ui, unfilled } from './said.ts';

// Without a network the browser says what it could not fetch.
const { open } = visits({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'allow' }, [
  /Failed to load resource|ERR_INTERNET_DISCONNECTED|Failed to fetch/,
]);
let site = '';
let server: Served;

beforeAll(async () => {
  site = mkdtempSync(join(tmpdir(), 'short-fuse-'));
  // What no test here asks for is left out: it is most of the site.
  const others = [...furtherLanguages(process.cwd()), 'cards', 'exhibits', 'ledger', 'oembed'].join('|');
  const left = new RegExp(`\\.(br|gz)$|dist/(${others})/`);
  cpSync('dist', site, { recursive: true, filter: (path) => !left.test(path) });
  server = await serve(site, 0);
});
afterAll(async () => {
  await server.close();
  rmSync(site, { recursive: true, force: true });
});
/** Puts a file of the first version in its place again. */
const putBack = (file: string): void => cpSync(join('dist', file), join(site, file));

const stored = (page: Page) => page.getByText(unfilled(ui.offline.stored));
const storedFiles = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) found.push(new URL(url).pathname);
    return found;
  });

/** Opens the story, and stays until it is kept; with `stayed`, as long as one who reads. */
async function openAndKeep(path = '', stayed = false): Promise<Page> {
  const page = await open(server.address + path, {}, async (page) => {
    if (stayed) await page.clock.install();
  });
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  if (stayed) await page.clock.runFor(5000);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => storedFiles(page)).toContain('/');
  return page;
}

/** Lays an edition over the first whose cover says something else. */
function publish(): void {
  const html = readFileSync('dist/index.html', 'utf8');
  writeFileSync(
    join(site, 'index.html'),
    html.replace('<main id="main"', '<p id="newly">New today</p><main id="main"'),
  );
  const worker = readFileSync('dist/offline.js', 'utf8');
  const version = /version:\s*[`"']([0-9a-f]{8})[`"']/.exec(worker)?.[1] ?? '';
  expect(version).toMatch(/^[0-9a-f]{8}$/);
  writeFileSync(join(site, 'offline.js'), worker.replace(version, 'ffffffff'));
}

describe('the story without a network', () => {
  test('is readable once it has been opened, with the pictures of what was seen, and says when it was stored', async () => {
    const page = await openAndKeep();
    for (const id of ['two-customers/before', 'two-customers/redacted'])
      await expect.poll(() => readAndSee(page, id), { message: id }).toMatch(READABLE);
    await expect.poll(() => storedFiles(page)).toContainEqual(expect.stringMatching(/two-customers\.desk/));
    await page.context().setOffline(true);
    await page.reload();
    await stored(page).waitFor();
    expect(await stored(page).textContent()).toMatch(/stored here on \d+ [A-Z][a-z]+ 20\d\d at \d+:\d\d/);
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    for (const id of ['two-customers/before', 'two-customers/redacted'])
      await expect.poll(() => readAndSee(page, id), { message: id }).toMatch(READABLE);
    await page.getByRole('button', { name: ui.offline.close }).click();
    expect(await stored(page).isVisible()).toBe(false);
  });

  fullTest('has the stages not yet seen, too, for who has stayed half a minute', async () => {
    const page = await openAndKeep('', true);
    await page.clock.runFor(31_000);
    const last = await page.locator('[data-exhibit]').last().getAttribute('id');
    await expect.poll(() => storedFiles(page)).toContainEqual(expect.stringContaining(`/scenes/${last}.desk.`));
    expect(await storedFiles(page)).not.toContainEqual(expect.stringContaining('.phone.'));
    await page.context().setOffline(true);
    await page.reload();
    await stored(page).waitFor();
    await page.clock.runFor(1000);
    const step = (await page.locator('[data-exhibit]').last().locator('[data-step]').last().getAttribute('id')) ?? '';
    await expect.poll(() => readAndSee(page, step)).toBe('stage');
  });

  fullTest('has the pages that were opened beside it, under their own addresses, and no other', async () => {
    const page = await openAndKeep();
    await page.goto(`${server.address}about/`);
    await page.goto(`${server.address}?your-fuse=nonsense`);
    await expect.poll(() => storedFiles(page)).toContain('/about/');
    await page.context().setOffline(true);
    await page.goto(`${server.address}about/`);
    await stored(page).waitFor();
    await page.goto(`${server.address}?your-fuse=other#two-customers/before`);
    await stored(page).waitFor();
    await expect(page.goto(`${server.address}glossary/`)).rejects.toThrow('ERR_');
  });

  fullTest('is the network’s again once there is one, and says nothing', async () => {
    const page = await openAndKeep();
    await page.context().setOffline(true);
    await page.reload();
    await stored(page).waitFor();
    await page.context().setOffline(false);
    await page.reload();
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    expect(await page.locator('dialog.notice').count()).toBe(0);
  });

  fullTest('gives way at once to a newer version, which is what is there without a network from then on', async () => {
    const page = await openAndKeep();
    const before = await page.evaluate(() => caches.keys());
    publish();
    try {
      await page.reload();
      await page.getByText('New today').waitFor({ state: 'attached' });
      expect(await page.locator('dialog.notice').count()).toBe(0);
      await expect.poll(() => page.evaluate(() => caches.keys())).toContain('short-fuse:/:ffffffff');
      await expect
        .poll(() => page.evaluate(async () => (await (await caches.open('short-fuse:/:ffffffff')).keys()).length))
        .toBeGreaterThan(3);
      // Once nobody has the older one open, what it had stored is gone: who comes back while it is still at work on the
      // last page meets it once more.
      await expect
        .poll(async () => {
          await page.goto('about:blank');
          await page.goto(server.address);
          return page.evaluate(() => caches.keys());
        })
        .toEqual(['short-fuse:/:ffffffff']);
      expect(before).not.toEqual(['short-fuse:/:ffffffff']);
      await page.context().setOffline(true);
      await page.reload();
      await stored(page).waitFor();
      await page.getByText('New today').waitFor({ state: 'attached' });
    } finally {
      putBack('index.html');
      putBack('offline.js');
    }
  });

  test('is turned off by one file, which leaves nothing behind', async () => {
    const page = await openAndKeep();
    cpSync('deploy/offline-off.js', join(site, 'offline.js'));
    try {
      await page.goto(`${server.address}about/`);
      await expect
        .poll(() => page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length)))
        .toBe(0);
      expect(await page.evaluate(() => caches.keys())).toEqual([]);
      await page.context().setOffline(true);
      await expect(page.reload()).rejects.toThrow('ERR_');
    } finally {
      putBack('offline.js');
    }
  });

  fullTest('keeps to its own path, beside another site of the same host', async () => {
    const page = await openAndKeep();
    const names = await page.evaluate(() => caches.keys());
    expect(names).toHaveLength(1);
    expect(names[0]).toMatch(/^short-fuse:\/:[0-9a-f]{8}$/);
    // Another site's store, which neither a newer version nor turning off may touch.
    await page.evaluate(() => caches.open('short-fuse:/other/:12345678'));
    cpSync('deploy/offline-off.js', join(site, 'offline.js'));
    try {
      await page.goto(`${server.address}about/`);
      await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(['short-fuse:/other/:12345678']);
    } finally {
      putBack('offline.js');
    }
  });
});

fullTest('an embed is never stored', async () => {
  const page = await openAndKeep();
  await page.goto(`${server.address}embed/two-customers/redacted/`);
  await page.waitForFunction(() => document.querySelector('[data-live]') !== null);
  expect((await storedFiles(page)).filter((path) => path.includes('/embed/'))).toEqual([]);
});
