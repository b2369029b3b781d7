import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FULL, fullTest } from '../full.ts';
import { furtherLanguages } from '../../src/edition/content-files.ts';
import { serve, type Served } from '../../src/commands/serve.mjs';
import { READABLE, readAndSee } from './reader.ts';
import { visits } from './visits.ts';
import { ui } from './said.ts';

// A version is published over the one that a reader has open: files whose name is a hash are gone, everything else is
// the new version's. Whether two real versions fit together is for the slow tests, which build the second.
const { open: visit, allow } = visits();
const HASHED = ['_astro', 'figures', 'scenes'];
/** Of so many steps one is looked at. */
const OFTEN = FULL ? 3 : 12;
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

/** Lays the newer version over the one that is open. */
function publish(): void {
  for (const folder of HASHED)
    for (const file of readdirSync(join(site, folder), { recursive: true, withFileTypes: true }))
      if (file.isFile()) rmSync(join(file.parentPath, file.name));
  writeFileSync(join(site, 'version.json'), JSON.stringify({ version: 'newer', updated: '2026-12-01' }));
}

/** Puts back what was published first, for the next test. */
function takeBack(): void {
  for (const folder of HASHED) cpSync(join('dist', folder), join(site, folder), { recursive: true });
  cpSync('dist/version.json', join(site, 'version.json'));
}

const steps = [
  ...readFileSync('dist/index.html', 'utf8').matchAll(
    /<section id="([^"]+)" data-step|<section class="step" id="([^"]+)"/g,
  ),
].map(([, a, b]) => a ?? b ?? '');
const word = (page: Page) => page.getByText(ui.newer.published);

async function openFirst(hash = ''): Promise<Page> {
  takeBack();
  // What is gone the browser says, and so do those who asked for it.
  allow(/./);
  const page = await visit(`${server.address}${hash}`);
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  return page;
}

fullTest(
  'read on by scrolling, every step has its picture, and the reader is told that there is a newer version',
  async () => {
    expect(steps.length).toBeGreaterThan(100);
    const page = await openFirst();
    publish();
    for (const id of steps.filter((_, i) => i % OFTEN === 0))
      await expect.poll(() => readAndSee(page, id), { message: id }).toMatch(READABLE);
    await word(page).waitFor();
  },
);

fullTest('stepped through by keys and by links, it has its pictures too', async () => {
  const page = await openFirst('#two-customers/redacted');
  const next = page.getByRole('button', { name: ui.stepper.next });
  // The stepper comes with the first exhibit, after the page is ready: of a version that is gone it would not.
  await next.waitFor();
  publish();
  for (let i = 0; i < 3; i++) await next.click();
  for (const id of ['the-bill/both-loans', 'your-fuse/contracts']) {
    await page.evaluate((id) => (location.hash = id), id);
    await expect.poll(() => readAndSee(page, id), { message: id }).toMatch(READABLE);
  }
  await word(page).waitFor();
});

test('the newer version is brought up at the step being read', async () => {
  const page = await openFirst();
  publish();
  for (const id of ['five-wires/whole', 'the-bill/both-loans'].filter((id) => steps.includes(id)))
    await readAndSee(page, id);
  await word(page).waitFor();
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('#the-bill/both-loans');
  // What it brings up is whole again.
  const version = readFileSync(join(site, 'version.json'));
  takeBack();
  writeFileSync(join(site, 'version.json'), version);
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: ui.newer.readOn }).click()]);
  await page.waitForFunction(() => document.getElementById('the-bill/both-loans')?.dataset['active'] !== undefined);
  await expect.poll(() => page.evaluate(() => location.search + location.hash)).toBe('#the-bill/both-loans');
});

test('who comes back after ten minutes is told of a newer version; who was away for less is not asked about', async () => {
  takeBack();
  allow(/./);
  const page = await visit(server.address, {}, (page) => page.clock.install());
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/version.json')) asked.push(request.url());
  });
  const turn = (hidden: boolean) =>
    page.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  const away = async (minutes: number): Promise<void> => {
    await turn(true);
    await page.clock.fastForward(minutes * 60_000);
    await turn(false);
  };
  // There is none yet: a question asked too soon would find nothing.
  await away(9);
  writeFileSync(join(site, 'version.json'), JSON.stringify({ version: 'newer', updated: '2026-12-01' }));
  await away(11);
  await word(page).waitFor();
  expect(asked).toHaveLength(1);
});

test('an embed gives way to the newer version at the reader’s next change', async () => {
  takeBack();
  allow(/./);
  const page = await visit(`${server.address}embed/two-customers/redacted/?theme=dark`);
  await page.waitForFunction(() => document.querySelector('[data-live]') !== null);
  const next = page.getByRole('link', { name: ui.stepper.next });
  const count = () => page.locator('[data-count]').textContent();
  const first = await count();
  await next.click();
  await expect.poll(count).not.toBe(first);
  expect(page.url()).toContain('/redacted/');
  publish();
  const there = page.waitForURL((url) => !url.pathname.includes('/redacted/'));
  await next.click();
  await there;
  expect(new URL(page.url()).search).toBe('?theme=dark');
  expect(await page.locator('svg.drawing').count()).toBeGreaterThan(0);
});
