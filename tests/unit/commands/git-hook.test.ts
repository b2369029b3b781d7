import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { setPreCommitHook } from '../../../src/commands/git-hook.mjs';

const HOOKS = 'node_modules/simple-git-hooks';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder with the project's packages and settings; a checkout unless asked otherwise. */
function project(checkout = true): string {
  const root = mkdtempSync(join(tmpdir(), 'hook-'));
  folders.push(root);
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'), 'junction');
  writeFileSync(join(root, 'package.json'), readFileSync('package.json'));
  if (checkout) git(root, 'init', '--quiet', '--template=');
  return root;
}
const git = (root: string, ...args: string[]): string =>
  spawnSync('git', args, { cwd: root, encoding: 'utf8', env: { PATH: process.env['PATH'], HOME: root } }).stdout;
const hookOf = (root: string): string => join(root, '.git', 'hooks', 'pre-commit');
const hooked = (root: string, more: Record<string, string> = {}) =>
  setPreCommitHook(root, { PATH: process.env['PATH'], ...more });

test('a checkout gets the check before each commit, once, and is told', () => {
  const root = project();
  expect(hooked(root)).toContain('Set .git/hooks/pre-commit');
  expect(readFileSync(hookOf(root), 'utf8')).toContain('npm run --silent --if-present precommit');
  expect(statSync(hookOf(root)).mode & 0o111).not.toBe(0);
  expect(hooked(root)).toBeUndefined();
});

test('whoever typed `npm ci` gets it with the first command', () => {
  const root = project();
  rmSync(join(root, 'node_modules'));
  mkdirSync(join(root, 'node_modules'));
  for (const name of ['package-lock.json', 'node_modules/.package-lock.json'])
    writeFileSync(join(root, name), '{ "packages": {} }');
  symlinkSync(join(process.cwd(), HOOKS), join(root, HOOKS), 'junction');
  const first = () =>
    spawnSync(process.execPath, [join(process.cwd(), 'src/commands/installed.mjs')], {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: root },
    }).stdout;
  expect(first()).toContain('Set .git/hooks/pre-commit');
  expect(existsSync(hookOf(root))).toBe(true);
  expect(first()).toBe('');
});

test('a hook of a person’s own stays, and they are told', () => {
  const root = project();
  mkdirSync(join(root, '.git', 'hooks'));
  writeFileSync(hookOf(root), '#!/bin/sh\nmake lint\n');
  expect(hooked(root)).toBe(
    '.git/hooks/pre-commit is your own and was left as it is. Run "npm run check" before a commit.',
  );
  expect(readFileSync(hookOf(root), 'utf8')).toBe('#!/bin/sh\nmake lint\n');
});

test('hooks kept elsewhere stay as they are, and they are told', () => {
  const root = project();
  git(root, 'config', 'core.hooksPath', '.hooks');
  expect(hooked(root)).toContain('Your git hooks are in .hooks');
  expect(existsSync(hookOf(root))).toBe(false);
});

test('another hook of theirs is not taken away', () => {
  const root = project();
  mkdirSync(join(root, '.git', 'hooks'));
  const push = join(root, '.git', 'hooks', 'pre-push');
  writeFileSync(push, 'true\n');
  hooked(root);
  expect(existsSync(hookOf(root))).toBe(true);
  expect(readFileSync(push, 'utf8')).toBe('true\n');
});

test('no hook is set where a machine builds, in a further worktree, or where there is no checkout', () => {
  const root = project();
  expect(hooked(root, { CI: 'true' })).toBeUndefined();
  expect(existsSync(hookOf(root))).toBe(false);
  const bare = project(false);
  expect(hooked(bare)).toBeUndefined();
  writeFileSync(join(bare, '.git'), 'gitdir: elsewhere\n');
  expect(hooked(bare)).toBeUndefined();
});
