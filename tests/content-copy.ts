import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What stands in a file below `content`, and what is put in its place. */
export type Change = readonly [file: string, from: string | RegExp, to: string];

/** A copy of the story's content that a test may change. */
export interface ContentCopy {
  /** The folder that holds `content`. */
  readonly root: string;
  /** @throws Error if what is to be changed does not stand there, or would stay as it is */
  readonly change: (...change: Change) => void;
  readonly remove: () => void;
}

/**
 * Copies the content to a folder of its own, with some changes.
 *
 * @throws Error if one cannot be made; then nothing is left of the copy
 */
export function contentCopy(changes: readonly Change[] = []): ContentCopy {
  const root = mkdtempSync(join(tmpdir(), 'short-fuse-'));
  cpSync('content', join(root, 'content'), { recursive: true });
  const copy = {
    root,
    change: (...change: Change) => changeIn(root, ...change),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
  try {
    for (const each of changes) copy.change(...each);
  } catch (error) {
    copy.remove();
    throw error;
  }
  return copy;
}

/** Changes a file of a copy. @throws Error if what is to be changed does not stand there, or would stay as it is */
export function changeIn(root: string, ...[file, from, to]: Change): void {
  const path = join(root, 'content', file);
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`content/${file} does not hold ${String(from)}`);
  writeFileSync(path, changed);
}
