// @ts-check
// What a build is made from, as git sees it. Runs before anything is installed.
import { spawnSync } from 'node:child_process';

/** Names of so many files are told. */
const NAMED = 5;

/**
 * The saved state that the files here are at, and what of them is not saved, in words: `1a2b3c4`, or `1a2b3c4 and 2
 * unsaved files (content/story.yaml, content/glossary.yaml)`.
 *
 * @param {string} root the project's folder
 */
export function savedState(root) {
  const git = (/** @type {string[]} */ ...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  const commit = git('rev-parse', '--short', 'HEAD');
  if (commit.status !== 0) return 'files that are not kept with git';
  const files = git('status', '--porcelain=v1', '-z', '--untracked-files=all', '--no-renames')
    .stdout.split('\0')
    .filter((entry) => entry !== '')
    .map((entry) => entry.slice(3));
  const name = commit.stdout.trim();
  if (files.length === 0) return name;
  const named = files.slice(0, NAMED).join(', ') + (files.length > NAMED ? ', …' : '');
  return `${name} and ${files.length} unsaved file${files.length === 1 ? '' : 's'} (${named})`;
}
