import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { misplaced, siteAddress } from '../../../src/commands/published-at.mjs';

test.each([
  ['https://news.example.org', undefined],
  ['https://news.example.org/', '/short-fuse'],
  ['http://intranet:8080', '/'],
  ['https://news.example.org', ''],
  ['https://news.example.org', '/a.b_c~d/e-2/'],
  ['https://93.184.215.14', undefined],
  ['https://[2606:4700::1]', undefined],
])('%s with the path %s is a place', (site, base) => {
  expect(misplaced(site, base)).toBeUndefined();
});

test.each([
  [undefined, undefined, 'SITE_URL is not set'],
  ['', undefined, 'SITE_URL is not set'],
  ['news.example.org', undefined, 'expected an address such as https://'],
  ['ftp://news.example.org', undefined, 'expected an address such as https://'],
  ['https://someone.github.io/short-fuse/', undefined, 'SITE_URL=https://someone.github.io BASE_PATH=/short-fuse '],
  ['https://short-fuse.example', undefined, 'nobody can reach "short-fuse.example"'],
  ['http://127.0.0.1:4321', undefined, 'nobody can reach'],
  ['http://localhost.', undefined, 'nobody can reach'],
  ['http://0.0.0.0', undefined, 'nobody can reach'],
  ['http://10.0.0.1', undefined, 'nobody can reach'],
  ['http://172.31.0.1', undefined, 'nobody can reach'],
  ['http://192.168.1.2:8080', undefined, 'nobody can reach'],
  ['http://[::]', undefined, 'nobody can reach'],
  ['http://[::1]', undefined, 'nobody can reach'],
  ['http://[fd00::1]', undefined, 'nobody can reach'],
  ['http://[::ffff:10.0.0.1]', undefined, 'nobody can reach'],
  ['https://name:word@news.example.org', undefined, 'SITE_URL=https://news.example.org npm run release'],
  ['https://news.example.org/?a=b', undefined, 'expected no name, password, "?" or "#"'],
  ['https://news.example.org?', undefined, 'expected no name, password, "?" or "#"'],
  ['https://news.example.org/#a', undefined, 'expected no name, password, "?" or "#"'],
  ['https://news.example.org', 'short-fuse', 'BASE_PATH is "short-fuse"'],
  ['https://news.example.org', '/a b', 'BASE_PATH is "/a b"'],
  ['https://news.example.org', '/x?y', 'BASE_PATH is "/x?y"'],
  ['https://news.example.org', '/a#b', 'BASE_PATH is "/a#b"'],
  ['https://news.example.org', '//x', 'BASE_PATH is "//x"'],
  ['https://news.example.org', '/../x', 'BASE_PATH is "/../x"'],
  ['https://news.example.org', '/x/..', 'BASE_PATH is "/x/.."'],
])('%s with the path %s is refused', (site, base, says) => {
  expect(misplaced(site, base)).toContain(says);
});

test('a release without an address stops before anything is built, and says which setting to give', () => {
  const env = { ...process.env };
  delete env['SITE_URL'];
  const { status, stderr } = spawnSync(process.execPath, ['src/commands/release.mjs'], { env, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toContain('SITE_URL=https://');
});

test('a site that is not published has an address of its own: an empty SITE_URL is none', () => {
  expect(siteAddress(undefined)).toBe('https://short-fuse.example');
  expect(siteAddress('')).toBe('https://short-fuse.example');
  expect(siteAddress('https://news.example.org')).toBe('https://news.example.org');
});

test('the site’s settings take it so', () => {
  const { stdout } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', "console.log((await import('./astro.config.mjs')).default.site)"],
    { env: { ...process.env, SITE_URL: '' }, encoding: 'utf8' },
  );
  expect(stdout).toBe('https://short-fuse.example\n');
});

test.each(['foo', 'ftp://news.example.org', '//news.example.org'])('a site at "%s" is refused by name', (site) => {
  expect(() => siteAddress(site)).toThrow(`SITE_URL is "${site}": expected an address such as https://`);
});
