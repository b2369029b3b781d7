import { readTemplate } from '../edition/words.ts';
import { ContentError, type Finding } from '../ledger/read.ts';
import { MISSING } from '../ledger/source-text.ts';
import { openBook, type Book } from '../edition/book.ts';
import { catalogueOf } from '../edition/catalogue.ts';
import { makeEdition, exhibitEditionOf, type Edition, type ExhibitEdition } from '../edition/edition.ts';
import { readGlossary, type GlossaryTerm } from '../edition/glossary.ts';
import type { Interface } from '../edition/interface.ts';
import { readStory, type Story } from '../edition/story.ts';
import { readChapter, type Chapter } from '../edition/chapter.ts';

/** The whole story in reading order, its figures filled in. */
export interface Manuscript {
  readonly story: Story;
  readonly book: Book;
  readonly exhibits: readonly ExhibitEdition[];
  readonly terms: readonly GlossaryTerm[];
  readonly chapters: readonly Chapter[];
  /** The words round it, in its language. */
  readonly ui: Interface;
}

/**
 * All that an edition says, as it stands in its files.
 *
 * @throws ContentError with file, line and column; Error if a chapter is not readable
 */
export function readManuscript(root: string, edition: Edition = makeEdition(root, undefined)): Manuscript {
  const { story, book, exhibits, chapters, ui } = edition;
  return {
    story,
    book,
    exhibits,
    terms: [...readGlossary(root, story.language).values()],
    chapters,
    ui,
  };
}

/** An earlier state of the content, as far as today's code can read it. */
export interface Earlier {
  /**
   * Its words, filled with today's figures and numbers wherever today has them: what differs from today is wording
   * alone.
   */
  readonly manuscript: Manuscript;
  /** Its figures; none if its ledger cannot be worked out by today's formulas. */
  readonly book: Book | undefined;
  /** What could not be read, and is therefore left out of a comparison. */
  readonly findings: readonly Finding[];
}

/**
 * Why today's code cannot read the story of an earlier state: rules change with the code.
 *
 * @param root the folder that holds the earlier `content`
 * @returns undefined if it can
 */
export function whyUnreadable(root: string, language: string): string | undefined {
  try {
    readStory(root, language);
    return undefined;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.findings.map(({ file, message }) => `its ${file} ${message}`)[0];
  }
}

/** @throws ContentError if the story's own file cannot be read: see `whyUnreadable` */
export function readEarlier(root: string, today: Edition): Earlier {
  const findings: Finding[] = [];
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      // A file that was not there yet is no mistake.
      findings.push(...error.findings.filter(({ message }) => message !== MISSING));
      return undefined;
    }
  };
  const { language } = today.story;
  const story = readStory(root, language);
  const own = attempt(() => openBook(root, language, today.formats));
  const book: Book = own ? { ...own, figures: new Map([...own.figures, ...today.book.figures]) } : today.book;
  const name = { title: story.title, address: '', published: story.published, asOf: '' };
  // Numbers follow from the order of chapters, which is told by itself. Pictures have the names they had.
  const catalogue = attempt(() => catalogueOf(root)) ?? [];
  const exhibits = today.exhibits.flatMap((edited) => {
    const exhibit = catalogue.find(({ id }) => id === edited.exhibit.id) ?? edited.exhibit;
    return (
      attempt(() => exhibitEditionOf(readTemplate(root, language, exhibit), { ...edited, exhibit }, name, book)) ?? []
    );
  });
  const terms = [...(attempt(() => readGlossary(root, language)) ?? new Map<string, GlossaryTerm>()).values()];
  const chapters = story.chapters.flatMap((id) => attempt(() => readChapter(root, language, id, book)) ?? []);
  return { manuscript: { story, book, exhibits, terms, chapters, ui: today.ui }, book: own, findings };
}
