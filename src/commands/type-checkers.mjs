// @ts-check
// Each reads its own files, and of the rest only what those import.

/** @typedef {readonly [string, ...string[]]} Command a program, found on the PATH, and its arguments */

/**
 * Pages. Writes the types of the content first, which the others read.
 *
 * @type {Command}
 */
export const ASTRO = ['astro', 'check', '--minimumFailingSeverity', 'warning', '--tsconfig', './tsconfig.astro.json'];

/**
 * Components.
 *
 * @type {Command}
 */
export const SVELTE = ['svelte-check', '--fail-on-warnings', '--tsconfig', './tsconfig.svelte.json'];

/**
 * All else. The native compiler, in a third of the time of the one that the checkers of pages and components are made
 * for.
 *
 * @type {Command}
 */
export const TYPESCRIPT = ['node', 'node_modules/typescript-native/bin/tsc', '--noEmit', '-p', '.'];
