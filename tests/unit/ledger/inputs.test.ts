import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CODE, inputsOf } from '../../../src/ledger/inputs.ts';

const LATER = Date.now() + 3_600_000;
let root: string;
const write = (path: string, text: string): void => writeFileSync(join(root, path), text);
const now = (): string | undefined => inputsOf(root, ['src', 'settings.mjs'], LATER);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'short-fuse-inputs-'));
  for (const folder of ['node_modules', 'src/deep']) mkdirSync(join(root, folder), { recursive: true });
  write('node_modules/.package-lock.json', '{}');
  write('src/deep/draw.ts', 'draw');
  write('settings.mjs', 'settings');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('the inputs of a build', () => {
  test('are the same while no file is another', () => {
    expect(now()).toMatch(/^[0-9a-f]{64}$/);
    expect(now()).toBe(now());
  });

  test.each<[string, () => void]>([
    ['a file holds something else', () => write('src/deep/draw.ts', 'Draw')],
    ['a file is new', () => write('src/deep/more.ts', '')],
    ['a file is gone', () => rmSync(join(root, 'src/deep/draw.ts'))],
    ['one of the files asked for is gone', () => rmSync(join(root, 'settings.mjs'))],
    ['a file has another name', () => renameSync(join(root, 'src/deep/draw.ts'), join(root, 'src/deep/drew.ts'))],
    ['a file is in another folder', () => renameSync(join(root, 'src/deep/draw.ts'), join(root, 'src/draw.ts'))],
    ['other packages are installed', () => write('node_modules/.package-lock.json', '{ "packages": {} }')],
  ])('are others when %s', (_, change) => {
    const before = now();
    change();
    expect(now()).toMatch(/^[0-9a-f]{64}$/);
    expect(now()).not.toBe(before);
  });

  test.each<[string, string, () => void]>([
    ['a file', 'src/deep/draw.ts', () => write('src/deep/draw.ts', 'draw')],
    ['the packages', 'node_modules/.package-lock.json', () => write('node_modules/.package-lock.json', '{}')],
    [
      'a folder',
      'src',
      () => {
        write('src/passing.ts', '');
        rmSync(join(root, 'src/passing.ts'));
      },
    ],
  ])('are not known when %s has changed since the process began, and is the same again', (_, path, change) => {
    const changed = (each: string): number => lstatSync(join(root, each)).ctimeMs;
    const began = Math.max(...['src', 'src/deep', 'src/deep/draw.ts', 'node_modules/.package-lock.json'].map(changed));
    expect(inputsOf(root, ['src'], began)).toBeDefined();
    // A file system's clock ticks a hundred times a second.
    do change();
    while (changed(path) === began);
    expect(inputsOf(root, ['src'], began)).toBeUndefined();
  });

  test('are not known of links, nor without packages', () => {
    symlinkSync(join(root, 'settings.mjs'), join(root, 'src/linked.mjs'));
    expect(now()).toBeUndefined();
    rmSync(join(root, 'src/linked.mjs'));
    expect(now()).toBeDefined();
    rmSync(join(root, 'node_modules/.package-lock.json'));
    expect(now()).toBeUndefined();
  });

  test('of the project’s code hold all that the bundler and Node read of it', () => {
    const read = readdirSync('.').filter((name) => /^(astro|svelte|tsconfig|package)(\.config)?\.\w+$/.test(name));
    expect([...read, 'src'].filter((name) => !CODE.includes(name))).toEqual([]);
  });
});
