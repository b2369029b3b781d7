import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { runInNewContext } from 'node:vm';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { fits, headersFor, parseHeaderRules } from '../../src/address/headers.mjs';
import { parseRecord, RECORD, unanswered } from '../../src/address/published.mjs';
import { parseRedirects } from '../../src/address/redirects.mjs';
import { parseFrames } from '../../src/address/shared-frames.mjs';
import { makeEdition } from '../../src/edition/edition.ts';
import { attributes, bytes, files, filesIn, further, pages, read } from './site.ts';

const rules = parseHeaderRules(readFileSync('public/_headers', 'utf8'));
const KEPT = 'public, max-age=31536000, immutable';
const ASKED = 'public, max-age=0, must-revalidate';
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
    for (const page of pages)
      for (const address of [addressOf(page), `/${page}`]) {
        const policy = headersFor(rules, address).get('content-security-policy');
        expect(policy, `${address}: its folder needs a rule in public/_headers`).toBe(
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
  const at = (...path: (string | number)[]): unknown => template.getIn(path);
  const policy = (name: string): Map<string, unknown> => {
    const config = (...path: (string | number)[]): unknown =>
      at('Resources', name, 'Properties', 'ResponseHeadersPolicyConfig', ...path);
    const custom = z
      .array(z.object({ Header: z.string(), Value: z.string() }))
      .parse(JSON.parse(JSON.stringify(config('CustomHeadersConfig', 'Items'))));
    // Those of CORS and of security have sections of their own, and are refused here.
    for (const { Header } of custom)
      expect(Header).not.toMatch(
        /^(access-control-.*|content-security-policy|referrer-policy|strict-transport-security|x-(content-type-options|frame-options|xss-protection))$/i,
      );
    expect(JSON.parse(JSON.stringify(config('CorsConfig')))).toMatchObject({
      AccessControlAllowMethods: { Items: ['GET', 'HEAD', 'OPTIONS'] },
      AccessControlAllowHeaders: { Items: ['*'] },
      AccessControlAllowCredentials: false,
      OriginOverride: true,
    });
    return new Map<string, unknown>([
      ...custom.map(({ Header, Value }) => [Header.toLowerCase(), Value] as const),
      ['access-control-allow-origin', config('CorsConfig', 'AccessControlAllowOrigins', 'Items', 0)],
      ['x-content-type-options', config('SecurityHeadersConfig', 'ContentTypeOptions') ? 'nosniff' : ''],
      ['referrer-policy', config('SecurityHeadersConfig', 'ReferrerPolicy', 'ReferrerPolicy')],
      ['content-security-policy', config('SecurityHeadersConfig', 'ContentSecurityPolicy', 'ContentSecurityPolicy')],
    ]);
  };

  test.each([
    ['PageHeaders', '/about/'],
    ['EmbedHeaders', '/embed/two-customers/redacted/'],
  ])('%s says what public/_headers says', (name, path) => {
    expect([...policy(name)].sort()).toEqual([...headersFor(rules, path)].sort());
  });

  test('reads a bucket that is closed to all others, and may learn that a file is missing: a page refused is none lost', () => {
    const bucket = ['Resources', 'Bucket', 'Properties', 'PublicAccessBlockConfiguration'];
    for (const name of ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'])
      expect(at(...bucket, name), name).toBe(true);
    const [statement, ...others] = z
      .array(z.object({ Principal: z.unknown(), Action: z.array(z.string()) }))
      .parse(JSON.parse(JSON.stringify(at('Resources', 'BucketPolicy', 'Properties', 'PolicyDocument', 'Statement'))));
    expect(others).toEqual([]);
    expect(statement).toEqual({
      Principal: { Service: 'cloudfront.amazonaws.com' },
      Action: ['s3:GetObject', 's3:ListBucket'],
    });
  });

  const served = ['Resources', 'Distribution', 'Properties', 'DistributionConfig'];

  test('embeds of every language have the headers of embeds, all else those of pages', () => {
    const embeds = [...served, 'CacheBehaviors', 0];
    expect(at(...served, 'DefaultCacheBehavior', 'ResponseHeadersPolicyId')).toBe('PageHeaders');
    expect(at(...embeds, 'ResponseHeadersPolicyId')).toBe('EmbedHeaders');
    const pattern = String(at(...embeds, 'PathPattern'));
    // A star stands for any number of characters, none too.
    const fitting = new RegExp(`^${pattern.replaceAll('*', '.*')}$`);
    for (const path of ['/embed/a/b/', ...further.map((language) => `/${language}/embed/a/b/`)])
      expect(path).toMatch(fitting);
    expect('/zh/exhibits/a/').not.toMatch(fitting);
  });

  test.each([['DefaultCacheBehavior'], ['CacheBehaviors', 0]] as const)(
    '%s finds folders by the function',
    (...behaviour) => {
      expect(at(...served, ...behaviour, 'FunctionAssociations', 0, 'EventType')).toBe('viewer-request');
      expect(at(...served, ...behaviour, 'FunctionAssociations', 0, 'FunctionARN')).toBe(
        'Addresses.FunctionMetadata.FunctionARN',
      );
    },
  );

  test('a page that was not there is asked for again within a minute', () => {
    const answered = [...served, 'CustomErrorResponses', 0];
    expect(['ErrorCode', 'ResponseCode', 'ResponsePagePath'].map((name) => at(...answered, name))).toEqual([
      404,
      404,
      '/404.html',
    ]);
    const seconds = at(...answered, 'ErrorCachingMinTTL');
    expect(seconds).toBeTypeOf('number');
    expect(seconds).toBeLessThanOrEqual(60);
  });

  const code = String(at('Resources', 'Addresses', 'Properties', 'FunctionCode'));
  /** What the function makes of a request; its query is undefined where the address has no question mark. */
  const answer = (uri: string, query?: string): unknown => {
    const request = `{ uri: ${JSON.stringify(uri)}, rawQueryString: () => ${JSON.stringify(query)} }`;
    return JSON.parse(runInNewContext(`${code}; JSON.stringify(handler({ request: ${request} }))`));
  };

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

  test.each([
    ['/embed/twins/more', 'theme=dark', '/embed/twins/more/?theme=dark'],
    ['/your-fuse', 'your-fuse=1,2&x=%20', '/your-fuse/?your-fuse=1,2&x=%20'],
    ['/ledger', '', '/ledger/'],
    ['/cards/promises/check.link.c8772a1f.png', 'v=12345678', '/cards/promises/check.link.png?v=12345678'],
  ])('%s with "%s" is sent to %s', (uri, query, to) => {
    expect(answer(uri, query)).toMatchObject({ statusCode: 301, headers: { location: { value: to } } });
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

describe('deploy/s3.sh', () => {
  /** What stands for the host's program says what it is asked, an argument to a line. */
  const aws = `aws() { case $1 in cloudformation) echo name ;; *) printf '%s\\n' "$@" '' ;; esac; }; export -f aws;`;
  const sayingUnder = (path: string): string =>
    execFileSync('bash', ['-c', `${aws} deploy/s3.sh stack`], {
      encoding: 'utf8',
      env: { ...process.env, BASE_PATH: path },
    });
  const said = sayingUnder('/');
  const syncs = said
    .split('\n\n')
    .map((call) => call.split('\n'))
    .filter(([service, command]) => service === 's3' && command === 'sync')
    .map(([, , from = '', , ...options]) => ({ from, options, keep: option(options, '--cache-control') }));

  function option(options: readonly string[], name: string): string | undefined {
    const at = options.indexOf(name);
    return at < 0 ? undefined : options[at + 1];
  }

  /** Whether a file is sent: the last filter that fits it says so, in which a star stands for folders, too. */
  function sends({ from, options }: (typeof syncs)[number], file: string): boolean {
    if (!`dist/${file}`.startsWith(`${from}/`)) return false;
    const within = `dist/${file}`.slice(from.length + 1);
    const fits = (pattern: string): boolean =>
      new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(within);
    const last = options.findLastIndex((name, i) => /^--(in|ex)clude$/.test(name) && fits(options[i + 1] ?? ''));
    return options[last] !== '--exclude';
  }

  const all = [...files, ...further.flatMap((language) => filesIn(language).map((file) => `${language}/${file}`))];
  const sent = all.filter((file) => !/\.(br|gz)$|(^|\/)(\.[^/]*|_(headers|redirects|frames))$/.test(file));

  test('sends each file once, with the type that not every table has, to be kept for ever if its name is a hash', () => {
    const types: Readonly<Record<string, string>> = {
      '.csv': 'text/csv; charset=utf-8',
      '.epub': 'application/epub+zip',
      '.txt': 'text/plain; charset=utf-8',
      '.webmanifest': 'application/manifest+json',
      '.webp': 'image/webp',
      '.woff2': 'font/woff2',
    };
    for (const file of sent) {
      const by = syncs.filter((sync) => sends(sync, file));
      const keep = /^([a-z-]+\/)?(_astro|figures|scenes)\//.test(file) ? KEPT : ASKED;
      const how = by.map((sync) => [sync.keep, option(sync.options, '--content-type')]);
      expect(how, file).toEqual([[keep, types[extname(file)]]]);
    }
    for (const file of all)
      if (!sent.includes(file))
        expect(
          syncs.filter((sync) => sends(sync, file)),
          file,
        ).toEqual([]);
  });

  test('has all that is kept near readers asked for anew, and the page for lost addresses at the root under any path', () => {
    const calls = (text: string) =>
      text
        .trimEnd()
        .split('\n\n')
        .map((call) => call.split('\n'));
    const under = calls(sayingUnder('/a/story/'));
    for (const all of [calls(said), under]) {
      const [service, command, ...rest] = all.at(-1) ?? [];
      expect([service, command, option(rest, '--paths')]).toEqual(['cloudfront', 'create-invalidation', '/*']);
    }
    const copied = (all: typeof under) =>
      all.filter(([, command]) => command === 'cp').map(([, , from, to]) => [from, to]);
    expect(copied(calls(said))).toEqual([]);
    expect(copied(under)).toEqual([['dist/404.html', 's3://name/404.html']]);
    for (const [, command, , to] of under) if (command === 'sync') expect(to).toMatch(/^s3:\/\/name\/a\/story(\/|$)/);
  });

  test('sends what pages ask for before the pages, and takes none of it away', () => {
    const kept = syncs.map(({ keep }) => keep === KEPT);
    expect(kept).toEqual(kept.toSorted((a, b) => Number(b) - Number(a)));
    for (const { keep, options } of syncs) expect(options.includes('--delete')).toBe(keep === ASKED);
  });
});

describe('what was published', () => {
  const redirects = parseRedirects(read('_redirects'));

  test('answers with the present file, by as many redirects as every host takes', () => {
    const given = parseRecord(readFileSync(RECORD, 'utf8'));
    expect(given.length).toBeGreaterThan(500);
    const there = new Set([
      ...files,
      ...further.flatMap((language) => filesIn(language).map((file) => `${language}/${file}`)),
    ]);
    expect(unanswered(given, (file) => there.has(file))).toEqual([]);
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
  for (const { exhibit, shared } of makeEdition(process.cwd(), undefined).exhibits)
    expect(listed.get(exhibit.id), exhibit.id).toBe(shared);
  for (const [exhibit, frame] of listed) expect(files).toContain(`cards/${exhibit}/${frame}.link.png`);
});

test('the build’s record is of this build', () => {
  const record = JSON.parse(bytes('build.json').toString());
  const hash = createHash('sha256');
  for (const file of files.filter((name) => name !== 'build.json').sort())
    hash.update(`${file}\0`).update(createHash('sha256').update(bytes(file)).digest());
  expect(record.output).toBe(hash.digest('hex'));
});

test('the service worker knows the scenes of every exhibit, in every shape', () => {
  const worker = read('offline.js');
  const scenes = files.filter((file) => /^scenes\/.*\.json$/.test(file));
  expect(scenes.length).toBeGreaterThan(24);
  expect(scenes.filter((file) => !worker.includes(file))).toEqual([]);
});

test('the service worker has the list of what the story fetches once, paper’s sheet among it', () => {
  const worker = read('offline.js');
  const sheets = files.filter((file) => /^_astro\/print\..*\.css$/.test(file));
  expect(sheets.map((file) => worker.split(file).length - 1)).toEqual([1]);
});
