import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Book } from '../edition/book.ts';
import type { Correction } from '../edition/corrections.ts';
import type { Edition } from '../edition/edition.ts';
import type { Usage } from '../edition/usage.ts';
import { printed, type Figure } from '../ledger/figure.ts';
import { readEarlier } from './manuscript.ts';

/** More than all content together, in bytes. */
const AT_MOST = 64 * 1024 * 1024;

/** The state that was last published from this machine; the last saved one if nothing was. */
function publishedCommit(root: string): string {
  const record = join(root, 'dist/build.json');
  if (!existsSync(record)) return 'HEAD';
  const commit: unknown = Reflect.get(Object(JSON.parse(readFileSync(record, 'utf8'))), 'commit');
  return typeof commit === 'string' && /^[0-9a-f]{40}$/.test(commit) ? commit : 'HEAD';
}

/**
 * The figures as they were last published; undefined where that cannot be known: no git, nothing saved, or a ledger
 * that today's code cannot read.
 */
export function publishedBook(edition: Edition): Book | undefined {
  const { root } = edition;
  const { status, stdout } = spawnSync('git', ['archive', '--format=tar', publishedCommit(root), 'content'], {
    cwd: root,
    maxBuffer: AT_MOST,
  });
  if (status !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'short-fuse-'));
  try {
    if (spawnSync('tar', ['-x', '-C', folder], { input: stdout }).status !== 0) return undefined;
    return readEarlier(folder, edition).book;
  } catch {
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A figure that changed since publication, and the entry of corrections.yaml that says so. */
export interface Draft {
  readonly figure: Figure;
  readonly was: string;
  readonly is: string;
  /** Ready to be pasted into content/corrections.yaml. */
  readonly yaml: string;
}

/**
 * A draft of a correction for each figure that readers have seen with another value, and that no correction tells yet.
 * What follows from others by a formula is told with those.
 *
 * @param today `2026-11-28`
 */
export function correctionDrafts(
  old: Book,
  { book, corrections }: Pick<Edition, 'book'> & { readonly corrections: readonly Correction[] },
  usage: Usage,
  today: string,
): readonly Draft[] {
  return [...book.figures.values()].flatMap((figure): Draft[] => {
    const before = old.figures.get(figure.id);
    const places = (usage.get(figure.id) ?? []).filter(({ path }) => !path.startsWith('ledger/'));
    if (!before || figure.kind === 'computed' || places.length === 0) return [];
    const differs = printed(before) !== printed(figure);
    const [was, is] = differs
      ? [printed(before), printed(figure)]
      : [printed(before, 'exact'), printed(figure, 'exact')];
    if (was === is) return [];
    if (corrections.some((correction) => correction.figure === figure.id && correction.is.includes(is))) return [];
    const where = places[0]?.label ?? figure.statement;
    return [
      { figure, was, is, yaml: stringify([{ date: today, where, figure: figure.id, was, is }], { lineWidth: 0 }) },
    ];
  });
}
