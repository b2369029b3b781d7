import { chapterFile, exhibitFile, fileOrOwn, ownLanguage, pagesFolder } from './content-files.ts';
import type { Edition } from './edition.ts';

// What another language lacks comes in the story's own: its `lang` says so to screen readers, and to browsers that
// hyphenate or translate.

const ownTag = ({ story }: Edition): string | undefined => story.languages[0]?.tag;

/**
 * The `lang` of a text of the ledger; undefined where it is the page's.
 *
 * @param text `cw-debt-8b/statement`, `cw-debt-8b/note`, `coreweave-s1/title`
 */
export const langOf = (edition: Edition, text: string): string | undefined =>
  edition.book.lacking.has(text) ? ownTag(edition) : undefined;

const langOfFile = (edition: Edition, file: (language: string) => string): string | undefined => {
  const { root, story } = edition;
  const own = ownLanguage(root);
  return story.language !== own && fileOrOwn(root, story.language, file) === file(own) ? ownTag(edition) : undefined;
};

/** The `lang` of a chapter; undefined where it is the page's. */
export const langOfChapter = (edition: Edition, id: string): string | undefined =>
  langOfFile(edition, (language) => chapterFile(language, id));

/** The `lang` of an exhibit's words; undefined where it is the page's. */
export const langOfExhibit = (edition: Edition, id: string): string | undefined =>
  langOfFile(edition, (language) => exhibitFile(language, id));

/** The `lang` of a page of running text; undefined where it is the page's. @param name its file's, without `.mdx` */
export const langOfPage = (edition: Edition, name: string): string | undefined =>
  langOfFile(edition, (language) => `${pagesFolder(language)}/${name}.mdx`);
