import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const CACHE = join(process.cwd(), '.cache', 'cards');

/**
 * A picture made before from the same drawing, or a new one. Two builds may run at once: a file appears whole or not at all.
 *
 * @param key everything the picture follows from
 * @param extension `png`
 */
export async function cached(key: string, extension: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const file = join(CACHE, `${createHash('sha256').update(key).digest('hex').slice(0, 32)}.${extension}`);
  if (existsSync(file)) return readFileSync(file);
  const picture = await make();
  mkdirSync(CACHE, { recursive: true });
  const unfinished = `${file}.${randomUUID()}`;
  writeFileSync(unfinished, picture);
  renameSync(unfinished, file);
  return picture;
}
