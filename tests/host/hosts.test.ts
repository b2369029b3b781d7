import { readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersFor, parseHeaderRules } from '../../src/address/headers.mjs';
import { parseRedirects } from '../../src/address/redirects.mjs';
import { attributes, bytes, files, filesIn, further, read } from '../pages/site.ts';
import { ask } from './client.ts';
import { largest } from './largest.ts';
import { available, type Running } from './servers.ts';

const rules = parseHeaderRules(readFileSync('public/_headers', 'utf8'));
/** Paths of the languages' sites: the story's own at the root. */
const LANGUAGES = ['', ...further.map((language) => `${language}/`)];
/** One file of each kind in a language, and the type it is to be sent as. */
const kindsIn = (base: string) =>
  [
    [base, 'text/html'],
    [`${base}ledger/`, 'text/html'],
    [largest(`${base}_astro/`, '.js'), /^(text|application)\/javascript/],
    [largest(`${base}_astro/fonts/`, '.woff2'), 'font/woff2'],
    [largest(`${base}cards/`, '.png'), 'image/png'],
    [largest(`${base}pictures/`, '.svg'), 'image/svg+xml'],
    [largest(`${base}scenes/`, '.json'), 'application/json'],
    [largest(`${base}figures/`, '.json'), 'application/json'],
    [`${base}offline.js`, /^(text|application)\/javascript/],
    [`${base}ledger/ledger.csv`, 'text/csv'],
    [`${base}favicon.svg`, 'image/svg+xml'],
    [`${base}oembed/the-bill/both-loans.json`, 'application/json'],
    [`${base}embed/the-bill/both-loans/`, 'text/html'],
    [`${base}feed.xml`, /xml/],
    [`${base}short-fuse.epub`, 'application/epub+zip'],
    [`${base}site.webmanifest`, 'application/manifest+json'],
    [`${base}licences.txt`, 'text/plain'],
  ] as const;
/** The same path in the story's own language, for whose paths public/_headers has its rules. */
const inOwn = (path: string): string => {
  const base = LANGUAGES.find((each) => each !== '' && path.startsWith(each)) ?? '';
  return path.slice(base.length);
};
const fileOf = (path: string): string => (path === '' || path.endsWith('/') ? `${path}index.html` : path);

describe.each(available())('$name', ({ start }) => {
  let server: Running | undefined;
  beforeAll(async () => {
    server = await start();
  });
  const address = (): string => server?.address ?? '';
  afterAll(() => server?.close());

  test.each(LANGUAGES.flatMap(kindsIn))(
    'sends "%s" with its type and the headers of public/_headers',
    async (path, type) => {
      const { status, headers, body } = await ask(address() + path);
      expect(status).toBe(200);
      expect(headers['content-type']).toMatch(type);
      expect(body.equals(bytes(fileOf(path)))).toBe(true);
      const said = headersFor(rules, `/${inOwn(path)}`);
      if (!said.has('cache-control')) said.set('cache-control', 'public, max-age=0, must-revalidate');
      expect(said.size).toBeGreaterThan(4);
      for (const [header, value] of said) expect(headers[header], header).toBe(value);
      expect(headers['set-cookie']).toBeUndefined();
    },
  );

  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('sends text as %s to those who take it, and says that it depends', async (encoding, unpack) => {
    for (const path of ['', largest('_astro/', '.js'), largest('scenes/', '.json'), 'ledger/ledger.csv']) {
      const { headers, body } = await ask(address() + path, { 'Accept-Encoding': encoding });
      expect(headers['content-encoding'], path).toBe(encoding);
      expect(headers.vary, path).toMatch(/accept-encoding/i);
      expect(unpack(body).equals(bytes(fileOf(path))), path).toBe(true);
      expect(body.length, path).toBeLessThan(bytes(fileOf(path)).length / 2);
    }
  });

  test('what a reader has need not be sent again', async () => {
    const { headers } = await ask(address());
    const { status, body } = await ask(address(), { 'If-None-Match': headers.etag ?? 'none' });
    expect(status).toBe(304);
    expect(body).toHaveLength(0);
  });

  test.each(LANGUAGES.flatMap((base) => [`${base}ledger`, `${base}exhibits/two-customers/redacted`]))(
    '/%s is sent to its one address, at once',
    async (path) => {
      const { status, headers } = await ask(`${address()}${path}`);
      expect([301, 302, 307, 308]).toContain(status);
      const location = new URL(headers.location ?? '', `${address()}${path}`);
      expect(location.href).toBe(`${address()}${path}/`);
      expect((await ask(location.href)).status).toBe(200);
    },
  );

  test.each(LANGUAGES.map((base) => `${base}embed/two-customers/redacted`))(
    '/%s is sent there with what was asked of it',
    async (path) => {
      const { headers } = await ask(`${address()}${path}?theme=dark&id=a%20b`);
      const location = new URL(headers.location ?? '', `${address()}${path}`);
      expect(location.href).toBe(`${address()}${path}/?theme=dark&id=a%20b`);
    },
  );

  test.each([
    'no-such-page/',
    'exhibits/two-customers/no-such-frame/',
    '_astro/gone.js',
    '_headers',
    '_redirects',
    '_frames',
    // Of no exhibit, or of no such kind.
    'cards/no-such-exhibit/losses.link.png',
    'oembed/no-such-exhibit/losses.json',
    'cards/the-bill/nothing.webp',
    'oembed/the-bill/nothing.png',
    'no-such-data.csv',
    'no-such-book.epub',
    '.assetsignore',
    '..%2f..%2fpackage.json',
    '%2e%2e/package.json',
    // No language has this folder.
    'xx/no-such-page/',
    // Folders without a page.
    'cards/',
    'pictures/the-bill/',
    ...further.flatMap((language) => [
      `${language}/no-such-page/`,
      `${language}/oembed/`,
      `${language}/_astro/gone.js`,
      `${language}/exhibits/x/`,
    ]),
  ])('/%s is not found: the page says so, and nobody keeps the answer', async (path) => {
    const { status, headers, body } = await ask(`${address()}${path}`);
    expect([400, 404]).toContain(status);
    if (status === 400) return;
    expect(headers['content-type']).toMatch('text/html');
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    expect(headers['content-security-policy']).toBe("frame-ancestors 'self'");
    const language = further.find((each) => path.startsWith(`${each}/`));
    expect(body.toString()).toBe(read(language === undefined ? '404.html' : `${language}/404.html`));
  });

  test('a picture’s address with a hash, given away once, leads to the present picture', async () => {
    const [[old, now] = ['', '']] = parseRedirects(read('_redirects'));
    const { status, headers } = await ask(address() + old.slice(1));
    expect(status).toBe(301);
    const present = new URL(headers.location ?? '', address());
    expect(present.href).toBe(address() + now.slice(1));
    const answer = await ask(present.href);
    expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'public, max-age=0, must-revalidate']);
    expect(answer.body.equals(bytes(now.slice(1)))).toBe(true);
    const again = await ask(`${present.href}?v=12345678`, { 'If-None-Match': answer.headers.etag ?? 'none' });
    expect(again.status).toBe(304);
  });

  test.each(
    LANGUAGES.flatMap((base) => [
      [`${base}cards/the-bill/nothing.link.png`, `${base}cards/the-bill/both-loans.link.png`],
      [`${base}cards/the-bill/nothing.tall.png`, `${base}cards/the-bill/both-loans.tall.png`],
      [`${base}oembed/the-bill/nothing.json`, `${base}oembed/the-bill/both-loans.json`],
      [`${base}pictures/the-bill/nothing.desk.svg`, `${base}pictures/the-bill/both-loans.desk.svg`],
    ]),
  )('/%s, of a frame that never was, leads to the one that stands for its exhibit', async (path, present) => {
    const { status, headers } = await ask(address() + path);
    expect([status, headers['cache-control']]).toEqual([302, 'public, max-age=0, must-revalidate']);
    expect(new URL(headers.location ?? '', address()).href).toBe(address() + present);
    const answer = await ask(address() + present);
    expect([answer.status, answer.body.equals(bytes(present))]).toEqual([200, true]);
  });

  test.each(LANGUAGES)('an embedded frame of /%s may be shown by anyone', async (base) => {
    const all = base === '' ? files : filesIn(base.slice(0, -1));
    const embedded = all.find((file) => /^embed\/.*\/index\.html$/.test(file)) ?? '';
    const { status, headers } = await ask(address() + base + embedded.replace(/index\.html$/, ''));
    expect([status, headers['content-security-policy']]).toEqual([200, 'frame-ancestors *']);
  });

  test.each(['embed/..%2f', 'embed/..%2Fexhibits/the-bill/', 'embed/the-bill/%2e.%2f..%2fledger/'])(
    '/%s, which leads out of the embeds again, is no way to show another page',
    async (path) => {
      const { status, headers } = await ask(address() + path);
      if (status === 200) expect(headers['content-security-policy']).toBe("frame-ancestors 'self'");
      else expect([400, 404]).toContain(status);
    },
  );
});

test('the page for lost readers leads to the story and every exhibit', () => {
  const links = attributes(read('404.html'), 'a', 'href');
  expect(links).toContain('/');
  expect(links.filter((link) => link.startsWith('/exhibits/')).length).toBeGreaterThan(15);
});
