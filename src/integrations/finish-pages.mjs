// @ts-check
// Two things about a built page that Astro has no setting for.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

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

/**
 * Takes the names off a page's islands. They are hashes of where the project lies on the machine that built it, and
 * nothing reads them.
 *
 * @param {string} html a page
 */
const withoutIslandNames = (html) => html.replace(/(<astro-island) uid="[^"]*"/g, '$1');

/** @returns {import('astro').AstroIntegration} */
export const finishedPages = () => ({
  name: 'finished-pages',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const entries = await readdir(fileURLToPath(dir), { recursive: true, withFileTypes: true });
      for (const entry of entries.filter((each) => each.isFile() && each.name.endsWith('.html'))) {
        const file = join(entry.parentPath, entry.name);
        try {
          await writeFile(file, withoutIslandNames(policyFirst(await readFile(file, 'utf8'))));
        } catch (error) {
          throw new Error(file, { cause: error });
        }
      }
    },
  },
});
