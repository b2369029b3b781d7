import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { savedDay, savedTexts } from '../../../src/ledger/saved.ts';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'saved-'));
  folders.push(folder);
  return folder;
}

const ENVIRONMENT = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
const git = (root: string, ...args: readonly string[]): void =>
  void execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
    cwd: root,
    stdio: 'ignore',
    env: ENVIRONMENT,
  });

function save(root: string, text: string, day: string): void {
  mkdirSync(join(root, 'content'), { recursive: true });
  writeFileSync(join(root, 'content/a.yaml'), text);
  git(root, 'add', '.');
  execFileSync(
    'git',
    ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'core.hooksPath=', 'commit', '-m', 'x'],
    { cwd: root, stdio: 'ignore', env: { ...ENVIRONMENT, GIT_COMMITTER_DATE: `${day}T12:00:00Z` } },
  );
}

const savedIn = (root: string) => [savedTexts(root, ['content/a.yaml']).get('content/a.yaml'), savedDay(root)];

test('what was saved last is known anew after each commit, wherever git keeps its name', () => {
  const root = newFolder();
  expect(savedIn(root)).toEqual([undefined, undefined]);
  git(root, 'init');
  expect(savedIn(root)).toEqual([undefined, undefined]);
  save(root, 'one\n', '2026-01-01');
  expect(savedIn(root)).toEqual(['one\n', '2026-01-01']);
  writeFileSync(join(root, 'content/a.yaml'), 'unsaved\n');
  expect(savedIn(root)).toEqual(['one\n', '2026-01-01']);
  save(root, 'two\n', '2026-01-02');
  expect(savedIn(root)).toEqual(['two\n', '2026-01-02']);
  git(root, 'pack-refs', '--all');
  expect(savedIn(root)).toEqual(['two\n', '2026-01-02']);
  save(root, 'three\n', '2026-01-03');
  expect(savedIn(root)).toEqual(['three\n', '2026-01-03']);
  git(root, 'switch', '--detach', 'HEAD~1');
  expect(savedIn(root)).toEqual(['two\n', '2026-01-02']);

  const further = join(newFolder(), 'tree');
  git(root, 'worktree', 'add', '-b', 'further', further, 'HEAD');
  expect(savedIn(further)).toEqual(['two\n', '2026-01-02']);
  save(further, 'four\n', '2026-01-04');
  expect(savedIn(further)).toEqual(['four\n', '2026-01-04']);
  expect(savedIn(root)).toEqual(['two\n', '2026-01-02']);

  // Below the top of a repository git itself is asked.
  mkdirSync(join(root, 'inner'));
  save(join(root, 'inner'), 'five\n', '2026-01-05');
  expect(savedIn(join(root, 'inner'))).toEqual(['five\n', '2026-01-05']);
});
