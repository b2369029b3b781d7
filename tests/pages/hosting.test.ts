import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { fits, headersFor, parseHeaderRules } from '../../src/address/headers.mjs';
import { parseRecord, RECORD, unanswered } from '../../src/address/published.mjs';
import { parseRedirects } from '../../src/address/redirects.mjs';
import { parseFrames } from '../../src/address/shared-frames.mjs';
import { attributes, bytes, files, further, pages, read } from './site.ts';

const rules = parseHeaderRules(readFileSync('public/_headers', 'utf8'));
const KEPT = 'public, max-age=31536000, immutable';
const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

describe('public/_headers', () => {
  test('keeps to what every host takes', () => {
    const text = readFileSync('public/_headers', 'utf8');
    expect(rules.length).toBeLessThan(100);
    for (const line of text.split('\n')) expect(line.length).toBeLessThan(2000);
    for (const { path } of rules) expect(path).toMatch(/^\/[\w./-]*\*?$/);
  });

  test('sets no header twice for one path, where hosts differ in what they make of it', () => {
    for (const file of files) {
      const set = rules.filter(({ path }) => fits(path, addressOf(file))).flatMap(({ headers }) => [...headers.keys()]);
      expect(new Set(set).size, file).toBe(set.length);
    }
  });

  test('lets embedded frames be shown by anyone, and every other page by none but this site', () => {
    for (const page of pages) {
      const policy = headersFor(rules, addressOf(page)).get('content-security-policy');
      expect(policy, `${page}: its folder needs a rule in public/_headers`).toBe(
        page.startsWith('embed/') ? 'frame-ancestors *' : "frame-ancestors 'self'",
      );
    }
  });

  test('lets exactly those files be kept for ever whose name is a hash', () => {
    const hashed = /[._/-][\w-]{8}\.(js|css|json|svg|png|webp)$|^_astro\/fonts\/[0-9a-f]{16}\.woff2$/;
    for (const file of files) {
      const kept = headersFor(rules, addressOf(file)).get('cache-control') === KEPT;
      if (kept) expect(file).toMatch(hashed);
      expect(kept, file).toBe(/^(_astro|figures|scenes)\//.test(file));
    }
  });
});

describe('CloudFront', () => {
  const template = parseDocument(readFileSync('deploy/cloudfront.yaml', 'utf8'), { logLevel: 'silent' });
  const policy = (name: string): Map<string, string> => {
    const path = ['Resources', name, 'Properties', 'ResponseHeadersPolicyConfig'];
    const { CustomHeadersConfig: custom, SecurityHeadersConfig: security } =
      template.getIn(path, false) === undefined
        ? { CustomHeadersConfig: { Items: [] }, SecurityHeadersConfig: {} }
        : JSON.parse(JSON.stringify(template.getIn(path)));
    return new Map([
      ...custom.Items.map(
        (item: { Header: string; Value: string }) => [item.Header.toLowerCase(), item.Value] as const,
      ),
      ['x-content-type-options', security.ContentTypeOptions ? 'nosniff' : ''],
      ['referrer-policy', security.ReferrerPolicy?.ReferrerPolicy],
      ['content-security-policy', security.ContentSecurityPolicy?.ContentSecurityPolicy],
    ]);
  };

  test.each([
    ['PageHeaders', '/about/'],
    ['EmbedHeaders', '/embed/two-customers/redacted/'],
  ])('%s says what public/_headers says', (name, path) => {
    expect([...policy(name)].sort()).toEqual([...headersFor(rules, path)].sort());
  });

  test('embeds of every language have the headers of embeds', () => {
    const behaviours = ['Resources', 'Distribution', 'Properties', 'DistributionConfig', 'CacheBehaviors'];
    const pattern = String(template.getIn([...behaviours, 0, 'PathPattern']));
    // A star stands for any number of characters, none too.
    const fitting = new RegExp(`^${pattern.replaceAll('*', '.*')}$`);
    for (const path of ['/embed/a/b/', ...further.map((language) => `/${language}/embed/a/b/`)])
      expect(path).toMatch(fitting);
    expect('/zh/exhibits/a/').not.toMatch(fitting);
  });

  const code = String(template.getIn(['Resources', 'Addresses', 'Properties', 'FunctionCode']));
  const answer = (uri: string): unknown =>
    JSON.parse(runInNewContext(`${code}; JSON.stringify(handler({ request: { uri: ${JSON.stringify(uri)} } }))`));

  test.each([
    ['/', { uri: '/index.html' }],
    ['/ledger/', { uri: '/ledger/index.html' }],
    ['/favicon.svg', { uri: '/favicon.svg' }],
    ['/zh/', { uri: '/zh/index.html' }],
    ['/zh/embed/two-customers/redacted/', { uri: '/zh/embed/two-customers/redacted/index.html' }],
    ['/zh/oembed/the-bill/both-loans.json', { uri: '/zh/oembed/the-bill/both-loans.json' }],
    ['/exhibits/two-customers/redacted/data.csv', { uri: '/exhibits/two-customers/redacted/data.csv' }],
  ])('%s is the file %o', (uri, request) => {
    expect(answer(uri)).toEqual(request);
  });

  test.each([
    ['/cards/promises/check.link.c8772a1f.png', '/cards/promises/check.link.png'],
    ['/zh/cards/promises/check.link.c8772a1f.png', '/zh/cards/promises/check.link.png'],
    ['/zh/ledger', '/zh/ledger/'],
    ['/short-fuse/pictures/promises/played.c8772a1f.webp', '/short-fuse/pictures/promises/played.webp'],
  ])('%s, given away once, is sent to %s', (uri, to) => {
    expect(answer(uri)).toMatchObject({ statusCode: 301, headers: { location: { value: to } } });
  });

  test.each(['//elsewhere/cards/a.c8772a1f.png', '/\\elsewhere/cards/a.c8772a1f.png'])('%s is sent nowhere', (uri) => {
    expect(answer(uri)).toEqual({ uri });
  });

  test.each([
    ['/ledger', '/ledger/'],
    ['//elsewhere', '/elsewhere/'],
    ['/\\elsewhere', '/elsewhere/'],
  ])('%s is sent to %s, on this host', (uri, to) => {
    expect(answer(uri)).toMatchObject({ statusCode: 301, headers: { location: { value: to } } });
  });
});

describe('what was published', () => {
  const redirects = parseRedirects(read('_redirects'));

  test('answers with the present file, by as many redirects as every host takes', () => {
    const given = parseRecord(readFileSync(RECORD, 'utf8'));
    expect(given.length).toBeGreaterThan(500);
    expect(unanswered(given, (file) => files.includes(file))).toEqual([]);
    // Cloudflare takes 2,000: https://developers.cloudflare.com/workers/static-assets/redirects/
    expect(redirects.size).toBeLessThanOrEqual(2000);
    for (const [old, now] of redirects) {
      expect(files, old).not.toContain(old.slice(1));
      expect(files, old).toContain(now.slice(1));
    }
  });
});

test('every exhibit is listed with the frame that stands for it, and its card is there', () => {
  const listed = parseFrames(read('_frames'));
  expect([...listed.keys()].sort()).toEqual(attributes(read('404.html'), 'a', 'data-exhibit').sort());
  expect(listed.size).toBeGreaterThan(15);
  for (const [exhibit, frame] of listed) expect(files).toContain(`cards/${exhibit}/${frame}.link.png`);
});

test('the build’s record is of this build', () => {
  const record = JSON.parse(bytes('build.json').toString());
  const hash = createHash('sha256');
  for (const file of files.filter((name) => name !== 'build.json').sort())
    hash.update(`${file}\0`).update(createHash('sha256').update(bytes(file)).digest());
  expect(record.output).toBe(hash.digest('hex'));
});
