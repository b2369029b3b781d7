import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { importsOf } from '../floors.ts';

const text = (file: string): string => readFileSync(file, 'utf8');
const names = z.record(z.string(), z.string());
const {
  engines,
  scripts,
  dependencies,
  devDependencies,
  optionalDependencies: brought,
} = z
  .object({
    engines: names,
    scripts: names,
    dependencies: names,
    devDependencies: names,
    optionalDependencies: names,
  })
  .parse(JSON.parse(text('package.json')));

test('every version is exact: an update is a commit that the tests have seen', () => {
  const loose = Object.entries({ ...dependencies, ...devDependencies, ...brought }).filter(
    ([, version]) => !/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  );
  expect(loose).toEqual([]);
  expect(text('.npmrc').split('\n')).toContain('save-exact=true');
});

/** The package an import names: `d3-scale`, `@astrojs/mdx`. */
const packageOf = (target: string): string => target.split('/', target.startsWith('@') ? 2 : 1).join('/');

describe('what src imports', () => {
  // What the tests or a person run by hand on src's behalf, and no build.
  const BY_HAND = ['commands/fonts.mjs', 'fonts/faces.mjs', 'fonts/cut-han.mjs', 'commands/check.mjs'];
  const imported = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|mjs|svelte|astro)$/.test(file) && !file.endsWith('.d.ts') && !BY_HAND.includes(file))
    .flatMap((file) => importsOf(file, text(join('src', file))))
    .filter(({ target, text: line }) => /^[@\w]/.test(target) && !line.startsWith('import type'));

  test('is a dependency, there after npm ci --omit=dev', () => {
    const missing = imported.filter(
      ({ target }) =>
        !target.startsWith('node:') &&
        !target.startsWith('astro:') &&
        !target.startsWith('virtual:') &&
        !builtinModules.includes(target) &&
        !(packageOf(target) in dependencies),
    );
    expect(missing.map(({ from, line, target }) => `src/${from}:${line} imports ${target}`)).toEqual([]);
  });
});

describe('the version of Node', () => {
  const version = text('.node-version').trim();
  const major = version.split('.')[0] ?? '';

  test('is stated in .node-version, and what cannot read it there says the same', () => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(engines['node']).toBe(`>=${major}`);
    expect(Object.values(brought)).toEqual(Object.values(brought).map(() => version));
    expect(devDependencies['@types/node']?.split('.')[0]).toBe(major);
    expect([...text('Dockerfile').matchAll(/^FROM node:(\S+)/gm)].map(([, tag]) => tag)).toEqual([
      `${major}-bookworm-slim`,
    ]);
    expect(text('README.md')).toContain(`Node ${major}`);
  });

  test('stands nowhere else', () => {
    const workflows = readdirSync('.github/workflows').map((name) => join('.github/workflows', name));
    for (const file of [...workflows, 'netlify.toml', 'wrangler.jsonc', '.ci/run'])
      expect(text(file), file).not.toMatch(/node-version:|NODE_VERSION/);
    const said = [...text('README.md').matchAll(/\bNode(?:\.js)? v?(\d+(?:\.\d+)?)/g)].map(([, number]) => number);
    expect(new Set(said)).toEqual(new Set([major]));
  });
});

test('every file that a script starts is there', () => {
  const started = Object.values(scripts).flatMap((command) =>
    [...command.matchAll(/\bnode (?:-\S+ )*(\S+)/g)].map(([, file = '']) => file),
  );
  expect(started).toContain('src/commands/guide.ts');
  expect(started.filter((file) => !existsSync(file))).toEqual([]);
});
