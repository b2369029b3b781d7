// @ts-check
// Builds the story beside what is there, and puts it in its place once it is whole: a build that fails leaves the last
// one as it was.
import { spawn } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
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
 * The same straight into a folder.
 *
 * @param {string} folder
 * @param {(text: string) => void} tell is told what the build writes
 * @returns {Promise<{ built: boolean, output: string }>}
 */
export async function buildLanguages(folder, tell) {
  const [own, ...further] = await languagesOf(process.cwd());
  let output = '';
  for (const language of [own, ...further]) {
    const into = language === own ? folder : join(folder, language ?? '');
    const result = await buildLanguage(into, language, tell);
    output += result.output;
    if (!result.built) return { built: false, output };
  }
  return { built: true, output };
}

/**
 * @param {string} folder
 * @param {string | undefined} language
 * @param {(text: string) => void} tell
 * @returns {Promise<{ built: boolean, output: string }>}
 */
async function buildLanguage(folder, language, tell) {
  let output = '';
  const build = spawn('astro', ['build', '--outDir', folder], {
    env: { ...environment(), ...(language !== undefined && { STORY_LANGUAGE: language }) },
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [build.stdout, build.stderr])
    stream.on('data', (/** @type {Buffer} */ data) => {
      const text = data.toString();
      output += text;
      tell(text);
    });
  /** @type {number | null} */
  const status = await new Promise((resolve, reject) => build.once('error', reject).once('close', resolve));
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
