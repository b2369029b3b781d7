// @ts-check
// Installs what is missing. Runs on whatever Node the machine has, so it uses nothing but Node itself.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { setPreCommitHook } from './git-hook.mjs';

const STAMP = 'node_modules/.installed-for';

/** Runs `npm ci` unless node_modules already holds exactly what package-lock.json asks for. */
export function installIfMissing() {
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  console.log('Installing packages…');
  // npm itself runs on the system's Node; the engine warnings about packages that run on the project's own are no news.
  const { status, error } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) throw error;
  if (status !== 0) {
    console.error('The packages could not be installed: see above. Is the npm registry within reach?');
    process.exit(status ?? 1);
  }
  writeFileSync(STAMP, wanted);
  const hook = setPreCommitHook(process.cwd(), process.env);
  if (hook !== undefined) console.log(hook);
}

/** The environment in which the project's own, newer Node and its tools come first. */
export const environment = () => ({
  ...process.env,
  PATH: `${process.cwd()}/node_modules/.bin${process.platform === 'win32' ? ';' : ':'}${process.env['PATH'] ?? ''}`,
  ASTRO_TELEMETRY_DISABLED: '1',
});
