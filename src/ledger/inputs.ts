import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The code of the project, with what says how it is built. */
export const CODE = ['src', 'astro.config.mjs', 'package.json', 'svelte.config.js', 'tsconfig.json'];
/** What npm has installed. */
const PACKAGES = 'node_modules/.package-lock.json';
/** When this process began, in ms since 1970. */
const BEGAN = Date.now() - process.uptime() * 1000;

/** A file or folder of which nothing sure can be said. */
class Unsure extends Error {}

/** Adds a file, or each in a folder, to a hash: its name and what it holds; the name alone if it is not there. */
function addTo(hash: ReturnType<typeof createHash>, root: string, path: string, since: number): void {
  const stats = lstatSync(join(root, path), { throwIfNoEntry: false });
  if (!stats) return void hash.update(`${path}\0`);
  // When a file was last written can be set to any time; when its entry changed cannot.
  if (stats.ctimeMs > since) throw new Unsure();
  if (stats.isDirectory())
    for (const name of readdirSync(join(root, path)).sort()) addTo(hash, root, `${path}/${name}`, since);
  else if (stats.isFile()) {
    const bytes = readFileSync(join(root, path));
    hash.update(`${path}\0${bytes.byteLength}\0`).update(bytes);
  } else throw new Unsure();
}

/**
 * A hash of files, of the packages and of Node, as they have been since this process began: code that runs is the code
 * that was hashed, and what was worked out from a file was worked out from it as it is.
 *
 * @param root the project's folder
 * @param paths of files and folders, from `root`
 * @param since ms since 1970
 * @returns undefined where that cannot be known: something has changed since, is a link, or was not installed by npm
 */
export function inputsOf(root: string, paths: readonly string[], since = BEGAN): string | undefined {
  const hash = createHash('sha256').update(process.version);
  const packages = statSync(join(root, PACKAGES), { throwIfNoEntry: false });
  if (!packages || packages.ctimeMs > since) return undefined;
  hash.update(readFileSync(join(root, PACKAGES)));
  try {
    for (const path of paths) addTo(hash, root, path, since);
  } catch (error) {
    if (error instanceof Unsure) return undefined;
    throw error;
  }
  return hash.digest('hex');
}
