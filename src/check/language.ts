import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chapterFile, formatsFile, ownLanguage, pagesFolder, wordsFolder } from '../edition/content-files.ts';
import { openBook, type Book } from '../edition/book.ts';
import { readFormats } from '../edition/formats.ts';
import { ledgerIn, readSaidBy, saidByFile } from '../edition/ledger-words.ts';
import { overlaysIn, type Laid } from '../edition/overlays.ts';
import type { Story } from '../edition/story.ts';
import { readLedger } from '../ledger/ledger.ts';
import { ContentError, YamlFile, type Finding } from '../ledger/read.ts';
import { attemptInto } from './attempt.ts';
import { checkLanguageExhibits } from './language-exhibits.ts';
import { checkLanguageText } from './language-text.ts';
import { checkHanMarks, checkHanNumbers } from './han.ts';
import { Report } from './report.ts';
import { revisions } from './revised.ts';

/** So many texts that a file lacks are named one by one; of more, the first and their number. */
const NAMED = 8;

/** Whether a language is written in Chinese signs, whose marks and numerals are asked for. */
const inHan = (tag: string): boolean => ['Hans', 'Hant'].includes(new Intl.Locale(tag).maximize().script ?? '');

/**
 * Checks the words of one of the story's further languages: that they fit the story's own, which of them are missing or
 * older than the text they were written for, and how they are written. Never throws for bad content.
 *
 * @param root the project's folder
 */
export function checkLanguage(root: string, story: Story, id: string): readonly Finding[] {
  const findings: Finding[] = [];
  const attempt = attemptInto(findings);
  const language = story.languages.find((each) => each.id === id);
  if (!language || !existsSync(join(root, wordsFolder(id)))) return [];
  const han = inHan(language.tag);
  attempt(() => readFormats(root, id));
  if (!existsSync(join(root, formatsFile(id))))
    findings.push(
      lack(formatsFile(ownLanguage(root)), 1, `${id} has no table for figures and dates: expected ${formatsFile(id)}`),
    );
  for (const laid of overlaysIn(root, id)) {
    findings.push(...lackingIn(laid, id));
    const { file } = laid.overlay;
    if (!file) continue;
    if (han) checkPairs(laid, file);
    findings.push(...file.findings);
  }
  attempt(() => readSaidBy(root, id, ledgerIn(root, ownLanguage(root))));
  findings.push(...unnamed(root, id));
  const book: Book | undefined = attempt(() => openBook(root, id));
  if (book) findings.push(...checkLanguageExhibits(root, id, book, story, han));
  const texts = [
    ...story.chapters.map((chapter) => (each: string) => chapterFile(each, chapter)),
    ...pageFiles(root).map((name) => (each: string) => `${pagesFolder(each)}/${name}`),
  ];
  for (const text of texts) findings.push(...checkLanguageText(root, text(ownLanguage(root)), text(id), id, han, book));
  findings.push(...revisions(root, story, id));
  return findings;
}

const pageFiles = (root: string): readonly string[] =>
  readdirSync(join(root, pagesFolder(ownLanguage(root)))).filter((name) => name.endsWith('.mdx'));

/** A text that is missing: the page shows the story's own, so that it is no mistake. */
const lack = (file: string, line: number, message: string): Finding => ({
  file,
  line,
  column: 1,
  message,
  warning: true,
});

function lackingIn({ own, overlay, path }: Laid, id: string): readonly Finding[] {
  const { lacking, pairs } = overlay;
  const [first] = lacking;
  if (!first) return [];
  if (lacking.length <= NAMED)
    return lacking.map((each) =>
      lack(own.file, own.lineOf(each.path), `not in ${id}: readers get this text as it is. Expected it in ${path}`),
    );
  const all = lacking.length + pairs.length;
  return [
    lack(
      own.file,
      own.lineOf(first.path),
      `${lacking.length} of ${all} texts of this file are not in ${id}, this first: readers get them as they are. Expected them in ${path}`,
    ),
  ];
}

/** Marks and numbers of a file's texts. */
function checkPairs({ overlay, own }: Laid, file: YamlFile): void {
  const report = new Report(file.file, file.source);
  for (const pair of overlay.pairs) {
    const start = file.offsetOf(overlay.placeOf(own, pair.path).path);
    checkHanMarks(pair.words, start, report);
    checkHanNumbers(pair.words, start, pair.own, report);
  }
  file.findings.push(...report.findings);
}

/** Names of who says so that a language does not have. */
function unnamed(root: string, id: string): readonly Finding[] {
  try {
    const ledger = readLedger(root);
    const names = readSaidBy(root, id, ledger);
    const missing = [...ledger.entries.values()].filter(({ saidBy }) => names[saidBy] === undefined);
    const [first] = missing;
    if (!first) return [];
    const [file = '', line = '1'] = (ledger.places.get(first.id) ?? '').split(':');
    const count = new Set(missing.map(({ saidBy }) => saidBy)).size;
    return [
      lack(
        file,
        Number(line),
        `${count} names under saidBy are not in ${id}, “${first.saidBy}” first: expected them in ${saidByFile(id)}`,
      ),
    ];
  } catch (error) {
    if (error instanceof ContentError) return [];
    throw error;
  }
}
