import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  type Dirent,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';

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
 * Copies that nobody uses any more: one that is put back as it was is had sooner than a new one. All go with the run's
 * temporary folder.
 */
const unused: string[] = [];

/** What a copy that nothing has changed holds, by path; folders hold nothing. Read of the first that is made. */
const asLaid = new Map<string, Buffer | undefined>();

/** All that stands in a folder, by its path there. */
const standingIn = (root: string): Map<string, Dirent> =>
  new Map(
    readdirSync(root, { recursive: true, withFileTypes: true }).map((each) => [
      relative(root, join(each.parentPath, each.name)),
      each,
    ]),
  );

function makeCopy(): string {
  const root = mkdtempSync(join(tmpdir(), 'short-fuse-'));
  layContent(root);
  if (asLaid.size === 0)
    for (const [path, entry] of standingIn(root))
      asLaid.set(path, entry.isDirectory() ? undefined : readFileSync(join(root, path)));
  return root;
}

/** Puts a copy back as it was laid, whatever was done to it. */
function putBack(root: string): void {
  const standing = standingIn(root);
  for (const [path, entry] of standing) {
    const laid = asLaid.get(path);
    if (asLaid.has(path) && (laid ? entry.isFile() : entry.isDirectory())) continue;
    rmSync(join(root, path), { recursive: true, force: true });
    standing.delete(path);
  }
  for (const [path, laid] of asLaid)
    if (!laid) mkdirSync(join(root, path), { recursive: true });
    else if (!standing.has(path) || !readFileSync(join(root, path)).equals(laid)) writeFileSync(join(root, path), laid);
}

/**
 * Copies the frozen content to a folder of its own, with some changes. The words of the pages round the story are
 * today's, what code asks of them being no matter of content, and so are those of exhibits newer than the copy. A copy
 * that is removed is put back for the next who asks for one.
 *
 * @throws Error if a change cannot be made; the copy is then put back for the next, too
 */
export function contentCopy(changes: readonly Change[] = []): ContentCopy {
  const again = unused.pop();
  if (again !== undefined) putBack(again);
  const root = again ?? makeCopy();
  let used = true;
  const copy = {
    root,
    change: (...change: Change) => void changeIn(root, ...change),
    remove: () => {
      if (used) unused.push(root);
      used = false;
    },
  };
  try {
    for (const each of changes) copy.change(...each);
  } catch (error) {
    copy.remove();
    throw error;
  }
  return copy;
}

/**
 * Lays the frozen content into a folder, and today's files of which it has none. Of exhibits newer than it those that
 * are programmed have their words and are told at the story's end, since code draws them in any content; a chart of an
 * editor's is content, and of another day.
 *
 * @param project the folder of code and of today's content
 */
export function layContent(root: string, project = '.'): void {
  const today = join(project, 'content');
  const files = readdirSync(today).filter((name) => name.endsWith('.yaml') && !existsSync(join(KEPT, name)));
  for (const from of ['words', ...files]) cpSync(join(today, from), join(root, 'content', from), { recursive: true });
  cpSync(KEPT, join(root, 'content'), { recursive: true });
  for (const id of readdirSync(join(project, 'src/exhibits'))) {
    const words = join('exhibits', 'en', `${id}.yaml`);
    if (existsSync(join(KEPT, words)) || !existsSync(join(today, words))) continue;
    cpSync(join(today, words), join(root, 'content', words));
    appendFileSync(join(root, 'content', LAST_CHAPTER), telling(id, join(today, words)));
  }
}

const LAST_CHAPTER = 'chapters/en/since-then.mdx';

/** What tells an exhibit in a chapter, frame by frame. */
function telling(id: string, words: string): string {
  const { frames } = z.object({ frames: z.record(z.string(), z.unknown()) }).parse(parse(readFileSync(words, 'utf8')));
  const steps = Object.keys(frames).map((frame) => `<Step frame="${frame}">\n\nIt is newer.\n\n</Step>\n\n`);
  return `\n<Scrolly exhibit="${id}">\n\n${steps.join('')}</Scrolly>\n`;
}

/**
 * Changes a file of a copy.
 *
 * @returns puts the file back
 * @throws Error if what is to be changed does not stand there, or would stay as it is
 */
export function changeIn(root: string, ...[file, from, to]: Change): () => void {
  const path = join(root, 'content', file);
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`content/${file} does not hold ${String(from)}`);
  writeFileSync(path, changed);
  return () => writeFileSync(path, text);
}
