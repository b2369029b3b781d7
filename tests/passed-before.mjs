// @ts-check
// What passed before, and would pass again: of stages whose outcome follows from the project's own files, the packages
// and Node alone.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = '.cache/passed';
/** What is made of the other files, or of the network. */
const MADE = new Set(['.astro', '.cache', '.git', '.svelte-check', '.vitest', 'dist', 'node_modules']);
/** Of the types that Astro has written, those that checkers read. */
const TYPES = '.astro';
/** Among them the fonts' names: each language's build leaves its own, and checkers write the story's own first. */
const BY_LANGUAGE = 'fonts.d.ts';
/** What npm has installed. */
const INSTALLED = 'node_modules/.package-lock.json';

/**
 * @param {string} folder
 * @param {(name: string) => boolean} wanted
 * @returns {string[]} sorted
 */
const filesIn = (folder, wanted) =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => wanted(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesIn(path, () => true) : entry.isFile() ? [path] : [];
    })
    .sort();

/**
 * @param {readonly string[]} files
 * @returns {string} a hash of their names and what they hold
 */
function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const bytes = readFileSync(file);
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/**
 * The project as it is now: each file that is not made of others, and the packages.
 *
 * @param {string} root
 * @returns {{ passed: (name: string, command: readonly string[]) => boolean, keep: (name: string, command: readonly
 *   string[]) => void }} whether a stage passed in exactly this state, and to note that it has
 */
export function passedBefore(root = '.') {
  const installed = join(root, INSTALLED);
  const files = filesIn(root, (name) => !MADE.has(name));
  const state = hashOf(existsSync(installed) ? [...files, installed] : files);
  /** The first of the stages writes them, and others read them. */
  const types = () => {
    const folder = join(root, TYPES);
    if (!existsSync(folder)) return '';
    return hashOf(filesIn(folder, (name) => name !== BY_LANGUAGE).filter((file) => file.endsWith('.d.ts')));
  };
  /** @param {string} name */
  const place = (name) => join(root, FOLDER, name.replace(/\W+/g, '-'));
  /** @param {readonly string[]} command */
  const said = (command) => JSON.stringify({ state, types: types(), node: process.version, command });
  return {
    passed: (name, command) => existsSync(place(name)) && readFileSync(place(name), 'utf8') === said(command),
    keep: (name, command) => {
      mkdirSync(join(root, FOLDER), { recursive: true });
      writeFileSync(place(name), said(command));
    },
  };
}
