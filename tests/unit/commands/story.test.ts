import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'short-fuse-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (command: string, args: readonly string[], env: Readonly<Record<string, string>>) =>
  spawnSync(process.execPath, [`src/commands/${command}.ts`, ...args], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });

test('files of the story as text are where they are typed: npm says where it was called', () => {
  expect(run('story-text', ['--out', 'zz.txt'], { INIT_CWD: folder }).status).toBe(0);
  const file = join(folder, 'zz.txt');
  expect(readFileSync(file, 'utf8')).not.toBe('');
  expect(run('story-take', ['zz.txt'], { INIT_CWD: folder }).stdout).toBe('Nothing differs.\n');
  expect(run('story-take', ['--sent', 'zz.txt', file], { INIT_CWD: folder }).stdout).toBe('Nothing differs.\n');
});

test('the check of the content fails where there is none to check', () => {
  symlinkSync(resolve('src'), join(folder, 'src'), 'junction');
  const check = spawnSync(process.execPath, [resolve('src/commands/check-story.ts')], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect([check.stdout.trim().split('\n').at(-1), check.status]).toEqual([
    expect.stringMatching(/^[1-9]\d* errors?, /),
    1,
  ]);
});

describe('what changed since a day', () => {
  const git = (cwd: string, ...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd });

  test.each([['2020-01-01'], ['HEAD~1']])('%s is not known of a shallow clone, which is said', (since) => {
    const whole = join(folder, 'whole');
    mkdirSync(whole);
    git(whole, 'init', '--quiet');
    for (const day of ['2019-01-01', '2026-01-01']) {
      writeFileSync(join(whole, 'day'), day);
      git(whole, 'add', '.');
      git(whole, '-c', 'core.hooksPath=none', 'commit', '--quiet', '-m', day);
    }
    git(folder, 'clone', '--quiet', '--depth', '1', pathToFileURL(whole).href, 'shallow');
    const { status, stderr } = run('story-diff', [since], { GIT_DIR: join(folder, 'shallow/.git') });
    expect(stderr.trim()).toMatch(
      /^npm run story:diff: .*a shallow clone\): "git fetch --unshallow" brings the others$/,
    );
    expect(status).toBe(1);
  });

  test('is not known of files that git does not keep, which is said', () => {
    const { status, stderr } = run('story-diff', ['2020-01-01'], { GIT_DIR: join(folder, 'none') });
    expect(stderr.trim()).toMatch(/^npm run story:diff: git: not a git repository.*$/);
    expect(status).toBe(1);
  });
});
