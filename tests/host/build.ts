import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * Builds the story into a folder of its own.
 *
 * @param name the folder, in .cache/built
 * @param base the path it is to be served under
 * @returns the folder
 * @throws Error with what the build said
 */
export function build(name: string, base: string): string {
  const folder = join('.cache', 'built', name);
  // The test runner's own settings would make it another build.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(NODE_ENV|DEV|PROD|MODE|BASE_URL|SSR|TEST|VITEST.*)$/.test(name)),
  );
  const { status, stdout, stderr } = spawnSync('astro', ['build', '--outDir', folder], {
    env: { ...env, BASE_PATH: base },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the build for ${base} failed:\n${stdout}\n${stderr}`);
  return folder;
}

/** Every file of a folder, in order, as paths from it. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
