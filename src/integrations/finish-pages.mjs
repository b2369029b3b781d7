// @ts-check
// What Astro has no setting for about a built page.
import { readFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { VERSION_TO_COME } from '../address/version-to-come.ts';
import { scriptHash } from './script-hash.ts';

const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/;
const BEGINNING = '<meta charset="utf-8">';

/**
 * Puts a page's content security policy where the page begins: at the head's end, where Astro writes it, a browser
 * holds to it only from there on.
 *
 * @param {string} html a page
 * @throws {Error} if a page with a policy does not say its character set first
 */
function policyFirst(html) {
  const [policy] = POLICY.exec(html) ?? [];
  if (policy === undefined) return html;
  const at = html.indexOf(BEGINNING);
  if (at < 0) throw new Error(`a page with a policy does not begin with ${BEGINNING}`);
  const rest = html.slice(at + BEGINNING.length).replace(policy, '');
  return html.slice(0, at) + BEGINNING + policy + rest;
}

const INLINE = /<(script|style)\b[^>]*>([\s\S]*?)<\/\1>/g;

/**
 * Keeps the hashes of what stands in a page, and of an empty style: Astro writes those of all pages into each, and a
 * hash is bytes that nothing packs.
 *
 * @param {string} html a page
 */
function policyOfItsOwn(html) {
  const own = new Set(['', ...[...html.matchAll(INLINE)].map(([, , code = '']) => code)].map(scriptHash));
  return html.replace(POLICY, (policy) =>
    policy.replace(/ '(sha256-[^']+)'/g, (source, /** @type {`sha256-${string}`} */ hash) =>
      own.has(hash) ? source : '',
    ),
  );
}

const STYLE = /<style>([\s\S]*?)<\/style>/g;
const STYLES = /(?:<style>(?:(?!<\/style>)[\s\S])*<\/style>){2,}/g;

/**
 * Puts styles that follow one another into one: Astro writes one for each face, and each would cost a hash.
 *
 * @param {string} html a page
 * @throws {Error} if its policy does not allow one of them
 */
function oneStyle(html) {
  const [policy] = POLICY.exec(html) ?? [];
  if (policy === undefined) return html;
  /** @type {string[]} */
  const joined = [];
  const page = html.replace(STYLES, (styles) => {
    const each = [...styles.matchAll(STYLE)].map(([, css = '']) => css);
    if (!each.every((css) => policy.includes(scriptHash(css)))) throw new Error('its policy does not allow a style');
    joined.push(scriptHash(each.join('')));
    return `<style>${each.join('')}</style>`;
  });
  const sources = joined.map((hash) => ` '${hash}'`).join('');
  return page.replace(
    POLICY,
    policy.replace(/style-src [^;]*/, (allowed) => allowed + sources),
  );
}

/**
 * Takes the names off a page's islands. They are hashes of where the project lies on the machine that built it, and
 * nothing reads them.
 *
 * @param {string} html a page
 */
const withoutIslandNames = (html) => html.replace(/(<astro-island) uid="[^"]*"/g, '$1');

const SCRIPT = /<script type="module" src="([^"]+)">/g;
const IMPORTED = /\bfrom\s*["']\.\/([\w.-]+\.js)["']/g;

/**
 * Has what a page's scripts import fetched with them: on a slow line one file after another is one wait after another.
 *
 * @param {string} html a page
 * @param {(name: string) => string} read what is in a file beside the scripts
 */
const withImports = (html, read) =>
  html.replaceAll(SCRIPT, (script, /** @type {string} */ address) => {
    const at = address.lastIndexOf('/') + 1;
    const imported = [...read(address.slice(at)).matchAll(IMPORTED)].map(([, name]) => name);
    return imported.map((name) => `<link rel="modulepreload" href="${address.slice(0, at)}${name}">`).join('') + script;
  });

/**
 * The story's version, which pages taken from the last build do not know.
 *
 * @param {string} root the built site
 * @returns {string}
 */
function versionIn(root) {
  const file = /** @type {{ version: string }} */ (JSON.parse(readFileSync(join(root, 'version.json'), 'utf8')));
  return file.version;
}

/** @returns {import('astro').AstroIntegration} */
export const finishedPages = () => ({
  name: 'finished-pages',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const root = fileURLToPath(dir);
      const version = versionIn(root);
      const read = (/** @type {string} */ name) => readFileSync(join(root, '_astro', name), 'utf8');
      const entries = await readdir(root, { recursive: true, withFileTypes: true });
      for (const entry of entries.filter((each) => each.isFile() && each.name.endsWith('.html'))) {
        const file = join(entry.parentPath, entry.name);
        try {
          const html = await readFile(file, 'utf8');
          const finished = withImports(withoutIslandNames(policyOfItsOwn(oneStyle(policyFirst(html)))), read);
          await writeFile(file, finished.replaceAll(VERSION_TO_COME, version));
        } catch (error) {
          throw new Error(file, { cause: error });
        }
      }
    },
  },
});
