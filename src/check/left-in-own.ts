import { NO_WORDS } from './latin-words.ts';
import type { Report } from './report.ts';

/** What a language of Chinese signs may have in the alphabet, and what it knows words by. */
export interface InAlphabet {
  /** Names that are written so: as the story has them, and as the language has decided. */
  readonly names: readonly string[];
  /** Whether a word is in the dictionary of the story's own language. */
  readonly knows: (word: string) => boolean;
}

const HAN = /\p{Script=Han}/u;
const WORD = /(?<![\p{Script=Latin}\p{N}])\p{Script=Latin}{2,}(?![\p{Script=Latin}\p{N}])/gu;

/**
 * Warns of a text without a Chinese sign that has words of the story's own language: it was not put into the other.
 * Figures stand as they are, and so do names: several words with capitals are one.
 */
export function checkLeft(text: string, start: number, { names, knows }: InAlphabet, report: Report): void {
  if (HAN.test(text)) return;
  const bare = names.reduce((rest, name) => rest.replaceAll(name, ' '), text.replace(NO_WORDS, ' '));
  const words = Array.from(bare.matchAll(WORD), ([word]) => word);
  const left = words.filter((word) => knows(word.toLowerCase()) && (words.length === 1 || /^\p{Ll}/u.test(word)));
  const [first] = left;
  if (first === undefined || first === first.toUpperCase()) return;
  const shown = text
    .replace(/<[^>]*>/g, '')
    .trim()
    .replace(/\s+/g, ' ');
  report.warn(
    start,
    `“${shown.length > LONG ? `${shown.slice(0, LONG)}…` : shown}” has no sign of this language: expected it put into that; a name belongs into its names.yaml`,
  );
}

/** So many letters of a text tell which it is. */
const LONG = 60;

/** What a component is given to print: the claim of a check, and what it found. */
const GIVEN = /\b(?:claim|finding)="([^"]*)"/g;

/** The same of a paragraph of a chapter, and of what its components are given to print. */
export function checkLeftParagraph(paragraph: string, start: number, known: InAlphabet, report: Report): void {
  checkLeft(paragraph, start, known, report);
  for (const { 0: all, 1: words = '', index } of paragraph.matchAll(GIVEN))
    checkLeft(words, start + index + all.length - words.length - 1, known, report);
}

/** A paragraph with words of its own, tags left out. */
export const hasWords = (paragraph: string): boolean => /\p{L}/u.test(paragraph.replace(/<[^>]*>/g, ''));
