// @ts-check
// Installs what is missing. Runs on whatever Node the machine has, so it uses nothing but Node itself.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { ENDINGS, UsageError } from './command.mjs';
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
 * @returns {Lock | undefined} none where it was cut short, or two versions of it were merged
 */
function readLock(text) {
  try {
    /** @type {unknown} */
    const lock = JSON.parse(text);
    return /** @type {Lock} */ (lock);
  } catch {
    return undefined;
  }
}

/** @param {Lock} lock */
function holdsAll({ packages: wanted }) {
  const there = existsSync(HIDDEN) ? readLock(readFileSync(HIDDEN, 'utf8'))?.packages : undefined;
  if (there === undefined) return false;
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

/** What npm says of a file that it has asked for in vain, and more than once. */
const IN_VAIN = /attempt [2-9] failed with (\w+)/;
/** What it says of one that came, and of what needs no answer. */
const CAME = /^npm http fetch \w+ \d{3} /m;
const IN_PASSING = /^npm (http|warn|notice)\b/i;

/**
 * Runs `npm ci`, and ends it where the registry does not answer: it would ask for package after package, a minute each,
 * and say nothing.
 *
 * @param {readonly string[]} more arguments
 * @returns {Promise<{ status: number | null, said: string, unreachable: string | undefined }>} what npm complained of,
 *   and why nothing could be fetched
 */
async function npmCi(...more) {
  // npm itself runs on the system's Node; the engine warnings about packages that run on the project's own are no news.
  const npm = spawn('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=http', '--no-color', ...more], {
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: process.platform === 'win32',
  });
  // It ends with this process.
  const end = () => void npm.kill();
  process.once('exit', end);
  const ends = ENDINGS.map(([signal, code]) => /** @type {const} */ ([signal, () => process.exit(code)]));
  for (const [signal, leave] of ends) process.once(signal, leave);
  let said = '';
  /** @type {string | undefined} */
  let unreachable;
  npm.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    said += text;
    const code = CAME.test(said) ? undefined : IN_VAIN.exec(said)?.[1];
    if (code === undefined || unreachable !== undefined) return;
    unreachable = code;
    end();
  });
  /** @type {number | null} */
  const status = await new Promise((resolve, reject) => npm.once('error', reject).once('close', resolve));
  process.off('exit', end);
  for (const [signal, leave] of ends) process.off(signal, leave);
  const lines = said.split('\n').filter((line) => !IN_PASSING.test(line));
  return { status, said: lines.join('\n').trim(), unreachable };
}

/** What Vite, Node and the PATH take for something else in the path of a folder: a query, any name, the next folder. */
const MISTAKEN = process.platform === 'win32' ? /#/ : /[#?*:\\]/;

/**
 * Runs `npm ci` unless node_modules already holds exactly what package-lock.json asks for.
 *
 * @throws {UsageError} where nothing could be run with the packages, or no list says which they are
 */
export async function installIfMissing() {
  const [sign] = MISTAKEN.exec(process.cwd()) ?? [];
  if (sign !== undefined)
    throw new UsageError(
      `the path of this folder has a "${sign}" in it, with which nothing can be built: expected another place or name, not ${process.cwd()}`,
    );
  const text = readFileSync('package-lock.json', 'utf8');
  const wanted = createHash('sha256').update(text).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  const lock = readLock(text);
  if (lock === undefined)
    throw new UsageError('package-lock.json is not whole: "git checkout HEAD package-lock.json" brings it back');
  if (holdsAll(lock)) {
    installed(wanted);
    return;
  }
  const all = Object.keys(lock.packages).filter((path) => /^node_modules\/(@[^/]+\/)?[^/]+$/.test(path)).length;
  const count = counting('Installing packages', () => `${Math.min(packagesThere(), all)} of ${all}`);
  let result = await npmCi();
  const { unreachable } = result;
  // All that is wanted may have been fetched once.
  if (unreachable !== undefined) result = await npmCi('--offline');
  count.end();
  const { status, said } = result;
  if (status !== 0) {
    if (unreachable === undefined) console.error(said);
    console.error(
      unreachable === undefined
        ? 'The packages could not be installed: see above. Is the npm registry within reach?'
        : `The packages could not be installed: the npm registry is not within reach (${unreachable}), and they have not all been fetched before. Connect to the network and run it again`,
    );
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
