import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The content that tests plant mistakes in and compare with: some day's content, kept. An editor never touches it, so
 * that no sentence, value or label of today's is an expectation of a test.
 */
const KEPT = 'tests/frozen/content';

/** What stands in a file below `content`, and what is put in its place. */
export type Change = readonly [file: string, from: string | RegExp, to: string];

/** The first paragraph of a chapter, which it has whatever day's it is. */
export const FIRST_PARAGRAPH = /(?<=\n---\n\n).*/;

/** A copy of the frozen content that a test may change. */
export interface ContentCopy {
  /** The folder that holds `content`. */
  readonly root: string;
  /** @throws Error if what is to be changed does not stand there, or would stay as it is */
  readonly change: (...change: Change) => void;
  readonly remove: () => void;
}

/**
 * Copies the frozen content to a folder of its own, with some changes. The words of the pages round the story are
 * today's, what code asks of them being no matter of content, and so are those of exhibits newer than the copy.
 *
 * @throws Error if one cannot be made; then nothing is left of the copy
 */
export function contentCopy(changes: readonly Change[] = []): ContentCopy {
  const root = mkdtempSync(join(tmpdir(), 'short-fuse-'));
  layContent(root);
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

/** Lays the frozen content into a folder, and today's files of which it has none. */
export function layContent(root: string): void {
  const files = readdirSync('content').filter((name) => name.endsWith('.yaml') && !existsSync(join(KEPT, name)));
  for (const from of ['words', 'exhibits', ...files])
    cpSync(join('content', from), join(root, 'content', from), { recursive: true });
  cpSync(KEPT, join(root, 'content'), { recursive: true });
}

/** Changes a file of a copy. @throws Error if what is to be changed does not stand there, or would stay as it is */
export function changeIn(root: string, ...[file, from, to]: Change): void {
  const path = join(root, 'content', file);
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`content/${file} does not hold ${String(from)}`);
  writeFileSync(path, changed);
}
