import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { CATALOGUE } from '../exhibits/catalogue.ts';
import { addressesOf } from '../exhibits/exhibit.ts';
import { wordsOrder } from '../edition/words.ts';
import { declaredIds } from '../ledger/ledger.ts';
import { didYouMean } from '../ledger/nearest.ts';
import { ContentError, YamlFile, type Finding } from '../ledger/read.ts';
import { digestOf, Remembered } from '../ledger/remembered.ts';
import { valueAt } from '../ledger/schema-keys.ts';
import { readText } from '../ledger/source-text.ts';
import { openBook, type Book } from '../edition/book.ts';
import { readArithmetic } from '../edition/arithmetic.ts';
import { readBrief } from '../edition/brief.ts';
import { readCorrections } from '../edition/corrections.ts';
import { checkText, type CheckedText } from './chapter.ts';
import { checkExhibitWords } from './exhibit-words.ts';
import { checkAcross } from './across.ts';
import { checkLanguage } from './language.ts';
import { checkJustified, readJustified } from './justified.ts';
import { standingIn, type Known } from './known.ts';
import { ownWords } from './own-words.ts';
import { checkSinceSaved } from './since-saved.ts';
import { Speller } from './spelling.ts';
import { checkSums } from './sums.ts';
import { checkYamlWords } from './yaml-words.ts';
import { ChapterFront, PageFront } from '../edition/front-matter.ts';
import {
  chapterFile,
  chaptersFolder,
  exhibitFile,
  exhibitsFolder,
  formatsFile,
  interfaceFile,
  ownLanguage,
  pagesFolder,
} from '../edition/content-files.ts';
import { readGlossary } from '../edition/glossary.ts';
import { readInterface } from '../edition/interface.ts';
import { addressOfPage } from '../edition/pages.ts';
import { readStory, type Story } from '../edition/story.ts';
import { isToCome } from '../edition/to-come.ts';

// What was found before, a few times over: see `Remembered`.
const books = new Remembered<Book>(4);
const words = new Remembered<readonly Finding[]>(200);
const drawings = new Remembered<readonly Finding[]>(200);
const texts = new Remembered<CheckedText>(100);

/**
 * Checks everything an editor writes: story, ledger, exhibits' words, glossary and chapters. Never throws for bad
 * content.
 *
 * @param root the project's folder
 * @returns every mistake and warning with file, line, column, what was expected and the nearest right name, in the
 * order of files and lines; empty if all is well
 */
export function checkStory(root: string): readonly Finding[] {
  const findings: Finding[] = [];
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      findings.push(...error.findings);
      return undefined;
    }
  };

  const language = ownLanguage(root);
  const story = attempt(() => readStory(root, language));
  attempt(() => readInterface(root, language));
  const asRead = (path: string): string => JSON.stringify([relative(root, path), readText(path)]);
  const ledger = ledgerFiles(root).map(asRead);
  const book = attempt(() =>
    books.of([...ledger, asRead(join(root, formatsFile(language)))], () => openBook(root, language)),
  );
  const glossary = attempt(() => readGlossary(root, language));
  const justified = attempt(() => readJustified(root));
  const claims = book && attempt(() => readArithmetic(root, book));
  if (book) attempt(() => readBrief(root, book));
  attempt(() => readCorrections(root, undefined, undefined, language));
  if (book) findings.push(...checkSums(root, ledgerFiles(root), book));
  findings.push(...checkSinceSaved(root, ledgerFiles(root), book?.formats));

  const figures = book ? new Map([...book.figures.values()].map(({ id, asOf }) => [id, asOf])) : undated(root);
  const list = readText(join(root, 'content/words.txt'));
  findings.push(...list.flaws.map((flaw) => ({ file: 'content/words.txt', ...flaw })));
  const own = list.flaws.length > 0 ? undefined : ownWords(list.text);
  const speller = new Speller(own, figures);
  const known: Known = {
    figures,
    standing: book && new Map([...book.figures.values()].map((figure) => [figure.id, standingIn(book, figure)])),
    values: book?.figures,
    terms: glossary && new Set(glossary.keys()),
    dates: story && { published: story.published, updated: story.updated },
    names: story?.names,
    own,
    justified,
    speller,
  };
  // All that words are held against, besides what they are themselves.
  const against = digestOf([
    ...ledger,
    // Of the glossary, which terms there are.
    JSON.stringify(glossary ? [...glossary.keys()] : null),
    ...['words.txt', 'number-words.yaml', 'story.yaml', 'corrections.yaml'].map((name) =>
      asRead(join(root, 'content', name)),
    ),
  ]);
  const remember = <T>(path: string, results: Remembered<T>, work: () => T): T =>
    results.of([against, asRead(path)], work);
  for (const path of yamlFiles(root, language))
    findings.push(...remember(path, words, () => checkYamlWords(new YamlFile(root, path), known).findings));
  for (const exhibit of CATALOGUE)
    findings.push(
      ...remember(join(root, exhibitFile(language, exhibit.id)), drawings, () =>
        checkExhibitWords(root, language, exhibit, book, known),
      ),
    );

  const { chapters, missing } = chaptersOf(root, language, story);
  findings.push(...missing);
  const told = chapters.map((id) => {
    const path = join(root, chapterFile(language, id));
    return alone(remember(path, texts, () => checkText(root, path, readText(path), ChapterFront, '', known)));
  });
  const folder = join(root, pagesFolder(language));
  const pages = new Map<string, CheckedText>();
  for (const name of filesIn(folder, '.mdx')) {
    const address = addressOfPage(name);
    const path = join(folder, name);
    const page = remember(path, texts, () => checkText(root, path, readText(path), PageFront, address, known));
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
    ...checkAcross(told, pages, ids, {
      wordsOrder: (exhibit) => wordsOrder(root, language, exhibit),
      wordsFile: (exhibit) => exhibitFile(language, exhibit),
      whole,
    }),
  );
  for (const { report } of [...told, ...pages.values()]) findings.push(...report.findings);
  if (justified) findings.push(...checkJustified(root, justified, wordsOf(root, language)));
  if (story) for (const { id } of story.languages.slice(1)) findings.push(...checkLanguage(root, story, id));
  return once(findings).sort(
    (a, b) => a.file.localeCompare(b.file, language) || a.line - b.line || a.column - b.column,
  );
}

/** A text as it was checked by itself, without what an earlier look across the story has found in it. */
const alone = (text: CheckedText): CheckedText => {
  const { report, ownFindings } = text;
  report.findings.length = ownFindings;
  return text;
};

/** A mistake is told once, however many readers of its file come upon it. */
const once = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map((each) => [`${each.file}:${each.line}:${each.column} ${each.message}`, each])).values(),
];

function undated(root: string): ReadonlyMap<string, undefined> | undefined {
  const ids = declaredIds(root);
  return ids && new Map([...ids].map((id) => [id, undefined]));
}

/** Every file whose numbers in words are tied to figures, by path, as it stands. */
const wordsOf = (root: string, language: string): ReadonlyMap<string, string> =>
  new Map(
    [
      ...[chaptersFolder(language), pagesFolder(language), exhibitsFolder(language)].flatMap((folder) =>
        filesIn(join(root, folder), '').map((name) => join(root, folder, name)),
      ),
      ...yamlFiles(root, language),
    ].map((path) => [path, readText(path).text]),
  );

function filesIn(folder: string, ending: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort();
}

/** YAML files whose words are checked by themselves. */
const yamlFiles = (root: string, language: string): readonly string[] => [
  join(root, interfaceFile(language)),
  ...['story', 'glossary', 'arithmetic', 'brief', 'corrections'].map((name) => join(root, `content/${name}.yaml`)),
  ...ledgerFiles(root),
];

/** What the book is made of. */
const ledgerFiles = (root: string): readonly string[] => [
  join(root, 'content/sources.yaml'),
  ...filesIn(join(root, 'content/ledger'), '.yaml').map((name) => join(root, 'content/ledger', name)),
];

/**
 * The chapters to check: those of the story, or all there are if it cannot be read. A chapter that it does not list is
 * a draft.
 */
function chaptersOf(
  root: string,
  language: string,
  story: Story | undefined,
): { chapters: readonly string[]; missing: Finding[] } {
  const folder = chaptersFolder(language);
  const there = filesIn(join(root, folder), '.mdx').map((name) => name.slice(0, -'.mdx'.length));
  if (!story) return { chapters: there, missing: [] };
  const file = new YamlFile(root, join(root, 'content/story.yaml'));
  story.chapters.forEach((id, i) => {
    if (!there.includes(id)) file.report(['chapters', i], `no chapter "${id}" in ${folder}${didYouMean(id, there)}`);
    if (story.chapters.indexOf(id) < i) file.report(['chapters', i], `the chapter "${id}" is listed twice`);
  });
  const frames = CATALOGUE.flatMap((exhibit) => addressesOf(exhibit).map(({ address }) => `${exhibit.id}/${address}`));
  if (!frames.includes(story.card))
    file.report(['card'], `no frame "${story.card}"${didYouMean(story.card, frames)}: expected exhibit/frame`);
  const updated = valueAt(file.data, ['updated']);
  if (typeof updated === 'string' && updated < story.published)
    file.report(['updated'], `updated before it was published, ${story.published}`);
  if (typeof updated === 'string' && isToCome(updated, root))
    file.report(['updated'], `${updated} is still to come: expected the day of the last change, today or earlier`);
  const drafts = there
    .filter((id) => !story.chapters.includes(id))
    .map((id): Finding => {
      const path = chapterFile(language, id);
      return { file: path, line: 1, column: 1, message: 'a draft: content/story.yaml does not list it', warning: true };
    });
  const chapters = [...new Set(story.chapters)].filter((id) => there.includes(id));
  return { chapters, missing: [...file.findings, ...drafts] };
}
