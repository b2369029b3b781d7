// @ts-check
// The programs that read the code without running it. A checker of types reads its own files, and of the rest only what
// those import.
import { readFileSync, rmSync } from 'node:fs';

/** @typedef {readonly [string, ...string[]]} Command a program, found on the PATH, and its arguments */

/**
 * Pages. Writes the types of the content first, which the others read.
 *
 * @type {Command}
 */
export const ASTRO = ['astro', 'check', '--minimumFailingSeverity', 'warning', '--tsconfig', './tsconfig.astro.json'];

/**
 * Components, turned into plain code for the native compiler.
 *
 * @type {Command}
 */
export const SVELTE = ['svelte-check', '--fail-on-warnings', '--tsgo', '--tsconfig', './tsconfig.svelte.json'];

/**
 * All else: see check-types.mjs.
 *
 * @type {Command}
 */
export const TYPESCRIPT = ['node', 'src/commands/check-types.mjs'];

const BY_CONTENT = /** @type {const} */ (['--cache', '--cache-strategy', 'content', '--cache-location']);

/**
 * What pages, components and their states are held to.
 *
 * @param {readonly string[]} files
 * @returns {Command}
 */
export const lintPages = (files) => ['eslint', ...['--max-warnings', '0', ...BY_CONTENT, '.cache/eslint/', ...files]];
/** What they end on. */
export const PAGES = 'src/**/*.{astro,svelte,svelte.ts}';

/**
 * What plain code is held to, with and without types.
 *
 * @param {readonly string[]} files and folders
 * @returns {Command}
 */
export const lint = (files) => ['oxlint', ...files];

/**
 * @param {readonly string[]} files and folders
 * @returns {Command}
 */
export function format(files) {
  dropBroken(FORMATTED);
  return ['prettier', ...['--check', '--ignore-unknown', '--log-level', 'warn', ...BY_CONTENT, FORMATTED, ...files]];
}

/** What Prettier has found in order before. */
const FORMATTED = '.cache/prettier';

/**
 * Takes a cache away that was cut short, as where its program was killed: Prettier would stop at it for good.
 *
 * @param {string} file in JSON
 */
function dropBroken(file) {
  try {
    JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    rmSync(file, { force: true });
  }
}

/**
 * Files, exports and packages that nothing uses.
 *
 * @type {Command}
 */
export const UNUSED = ['knip', '--no-progress', '--cache', '--cache-location', '.cache/knip'];
