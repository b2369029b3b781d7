// @ts-check
// Installs what is missing. Runs on whatever Node the machine has, so it uses nothing but Node itself.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setPreCommitHook } from './git-hook.mjs';
import { counting } from './counting.mjs';

const STAMP = 'node_modules/.installed-for';

/** How many packages there are in node_modules, those with a scope among them. */
function packagesThere() {
  if (!existsSync('node_modules')) return 0;
  return readdirSync('node_modules')
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => (name.startsWith('@') ? readdirSync(`node_modules/${name}`) : [name])).length;
}

/** What npm says it has installed: whoever has typed `npm install` or `npm ci` has all there is. */
const HIDDEN = 'node_modules/.package-lock.json';

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} Lock */

/**
 * @param {string} text
 * @returns {Lock}
 */
function readLock(text) {
  /** @type {unknown} */
  const lock = JSON.parse(text);
  return /** @type {Lock} */ (lock);
}

/** @param {string} lock */
function holdsAll(lock) {
  if (!existsSync(HIDDEN)) return false;
  const { packages: there } = readLock(readFileSync(HIDDEN, 'utf8'));
  const { packages: wanted } = readLock(lock);
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || there[path]?.version === version || (optional === true && there[path] === undefined),
  );
}

/**
 * Remembers that node_modules holds what a lock asks for, and sets the hook that a new checkout lacks.
 *
 * @param {string} wanted the lock's hash
 */
function installed(wanted) {
  writeFileSync(STAMP, wanted);
  const hook = setPreCommitHook(process.cwd(), process.env);
  if (hook !== undefined) console.log(hook);
}

/** Runs `npm ci` unless node_modules already holds exactly what package-lock.json asks for. */
export async function installIfMissing() {
  const lock = readFileSync('package-lock.json', 'utf8');
  const wanted = createHash('sha256').update(lock).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  if (holdsAll(lock)) {
    installed(wanted);
    return;
  }
  const all = Object.keys(readLock(lock).packages).filter((path) =>
    /^node_modules\/(@[^/]+\/)?[^/]+$/.test(path),
  ).length;
  const count = counting('Installing packages', () => `${Math.min(packagesThere(), all)} of ${all}`);
  // npm itself runs on the system's Node; the engine warnings about packages that run on the project's own are no news.
  const npm = spawn('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: process.platform === 'win32',
  });
  let said = '';
  npm.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => (said += text));
  /** @type {number | null} */
  const status = await new Promise((resolve, reject) => npm.once('error', reject).once('close', resolve));
  count.end();
  if (status !== 0) {
    console.error(said.trim());
    console.error('The packages could not be installed: see above. Is the npm registry within reach?');
    process.exit(status ?? 1);
  }
  installed(wanted);
}

/** The environment in which the project's own, newer Node and its tools come first. */
export const environment = () => ({
  ...process.env,
  PATH: `${process.cwd()}/node_modules/.bin${process.platform === 'win32' ? ';' : ':'}${process.env['PATH'] ?? ''}`,
  ASTRO_TELEMETRY_DISABLED: '1',
  // The native compiler would spend a fifth of its time on keeping a heap small that is small in any case.
  GOGC: process.env['GOGC'] ?? '400',
});
