// @ts-check
// Old addresses lead on: lays `_redirects` into a build, and stops it if what was once published would answer no more.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseRecord, presentPath, RECORD, unanswered } from '../address/published.mjs';
import { formatRedirects } from '../address/redirects.mjs';

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
        const given = parseRecord(readFileSync(join(root, RECORD), 'utf8'));
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
