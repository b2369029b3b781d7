import { readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersFor, parseHeaderRules } from '../../src/address/headers.mjs';
import { parseRedirects } from '../../src/address/redirects.mjs';
import { attributes, bytes, files, read } from '../pages/site.ts';
import { ask } from './client.ts';
import { largest } from './largest.ts';
import { available, type Running } from './servers.ts';

const rules = parseHeaderRules(readFileSync('public/_headers', 'utf8'));
/** One file of each kind, and the type it is to be sent as. */
const KINDS = [
  ['', 'text/html'],
  ['ledger/', 'text/html'],
  [largest('_astro/', '.js'), /^(text|application)\/javascript/],
  [largest('_astro/fonts/', '.woff2'), 'font/woff2'],
  [largest('cards/', '.png'), 'image/png'],
  [largest('pictures/', '.svg'), 'image/svg+xml'],
  [largest('scenes/', '.json'), 'application/json'],
  [largest('figures/', '.json'), 'application/json'],
  ['offline.js', /^(text|application)\/javascript/],
  ['ledger/ledger.csv', 'text/csv'],
  ['favicon.svg', 'image/svg+xml'],
] as const;
const fileOf = (path: string): string => (path === '' || path.endsWith('/') ? `${path}index.html` : path);

describe.each(available())('$name', ({ start }) => {
  let server: Running | undefined;
  beforeAll(async () => {
    server = await start();
  });
  const address = (): string => server?.address ?? '';
  afterAll(() => server?.close());

  test.each(KINDS)('sends "%s" with its type and the headers of public/_headers', async (path, type) => {
    const { status, headers, body } = await ask(address() + path);
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(type);
    expect(body.equals(bytes(fileOf(path)))).toBe(true);
    const said = headersFor(rules, `/${path}`);
    if (!said.has('cache-control')) said.set('cache-control', 'public, max-age=0, must-revalidate');
    expect(said.size).toBeGreaterThan(4);
    for (const [header, value] of said) expect(headers[header], header).toBe(value);
    expect(headers['set-cookie']).toBeUndefined();
  });

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

  test.each(['ledger', 'exhibits/two-customers/redacted'])('/%s is sent to its one address, at once', async (path) => {
    const { status, headers } = await ask(`${address()}${path}`);
    expect([301, 302, 307, 308]).toContain(status);
    const location = new URL(headers.location ?? '', `${address()}${path}`);
    expect(location.href).toBe(`${address()}${path}/`);
    expect((await ask(location.href)).status).toBe(200);
  });

  test.each([
    'no-such-page/',
    'exhibits/two-customers/no-such-frame/',
    '_astro/gone.js',
    '_headers',
    '_redirects',
    '.assetsignore',
    '..%2f..%2fpackage.json',
    '%2e%2e/package.json',
  ])('/%s is not found: the page says so, and nobody keeps the answer', async (path) => {
    const { status, headers, body } = await ask(`${address()}${path}`);
    expect([400, 404]).toContain(status);
    if (status === 400) return;
    expect(headers['content-type']).toMatch('text/html');
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    expect(headers['content-security-policy']).toBe("frame-ancestors 'self'");
    expect(body.toString()).toBe(read('404.html'));
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

  const embedded = files.find((file) => /^embed\/.*\/index\.html$/.test(file));
  test.skipIf(embedded === undefined)('an embedded frame may be shown by anyone', async () => {
    const { status, headers } = await ask(address() + (embedded ?? '').replace(/index\.html$/, ''));
    expect([status, headers['content-security-policy']]).toEqual([200, 'frame-ancestors *']);
  });
});

test('the page for lost readers leads to the story and every exhibit', () => {
  const links = attributes(read('404.html'), 'a', 'href');
  expect(links).toContain('/');
  expect(links.filter((link) => link.startsWith('/exhibits/')).length).toBeGreaterThan(15);
});
