// @ts-check
// Where `npm run build -- --out FOLDER` may build: what is in the folder goes.
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { fromWhereTyped, UsageError } from './command.mjs';

/** Folders of the project in which no site belongs, whether anything is at that place or not. */
const SOURCES = /^(content|deploy|docs|node_modules|public|src|tests|\.(?!cache)[^/]*)(\/|$)/;
/** Where builds grow and wait, and what they keep: see build.mjs. */
const KEPT = /^\.cache\/(astro|built-before|building)/;

/**
 * The folder to build into.
 *
 * @param {string} typed as a person has named it
 * @returns {string} its whole path
 * @throws {UsageError} for one that holds anything but a built site, or is the project's own
 */
export function buildFolder(typed) {
  const say = (/** @type {string} */ wrong) =>
    new UsageError(`--out "${typed}" ${wrong}: expected a new or empty folder, or one that holds a built site`);
  if (typed === '') throw say('names no folder');
  const folder = whereItLeads(fromWhereTyped(typed));
  const project = whereItLeads(process.cwd());
  if (holds(folder, project)) throw say('holds the project');
  const inProject = relative(project, folder).split(sep).join('/');
  if (holds(project, folder) && (SOURCES.test(inProject) || KEPT.test(inProject)))
    throw say("is one of the project's own");
  if (!existsSync(folder)) {
    if (existsSync(dirname(folder)) && !statSync(dirname(folder)).isDirectory()) throw say('lies in a file');
    return folder;
  }
  if (!statSync(folder).isDirectory()) throw say('is a file');
  const isSite = ['index.html', '_headers'].every((name) => existsSync(join(folder, name)));
  if (!isSite && readdirSync(folder).length > 0) throw say('holds something else, which would be lost');
  return folder;
}

/**
 * Whether a folder is another one, or has it somewhere in it.
 *
 * @param {string} folder
 * @param {string} other
 */
function holds(folder, other) {
  const path = relative(folder, other);
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

/**
 * A path without links, as far as it is there.
 *
 * @param {string} path
 * @returns {string}
 */
const whereItLeads = (path) =>
  existsSync(path) ? realpathSync(path) : join(whereItLeads(dirname(path)), basename(path));
