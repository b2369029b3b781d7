// @ts-check
// The record of addresses that were given away: what stands in other people's pages must answer for as long as the site
// stands.
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The record, from the project's root. */
export const RECORD = 'deploy/published.txt';

/**
 * @typedef {object} Given an address that was given away
 * @property {string} path from the site's root, without a slash before it
 * @property {number} line of the record
 */

/**
 * @param {string} text the record
 * @returns {Given[]}
 * @throws {Error} naming the line that is no address
 */
export function parseRecord(text) {
  return text.split('\n').flatMap((raw, i) => {
    const path = raw.trim();
    if (path === '' || path.startsWith('#')) return [];
    if (!/^[a-z][\w./-]*$/.test(path))
      throw new Error(
        `${RECORD}:${i + 1}: "${path}" is no address: expected a path such as exhibits/two-customers/before/`,
      );
    return [{ path, line: i + 1 }];
  });
}

const HASHED = /\.[0-9a-f]{8}(\.(?:png|svg|webp))$/;

/**
 * Where an address that was given away leads now: pictures once had a hash in their names.
 *
 * @param {string} path
 */
export const presentPath = (path) => path.replace(HASHED, '$1');

/**
 * What answers no more of what was given away.
 *
 * @param {readonly Given[]} given
 * @param {(file: string) => boolean} isThere whether the built site has a file
 * @returns {string[]} in words
 */
export const unanswered = (given, isThere) =>
  given
    .filter(({ path }) => !isThere(presentPath(path).replace(/\/$/, '/index.html')))
    .map(
      ({ path, line }) =>
        `${RECORD}:${line}: ${path} was published, and nothing answers there any more. Expected a frame or exhibit of that name: a frame that was renamed names its old id under \`formerly\``,
    );

/**
 * The pages of all frames of a built site, in every language.
 *
 * @param {string} built
 * @param {readonly string[]} further languages in folders of their own
 */
export const framePages = (built, further = []) => [
  ...framePagesIn(built),
  ...further.flatMap((language) => framePagesIn(join(built, language)).map((path) => `${language}/${path}`)),
];

/** @param {string} built */
const framePagesIn = (built) =>
  readdirSync(join(built, 'exhibits'), { recursive: true, encoding: 'utf8' })
    .map((file) => `exhibits/${file.split(sep).join('/')}`)
    .flatMap((file) => /^(exhibits\/[^/]+\/[^/]+\/)index\.html$/.exec(file)?.[1] ?? [])
    .sort();

/**
 * Adds to the record what is not in it.
 *
 * @param {string} root the project
 * @param {readonly string[]} paths
 * @returns {number} how many were added
 */
export function record(root, paths) {
  const file = join(root, RECORD);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const had = new Set(parseRecord(text).map(({ path }) => path));
  const added = paths.filter((path) => !had.has(path));
  // An editor may have left the last line without its end.
  const end = text === '' || text.endsWith('\n') ? '' : '\n';
  if (added.length > 0) appendFileSync(file, end + added.map((path) => `${path}\n`).join(''));
  return added.length;
}
