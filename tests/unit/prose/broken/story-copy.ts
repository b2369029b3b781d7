import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { show } from '../../../../src/ledger/read.ts';
import { checkStory } from '../../../../src/prose/check.ts';

let root = '';

/** Copies the story's content, changes it and checks it. */
export function withChange(change: (content: string) => void): string[] {
  removeCopy();
  root = mkdtempSync(join(tmpdir(), 'short-fuse-'));
  cpSync('content', join(root, 'content'), { recursive: true });
  change(join(root, 'content'));
  return checkStory(root).map((finding) => `${finding.warning ? 'warning ' : ''}${show(finding)}`);
}

/** Changes one file of the copy: `from` must occur in it. */
export function withMistake(file: string, from: string | RegExp, to: string): string[] {
  return withChange((content) => {
    const path = join(content, file);
    const text = readFileSync(path, 'utf8');
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`${file} does not contain ${String(from)}`);
    writeFileSync(path, changed);
  });
}

export function removeCopy(): void {
  if (root !== '') rmSync(root, { recursive: true, force: true });
  root = '';
}

/** Line and column of a text in a file of the real content, as the check counts them. */
export function placeOf(file: string, text: string): string {
  const before = (readFileSync(join('content', file), 'utf8').split(text)[0] ?? '').split('\n');
  return `content/${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
