// @ts-check
// Old addresses lead on: lays `_redirects` into a build, and stops it if what was once published would answer no more.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseRecord, presentPath, RECORD, unanswered } from '../address/published.mjs';
import { furtherLanguages, languageOf, ownLanguage } from '../edition/content-files.ts';
import { formatRedirects } from '../address/redirects.mjs';

/**
 * The addresses of the language that is being built, from its own root.
 *
 * @param {readonly import('../address/published.mjs').Given[]} given
 * @param {string} root
 */
function givenIn(given, root) {
  const language = languageOf(root);
  if (language !== ownLanguage(root))
    return given.flatMap(({ path, line }) =>
      path.startsWith(`${language}/`) ? [{ path: path.slice(language.length + 1), line }] : [],
    );
  const further = furtherLanguages(root);
  return given.filter(({ path }) => !further.some((each) => path.startsWith(`${each}/`)));
}

/** @returns {import('astro').AstroIntegration} */
export function oldAddresses() {
  let root = process.cwd();
  return {
    name: 'old-addresses',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': ({ dir, logger }) => {
        const built = fileURLToPath(dir);
        const given = givenIn(parseRecord(readFileSync(join(root, RECORD), 'utf8')), root);
        const lost = unanswered(given, (file) => existsSync(join(built, file)));
        if (lost.length > 0) throw new Error(lost.join('\n'));
        const moved = given.map(({ path }) => path).filter((path) => presentPath(path) !== path);
        writeFileSync(
          join(built, '_redirects'),
          formatRedirects(moved.map((path) => [`/${path}`, `/${presentPath(path)}`])),
        );
        logger.info(`${given.length} published addresses answer, ${moved.length} of them by a redirect`);
      },
    },
  };
}
