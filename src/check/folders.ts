import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chaptersFolder, exhibitsFolder, namedLanguages, pagesFolder, wordsFolder } from '../edition/content-files.ts';
import { nearest, suggesting } from '../ledger/nearest.ts';
import type { Finding } from '../ledger/read.ts';
import { revisedFile } from './revised.ts';

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** Where the words of a language stand. */
const FOLDERS = [chaptersFolder, pagesFolder, exhibitsFolder, wordsFolder];

/**
 * Folders without which the content cannot be read: one that was renamed, a file in its place, another language’s for
 * the story’s own. All else that could be said of the content would follow from them.
 */
export function foldersLacking(root: string): readonly Finding[] {
  const [own, ...further] = namedLanguages(root);
  const whole = ['content/chapters', 'content/ledger'];
  const ofOwn = own === undefined ? [] : FOLDERS.map((of) => of(own));
  const missing = [...whole, ...ofOwn].filter((folder) => !isFolder(join(root, folder)));
  // A language may begin without some of them.
  const files = further
    .flatMap((language) => FOLDERS.map((of) => of(language)))
    .filter((folder) => existsSync(join(root, folder)) && !isFolder(join(root, folder)));
  const told = (file: string, message: string): Finding => ({ file, line: 1, column: 1, message });
  // Only what is put into another language is revised against one.
  if (own !== undefined && existsSync(join(root, revisedFile(own))))
    return [
      told(
        'content/story.yaml',
        `"${own}" is the first under languages, and ${revisedFile(own)} says that it was put into that from another: expected the story’s own first`,
      ),
    ];
  const expected = (folder: string): string =>
    ofOwn.includes(folder) ? 'for the story’s own language, the first in content/story.yaml' : 'with its files';
  return [
    ...missing
      .filter((folder) => !missing.includes(dirname(folder)))
      .map((folder) =>
        told(folder, `the folder is missing${suggesting(renamed(root, folder))}: expected it ${expected(folder)}`),
      ),
    ...files.map((folder) => told(folder, 'a file of this name: expected a folder')),
  ];
}

/** The folder beside it that was probably meant: the only one, or the nearest, that is of no language. */
function renamed(root: string, folder: string): string | undefined {
  const languages = namedLanguages(root);
  const others = foldersIn(join(root, dirname(folder))).filter((name) => !languages.includes(name));
  return others.length === 1 ? others[0] : nearest(nameOf(folder), others);
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const foldersIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => isFolder(join(folder, name))) : [];
