// @ts-check
// Asks git, and says in one line why it does not answer. Runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { UsageError } from './command.mjs';

/** More than the project is at any of its states: bytes. */
const ALL = 2 ** 30;

/**
 * What git writes when it is called in the project's folder.
 *
 * @param {readonly string[]} args
 * @returns {Buffer}
 * @throws {UsageError} with the first line of its complaint; without git, an error that `plainReason` says
 */
export function git(...args) {
  const { status, stdout, stderr, error } = spawnSync('git', args, { maxBuffer: ALL });
  if (error) throw error;
  if (status === 0) return stdout;
  throw new UsageError((stderr.toString().trim().split('\n')[0] ?? '').replace(/^fatal: /, 'git: '));
}
