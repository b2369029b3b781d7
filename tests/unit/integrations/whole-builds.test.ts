import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroConfig } from 'astro';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { wholeBuilds } from '../../../src/integrations/whole-builds.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'short-fuse-whole-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A build that writes at its end what the next may take from it, unless it comes to none. */
function build(end: 'done' | 'fails'): { readonly tookFromLast: boolean } {
  const cacheDir = pathToFileURL(`${join(folder, 'kept')}/`);
  const { hooks } = wholeBuilds();
  const list = join(folder, 'kept', 'incremental-build.json');
  const told = { config: { cacheDir } as AstroConfig } as Parameters<
    NonNullable<(typeof hooks)['astro:config:done']>
  >[0];
  void hooks['astro:config:done']?.(told);
  void hooks['astro:build:start']?.({} as never);
  const tookFromLast = existsSync(list);
  if (end === 'fails') return { tookFromLast };
  writeFileSync(list, '{}');
  void hooks['astro:build:done']?.({} as never);
  return { tookFromLast };
}

test('a build takes from the last one what came to its end, and nothing after one that did not', () => {
  const took = (['done', 'done', 'fails', 'done', 'done'] as const).map((end) => build(end).tookFromLast);
  expect(took).toEqual([false, true, true, false, true]);
});
