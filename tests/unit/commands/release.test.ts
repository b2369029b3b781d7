import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { misplaced } from '../../../src/commands/published-at.mjs';

test.each([
  ['https://news.example.org', undefined],
  ['https://news.example.org/', '/short-fuse'],
  ['http://intranet:8080', '/'],
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
  ['https://news.example.org', 'short-fuse', 'BASE_PATH is "short-fuse"'],
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
