import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chaptersFolder, exhibitsFolder, interfaceFile, pagesFolder } from '../edition/content-files.ts';
import { readText } from '../ledger/source-text.ts';

/** Every file whose numbers in words are tied to figures, by path, as it stands. */
export const wordsOf = (root: string, language: string): ReadonlyMap<string, string> =>
  new Map(
    [
      ...[chaptersFolder(language), pagesFolder(language), exhibitsFolder(language)].flatMap((folder) =>
        filesIn(join(root, folder), '').map((name) => join(root, folder, name)),
      ),
      ...yamlFiles(root, language),
    ].map((path) => [path, readText(path).text]),
  );

/** Names of the files in a folder; none if it is not there. */
export function filesIn(folder: string, ending: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort();
}

/** YAML files whose words are checked by themselves. */
export const yamlFiles = (root: string, language: string): readonly string[] => [
  join(root, interfaceFile(language)),
  ...['story', 'glossary', 'arithmetic', 'brief', 'corrections'].map((name) => join(root, `content/${name}.yaml`)),
  ...ledgerFiles(root),
];

/** What the book is made of. */
export const ledgerFiles = (root: string): readonly string[] => [
  join(root, 'content/sources.yaml'),
  ...filesIn(join(root, 'content/ledger'), '.yaml').map((name) => join(root, 'content/ledger', name)),
];
