// @ts-check
// States what a build was made from, in /build.json. No clock: two builds of one commit are the same to the byte.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { fileHash } from './file-hash.mjs';

/** What a build is made from. */
export const INPUTS = [
  'content',
  'deploy/published.txt',
  'public',
  'src',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'svelte.config.js',
];

/**
 * Every file of a path, in one order on every machine, relative to a root, with slashes.
 *
 * @param {string} root
 * @param {string} path a file or a folder below it
 * @returns {string[]}
 */
function filesOf(root, path) {
  const whole = join(root, path);
  /** @type {import('node:fs').Dirent[]} */
  let entries;
  try {
    entries = readdirSync(whole, { recursive: true, withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return [path];
    throw error;
  }
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/**
 * One hash of files and their names.
 *
 * @param {string} root
 * @param {readonly string[]} files
 */
function hashOf(root, files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(fileHash(join(root, file)).digest);
  return hash.digest('hex');
}

/**
 * What a file holds.
 *
 * @param {(text: string) => unknown} parser
 * @param {...string} path
 */
const read = (parser, ...path) => parser(readFileSync(join(...path), 'utf8'));

/** @param {string} root */
function commitOf(root) {
  const named = process.env['COMMIT'];
  if (named !== undefined && named !== '') return named;
  const { status, stdout } = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : 'unknown';
}

/**
 * @param {string} root the project
 * @param {string} built the built site
 * @param {{ site: string, base: string }} place
 */
function buildRecord(root, built, place) {
  const { published, updated } = /** @type {{ published: string, updated: string }} */ (
    read(parse, root, 'content', 'story.yaml')
  );
  const { version: astro } = /** @type {{ version: string }} */ (
    read(JSON.parse, root, 'node_modules', 'astro', 'package.json')
  );
  return {
    commit: commitOf(root),
    published,
    updated,
    ...place,
    node: process.versions.node,
    astro,
    // Of all that went in, whether committed or not, and of all that came out but this file.
    content: hashOf(root, filesOf(root, 'content')),
    inputs: hashOf(
      root,
      INPUTS.flatMap((path) => filesOf(root, path)),
    ),
    output: hashOf(
      built,
      filesOf(built, '.').filter((file) => file !== 'build.json'),
    ),
  };
}

/** @returns {import('astro').AstroIntegration} */
export function buildRecorded() {
  let place = { site: '', base: '/' };
  let root = process.cwd();
  return {
    name: 'build-record',
    hooks: {
      'astro:config:done': ({ config }) => {
        place = { site: config.site ?? '', base: config.base };
        root = fileURLToPath(config.root);
      },
      'astro:build:done': ({ dir, logger }) => {
        const built = fileURLToPath(dir);
        const record = buildRecord(root, built, place);
        writeFileSync(join(built, 'build.json'), `${JSON.stringify(record, null, 2)}\n`);
        logger.info(
          `commit ${record.commit.slice(0, 12)}, inputs ${record.inputs.slice(0, 12)}, output ${record.output.slice(0, 12)}`,
        );
      },
    },
  };
}
