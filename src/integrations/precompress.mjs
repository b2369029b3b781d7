// @ts-check
// Lays a brotli and a gzip file beside every text file of a build, for hosts that send files as they are.
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { layCached, nameOf } from '../share/cache.ts';
import { fileHash } from './file-hash.mjs';
import { bytesBeyondRoundTrip } from './round-trips.mjs';

const brotli = promisify(brotliCompress);
const gz = promisify(gzip);

const TEXT = new Set(['.html', '.css', '.js', '.json', '.svg', '.csv', '.xml', '.txt', '.webmanifest']);
/** Smaller files fit in one packet as they are. */
const LEAST = 1024;
/**
 * The story and its code are what most readers load, and worth the slowest settings. For the rest brotli's would take
 * half a minute, and gzip's twice as long as the usual one for a hundredth less.
 */
const BUSY = /^(index\.html|_astro\/.*)$/;
const QUALITY = {
  busy: { brotli: 11, gzip: constants.Z_BEST_COMPRESSION },
  other: { brotli: 5, gzip: 6 },
};
const AT_ONCE = 8;
/** Most files of a build are those of the last one. */
const KEPT = join(process.cwd(), '.cache', 'compressed');

/**
 * @param {string} folder a built site
 * @returns {Promise<number>} how many files were compressed
 */
async function precompress(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && TEXT.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  const waiting = files.values();
  let done = 0;
  const work = async () => {
    for (const file of waiting) {
      const { digest, bytes } = fileHash(file);
      if (bytes < LEAST) continue;
      const busy = BUSY.test(relative(folder, file).split(sep).join('/'));
      const quality = busy ? QUALITY.busy : QUALITY.other;
      const levels = `${quality.brotli} ${quality.gzip}`;
      const name = nameOf(`${process.versions.zlib} ${process.versions.brotli} ${levels} ${digest.toString('hex')}`);
      const small = async () => gz(await readFile(file), { level: quality.gzip });
      const smallest = async () =>
        brotli(await readFile(file), {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: quality.brotli,
            [constants.BROTLI_PARAM_SIZE_HINT]: bytes,
          },
        });
      await Promise.all([
        layCached(`${file}.gz`, name, 'gz', small, KEPT),
        layCached(`${file}.br`, name, 'br', smallest, KEPT),
      ]);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return done;
}

/** @returns {import('astro').AstroIntegration} */
export const precompressed = () => ({
  name: 'precompressed',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const start = performance.now();
      const built = fileURLToPath(dir);
      const count = await precompress(built);
      const { size } = await stat(join(built, 'index.html.gz'));
      const beyond = bytesBeyondRoundTrip(size);
      if (beyond !== undefined)
        logger.warn(
          `the story's page is ${size.toLocaleString('en')} bytes packed: ${beyond.toLocaleString('en')} fewer would spare readers on a slow line a round trip of 150 ms before they see it`,
        );
      logger.info(`${count} files in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    },
  },
});
