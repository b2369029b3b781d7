import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { show } from '../../../../src/ledger/read.ts';
import { checkStory } from '../../../../src/check/check.ts';
import { changeIn, contentCopy, type Change, type ContentCopy } from '../../../content-copy.ts';
import { FROZEN } from '../../../frozen/frozen.ts';

let copy: ContentCopy | undefined;

/** Copies the frozen content, changes it and checks it. */
export function withChange(change: (content: string) => void): string[] {
  removeCopy();
  copy = contentCopy();
  const { root } = copy;
  change(join(root, 'content'));
  return checkStory(root).map((finding) => `${finding.warning ? 'warning ' : ''}${show(finding)}`);
}

/** Changes one file of the copy: `from` must occur in it. */
export function withMistake(file: string, from: string | RegExp, to: string): string[] {
  return withChange((content) => changeIn(join(content, '..'), file, from, to));
}

/**
 * Plants mistakes that hide nothing of each other in one copy, which is checked once, when first asked: a check takes
 * longer than all else that a test of one of them does.
 */
export function planting(mistakes: readonly Change[]): () => readonly string[] {
  let found: readonly string[] | undefined;
  return () =>
    (found ??= withChange((content) => {
      for (const mistake of mistakes) changeIn(join(content, '..'), ...mistake);
    }));
}

export function removeCopy(): void {
  copy?.remove();
  copy = undefined;
}

/** Line and column of a text in a file of the frozen content, as the check counts them. */
export function placeOf(file: string, text: string): string {
  const before = (readFileSync(join(FROZEN, 'content', file), 'utf8').split(text)[0] ?? '').split('\n');
  return `content/${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
