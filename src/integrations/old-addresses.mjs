// @ts-check
// Old addresses lead on: lays `_redirects` and `_frames` into a build, and stops it if what was once published would
// answer no more.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseRecord, presentPath, RECORD, unanswered } from '../address/published.mjs';
import { furtherLanguages, languageOf, ownLanguage } from '../edition/content-files.ts';
import { formatRedirects } from '../address/redirects.mjs';
import { formatFrames, FRAMES } from '../address/shared-frames.mjs';

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

/**
 * The frame that stands for each exhibit, by the page for lost addresses, which lists them for its script.
 *
 * @param {string} page
 */
function sharedFrames(page) {
  const tags = page.match(/<a\b[^>]*\bdata-shared="[^"]+"[^>]*>/g) ?? [];
  if (tags.length === 0) throw new Error('404.html lists no exhibit with its shared frame');
  return tags.map((tag) => {
    const [exhibit = '', shared = ''] = ['exhibit', 'shared'].map(
      (name) => new RegExp(`data-${name}="([^"]+)"`).exec(tag)?.[1],
    );
    return /** @type {const} */ ([exhibit, shared]);
  });
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
        writeFileSync(join(built, FRAMES), formatFrames(sharedFrames(readFileSync(join(built, '404.html'), 'utf8'))));
        logger.info(`${given.length} published addresses answer, ${moved.length} of them by a redirect`);
      },
    },
  };
}
