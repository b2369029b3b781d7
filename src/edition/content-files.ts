import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { namesIn } from '../ledger/folder.ts';
import { YamlFile } from '../ledger/read.ts';
import { Remembered } from '../ledger/remembered.ts';
import { valueAt } from '../ledger/schema-keys.ts';
import { readText } from '../ledger/source-text.ts';

// Where content that is written in a language stands, from the project's root. `story.yaml` says which languages the
// story is in; its first is the story's own, over which the others lay their words.

/** The folder of a language’s chapters. */
export const chaptersFolder = (language: string): string => `content/chapters/${language}`;
/** The folder of its pages of running text. */
export const pagesFolder = (language: string): string => `content/pages/${language}`;
/** The folder of its exhibits’ words. */
export const exhibitsFolder = (language: string): string => `content/exhibits/${language}`;
/** The folder of its words round the story, and of those it lays over the ledger’s. */
export const wordsFolder = (language: string): string => `content/words/${language}`;

/** Charts that are described, in no language: their words stand with those of the other exhibits. */
export const CHARTS_FOLDER = 'content/charts';

/**
 * Path of a chapter's file.
 *
 * @param id the chapter's file name, without `.mdx`
 */
export const chapterFile = (language: string, id: string): string => `${chaptersFolder(language)}/${id}.mdx`;
/**
 * Path of the file with an exhibit's words.
 *
 * @param id the exhibit's
 */
export const exhibitFile = (language: string, id: string): string => `${exhibitsFolder(language)}/${id}.yaml`;
/** The words of the pages, buttons and notices. */
export const interfaceFile = (language: string): string => `${wordsFolder(language)}/interface.yaml`;
/** How it tells the results of the model. */
export const workingsFile = (language: string): string => `${wordsFolder(language)}/workings.yaml`;
/** How it writes figures and dates. */
export const formatsFile = (language: string): string => `${wordsFolder(language)}/formats.yaml`;

/**
 * The file that is there: a language's, or where it has none, the story's own.
 *
 * @param file the path in a language, from the project's root
 */
export const fileOrOwn = (root: string, language: string, file: (language: string) => string): string =>
  existsSync(join(root, file(language))) ? file(language) : file(ownLanguage(root));

/** The variable that says which of the story's languages a process is about: a build, a preview, a command. */
export const LANGUAGE_VARIABLE = 'STORY_LANGUAGE';

/** By the text of the story's file: a page asks a hundred times. */
const languages = new Remembered<readonly string[]>(20);

/** The languages that the story's file names, as far as it can be read, which the check says better. */
export function namedLanguages(root: string): readonly string[] {
  const path = join(root, 'content/story.yaml');
  const source = readText(path);
  return languages.of([source.text], () => {
    const list = valueAt(new YamlFile(root, path, source).data, ['languages']);
    return (Array.isArray(list) ? list : []).flatMap((each: unknown) => {
      const id = valueAt(each, ['id']);
      return typeof id === 'string' ? [id] : [];
    });
  });
}

/**
 * The language the story is written in: the first its file names that has chapters; failing that, the first that has
 * some, and where none has, which the check says better, the first named.
 */
export function ownLanguage(root: string): string {
  const there = [...(namesIn(join(root, 'content/chapters')) ?? [])].sort();
  const named = namedLanguages(root);
  return named.find((language) => there.includes(language)) ?? there[0] ?? named[0] ?? '';
}

/** The languages that the story is translated into. */
export const furtherLanguages = (root: string): readonly string[] =>
  namedLanguages(root).filter((language) => language !== ownLanguage(root));

/** The language that this process is about: the story's own, unless `STORY_LANGUAGE` names another of its languages. */
export function languageOf(root: string): string {
  const asked = process.env[LANGUAGE_VARIABLE];
  return asked !== undefined && namedLanguages(root).includes(asked) ? asked : ownLanguage(root);
}
