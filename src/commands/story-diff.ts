// `npm run story:diff -- REVISION`: what changed in words and figures since a revision, in sentences.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storyChanges } from '../editor/story-changes.ts';
import { ROOT } from '../ledger/root.ts';
import { makeEdition } from '../edition/edition.ts';
import { commandLine, UsageError } from './command.mjs';

const ALL = 64 * 1024 * 1024;

/** Runs a program and returns what it wrote. @throws UsageError with what it complained of */
function run(program: string, args: readonly string[], input?: Buffer): Buffer {
  const { status, stdout, stderr, error } = spawnSync(program, args, { maxBuffer: ALL, ...(input && { input }) });
  if (error) throw error;
  if (status !== 0)
    throw new UsageError(
      stderr
        .toString()
        .trim()
        .replace(/^fatal: /, 'git: '),
    );
  return stdout;
}

function main(revision: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'story-diff-'));
  try {
    run('tar', ['-x', '-C', folder], run('git', ['archive', '--format=tar', '--end-of-options', revision, 'content']));
    const [name = revision, day = ''] = run('git', ['log', '-1', '--format=%h%n%cs', '--end-of-options', revision])
      .toString()
      .trim()
      .split('\n');
    console.log(`Since ${name} of ${day}. [-What went-], {+what came+}.\n`);
    console.log(storyChanges(folder, ROOT, makeEdition(ROOT, undefined)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const { argument: revision } = commandLine({
  name: 'npm run story:diff',
  does: 'tells in sentences what changed in words and figures since a revision.',
  argument: 'REVISION',
  example: 'npm run story:diff -- HEAD~1, or a tag, a branch, a commit',
});
if (revision !== undefined) main(revision);
