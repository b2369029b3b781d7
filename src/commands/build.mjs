// @ts-check
// Builds the story beside what is there, and puts it in its place once it is whole: a build that fails leaves the last
// one as it was.
import { spawn } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { counting } from './counting.mjs';
import { environment } from './install.mjs';

/** Where it grows, and where the last one waits for it. */
const BESIDE = '.cache/building';
const BEFORE = '.cache/built-before';

/** A line of Astro's for each page and file it has made. */
const MADE = /[├└]─ /g;

/**
 * @param {string} folder where the built site goes: `dist`
 * @returns {Promise<{ built: boolean, output: string }>} what the build wrote, for when it fails
 */
export async function buildStory(folder) {
  rmSync(BESIDE, { recursive: true, force: true });
  let output = '';
  let made = 0;
  const count = counting('Building the story', () => `${made.toLocaleString('en')} pages and files`);
  const build = spawn('astro', ['build', '--outDir', BESIDE], {
    env: environment(),
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [build.stdout, build.stderr])
    stream.on('data', (/** @type {Buffer} */ data) => {
      const text = data.toString();
      output += text;
      made += text.match(MADE)?.length ?? 0;
    });
  /** @type {number | null} */
  const status = await new Promise((resolve, reject) => build.once('error', reject).once('close', resolve));
  count.end();
  if (status !== 0) return { built: false, output };
  rmSync(BEFORE, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, BEFORE);
  renameSync(BESIDE, folder);
  rmSync(BEFORE, { recursive: true, force: true });
  return { built: true, output };
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
