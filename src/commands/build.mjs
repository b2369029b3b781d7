// @ts-check
// Builds the story beside what is there, and puts it in its place once it is whole: a build that fails leaves the last
// one as it was.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import { dirname, join } from 'node:path';
import { endedBy } from './command.mjs';
import { counting } from './counting.mjs';
import { environment } from './install.mjs';
import { languagesOf } from './languages.mjs';
import { hold } from './one-at-a-time.mjs';

/** Where it grows, further languages beside it, and where the last one waits for it. */
const BESIDE = '.cache/building';
const BEFORE = '.cache/built-before';
/** Held by the build that is under way: what Astro keeps between builds is for one at a time, too. */
const LOCK = '.cache/building.lock';

/** A line of Astro's for each page and file it has made. */
const MADE = /[├└]─ /g;

/** @typedef {{ built: boolean, output: string }} Result what a build wrote, for when it fails */

/**
 * Builds every language of the story: the story's own, then each other into a folder of its name.
 *
 * @param {string} folder where the built site goes: `dist`
 * @returns {Promise<Result>}
 * @throws {import('./command.mjs').UsageError} while another build is under way here
 */
export async function buildStory(folder) {
  const count = countingPages('Building the story');
  const result = await buildLanguages(folder, count.tell);
  count.end();
  return result;
}

/**
 * The same for somebody who waits: the story's own language first, with all cores, and while that is read the others.
 *
 * @param {string} folder
 * @returns {Promise<Result & { further: readonly string[], rest: Promise<Result> }>} of the first; `rest` of the others
 */
export async function buildOwnFirst(folder) {
  const letGo = hold(LOCK, 'a build');
  const [own, ...further] = await languagesOf(process.cwd());
  rmSync(BESIDE, { recursive: true, force: true });
  const count = countingPages('Building the story');
  const result = await buildLanguage({ language: own, into: BESIDE }, count.tell);
  count.end();
  if (!result.built) {
    rmSync(BESIDE, { recursive: true, force: true });
    letGo();
    return { ...result, further: [], rest: Promise.resolve(result) };
  }
  await putInPlace(folder);
  const beside = besideOf(further);
  const rest = buildAtOnce(beside, () => {})
    .then((each) => {
      if (each.built) moveInto(folder, beside);
      return each;
    })
    .finally(letGo);
  return { ...result, further, rest };
}

/** @param {string} what */
function countingPages(what) {
  let made = 0;
  const count = counting(what, () => `${made.toLocaleString('en')} pages and files`);
  return {
    end: () => count.end(),
    tell: (/** @type {string} */ text) => void (made += text.match(MADE)?.length ?? 0),
  };
}

/** @param {string} folder which the new build is laid in, the last one aside until it is there */
async function putInPlace(folder) {
  const clear = () => rm(BEFORE, { recursive: true, force: true });
  await clear();
  mkdirSync(dirname(folder), { recursive: true });
  if (existsSync(folder)) move(folder, BEFORE);
  move(BESIDE, folder);
  // Many files at once: one after another, ten thousand take longer than all else here.
  await clear();
}

/** @param {string} from a folder */
function move(from, /** @type {string} */ to) {
  try {
    renameSync(from, to);
  } catch (error) {
    // The other place is on another disk.
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true });
  }
}

/**
 * Where further languages grow: Astro empties the folder that it builds into.
 *
 * @param {readonly string[]} further
 */
const besideOf = (further) => further.map((language) => ({ language, into: `${BESIDE}.${language}` }));

/** @param {string} folder of the story's own, which the others are moved into */
function moveInto(folder, /** @type {readonly Site[]} */ sites) {
  for (const { language = '', into } of sites) move(into, join(folder, language));
}

/**
 * Every language, beside what is there and then in its place.
 *
 * @param {string} folder
 * @param {(text: string) => void} tell is told what the builds write
 * @returns {Promise<Result>}
 * @throws {import('./command.mjs').UsageError} while another build is under way here
 */
export async function buildLanguages(folder, tell) {
  const letGo = hold(LOCK, 'a build');
  const [own, ...further] = await languagesOf(process.cwd());
  const beside = besideOf(further);
  rmSync(BESIDE, { recursive: true, force: true });
  try {
    const result = await buildAtOnce([{ language: own, into: BESIDE }, ...beside], tell);
    if (!result.built) return result;
    moveInto(BESIDE, beside);
    await putInPlace(folder);
    return result;
  } finally {
    for (const into of [BESIDE, ...beside.map((each) => each.into)]) rmSync(into, { recursive: true, force: true });
    letGo();
  }
}

/** @typedef {{ language: string | undefined, into: string }} Site one language's, and where it goes */

/**
 * Sites at once, as many as there are cores: half of a build waits for pictures. The first that fails stops the others.
 *
 * @param {readonly Site[]} sites
 * @param {(text: string) => void} tell
 * @returns {Promise<Result>} of the first that fails, or of all
 */
async function buildAtOnce(sites, tell) {
  const failing = new AbortController();
  /** @type {Record<'failures' | 'built', Result[]>} */
  const { failures, built } = { failures: [], built: [] };
  const waiting = sites.values();
  const work = async () => {
    for (const site of waiting) {
      if (failures.length > 0) return;
      const result = await buildLanguage(site, tell, failing.signal);
      (result.built ? built : failures).push(result);
      if (!result.built) failing.abort();
    }
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, work));
  return failures[0] ?? { built: true, output: built.map(({ output }) => output).join('') };
}

/**
 * @param {Site} site
 * @param {(text: string) => void} tell
 * @param {AbortSignal} [failing] that another has failed
 * @returns {Promise<Result>}
 */
async function buildLanguage({ language, into }, tell, failing) {
  let output = '';
  const build = spawn('astro', ['build', '--outDir', into], {
    env: {
      ...environment(),
      // The shell's word for what it runs would get into code of the framework, and be another in another shell.
      _: undefined,
      ...(language !== undefined && { STORY_LANGUAGE: language }),
    },
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = () => void build.kill();
  failing?.addEventListener('abort', stop);
  process.once('exit', stop);
  const hear = (/** @type {string} */ text) => {
    output += text;
    tell(text);
  };
  // Decoded by the stream: a chunk may end within a character.
  for (const stream of [build.stdout, build.stderr]) stream.setEncoding('utf8').on('data', hear);
  /** @type {{ status: number | null, signal: NodeJS.Signals | null }} */
  const { status, signal } = await new Promise((resolve, reject) =>
    build.once('error', reject).once('close', (code, by) => resolve({ status: code, signal: by })),
  );
  // Of what was killed, nothing else tells.
  if (signal !== null && failing?.aborted !== true) hear(`\n${endedBy('the build', signal)}\n`);
  failing?.removeEventListener('abort', stop);
  process.off('exit', stop);
  return { built: status === 0, output };
}

/**
 * What of a build's output says why it failed: without the list of what it made.
 *
 * @param {string} output
 */
export const reasonIn = (output) =>
  output
    .split('\n')
    .filter((line) => !/[├└]─ |^\s+at /.test(line))
    .slice(-40)
    .join('\n')
    .trim();
