import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { INPUTS } from '../../src/integrations/build-record.mjs';

/** The test runner's own settings, which would make it another build. */
const OF_THE_RUNNER = /^(NODE_ENV|DEV|PROD|MODE|BASE_URL|SSR|TEST|VITEST.*)$/;

/**
 * Builds the story into a folder of its own.
 *
 * @param name the folder, in .cache/built
 * @param base the path it is to be served under
 * @param project the folder of the project
 * @returns the folder
 * @throws Error with what the build said
 */
export const build = (name: string, base: string, project = '.'): string => buildAndTell(name, base, project).folder;

/** The same, and what the build said. */
export function buildAndTell(name: string, base: string, project = '.'): { folder: string; said: string } {
  const folder = resolve('.cache', 'built', name);
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !OF_THE_RUNNER.test(key)));
  const { status, stdout, stderr } = spawnSync('node', ['src/commands/build-site.mjs', '--out', folder], {
    cwd: project,
    env: { ...env, BASE_PATH: base },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the build for ${base} failed:\n${stdout}\n${stderr}`);
  return { folder, said: stdout };
}

/** A copy of the project in another folder: what a build is made from, the packages, and the cards drawn before. */
export function copyOfProject(): string {
  const folder = resolve('.cache', 'elsewhere');
  rmSync(folder, { recursive: true, force: true });
  for (const path of [...INPUTS, 'tsconfig.json']) cpSync(path, join(folder, path), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'dir');
  mkdirSync(join(folder, '.cache'));
  symlinkSync(resolve('.cache', 'cards'), join(folder, '.cache', 'cards'), 'dir');
  return folder;
}

/** Every file of a folder, in order, as paths from it. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
