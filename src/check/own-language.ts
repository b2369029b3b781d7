import { join, relative } from 'node:path';
import { wordsOrder } from '../edition/words.ts';
import { YamlFile, type Finding } from '../ledger/read.ts';
import { keyOf, Remembered, RememberedByReads } from '../ledger/remembered.ts';
import { readAs, readText } from '../ledger/source-text.ts';
import type { Figures } from '../model/figures.ts';
import { numbersAsRead, openBook, type Book } from '../edition/book.ts';
import { readCatalogue } from '../edition/catalogue.ts';
import { readArithmetic } from '../edition/arithmetic.ts';
import { readBrief } from '../edition/brief.ts';
import { readCorrections } from '../edition/corrections.ts';
import { attemptInto } from './attempt.ts';
import { checkText, type CheckedText } from './chapter.ts';
import { checkCharts } from './charts.ts';
import { checkExhibitWords } from './exhibit-words.ts';
import { filesIn, ledgerFiles, wordsOf, yamlFiles } from './files.ts';
import { alone, checkAcross } from './across.ts';
import { chaptersListed, pagesLacking } from './chapters-listed.ts';
import { datesToCome, storyLongAgo } from './dates-to-come.ts';
import { checkUnused } from './unused.ts';
import { checkKickers } from './kickers.ts';
import { foldersLacking } from './folders.ts';
import { NOTHING_KNOWN, type Checked } from './language.ts';
import { checkJustified, readJustified } from './justified.ts';
import { datesOf, formerNames, standingIn, type Known } from './known.ts';
import { figureRead, fingerprints, noting, type Against, type FigureReads } from './noting.ts';
import { readOwnWords } from './own-words.ts';
import { checkSinceSaved } from './since-saved.ts';
import { repeatedEntries } from './repeated-entries.ts';
import { Sound } from './sound.ts';
import { Speller } from './spelling.ts';
import { unreadFiles } from './unread-files.ts';
import { checkTitle } from './story-card.ts';
import { checkSums } from './sums.ts';
import { checkWhoSays } from './who-says.ts';
import { checkYamlWords } from './yaml-words.ts';
import { ChapterFront, PageFront } from '../edition/front-matter.ts';
import { chapterFile, exhibitFile, formatsFile, ownLanguage, pagesFolder } from '../edition/content-files.ts';
import { formatsAsRead } from '../edition/formats.ts';
import { readGlossary } from '../edition/glossary.ts';
import { readInterface } from '../edition/interface.ts';
import { addressOfPage } from '../edition/pages.ts';
import { isMisdated, readStory, type Story } from '../edition/story.ts';

/** What was found in an exhibit, and the figures that its drawings read. */
interface Drawn {
  readonly found: readonly Finding[];
  readonly read: ReadonlySet<string>;
}

// What was found before, a few times over: see `Remembered`.
const books = new Remembered<Book>(4);
const partial = new Remembered<Figures>(2);
const words = new RememberedByReads<readonly Finding[]>(200);
const drawings = new RememberedByReads<Drawn>(200);
const texts = new RememberedByReads<CheckedText>(100);
const soundPassages = new Remembered<Sound>(4);

/** What is wrong in the story's own language, and what its further ones are held against. */
export interface OwnLanguage {
  /** In the order in which they were found. */
  readonly findings: readonly Finding[];
  /** Undefined if it cannot be read: then nothing is said of further languages. */
  readonly story: Story | undefined;
  readonly checked: Checked;
}

/**
 * Checks everything an editor writes in the story's own language: story, ledger, exhibits' words, glossary and
 * chapters. Never throws for bad content.
 *
 * @param root the project's folder
 */
export function checkOwnLanguage(root: string): OwnLanguage {
  const lacking = foldersLacking(root);
  if (lacking.length > 0) return { findings: lacking, story: undefined, checked: NOTHING_KNOWN };
  const findings: Finding[] = [];
  const attempt = attemptInto(findings);

  const language = ownLanguage(root);
  const story = attempt(() => readStory(root, language));
  attempt(() => readInterface(root, language));
  const asRead = (path: string): string => readAs(root, relative(root, path));
  const ledger = ledgerFiles(root).map(asRead);
  const book = attempt(() =>
    books.of([...ledger, asRead(join(root, formatsFile(language)))], () => openBook(root, language)),
  );
  const numbers = book?.numbers ?? partial.of(ledger, () => numbersAsRead(root, language));
  const glossary = attempt(() => readGlossary(root, language));
  const justified = attempt(() => readJustified(root));
  const claims = book && attempt(() => readArithmetic(root, book));
  if (book) attempt(() => readBrief(root, book));
  attempt(() => readCorrections(root, book && new Set(book.figures.keys()), undefined, language));
  if (book) findings.push(...checkSums(root, ledgerFiles(root), book));
  const formats = book?.formats ?? formatsAsRead(root, language);
  const failed = findings.find((each) => each.failed !== undefined);
  const changed = checkSinceSaved(root, ledgerFiles(root), formats, failed?.failed);
  // Better told at the value that does it than at the formula that suffers.
  if (failed && changed.length > 0) findings.splice(findings.indexOf(failed), 1);
  findings.push(...changed);
  const { findings: toCome, misdated } = datesToCome(root, ledgerFiles(root));
  findings.push(...toCome);
  if (story) findings.push(...storyLongAgo(root, story));
  findings.push(...repeatedEntries(root, ledgerFiles(root)), ...checkWhoSays(root, ledgerFiles(root)));

  const figures = datesOf(root, book);
  const formerly = formerNames(root);
  const { own, text: list, findings: inList } = readOwnWords(root);
  findings.push(...inList);
  const { exhibits: catalogue, charts, findings: misnamed } = readCatalogue(root);
  findings.push(...misnamed, ...unreadFiles(root, story, [...catalogue, ...charts]));
  const dates = story && !isMisdated(root, story) ? { published: story.published, updated: story.updated } : undefined;
  const names = story?.names;
  // All that words are held against besides figures and what they are themselves.
  const settings = keyOf([
    JSON.stringify([
      book !== undefined,
      formats,
      dates,
      names,
      [...(figures?.keys() ?? [])],
      [...formerly],
      list,
      justified,
    ]),
  ]);
  const known: Known = {
    figures,
    formerly,
    catalogue,
    unread: new Set(charts.filter(({ form }) => !form).map(({ id }) => id)),
    standing: book && new Map([...book.figures.values()].map((each) => [each.id, standingIn(book, each, misdated)])),
    values: book?.figures,
    terms: glossary && new Set(glossary.keys()),
    dates,
    names,
    own,
    justified,
    speller: new Speller(own, figures),
    // Whether the ledger can be worked out, say, is no matter of a passage's own words.
    sound: soundPassages.of(
      [JSON.stringify([own !== undefined && list, justified, figures && [...figures.keys()].sort()])],
      () => new Sound(),
    ),
  };
  const against: Against = { known, book, numbers, formats };
  const now = fingerprints(against);
  const remember = <T>(
    path: string,
    results: RememberedByReads<T>,
    rest: string,
    work: (on: Against, reads: FigureReads) => T,
  ): T => results.of([settings, rest, asRead(path)], now, (note) => work(noting(against, note), { now, note }));
  const exhibitFiles = catalogue.map(({ id }) => join(root, exhibitFile(language, id)));
  for (const path of [...yamlFiles(root, language), ...exhibitFiles])
    findings.push(...remember(path, words, '', (on) => checkYamlWords(new YamlFile(root, path), on.known).findings));
  const unfit = checkCharts(charts, book);
  for (const { file } of charts) findings.push(...file.findings);
  const figuresDrawn = new Map<string, ReadonlySet<string>>();
  for (const exhibit of catalogue) {
    // What it draws, and under which names.
    const described = unfit.has(exhibit.id) ? 'unfit' : charts.find(({ id }) => id === exhibit.id)?.file.source;
    const drawn = JSON.stringify([described, exhibit.frames.map(({ id }) => id)]);
    const { found, read } = remember(
      join(root, exhibitFile(language, exhibit.id)),
      drawings,
      drawn,
      (on, { note }): Drawn => {
        const seen = new Set<string>();
        const reads = {
          now,
          note: (name: string) => {
            seen.add(figureRead(name));
            note(name);
          },
        };
        const against = unfit.has(exhibit.id) ? { ...on, book: undefined } : on;
        return { found: checkExhibitWords(root, language, exhibit, against, reads), read: seen };
      },
    );
    findings.push(...found);
    figuresDrawn.set(exhibit.id, read);
  }

  findings.push(...pagesLacking(root, language));
  const { chapters, drafted, missing } = chaptersListed(root, language, story, catalogue);
  findings.push(...missing);
  if (story && against.formats) findings.push(...checkKickers(root, chapters, language, against.formats));
  // Of exhibits and glossary, what there is to name.
  const named = JSON.stringify([
    catalogue.map(({ id, frames }) => [id, ...frames.map((frame) => frame.id)]),
    [...known.unread],
    [...(known.terms ?? [])],
  ]);
  const checked = chapters.map((id) => {
    const path = join(root, chapterFile(language, id));
    return alone(
      remember(path, texts, named, (on) => checkText(root, path, readText(path), ChapterFront, '', on.known)),
    );
  });
  const folder = join(root, pagesFolder(language));
  const pages = new Map<string, CheckedText>();
  for (const name of filesIn(folder, '.mdx')) {
    const address = addressOfPage(name);
    const path = join(folder, name);
    const page = remember(path, texts, named, (on) =>
      checkText(root, path, readText(path), PageFront, address, on.known),
    );
    pages.set(address, alone(page));
  }
  const ids = {
    figures: figures?.keys(),
    sources: book?.sources.keys(),
    terms: known.terms,
    claims: claims?.map(({ id }) => id),
    chapters,
  };
  const whole = chapters.length === story?.chapters.length;
  findings.push(
    ...checkAcross(checked, pages, ids, {
      wordsOrder: (exhibit) => wordsOrder(root, exhibit),
      wordsFile: (exhibit) => exhibitFile(language, exhibit),
      whole,
      drafted,
      catalogue,
      unread: known.unread,
    }),
  );
  for (const { report } of [...checked, ...pages.values()]) findings.push(...report.findings);
  if (book) {
    const exhibits = catalogue.map(({ id }) => id);
    findings.push(...checkUnused(root, book, { language, chapters, exhibits, drawn: figuresDrawn, claims }));
  }
  if (justified) findings.push(...checkJustified(root, justified, wordsOf(root, language)));
  // A frame whose words are wrong is not drawn on a card.
  const wrong = new Set(findings.filter(({ warning }) => !warning).map(({ file }) => file));
  const sound = catalogue.filter(({ id }) => !wrong.has(exhibitFile(language, id)));
  if (story) findings.push(...checkTitle(root, story, sound, book));
  const errors = findings.filter(({ warning }) => !warning);
  const faulty = new Set(errors.map(({ file }) => file));
  return {
    findings,
    story,
    checked: { catalogue, unread: known.unread, faulty, mistaken: errors.flatMap(({ about }) => about ?? []) },
  };
}
