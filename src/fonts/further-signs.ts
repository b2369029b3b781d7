import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chaptersFolder, exhibitsFolder, pagesFolder, wordsFolder } from '../edition/content-files.ts';
import { inHanFace } from '../scene/script.ts';

/**
 * The letters and marks that the texts of some languages use beyond those every face has, for Latin faces to be cut to
 * as well: `¿`, `ő`. Signs of Chinese stand in faces of their own.
 *
 * @param root the project's folder
 * @param known the characters that every face has
 */
export function furtherSigns(root: string, languages: readonly string[], known: string): string {
  const folders = [chaptersFolder, exhibitsFolder, pagesFolder, wordsFolder].flatMap((folder) => languages.map(folder));
  const signs = new Set(folders.flatMap((folder) => Array.from(textsIn(join(root, folder)))));
  return [...signs]
    .filter((sign) => !known.includes(sign) && !inHanFace(sign) && /[^\p{C}\p{Z}]/u.test(sign))
    .sort()
    .join('');
}

/** All that stands in the files of a folder; nothing if there is none. */
function textsIn(folder: string): string {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
      .join('');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
