import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const git = (cwd: string, ...args: string[]) =>
  spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'core.hooksPath=none', ...args], {
    cwd,
  });

/** Why the scenes of a project as they were kept could not be drawn. */
const whyNone = (cwd: string, env: NodeJS.ProcessEnv = process.env) =>
  spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `await import(${JSON.stringify(resolve('tests/scenes/svelte-in-node.ts'))});
       const { earlierScenes } = await import(${JSON.stringify(resolve('tests/scenes/earlier.ts'))});
       console.log((await earlierScenes(process.cwd() + '/earlier', () => true)).why)`,
    ],
    { cwd, env, encoding: 'utf8' },
  );

/** A project with what scenes follow from, committed, and a program that draws them. */
function project(drawing: string): string {
  const root = mkdtempSync(join(tmpdir(), 'short-fuse-'));
  const files = ['src/a', 'content/a', 'package.json', 'tests/scenes/scenes.txt', 'tests/unit/exhibits/a'];
  for (const file of [...files, 'node_modules/.package-lock.json']) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), '{}');
  }
  writeFileSync(join(root, 'tests/scenes/all-scenes.ts'), drawing);
  git(root, 'init', '--quiet');
  git(root, 'add', 'src', 'content', 'package.json', 'tests');
  git(root, 'commit', '--quiet', '-m', 'One');
  return root;
}

test('a shallow clone without the commit that kept scenes says so, and takes no other for it', () => {
  const root = project('');
  writeFileSync(join(root, 'src/a'), '{ }');
  git(root, 'commit', '--quiet', '--all', '-m', 'Two');
  expect(whyNone(root).stdout).toBe('it drew nothing\n');
  const clone = join(root, 'clone');
  git(root, 'clone', '--quiet', '--depth', '1', pathToFileURL(root).href, clone);
  mkdirSync(join(clone, 'node_modules'));
  writeFileSync(join(clone, 'node_modules/.package-lock.json'), '{}');
  expect(whyNone(clone).stdout).toBe(
    'the commit that kept them is not in this shallow clone (git fetch --unshallow brings it)\n',
  );
  rmSync(root, { recursive: true });
});

test('where git keeps nothing, or is not there, that is said', () => {
  const root = project('');
  expect(whyNone(root, { ...process.env, GIT_DIR: join(root, 'none') }).stdout).toMatch(
    /^git: not a git repository.*\n$/,
  );
  expect(whyNone(root, { PATH: '' }).stdout).toBe('git is not installed, or not on PATH\n');
  rmSync(root, { recursive: true });
});

test('drawings of the last commit that were cut short are drawn anew', () => {
  const root = project("console.log('[]')");
  const files = (): string[] => readdirSync(join(root, 'earlier')).filter((name) => /^[0-9a-f]{12}\.json$/.test(name));
  expect(whyNone(root).stdout).toBe('\n');
  expect(files()).toHaveLength(1);
  for (const file of files()) truncateSync(join(root, 'earlier', file), 5);
  expect(whyNone(root).stdout).toBe('\n');
  rmSync(root, { recursive: true });
});

test.skipIf(process.platform === 'win32')('scenes that the disk has no room for are told in one line', () => {
  const root = project('');
  // As tar does where a disk is full: a line for each file.
  const tar = join(root, 'bin/tar');
  mkdirSync(dirname(tar));
  writeFileSync(
    tar,
    '#!/bin/sh\ncat >/dev/null\nfor i in 1 2 3; do echo "tar: $i: No space left on device" >&2; done\nexit 2\n',
  );
  chmodSync(tar, 0o755);
  const { stdout, stderr } = whyNone(root, {
    ...process.env,
    PATH: `${join(root, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`,
  });
  expect(stderr).toBe('');
  expect(stdout).toBe('the disk is full\n');
  rmSync(root, { recursive: true });
});
