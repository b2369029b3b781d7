import { formatDate } from '../ledger/format.ts';
import type { Formats } from '../ledger/formats.ts';
import { kept } from '../ledger/kept.ts';
import { Remembered } from '../ledger/remembered.ts';
import { ROOT } from '../ledger/root.ts';
import type { Exhibit, Words } from '../exhibits/exhibit.ts';
import { Tracer } from './tracing.ts';
import { didYouMean } from '../ledger/nearest.ts';
import { ContentError } from '../ledger/read.ts';
import { fillWords, printedIn, readTemplate, type Printed, type StoryName, type Template } from './words.ts';
import { bookOf, type Book } from './book.ts';
import { readCatalogue } from './catalogue.ts';
import { readChapter, type Chapter } from './chapter.ts';
import { languageOf } from './content-files.ts';
import { contentVersion } from './content-version.ts';
import { readCorrections, type Correction } from './corrections.ts';
import { readInterface, type Interface } from './interface.ts';
import { fill } from './phrase.ts';
import { readStory, type Story } from './story.ts';
import { inTellingOrder, tellingOrder } from './telling-order.ts';

/** An exhibit as it stands in this story: numbered and its frames ordered as they are told, with its words. */
export interface ExhibitEdition {
  readonly exhibit: Exhibit;
  /** `Exhibit 2` */
  readonly number: string;
  readonly words: ReadonlyMap<string, Words>;
  /**
   * Ids of the frames that chapters of the story tell. Those of a chapter left out keep their pages, but have no place
   * in the story.
   */
  readonly told: ReadonlySet<string>;
  /** The frame that stands for the exhibit where it is shared as a whole. */
  readonly shared: string;
  /** The figures that each frame's words print. */
  readonly printed: ReadonlyMap<string, Printed>;
  /** The same words, which tell wherever they end up which figures they print. Filled in when first asked for. */
  readonly traced: { readonly words: ReadonlyMap<string, Words>; readonly idsIn: Tracer['idsIn'] };
}

/**
 * An exhibit with its words filled in from its template.
 *
 * @param told ids of its frames that the story tells
 * @throws ContentError for anything wrong in the exhibit's words
 */
export function exhibitEditionOf(
  template: Template,
  { exhibit, number, told }: Pick<ExhibitEdition, 'exhibit' | 'number' | 'told'>,
  story: StoryName,
  book: Book,
): ExhibitEdition {
  let traced: ExhibitEdition['traced'] | undefined;
  return {
    exhibit,
    number,
    told,
    shared: template.content?.shared ?? exhibit.frames[0]?.id ?? '',
    words: fillWords(template, number, story, book),
    printed: printedIn(template),
    get traced() {
      const { put, idsIn } = new Tracer();
      return (traced ??= { words: fillWords(template, number, story, book, put), idsIn });
    },
  };
}

/** The story ready to be set: its figures worked out and its words filled in, in one language. */
export interface Edition {
  /** The project's folder, whose content it is of. */
  readonly root: string;
  readonly story: Story;
  /** How its language writes figures and dates. */
  readonly formats: Formats;
  /** The words of the pages round it. */
  readonly ui: Interface;
  readonly book: Book;
  /** In reading order. */
  readonly chapters: readonly Chapter[];
  readonly exhibits: readonly ExhibitEdition[];
  /** What has been put right since publication. */
  readonly corrections: readonly Correction[];
}

/** What a picture that is shared alone prints as the story's address: host and path, no scheme. */
export const printedAddress = (site: URL | undefined): string =>
  site ? `${site.host}${import.meta.env.BASE_URL}`.replace(/\/$/, '') : '';

/**
 * Memoised by what they are made from, the exhibit as it is defined first: where a file is saved, those that it has no
 * part in are the same as before, and whatever was drawn of them holds.
 */
const editions = new WeakMap<Book, WeakMap<Exhibit, Remembered<ExhibitEdition>>>();
const editionsOf = (book: Book, exhibit: Exhibit): Remembered<ExhibitEdition> =>
  kept(
    kept(editions, book, () => new WeakMap<Exhibit, Remembered<ExhibitEdition>>()),
    exhibit,
    () => new Remembered<ExhibitEdition>(4),
  );

/**
 * The edition of the content in a project's folder. What has not changed since an earlier one is the same object in
 * both.
 *
 * @param language one of the story's
 * @throws ContentError with file, line and column for what cannot be read; the check finds more, and says it better
 */
export function makeEdition(root: string, site: URL | undefined, language = languageOf(root)): Edition {
  const story = readStory(root, language);
  const ui = readInterface(root, language);
  const book = bookOf(root, language);
  const { formats } = book;
  const name = {
    title: story.title,
    address: printedAddress(site),
    published: story.published,
    asOf: fill(ui.share.asOf, { day: formatDate(story.updated, formats) }),
  };
  const catalogue = readCatalogue(root);
  const mistakes = [...catalogue.charts.flatMap(({ file }) => file.findings), ...catalogue.findings];
  if (mistakes.length > 0) throw new ContentError(mistakes);
  const chapters = story.chapters.map((id) => readChapter(root, language, id, book));
  const order = tellingOrder(chapters);
  const defined = new Map(catalogue.exhibits.map((exhibit) => [exhibit.id, exhibit]));
  const exhibits = inTellingOrder(catalogue.exhibits, order).map((exhibit, i) => {
    const number = fill(ui.exhibits.number, { n: i + 1 });
    const telling = { exhibit, number, told: new Set(order.get(exhibit.id)) };
    const template = readTemplate(root, language, exhibit);
    const { file, overlay } = template;
    const from = [language, number, ...telling.told, JSON.stringify(name), file.source, overlay.file?.source ?? ''];
    return editionsOf(book, defined.get(exhibit.id) ?? exhibit).of(from, () =>
      exhibitEditionOf(template, telling, name, book),
    );
  });
  const corrections = readCorrections(root, new Set(book.figures.keys()), new Date(), language);
  return { root, story, formats, ui, book, chapters, exhibits, corrections };
}

let latest: { readonly version: number; readonly edition: Edition } | undefined;

/**
 * The edition of the content as it is now. Read again only when the content has changed.
 *
 * @param site where the site will stand, if that is known
 * @throws ContentError as `makeEdition`
 */
export function edition(site: URL | undefined): Edition {
  const version = contentVersion();
  if (latest?.version !== version) latest = { version, edition: makeEdition(ROOT, site) };
  return latest.edition;
}

/**
 * An exhibit by the id that it has now.
 *
 * @throws Error with the nearest right id if there is no such exhibit
 */
export function exhibitNamed({ exhibits }: Edition, id: string): ExhibitEdition {
  const edited = exhibits.find(({ exhibit }) => exhibit.id === id);
  const known = exhibits.map(({ exhibit }) => exhibit.id);
  if (!edited) throw new Error(`no exhibit "${id}"${didYouMean(id, known)}`);
  return edited;
}

/**
 * The words of a frame. Frames and words have been matched when the words were read.
 *
 * @throws Error if the exhibit has no such frame
 */
export function wordsOf(edited: ExhibitEdition, frame: string): Words {
  const words = edited.words.get(frame);
  if (!words) throw new Error(`"${edited.exhibit.id}" has no words for the frame "${frame}"`);
  return words;
}
