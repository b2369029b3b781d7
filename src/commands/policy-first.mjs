// @ts-check
// Puts every page's content security policy where a page begins. Astro writes it at the head's end, and a browser holds to it only from there on.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/;
const BEGINNING = '<meta charset="utf-8">';

/**
 * @param {string} html a page
 * @throws {Error} if the page does not say its character set first
 */
export function policyFirst(html) {
  const [policy] = POLICY.exec(html) ?? [];
  if (policy === undefined) return html;
  const at = html.indexOf(BEGINNING);
  if (at < 0) throw new Error(`a page with a policy does not begin with ${BEGINNING}`);
  const rest = html.slice(at + BEGINNING.length).replace(policy, '');
  return html.slice(0, at) + BEGINNING + policy + rest;
}

/** @returns {import('astro').AstroIntegration} */
export const policiesFirst = () => ({
  name: 'policy-first',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const entries = await readdir(fileURLToPath(dir), { recursive: true, withFileTypes: true });
      for (const entry of entries.filter((each) => each.isFile() && each.name.endsWith('.html'))) {
        const file = join(entry.parentPath, entry.name);
        try {
          await writeFile(file, policyFirst(await readFile(file, 'utf8')));
        } catch (error) {
          throw new Error(file, { cause: error });
        }
      }
    },
  },
});
