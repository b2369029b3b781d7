import { createHash, randomUUID } from 'node:crypto';
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const CACHE = join(process.cwd(), '.cache', 'cards');
/** Folders that nothing could be put into, of which the reader of the log knows. */
const unwritable = new Set<string>();

/**
 * Under which what follows from a text is kept: 32 hexadecimal digits.
 *
 * @param key everything that it follows from
 */
export const nameOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 32);

/**
 * Lays what was made before from a text at a place, or makes it anew: see `cached`. What is there is copied by the
 * system, and never comes into this process.
 *
 * @param to path of a file
 */
export async function layCached(
  to: string,
  name: string,
  extension: string,
  make: () => Promise<Buffer>,
  folder: string,
): Promise<void> {
  try {
    await copyFile(join(folder, `${name}.${extension}`), to);
  } catch {
    await writeFile(to, await cached(name, extension, make, folder));
  }
}

/**
 * A picture made before from the same drawing, or a new one; or whatever else follows from a text and takes time. Two
 * builds may run at once: a file appears whole or not at all. Where nothing can be kept, the log says so once, and each
 * is made anew.
 *
 * @param name stands for everything that it follows from: see `nameOf`
 * @param extension `png`
 */
export async function cached(
  name: string,
  extension: string,
  make: () => Promise<Buffer>,
  folder = CACHE,
): Promise<Buffer> {
  const file = join(folder, `${name}.${extension}`);
  const had = await readFile(file).catch(() => undefined);
  if (had) return had;
  const picture = await make();
  const unfinished = `${file}.${randomUUID()}`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(unfinished, picture);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    if (!unwritable.has(folder))
      console.warn(`Nothing can be kept in ${folder}, so that the next build makes it anew: ${String(error)}`);
    unwritable.add(folder);
  }
  return picture;
}
