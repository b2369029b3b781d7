import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueOf } from '../edition/catalogue.ts';
import {
  chapterFile,
  exhibitFile,
  formatsFile,
  ownLanguage,
  pagesFolder,
  wordsFolder,
  workingsFile,
} from '../edition/content-files.ts';
import { openBook, type Book } from '../edition/book.ts';
import { ChapterFront, PageFront } from '../edition/front-matter.ts';
import { readFormats } from '../edition/formats.ts';
import { readGlossary } from '../edition/glossary.ts';
import { readSaidBy, saidByFile } from '../edition/ledger-words.ts';
import type { Stray } from '../edition/stray.ts';
import { overlaysIn, type Laid } from '../edition/overlays.ts';
import { addressOfPage } from '../edition/pages.ts';
import { isMisdated, readStory, type Story } from '../edition/story.ts';
import type { Exhibit } from '../exhibits/exhibit.ts';
import type { LostName } from '../ledger/mistake.ts';
import type { Finding } from '../ledger/read.ts';
import { digestOf, Remembered, RememberedByReads } from '../ledger/remembered.ts';
import { readAs, readText } from '../ledger/source-text.ts';
import { alone, checkLeads } from './across.ts';
import { attemptInto } from './attempt.ts';
import { checkDecidedNames, decidedNames } from './decided-names.ts';
import type { Named } from './elements.ts';
import { lack, lackingIn, unnamed } from './lacking.ts';
import { checkLanguageExhibit } from './language-exhibits.ts';
import { checkLanguageTellings } from './language-tellings.ts';
import { checkLanguageText, type LanguageText } from './language-text.ts';
import { checkPairs, checkTied } from './language-words.ts';
import { inHan, scriptOf } from './han.ts';
import { fingerprints, notingBook, notingFigures } from './noting.ts';
import { revisedFile, sinceRevised } from './revised.ts';
import { ownWords } from './own-words.ts';
import { Speller } from './spelling.ts';
import { checkTitle } from './story-card.ts';

// What was found before, a few times over: see `Remembered`.
const books = new Remembered<Book>(4);
const texts = new RememberedByReads<LanguageText>(100);
const drawings = new RememberedByReads<readonly Finding[]>(200);
const marks = new Remembered<readonly Finding[]>(100);

/** What a language is checked against besides the content itself. */
export interface Checked {
  /** The exhibits, and the charts among them that have mistakes. */
  readonly catalogue: readonly Exhibit[];
  readonly unread: ReadonlySet<string>;
  /**
   * Files of the story's own language that are wrong themselves. What another language has differs from them by that
   * very mistake: it is reported once, where it stands.
   */
  readonly faulty: ReadonlySet<string>;
  /** Names that the story's own language uses and nothing has. */
  readonly mistaken: readonly LostName[];
}

/** As if the story’s own language had no exhibits, and nothing wrong in it. */
export const NOTHING_KNOWN: Checked = { catalogue: [], unread: new Set(), faulty: new Set(), mistaken: [] };

/**
 * Checks the words of one of the story's further languages: that they fit the story's own, which of them are missing or
 * older than the text they were written for, and how they are written. Never throws for bad content.
 *
 * @param root the project's folder
 */
export function checkLanguage(
  root: string,
  story: Story,
  id: string,
  { catalogue, unread: unreadCharts, faulty, mistaken }: Checked = { ...NOTHING_KNOWN, catalogue: catalogueOf(root) },
): readonly Finding[] {
  const findings: Finding[] = [];
  const attempt = attemptInto(findings);
  const language = story.languages.find((each) => each.id === id);
  if (!language || !existsSync(join(root, wordsFolder(id)))) return [];
  const own = ownLanguage(root);
  const { tag } = language;
  const [han, simplified] = [inHan(tag), scriptOf(tag) === 'Hans'];
  attempt(() => readFormats(root, id));
  if (!existsSync(join(root, formatsFile(id))))
    findings.push(lack(formatsFile(own), 1, `${id} has no table for figures and dates: expected ${formatsFile(id)}`));
  const overlays = overlaysIn(root, id);
  const since = sinceRevised(root, story, id, overlays);
  const list = readText(join(root, 'content/words.txt')).text;
  const listed = ownWords(list);
  const speller = new Speller(listed, undefined);
  const names = [...story.names, ...decidedNames(root, id)];
  const alphabet = { names, knows: (word: string) => speller.has(word) };
  const revisions = digestOf([readText(join(root, revisedFile(id))).text]);
  for (const laid of overlays) {
    const { file } = laid.overlay;
    if (faulty.has(laid.own.file)) {
      if (file?.data === undefined) findings.push(...(file?.findings ?? []));
      continue;
    }
    const lost = namesOf(mistaken, laid);
    const strays = laid.overlay.strays.filter(({ group }) => !lost.has(group));
    // While something still has an entry's old name, nobody has written for its new one. A file that cannot be read
    // lacks nothing else.
    if (strays.length === laid.overlay.strays.length && (!file || file.data !== undefined))
      findings.push(...lackingIn(laid, id, new Set([...lost, ...namedBy(strays, catalogue, laid)])));
    if (!file) continue;
    for (const { group, path, message, behind } of strays)
      if (!since.hasChanged(laid.own.file, group)) file.report(path, message);
      else file.warn(path, renaming(nowCalled(catalogue, path, laid)) ?? behind);
    file.findings.push(
      ...marks.of([laid.own.source, file.file, file.source, revisions, list, tag, names.join()], () =>
        checkPairs(laid, file, { since, alphabet, listed, han, simplified }),
      ),
    );
    findings.push(...file.findings);
  }
  attempt(() => readSaidBy(root, id));
  findings.push(...unnamed(root, id));
  const asRead = (path: string): string => readAs(root, path);
  const ledger = overlays.flatMap(({ own: { file }, path }) =>
    /ledger\/|sources/.test(file) ? [asRead(file), asRead(path)] : [],
  );
  const words = [formatsFile(id), saidByFile(id), workingsFile(own), workingsFile(id)].map(asRead);
  const unread: Finding[] = [];
  const book = attemptInto(unread)(() => books.of([...ledger, ...words], () => openBook(root, id)));
  // What is wrong in the ledger itself is told with the story's own language.
  findings.push(...unread.filter(({ file }) => !/^content\/(?:ledger\/|sources)/.test(file)));
  if (book)
    for (const laid of overlays)
      if (laid.overlay.file && !faulty.has(laid.own.file))
        findings.push(...checkTied(laid, laid.overlay.file, book.figures));
  const sound = catalogue.filter((exhibit) => !faulty.has(exhibitFile(own, exhibit.id)));
  attempt(() => findings.push(...checkTitle(root, readStory(root, id), sound, book)));
  const now =
    book && fingerprints({ known: { values: book.figures, figures: undefined, standing: undefined }, ...book });
  if (book && now && !isMisdated(root, story))
    for (const exhibit of catalogue)
      if (!faulty.has(exhibitFile(own, exhibit.id)))
        findings.push(...checkExhibit(root, id, exhibit, { book, story, han }, now));
  const known: Named = {
    catalogue,
    unread: unreadCharts,
    figures: book && new Map([...book.figures.keys()].map((each) => [each, undefined])),
    values: book?.figures,
    terms: attempt(() => new Set(readGlossary(root, id).keys())),
  };
  const named = JSON.stringify([
    catalogue.map((each) => [each.id, each.frames.map((frame) => [frame.id, frame.formerly])]),
    [...unreadCharts],
    [...(known.terms ?? [])],
    book !== undefined,
  ]);
  const checkedText = (front: typeof ChapterFront | typeof PageFront, address: string, text: FileIn): LanguageText => {
    const [ownPath, path] = [text(own), text(id)];
    const held = {
      address,
      language: id,
      han,
      simplified,
      names,
      faulty: faulty.has(ownPath),
      behind: since.hasChanged(ownPath),
    };
    const checked = texts.of(
      [asRead(ownPath), asRead(path), named, JSON.stringify(held), list],
      (name) => now?.(name) ?? '',
      (note) =>
        checkLanguageText(root, ownPath, path, { ...held, known: notingFigures(known, note), front, speller, listed }),
    );
    return alone(checked);
  };
  const chapters = story.chapters.map((chapter) => checkedText(ChapterFront, '', (each) => chapterFile(each, chapter)));
  const pages = new Map(
    pageFiles(root).map((name) => {
      const address = addressOfPage(name);
      return [address, checkedText(PageFront, address, (each) => `${pagesFolder(each)}/${name}`)];
    }),
  );
  const ids = { figures: book?.figures.keys(), sources: book?.sources.keys(), terms: known.terms, claims: undefined };
  // What its chapters tell is told of the story's own.
  checkLeads(chapters, pages, { ...ids, chapters: story.chapters }, { told: new Set(), isTold: () => true, catalogue });
  for (const { report } of [...chapters, ...pages.values()]) findings.push(...report.findings);
  findings.push(...checkLanguageTellings(root, story.chapters, id), ...checkDecidedNames(root, id));
  findings.push(...since.findings.filter(({ file }) => !faulty.has(file)));
  return findings;
}

/** Where a text stands in a language, from the project's root. */
type FileIn = (language: string) => string;

/** Where words of a frame that was renamed stand under its old name: what it is called now. */
function nowCalled(catalogue: readonly Exhibit[], [first, frame]: Stray['path'], { path }: Laid): string | undefined {
  if (first !== 'frames' || typeof frame !== 'string') return undefined;
  const exhibit = catalogue.find(({ id }) => path.endsWith(`/${id}.yaml`));
  const now = exhibit?.frames.find(({ formerly }) => formerly?.includes(frame));
  return now?.id;
}

const renaming = (now: string | undefined): string | undefined =>
  now && `the frame is called "${now}" now: write that here too`;

/**
 * Mistaken names of a file's entries, and those that were probably meant. While such a mistake stands, an entry of that
 * name that a language lacks, or has besides, only follows from it.
 */
const namesOf = (mistaken: readonly LostName[], { entries }: Laid): ReadonlySet<string> =>
  new Set(
    mistaken
      .filter(({ kind }) => kind === entries)
      .flatMap(({ name, meant }) => (meant === undefined ? [name] : [name, meant])),
  );

/** What strays were probably meant for: it is told with them, and not as missing besides. */
const namedBy = (strays: readonly Stray[], catalogue: readonly Exhibit[], laid: Laid): readonly string[] =>
  strays.flatMap(({ path, meant }) => {
    const name = nowCalled(catalogue, path, laid) ?? meant;
    return name === undefined ? [] : [name, `frames/${name}`];
  });

/** Draws an exhibit in the language's words, if anything it rests on is new. */
function checkExhibit(
  root: string,
  id: string,
  exhibit: Exhibit,
  { book, story, han }: { readonly book: Book; readonly story: Story; readonly han: boolean },
  now: (figure: string) => string,
): readonly Finding[] {
  const files = [ownLanguage(root), id].map((each) => readText(join(root, exhibitFile(each, exhibit.id))).text);
  const from = JSON.stringify([root, exhibit.id, exhibit.frames.map((frame) => frame.id), han, story.published, files]);
  return drawings.of([from, JSON.stringify(book.formats)], now, (note) =>
    checkLanguageExhibit(root, id, exhibit, notingBook(book, note), story, han, { now, note }),
  );
}

const pageFiles = (root: string): readonly string[] =>
  readdirSync(join(root, pagesFolder(ownLanguage(root)))).filter((name) => name.endsWith('.mdx'));
