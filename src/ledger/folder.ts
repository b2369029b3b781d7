import { readdirSync } from 'node:fs';

/** By what the system calls a folder that is not there, or is a file. */
const NONE = new Set<unknown>(['ENOENT', 'ENOTDIR']);

/**
 * The names of what is in a folder, as the system lists them; undefined where there is no folder of this name.
 *
 * @param options `recursive` for what is in its folders too, as paths from it
 */
export function namesIn(folder: string, options: { readonly recursive?: boolean } = {}): readonly string[] | undefined {
  try {
    return readdirSync(folder, { ...options, encoding: 'utf8' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && NONE.has(error.code)) return undefined;
    throw error;
  }
}
