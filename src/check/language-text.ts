import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import type { Node } from 'unist';
import { isElement, parseMdx, type Root, walk } from '../edition/mdx.ts';
import { tieMistake } from '../edition/stray.ts';
import { numberInWords } from '../ledger/number-said.ts';
import { YamlFile, type Finding, type YamlText } from '../ledger/read.ts';
import { readText } from '../ledger/source-text.ts';
import { NO_FRONT } from './chapter.ts';
import { checkElement, type Named } from './elements.ts';
import { checkHanEnd, checkHanMarks, checkHanNumbers } from './han.ts';
import { checkLatinWords } from './latin-words.ts';
import { checkLeft, checkLeftParagraph, hasWords } from './left-in-own.ts';
import { compare, partsOf, tagOf, type Difference, type Parts } from './parts.ts';
import { Report } from './report.ts';
import type { Speller } from './spelling.ts';
import { checkTraditional } from './traditional.ts';

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
  /** Names that may stand in the alphabet. */
  readonly names: readonly string[];
  /** Whether the story's own text is wrong itself: what differs from it says nothing. */
  readonly faulty: boolean;
  /** Whether the own text is another than the one this was last revised against. */
  readonly behind: boolean;
}

/**
 * Checks a chapter or page of a further language: its components by themselves, and against the same text in the
 * story's own: the same exhibits, steps and checks in the same order, and the same figures in each of them. While it
 * has not followed a change of the own text, what differs is reported once, as left to do.
 *
 * @param own the file in the story's own language, from the root
 * @param path the file in the other language
 */
export function checkLanguageText(root: string, own: string, path: string, held: HeldAgainst): readonly Finding[] {
  const { language, han, simplified, known, front, faulty, behind, speller, names } = held;
  // That it is not there, or empty, is told where it is listed.
  if (!existsSync(join(root, own))) return [];
  const { text: ownText } = readText(join(root, own));
  if (ownText.trim() === '') return [];
  if (!existsSync(join(root, path)))
    return [
      {
        file: own,
        line: 1,
        column: 1,
        message: `not in ${language}: readers get this text as it is. Expected ${path}`,
        warning: true,
      },
    ];
  const { text, flaws } = readText(join(root, path));
  if (flaws.length > 0) return flaws.map((flaw) => ({ file: path, ...flaw }));
  const report = new Report(path, text);
  const words = parseMdx(text);
  if (!('children' in words)) return [{ file: path, ...words }];
  const trees = parseMdx(ownText);
  const ownParts = 'children' in trees ? partsOf(trees) : undefined;
  const head = checkHead(root, path, text, front, report);
  if (!behind) checkCount(head, own, headOf(ownText), report);
  checkElements(words, text, ownParts, known, report);
  const [paragraphs, ownParagraphs] = [paragraphsOf(text), paragraphsOf(ownText)];
  let followUpTold = false;
  if (ownParts && !faulty && report.findings.length === 0) {
    const differences = compare(ownParts, partsOf(words), (offset) => placeOf(offset, ownParagraphs, paragraphs));
    const mistake = tieMistake(headOf(ownText), headOf(text));
    if (mistake !== undefined) differences.push({ at: 0, message: `the head ${mistake}` });
    const [first] = differences;
    followUpTold = first !== undefined && behind;
    if (first && behind) report.warn(first.at, followUp(own, differences));
    else for (const { at, message } of differences) report.error(at, message);
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
    const alike = paragraphs.length === ownParagraphs.length;
    paragraphs.forEach(([paragraph, start], i) => {
      checkHanMarks(paragraph, start, report);
      checkHanEnd(paragraph, start, report);
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
  return report.findings;
}

/** Checks what stands above a text. Returns the words in it. */
function checkHead(root: string, path: string, text: string, front: z.ZodType, report: Report): readonly YamlText[] {
  const [head = ''] = HEAD.exec(text) ?? [];
  if (head === '') {
    report.error(0, NO_FRONT);
    return [];
  }
  // The fence is blanked out, so that places in it are places in the file.
  const [opening, closing] = ['---', '---\n'];
  const source = ' '.repeat(opening.length) + head.slice(opening.length, -closing.length);
  const yaml = new YamlFile(root, join(root, path), { text: source, flaws: [] });
  yaml.parse(front);
  report.findings.push(...yaml.findings);
  return yaml.texts().filter((each) => each.path.at(-1) !== 'as');
}

/** The number that a line above a title ends in, “Problem two”, “问题二”; undefined if it ends in none. */
function countIn(kicker: string): number | undefined {
  const digits = /\d+$/.exec(kicker)?.[0];
  if (digits !== undefined) return Number(digits);
  const sign = /[一二三四五六七八九十]+$/.exec(kicker)?.[0];
  if (sign === undefined) return numberInWords(kicker.split(/\s+/).at(-1)?.toLowerCase() ?? '');
  const at = '一二三四五六七八九十'.indexOf(sign);
  return at < 0 ? undefined : at + 1;
}

/** A chapter that counts, “Problem two”, counts the same in each language. */
function checkCount(head: readonly YamlText[], own: string, ownHead: string, report: Report): void {
  const kicker = head.find(({ path }) => path.at(-1) === 'kicker');
  const ownKicker = /^kicker: *(['"]?)(.*?)\1 *$/m.exec(ownHead)?.[2] ?? '';
  const [count, ownCount] = [countIn(kicker?.text ?? ''), countIn(ownKicker)];
  if (kicker && count !== undefined && ownCount !== undefined && count !== ownCount)
    report.mark(
      kicker.start,
      `“${kicker.text}” counts ${count}, and “${ownKicker}” in ${own} ${ownCount}: expected the same`,
    );
}

/** Checks the components of a text. What the own text says in the same way is reported there. */
function checkElements(tree: Root, text: string, own: Parts | undefined, known: Named, report: Report): void {
  const ownTags = new Set([...(own?.blocks ?? []), ...(own?.inline ?? [])].map(({ tag }) => tag));
  walk(tree, (node, ancestors) => {
    if (!isElement(node)) return;
    const { findings } = report;
    const before = findings.length;
    checkElement(node, (ancestors as readonly Node[]).findLast(isElement), text, known, report);
    if (node.name !== 'Says' && ownTags.has(tagOf(node))) findings.length = before;
  });
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

/** What stands above a text, without the words of its opening that are set in a way of their own. */
const headOf = (text: string): string => (HEAD.exec(text)?.[0] ?? '').replace(/^set:.*$/m, '');
const HEAD = /^---\n[\s\S]*?\n---\n/;

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
