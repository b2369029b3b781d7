import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import type { Node } from 'unist';
import { isElement, parseMdx, sourceOf, startOf, type Root, walk } from '../edition/mdx.ts';
import { withoutNotes } from '../edition/notes.ts';
import { tieMistake } from '../edition/stray.ts';
import type { Finding } from '../ledger/read.ts';
import { readText } from '../ledger/source-text.ts';
import { givenApart, givenIn, headingsApart, linksApart } from './apart.ts';
import { checkBraces } from './braces.ts';
import { toColleagues, type CheckedText } from './chapter.ts';
import { checkElement, type Given, type Named } from './elements.ts';
import { checkHanEnd, checkHanMarks, checkHanNumbers } from './han.ts';
import { checkHedges } from './hedges.ts';
import { checkHeadings, type Heading } from './headings.ts';
import { checkCount, checkHead, HEAD, headOf } from './language-head.ts';
import { checkLatinWords } from './latin-words.ts';
import { checkLeft, checkLeftParagraph, hasWords } from './left-in-own.ts';
import { linksOf } from './links.ts';
import { checkMarkup } from './markup.ts';
import type { OwnWords } from './own-words.ts';
import { compare, partsOf, tagOf, type Difference, type Parts } from './parts.ts';
import { Report } from './report.ts';
import type { Speller } from './spelling.ts';
import { checkStrangeSigns } from './strange-signs.ts';
import { checkToCome } from './to-come.ts';
import { checkTraditional } from './traditional.ts';
import { checkLeftOver } from './typography.ts';

/** What a text of a further language is held against. */
export interface HeldAgainst {
  /** The language, as its folders are called. */
  readonly language: string;
  /** Whether it is written in Chinese signs. */
  readonly han: boolean;
  /** Whether those are the simplified ones. */
  readonly simplified: boolean;
  readonly known: Named;
  /** What stands above such a text. */
  readonly front: z.ZodType;
  /** Knows words in the alphabet. */
  readonly speller: Speller;
  /** Words that are on the story’s list. */
  readonly listed: OwnWords;
  /** Names that may stand in the alphabet. */
  readonly names: readonly string[];
  /** Whether the story's own text is wrong itself: what differs from it says nothing. */
  readonly faulty: boolean;
  /** Whether the own text is another than the one this was last revised against. */
  readonly behind: boolean;
  /** The page it will stand on, from where the language begins: empty for the story. */
  readonly address: string;
}

/** A text of a further language as checked by itself, with what is to be checked across its texts. */
export type LanguageText = Pick<CheckedText, 'report' | 'ownFindings' | 'headings' | 'links'>;

/**
 * Checks a chapter or page of a further language: its components by themselves, and against the same text in the
 * story's own: the same exhibits, steps and checks in the same order, and the same figures in each of them. While it
 * has not followed a change of the own text, what differs is reported once, as left to do.
 *
 * @param own the file in the story's own language, from the root
 * @param path the file in the other language
 */
export function checkLanguageText(root: string, own: string, path: string, held: HeldAgainst): LanguageText {
  const { language, han, simplified, known, front, faulty, behind, speller, listed, names, address } = held;
  const report = new Report(path, readText(join(root, path)).text);
  const nothingElse = (findings: readonly Finding[], headings: readonly Heading[] = []): LanguageText => {
    report.findings.push(...findings);
    return { report, ownFindings: findings.length, headings, links: [] };
  };
  // That it is not there, or empty, is told where it is listed.
  if (!existsSync(join(root, own))) return nothingElse([]);
  const { text: ownText } = withoutNotes(readText(join(root, own)).text);
  if (ownText.trim() === '') return nothingElse([]);
  const ownTree = parseMdx(ownText);
  const ownRead = 'children' in ownTree ? ownTree : undefined;
  if (!existsSync(join(root, path))) {
    const message = `not in ${language}: readers get this text as it is. Expected ${path}`;
    return nothingElse(
      [{ file: own, line: 1, column: 1, message, warning: true }],
      ownRead && checkHeadings(ownRead, ownText, new Report(own, ownText)),
    );
  }
  const source = readText(join(root, path));
  if (source.flaws.length > 0) return nothingElse(source.flaws.map((flaw) => ({ file: path, ...flaw })));
  const { text, notes } = withoutNotes(source.text);
  const words = parseMdx(text);
  if (!('children' in words)) return nothingElse([{ file: path, ...words }]);
  const ownParts = ownRead && partsOf(ownRead);
  const head = checkHead(root, path, text, front, report);
  if (!behind) checkCount(head, own, headOf(ownText), report);
  const given = checkElements(words, text, ownParts, known, report);
  for (const each of [...head, ...given]) checkBraces({ ...each, kind: 'written' }, known.values, false, report);
  const [paragraphs, ownParagraphs] = [paragraphsOf(text), paragraphsOf(ownText)];
  let followUpTold = false;
  if (ownParts && !faulty && report.findings.length === 0) {
    const differences = compare(ownParts, partsOf(words), (offset) => placeOf(offset, ownParagraphs, paragraphs));
    const mistake = tieMistake(headOf(ownText), headOf(text));
    if (mistake !== undefined) differences.push({ at: 0, message: `the head ${mistake}` });
    // Of other components, what is given to print says nothing.
    if (differences.length === 0)
      differences.push(
        ...givenApart(givenIn(ownRead, ownText), given),
        ...headingsApart(ownRead, words),
        ...linksApart(ownRead, words),
      );
    const [first] = differences;
    followUpTold = first !== undefined && behind;
    if (first && behind) report.warn(first.at, followUp(own, differences));
    else for (const { at, message } of differences) report.error(at, message);
  }
  for (const { words: note, start } of notes) report.wait(start, toColleagues(note));
  walk(words, (node) => {
    checkMarkup(node, text, report);
    if (node.type !== 'text') return;
    const passage = { text: sourceOf(node, text), start: startOf(node) };
    checkToCome(passage, listed, report);
    checkLeftOver(passage.text, passage.start, report);
    checkStrangeSigns(passage, listed, report, han);
  });
  for (const each of [...head, ...given]) {
    checkToCome(each, listed, report);
    checkStrangeSigns(each, listed, report, han);
  }
  if (han) {
    const numbers = new Report(path, text);
    const alphabet = { names, knows: (word: string) => speller.has(word) };
    for (const each of head) {
      checkHanMarks(each.text, each.start, report);
      checkLeft(each.text, each.start, alphabet, report);
      if (simplified) checkTraditional(each.text, each.start, report);
      checkHanNumbers(each.text, each.start, headOf(ownText), numbers);
    }
    for (const each of given) {
      checkHanMarks(each.text, each.start, report);
      if (simplified) checkTraditional(each.text, each.start, report);
      checkHanNumbers(each.text, each.start, ownText, numbers, true);
    }
    const alike = paragraphs.length === ownParagraphs.length;
    paragraphs.forEach(([paragraph, start], i) => {
      checkHanMarks(paragraph, start, report);
      checkHanEnd(paragraph, start, report);
      if (alike && !behind) checkHedges(paragraph, start, ownParagraphs[i]?.[0] ?? '', report);
      checkLeftParagraph(paragraph, start, alphabet, report);
      if (simplified) checkTraditional(paragraph, start, report);
      checkLatinWords(paragraph, start, ownText, (word) => speller.has(word), report);
      checkHanNumbers(paragraph, start, (alike && ownParagraphs[i]?.[0]) || ownText, numbers, !alike);
    });
    const [here, there] = [paragraphs, ownParagraphs].map((all) => all.filter(([each]) => hasWords(each)).length);
    if (!behind && (here ?? 0) < (there ?? 0))
      report.warn(0, `${here} of the ${there} paragraphs of ${own}: one is missing, or two have been joined`);
    if (!behind) report.findings.push(...numbers.findings);
    else if (!followUpTold) report.findings.push(...leftBehind(own, numbers.findings));
  }
  const headings = checkHeadings(words, text, report);
  const links = linksOf(words, address, report);
  return { report, ownFindings: report.findings.length, headings, links };
}

/**
 * Checks the components of a text, and returns the words they print. What the own text says in the same way is reported
 * there.
 */
function checkElements(
  tree: Root,
  text: string,
  own: Parts | undefined,
  known: Named,
  report: Report,
): readonly Given[] {
  const ownTags = new Set([...(own?.blocks ?? []), ...(own?.inline ?? [])].map(({ tag }) => tag));
  walk(tree, (node, ancestors) => {
    if (!isElement(node)) return;
    const { findings } = report;
    const before = findings.length;
    checkElement(node, (ancestors as readonly Node[]).findLast(isElement), text, known, report);
    if (node.name !== 'Says' && ownTags.has(tagOf(node))) findings.length = before;
  });
  return givenIn(tree, text);
}

/** What differs between a text and one that has not followed it yet, as a thing left to do. */
function followUp(own: string, [first, ...rest]: readonly Pick<Difference, 'message'>[]): string {
  const more = rest.length > 0 ? `, and ${rest.length} more` : '';
  return `has not followed ${own}, which has changed: ${first?.message ?? ''}${more}. Readers of this language get it as it stands`;
}

/** Numbers typed by hand in a text that has not followed its own one, as a thing left to do. */
function leftBehind(own: string, numbers: readonly Finding[]): readonly Finding[] {
  const [first, ...rest] = numbers.filter(({ warning }) => !warning);
  if (!first) return [];
  const { file, line, column } = first;
  return [{ file, line, column, message: followUp(own, [first, ...rest]), warning: true }];
}

type Paragraph = readonly [paragraph: string, start: number];

/** The paragraphs of a text behind its head, each with its place. */
function paragraphsOf(text: string): readonly Paragraph[] {
  let start = HEAD.exec(text)?.[0].length ?? 0;
  return text
    .slice(start)
    .split('\n\n')
    .map((paragraph) => {
      const at = [paragraph, start] as const;
      start += paragraph.length + 2;
      return at;
    });
}

/** Where the paragraph begins that gives the own one at an offset; where the text does, if they do not match. */
function placeOf(offset: number, own: readonly Paragraph[], words: readonly Paragraph[]): number {
  const paragraph = own.findLastIndex(([, start]) => start <= offset);
  return own.length === words.length ? (words[paragraph]?.[1] ?? 0) : 0;
}
