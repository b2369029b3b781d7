import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

test.skipIf(process.platform === 'win32')('scenes that the disk has no room for are told in one line', () => {
  const root = mkdtempSync(join(tmpdir(), 'short-fuse-'));
  const files = ['src/a', 'content/a', 'package.json', 'tests/scenes/a', 'tests/unit/exhibits/a'];
  for (const file of [...files, 'node_modules/.package-lock.json']) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), '{}');
  }
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: root });
  git('init', '--quiet');
  git('add', ...files);
  git('-c', 'core.hooksPath=none', 'commit', '--quiet', '-m', 'One');
  // As tar does where a disk is full: a line for each file.
  const tar = join(root, 'bin/tar');
  mkdirSync(dirname(tar));
  writeFileSync(
    tar,
    '#!/bin/sh\ncat >/dev/null\nfor i in 1 2 3; do echo "tar: $i: No space left on device" >&2; done\nexit 2\n',
  );
  chmodSync(tar, 0o755);
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `await import(${JSON.stringify(resolve('tests/scenes/svelte-in-node.ts'))});
       const { earlierScenes } = await import(${JSON.stringify(resolve('tests/scenes/earlier.ts'))});
       console.log((await earlierScenes('earlier', () => true)).why)`,
    ],
    {
      cwd: root,
      env: { ...process.env, PATH: `${join(root, 'bin')}${delimiter}${process.env['PATH'] ?? ''}` },
      encoding: 'utf8',
    },
  );
  expect(stderr).toBe('');
  expect(stdout).toBe('the disk is full\n');
  rmSync(root, { recursive: true });
});
