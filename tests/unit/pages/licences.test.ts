import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { licences, mayBeUsed, notices, SENT } from '../../../src/pages/_licences.ts';

const all = licences(process.cwd());

test('every package the story is built from is under a licence that allows it', () => {
  expect(all.filter((each) => !mayBeUsed(each))).toEqual([]);
});

test('every package that package.json names is listed, and the fonts', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const names = all.map(({ name }) => name);
  expect(Object.keys(dependencies).filter((name) => !names.includes(name))).toEqual([]);
  expect(names).toContain('@fontsource/ibm-plex-sans');
  expect(all.length).toBeGreaterThan(200);
});

test.each(['svelte', 'scrollama', 'd3-scale', 'astro'])('%s says itself what the list says', (name) => {
  const { license, version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
  expect(all).toContainEqual({ name, version, licence: license });
});

test('what readers are sent goes with its licence and with whose it is', () => {
  const all = notices(process.cwd());
  expect(all).toHaveLength(SENT.length + 1);
  for (const each of all) {
    expect(each).toMatch(/^Copyright |\bCopyright \(c\)/m);
    expect(each).toMatch(/permission|PERMISSION/);
  }
  expect(all.at(-1)).toContain('SIL OPEN FONT LICENSE');
});

test('every package that what draws a stage asks for is among those with notices', () => {
  const files = globSync('src/{model,scene,exhibits,stage,scroll}/**/*.{ts,svelte}');
  const asked = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bfrom '((?:@[\w-]+\/)?[a-z][\w-]*)(?:\/[\w/-]+)?'/g)].map(
      ([, name]) => name,
    ),
  );
  expect(asked).toContain('d3-scale');
  expect([...new Set(asked)].filter((name) => !SENT.some((each) => each === name))).toEqual([]);
});

/** Packages known to have a program that npm would run on installing them, were it allowed to. Neither needs it. */
const RUN_ON_INSTALL = ['esbuild', 'simple-git-hooks'];

test('every package is held to its content by hash, and none but those known runs anything when it is installed', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { integrity?: string; hasInstallScript?: boolean }>;
  };
  const locked = Object.entries(packages).filter(([path]) => path !== '');
  expect(locked.filter(([, { integrity = '' }]) => !integrity.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
  expect(
    locked
      .filter(([, { hasInstallScript = false }]) => hasInstallScript)
      .map(([path]) => path.split('node_modules/').at(-1)),
  ).toEqual(RUN_ON_INSTALL);
  expect(locked.length).toBeGreaterThan(500);
});

test.each([
  ['', false],
  ['UNLICENSED', false],
  ['GPL-3.0-only', false],
  ['MIT AND GPL-3.0-only', false],
  ['(MIT AND ISC)', true],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['GPL-2.0-only OR GPL-3.0-only', false],
  ['LGPL-3.0-or-later', false],
])('a package under "%s": %s', (licence, may) => {
  expect(mayBeUsed({ name: 'some-package', version: '1.0.0', licence })).toBe(may);
});
