// @ts-check
// Reads and writes a `_redirects` file as Cloudflare and Netlify have it: old address, new address, 301. Runs before
// anything is installed.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param {Iterable<readonly [old: string, present: string]>} redirects paths from the site's root */
export const formatRedirects = (redirects) => [...redirects].map(([old, now]) => `${old} ${now} 301\n`).join('');

/**
 * @param {string} text a `_redirects` file
 * @returns {Map<string, string>} the present path by the old one
 * @throws {Error} naming the line that does not send one path of the site to another
 */
export function parseRedirects(text) {
  /** @type {Map<string, string>} */
  const redirects = new Map();
  text.split('\n').forEach((line, i) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    const [, old, now] = /^(\/\S*) (\/\S*) 301$/.exec(line) ?? [];
    if (old === undefined || now === undefined)
      throw new Error(`_redirects:${i + 1}: expected "/old /present 301", found "${line}"`);
    redirects.set(old, now);
  });
  return redirects;
}

/** @type {Map<string, { readonly text: string, readonly redirects: ReadonlyMap<string, string> }>} */
const known = new Map();

/**
 * The redirects of a built site; none if it has none. Parsed again when a build has replaced their text.
 *
 * @param {string} folder
 * @returns {ReadonlyMap<string, string>}
 */
export function redirectsIn(folder) {
  const file = join(folder, '_redirects');
  if (!existsSync(file)) return new Map();
  const text = readFileSync(file, 'utf8');
  const had = known.get(folder);
  if (had?.text === text) return had.redirects;
  const redirects = parseRedirects(text);
  known.set(folder, { text, redirects });
  return redirects;
}
