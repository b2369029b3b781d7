import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  chaptersFolder,
  CHARTS_FOLDER,
  exhibitsFolder,
  ownLanguage,
  pagesFolder,
  wordsFolder,
} from '../edition/content-files.ts';
import type { Story } from '../edition/story.ts';
import { LAID_OVER } from '../edition/overlays.ts';
import { LAID_OUT } from '../edition/pages.ts';
import type { Exhibit } from '../exhibits/exhibit.ts';
import { didYouMean } from '../ledger/nearest.ts';
import type { Finding } from '../ledger/read.ts';

/** Files of the words of a language that are laid over none. */
const BY_THEMSELVES = ['formats', 'interface', 'workings', 'names', 'revised', 'said-by'];

/** Files that stand in no folder. */
const AT_TOP = [
  'README.md',
  'number-words.yaml',
  'renamed.yaml',
  'words.txt',
  ...LAID_OVER.map((name) => `${name}.yaml`),
];

const WHOSE = 'the name of a file whose words it has';

const namesIn = (root: string, folder: string): readonly string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { withFileTypes: true }).flatMap((each) =>
        each.isFile() && !each.name.startsWith('.') ? [each.name] : [],
      )
    : [];

/** Which files of a folder are read, and what another one is told. */
interface Rule {
  readonly isRead: (name: string) => boolean;
  readonly expected: (name: string) => string;
}

const unread = (file: string, message: string): Finding => ({ file, line: 1, column: 1, message, warning: true });

/** Files of a folder that are none of those that are read. */
const unreadIn = (root: string, folder: string, { isRead, expected }: Rule): readonly Finding[] =>
  namesIn(root, folder)
    .filter((name) => !isRead(name))
    .map((name) => unread(`${folder}/${name}`, `nothing reads this file: expected ${expected(name)}`));

/** Folders within one that holds files alone. */
const foldersWithin = (root: string, folder: string, but: readonly string[] = []): readonly Finding[] =>
  (existsSync(join(root, folder)) ? readdirSync(join(root, folder), { withFileTypes: true }) : [])
    .filter((each) => each.isDirectory() && !each.name.startsWith('.') && !but.includes(each.name))
    .map(({ name }) =>
      unread(`${folder}/${name}`, `nothing reads what is in this folder: expected its files in ${folder} itself`),
    );

const withEnding = (ending: string): Rule => ({
  isRead: (name) => name.endsWith(ending),
  // An ending that a program hung behind the right one goes: `prologue.mdx.txt`.
  expected: (name) =>
    `it as ${name.includes(`${ending}.`) ? name.slice(0, name.indexOf(`${ending}.`) + ending.length) : name.replace(/\.[^.]*$|$/, ending)}, or elsewhere`,
});

/** A name among those expected, or which of them was meant. */
const oneOf = (known: readonly string[], what: string): Rule => ({
  isRead: (name) => known.includes(name),
  expected: (name) => `${what}${didYouMean(name, known)}`,
});

/**
 * Warns of files in the folders of the content that nothing reads: an ending that no reader knows, a name that no
 * exhibit, chapter or file of the story's own language has.
 *
 * @param story names its languages; if it cannot be read nothing is said
 * @param catalogue the exhibits, with charts that have mistakes
 */
export function unreadFiles(
  root: string,
  story: Pick<Story, 'languages'> | undefined,
  catalogue: readonly Pick<Exhibit, 'id'>[],
): readonly Finding[] {
  const atTop = unreadIn(
    root,
    'content',
    oneOf(AT_TOP, 'it in a folder, a file of figures in content/ledger, or the name of one that is read'),
  );
  if (!story) return atTop;
  const own = ownLanguage(root);
  const ownTexts = (folder: (language: string) => string) =>
    oneOf(
      [
        ...namesIn(root, folder(own)).filter((name) => name.endsWith('.mdx')),
        // One that is missing is told by itself.
        ...(folder === pagesFolder ? LAID_OUT : []),
      ],
      `the name of a file in ${folder(own)}`,
    );
  const exhibits = oneOf(
    catalogue.map(({ id }) => `${id}.yaml`),
    'the name of an exhibit',
  );
  const folders = ['content/chapters', 'content/pages', 'content/exhibits', 'content/words'].flatMap((folder) =>
    unreadIn(root, folder, { isRead: () => false, expected: () => `it in the folder of a language, ${folder}/${own}` }),
  );
  return [
    ...atTop,
    ...folders,
    ...unreadIn(root, 'content/ledger', withEnding('.yaml')),
    ...unreadIn(root, CHARTS_FOLDER, withEnding('.yaml')),
    ...['content/ledger', CHARTS_FOLDER].flatMap((folder) => foldersWithin(root, folder)),
    ...story.languages.flatMap(({ id: language }) => {
      const ofWords = [...(language === own ? [] : LAID_OVER), ...BY_THEMSELVES].map((name) => `${name}.yaml`);
      const ofLedger = language === own ? [] : namesIn(root, 'content/ledger').filter((name) => name.endsWith('.yaml'));
      const texts = [chaptersFolder, pagesFolder].flatMap((folder) =>
        unreadIn(root, folder(language), language === own ? withEnding('.mdx') : ownTexts(folder)),
      );
      return [
        ...texts,
        ...unreadIn(root, exhibitsFolder(language), exhibits),
        ...unreadIn(root, wordsFolder(language), oneOf(ofWords, WHOSE)),
        ...unreadIn(root, `${wordsFolder(language)}/ledger`, oneOf(ofLedger, WHOSE)),
        ...[chaptersFolder, pagesFolder, exhibitsFolder].flatMap((folder) => foldersWithin(root, folder(language))),
        ...foldersWithin(root, wordsFolder(language), ['ledger']),
      ];
    }),
  ];
}
