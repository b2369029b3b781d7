// `npm run story:diff -- REVISION`: what changed in words and figures since a revision or a day, in sentences.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whyUnreadable } from '../editor/manuscript.ts';
import { storyChanges } from '../editor/story-changes.ts';
import { isDate } from '../ledger/day.ts';
import { ROOT } from '../ledger/root.ts';
import { makeEdition } from '../edition/edition.ts';
import { commandLine, UsageError } from './command.mjs';
import { git } from './git.mjs';
import { LANGUAGE_OPTION, takeLanguage } from './language.mjs';

/** Lays out what an archive holds. @throws UsageError with what tar complained of */
function layOut(archive: Buffer, folder: string): void {
  const { status, stderr, error } = spawnSync('tar', ['-x', '-C', folder], { input: archive });
  if (error) throw error;
  if (status !== 0) throw new UsageError(stderr.toString().trim().split('\n', 1)[0] ?? '');
}

/**
 * The last commit of a day, in any clone; other names as git knows them.
 *
 * @throws UsageError if there is none so early, or no such day
 */
function revisionOf(name: string): string {
  // Outside a checkout, git says so.
  const shallow = git('rev-parse', '--is-shallow-repository').toString().trim() === 'true';
  const missing = shallow
    ? '. This copy of the project has only its latest states (a shallow clone): "git fetch --unshallow" brings the others'
    : '';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(name)) {
    const { status } = spawnSync('git', ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
    if (status !== 0)
      throw new UsageError(
        `no state was saved as "${name}": expected a day like 2026-11-28, HEAD~1 for the state before, a tag, a branch or a commit${missing}`,
      );
    return name;
  }
  if (!isDate(name)) throw new UsageError(`the calendar has no ${name}: expected a day like 2026-11-28`);
  const commit = git('rev-list', '-1', `--before=${name} 23:59:59`, 'HEAD').toString().trim();
  if (commit === '')
    throw new UsageError(
      `nothing ${shallow ? 'that is here ' : ''}had been saved by ${name}: expected a later day${missing}`,
    );
  return commit;
}

function main(since: string): void {
  const revision = revisionOf(since);
  const folder = mkdtempSync(join(tmpdir(), 'story-diff-'));
  try {
    layOut(git('archive', '--format=tar', '--end-of-options', revision, 'content'), folder);
    const [name = revision, day = ''] = git('log', '-1', '--format=%h%n%cs', '--end-of-options', revision)
      .toString()
      .trim()
      .split('\n');
    const edition = makeEdition(ROOT, undefined);
    const older = whyUnreadable(folder, edition.story.language);
    if (older !== undefined)
      throw new UsageError(
        `the state of ${day} was saved under older rules, and cannot be compared: ${older}. Expected a later day`,
      );
    console.log(`Since ${name} of ${day}. [-What went-], {+what came+}.\n`);
    console.log(storyChanges(folder, ROOT, edition));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const { argument: revision, values } = commandLine({
  name: 'npm run story:diff',
  does: 'tells in sentences what changed since a revision or a day; since the last saved state if none is given.',
  argument: 'REVISION',
  options: { language: LANGUAGE_OPTION },
  otherwise: 'HEAD',
  example: 'npm run story:diff -- 2026-11-28, or HEAD~1, a tag, a branch, a commit',
});
takeLanguage(values);
if (revision !== undefined) main(revision);
