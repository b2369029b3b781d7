// @ts-check
// Builds the story beside what is there, and puts it in its place once it is whole: a build that fails leaves the last
// one as it was.
import { spawn } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { counting } from './counting.mjs';
import { environment } from './install.mjs';
import { languagesOf } from './languages.mjs';

/** Where it grows, and where the last one waits for it. */
const BESIDE = '.cache/building';
const BEFORE = '.cache/built-before';

/** A line of Astro's for each page and file it has made. */
const MADE = /[├└]─ /g;

/**
 * Builds every language of the story: the story's own, then each other into a folder of its name.
 *
 * @param {string} folder where the built site goes: `dist`
 * @returns {Promise<{ built: boolean, output: string }>} what the build wrote, for when it fails
 */
export async function buildStory(folder) {
  rmSync(BESIDE, { recursive: true, force: true });
  let made = 0;
  const count = counting('Building the story', () => `${made.toLocaleString('en')} pages and files`);
  const tell = (/** @type {string} */ text) => (made += text.match(MADE)?.length ?? 0);
  const result = await buildLanguages(BESIDE, tell);
  count.end();
  if (!result.built) return result;
  rmSync(BEFORE, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, BEFORE);
  renameSync(BESIDE, folder);
  rmSync(BEFORE, { recursive: true, force: true });
  return result;
}

/**
 * The same straight into a folder. As many languages at once as there are cores: half of a build waits for pictures.
 *
 * @param {string} folder
 * @param {(text: string) => void} tell is told what the builds write
 * @returns {Promise<{ built: boolean, output: string }>} of the first that fails, what it wrote
 */
export async function buildLanguages(folder, tell) {
  const [own, ...further] = await languagesOf(process.cwd());
  // Astro empties the folder that it builds into: a further language grows beside it.
  const grown = further.map((language) => ({ language, beside: `${folder}.${language}` }));
  const waiting = [{ language: own, beside: folder }, ...grown].values();
  const failing = new AbortController();
  let output = '';
  /** @type {{ built: boolean, output: string }[]} */
  const failures = [];
  const work = async () => {
    for (const { language, beside } of waiting) {
      if (failures.length > 0) return;
      const result = await buildLanguage(beside, language, tell, failing.signal);
      output += result.output;
      if (result.built) continue;
      failures.push(result);
      failing.abort();
    }
  };
  try {
    await Promise.all(Array.from({ length: availableParallelism() }, work));
    const [failure] = failures;
    if (failure) return failure;
    for (const { language, beside } of grown) renameSync(beside, join(folder, language));
    return { built: true, output };
  } finally {
    for (const { beside } of grown) rmSync(beside, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @param {string | undefined} language
 * @param {(text: string) => void} tell
 * @param {AbortSignal} signal that another has failed
 * @returns {Promise<{ built: boolean, output: string }>}
 */
async function buildLanguage(folder, language, tell, signal) {
  let output = '';
  const build = spawn('astro', ['build', '--outDir', folder], {
    env: { ...environment(), ...(language !== undefined && { STORY_LANGUAGE: language }) },
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = () => void build.kill();
  signal.addEventListener('abort', stop);
  for (const stream of [build.stdout, build.stderr])
    stream.on('data', (/** @type {Buffer} */ data) => {
      const text = data.toString();
      output += text;
      tell(text);
    });
  /** @type {number | null} */
  const status = await new Promise((resolve, reject) => build.once('error', reject).once('close', resolve));
  signal.removeEventListener('abort', stop);
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
