import { didYouMean } from '../ledger/nearest.ts';
import type { Report } from './report.ts';

/** Figures, slots, tags, addresses and ids: none is a word. */
export const NO_WORDS =
  /\{[^{}|]*\}|\|[^{}]*\}|<[^>]*>|\]\([^)]*\)|https?:\S+|&#?\w+;|\[[a-z-]+\]|\b[a-z\d]+(?:-[a-z\d]+)+\b/g;
const WORD = /(?<![\p{Script=Latin}\p{N}])\p{Script=Latin}{3,}(?![\p{Script=Latin}\p{N}])/gu;

/**
 * Warns of words of the alphabet in a text of another script that are misspelt: names, most of them, which stand in the
 * story's own language in the same letters.
 *
 * @param own the text in the story's own language
 * @param knows whether a word is in the dictionary, or on the story's list
 */
export function checkLatinWords(
  text: string,
  start: number,
  own: string,
  knows: (word: string) => boolean,
  report: Report,
): void {
  const words = text.replace(NO_WORDS, (match) => ' '.repeat(match.length));
  for (const { 0: word, index } of words.matchAll(WORD)) {
    if (own.includes(word) || knows(word)) continue;
    const meant = didYouMean(word, new Set(Array.from(own.matchAll(WORD), ([each]) => each)));
    report.warn(
      start + index,
      `"${word}" is in no dictionary, and not in the story’s own language${meant}: if it is right, add it to content/words.txt`,
    );
  }
}
