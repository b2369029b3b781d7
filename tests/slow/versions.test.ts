import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseRedirects } from '../../src/address/redirects.mjs';
import { serve, type Served } from '../../src/commands/serve.mjs';
import { READABLE, readAndSee, seeBrought } from '../browser/reader.ts';
import { ui } from '../browser/said.ts';
import { visits } from '../browser/visits.ts';
import { changeIn } from '../content-copy.ts';
import { attributes, meta, unescape } from '../pages/site.ts';
import { build, copyOfProject, filesIn } from './build.ts';

// A second version, as a newsroom would publish it over the first: a figure corrected, a frame renamed, a chapter left
// out.

const SITE = 'https://short-fuse.example/';
const FIRST = 'dist';
let second = '';
let there = new Set<string>();

function changeCode(project: string, file: string, from: string, to: string): void {
  const path = join(project, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(path, text.replace(from, to));
}

beforeAll(() => {
  const project = copyOfProject();
  changeIn(project, 'ledger/cash.yaml', /(- id: commit-eu-2-2b\n(?: {2}.*\n)*? {2}value: )2200\n/, '$12300\n');
  changeIn(project, 'story.yaml', /^ {2}- core-scientific\n/m, '');
  changeIn(project, 'exhibits/en/two-customers.yaml', /^shared: redacted$/m, 'shared: letter');
  for (const language of ['en', 'zh']) {
    changeIn(project, `exhibits/${language}/two-customers.yaml`, /^ {2}redacted:$/m, '  letter:');
    changeIn(project, `chapters/${language}/two-customers.mdx`, '<Step frame="redacted">', '<Step frame="letter">');
  }
  const code = 'src/exhibits/two-customers/exhibit.ts';
  changeCode(
    project,
    code,
    "redacted: both('hidden', { tone: 'ink', row: 'second-hidden' }),",
    "letter: { ...both('hidden', { tone: 'ink', row: 'second-hidden' }), formerly: ['redacted'] },",
  );
  second = build('second', '/', project);
  there = new Set(filesIn(second));
});

const pagesOf = (folder: string): readonly string[] => filesIn(folder).filter((file) => file.endsWith('.html'));
const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');
const addressOf = (page: string): string => SITE + page.replace(/(^|\/)index\.html$/, '$1');
const fileAt = (address: string): string =>
  decodeURI(new URL(address, SITE).pathname.slice(1)).replace(/(^|\/)$/, '$1index.html');
const isOwn = (address: string): boolean => new URL(address, SITE).href.startsWith(SITE);

/**
 * Every address that pages of a site give away: in tags, in code to be pasted, in answers, in data for machines, in the
 * feed and the sitemap.
 */
function givenAway(folder: string): Set<string> {
  const texts = filesIn(folder)
    .filter((file) => /^(oembed\/.*\.json|feed\.xml|sitemap-0\.xml|robots\.txt)$/.test(file))
    .map((file) => read(folder, file));
  const found = new Set<string>();
  for (const page of pagesOf(folder)) {
    const html = read(folder, page);
    texts.push(...[...html.matchAll(/<textarea[^>]*>([^<]*)<\/textarea>/g)].map(([, text = '']) => unescape(text)));
    texts.push(...[...html.matchAll(/ld\+json">([\s\S]*?)<\/script>/g)].map(([, json = '']) => json));
    found.add(addressOf(page));
    for (const name of ['og:image', 'og:url']) for (const address of meta(html, name)) found.add(address);
    for (const address of attributes(html, '*', 'download').length > 0 ? attributes(html, 'a', 'href') : [])
      if (isOwn(new URL(address, addressOf(page)).href)) found.add(new URL(address, addressOf(page)).href);
    for (const address of attributes(html, 'img', 'src')) found.add(new URL(address, SITE).href);
  }
  for (const text of texts)
    for (const [address] of text.matchAll(/https:\/\/short-fuse\.example\/[^\s"'<>&\\]*/g)) found.add(address);
  return found;
}

describe('a second version laid over the first', () => {
  test('answers at every address that the first gave away', () => {
    const given = [...givenAway(FIRST)].filter((address) => !/\/404(\.html|\/)?$/.test(address));
    expect(given.length).toBeGreaterThan(1000);
    expect(given.filter((address) => !there.has(fileAt(address)))).toEqual([]);
  });

  test('answers at every address that was ever published, by a redirect or a file', () => {
    const redirects = parseRedirects(read(second, '_redirects'));
    expect(redirects.size).toBeGreaterThan(1000);
    expect([...redirects.values()].filter((path) => !there.has(path.slice(1)))).toEqual([]);
    expect([...redirects.keys()].some((path) => path.includes('/two-customers/redacted.'))).toBe(true);
  });

  test('shows the corrected picture at the address of the old, and calls itself another version', () => {
    const picture = 'pictures/promises/abroad.desk.svg';
    expect(read(second, picture)).not.toBe(read(FIRST, picture));
    expect(read(second, 'version.json')).not.toBe(read(FIRST, 'version.json'));
    // The renamed frame, under its old name.
    expect(read(second, 'pictures/two-customers/redacted.desk.svg')).toBe(
      read(second, 'pictures/two-customers/letter.desk.svg'),
    );
  });

  test('has no link that leads to a page or a place that is gone', () => {
    const places = new Map<string, Set<string>>();
    const placesIn = (page: string): Set<string> => {
      const found = places.get(page) ?? new Set(attributes(read(second, page), '*', 'id'));
      places.set(page, found);
      return found;
    };
    const broken = new Set<string>();
    for (const page of pagesOf(second))
      for (const name of ['href', 'src', 'srcset', 'component-url', 'renderer-url', 'data-figures', 'data-published'])
        for (const link of attributes(read(second, page), '*', name)) {
          const url = new URL(link, addressOf(page));
          if (!url.href.startsWith(SITE) || /\/404(\.html|\/)$/.test(url.pathname)) continue;
          const file = fileAt(url.href);
          const place = decodeURIComponent(url.hash.slice(1));
          if (!there.has(file)) broken.add(`${page}: ${link}`);
          else if (place !== '' && file.endsWith('.html') && !placesIn(file).has(place))
            broken.add(`${page}: ${link} has no such place`);
        }
    expect([...broken]).toEqual([]);
    expect(placesIn('index.html').has('two-customers/redacted')).toBe(true);
    expect(placesIn('index.html').has('chapter-core-scientific')).toBe(false);
    // What the chapter told keeps its pages.
    expect(there.has('exhibits/twins/denton/index.html')).toBe(true);
  });
});

describe('read to the end in a tab that opened the first', () => {
  const { open, allow } = visits();
  let site = '';
  let server: Served;

  const lay = (version: string): void => {
    rmSync(site, { recursive: true, force: true });
    cpSync(version, site, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
  };

  beforeAll(async () => {
    site = mkdtempSync(join(tmpdir(), 'short-fuse-'));
    lay(FIRST);
    server = await serve(site, 0);
  });
  afterAll(async () => {
    await server.close();
    rmSync(site, { recursive: true, force: true });
  });

  /** The first version as it is open, the second laid over it, and every step of each exhibit. */
  async function openFirst(): Promise<{ page: Page; exhibits: string[][] }> {
    lay(FIRST);
    // What is gone the browser says, and so do those who asked for it.
    allow(/./);
    const page = await open(server.address);
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    lay(second);
    const exhibits = await page
      .locator('[data-exhibit]')
      .evaluateAll((all) => all.map((each) => [...each.querySelectorAll('[data-step]')].map(({ id }) => id)));
    expect(exhibits.flat().length).toBeGreaterThan(100);
    expect(exhibits.flat()).toContain('two-customers/redacted');
    return { page, exhibits };
  }
  const told = (page: Page) => page.getByText(ui.newer.published).waitFor();

  test('by scrolling, every step has its picture', async () => {
    const { page, exhibits } = await openFirst();
    for (const id of exhibits.flat()) await expect.poll(() => readAndSee(page, id), { message: id }).toMatch(READABLE);
    await told(page);
  });

  test('by Next, every step has its picture', async () => {
    const { page, exhibits } = await openFirst();
    for (const [first = '', ...rest] of exhibits) {
      await expect.poll(() => readAndSee(page, first), { message: first }).toMatch(READABLE);
      for (const id of rest) {
        await page.getByRole('button', { name: ui.stepper.next }).click();
        await expect.poll(() => seeBrought(page, id), { message: id }).toMatch(READABLE);
      }
    }
    await told(page);
  });

  test('by links, every step has its picture', async () => {
    const { page, exhibits } = await openFirst();
    for (const id of exhibits.flat().reverse()) {
      await page.evaluate((id) => (location.hash = id), id);
      await expect.poll(() => seeBrought(page, id), { message: id }).toMatch(READABLE);
    }
    await told(page);
  });
});
