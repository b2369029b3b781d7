// @ts-check
// One site of the story's languages: what hosts and robots read stands at the root, once, and speaks for all.
import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseHeaderRules } from '../address/headers.mjs';
import { furtherLanguages, languageOf, ownLanguage } from '../edition/content-files.ts';

/** What is read at the root alone. */
const AT_THE_ROOT = ['_headers', '_redirects', '_frames', 'robots.txt', '.assetsignore', '.nojekyll'];

/**
 * The rules of the root for the pages and files of a further language; those for all paths hold for them already.
 *
 * @param {string} text a `_headers` file
 * @param {string} language
 */
const headersOf = (text, language) =>
  parseHeaderRules(text)
    .filter(({ path }) => path !== '/*')
    .map(({ path, headers }) =>
      [`/${language}${path}`, ...[...headers].map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('');

/** @returns {import('astro').AstroIntegration} */
export function oneSite() {
  let root = process.cwd();
  return {
    name: 'one-site',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': ({ dir }) => {
        const built = fileURLToPath(dir);
        if (languageOf(root) !== ownLanguage(root)) {
          for (const name of AT_THE_ROOT) rmSync(join(built, name), { force: true });
          return;
        }
        const file = join(built, '_headers');
        if (!existsSync(file)) return;
        const text = readFileSync(file, 'utf8');
        appendFileSync(
          file,
          furtherLanguages(root)
            .map((language) => headersOf(text, language))
            .join(''),
        );
      },
    },
  };
}
