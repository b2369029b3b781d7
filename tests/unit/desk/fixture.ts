import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A copy of the content with one thing changed in one place.
 *
 * @param changes what stands in a file below `content`, and what is put in its place
 * @throws Error if a text to be changed is not there
 */
export function contentWith(changes: readonly (readonly [file: string, old: string | RegExp, now: string])[]): {
  readonly root: string;
  readonly remove: () => void;
} {
  const root = mkdtempSync(join(tmpdir(), 'short-fuse-'));
  cpSync('content', join(root, 'content'), { recursive: true });
  for (const [file, old, now] of changes) {
    const path = join(root, 'content', file);
    const text = readFileSync(path, 'utf8');
    const changed = text.replace(old, now);
    if (changed === text) throw new Error(`content/${file} does not hold ${old}`);
    writeFileSync(path, changed);
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
