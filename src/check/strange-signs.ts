import type { OwnWords } from './own-words.ts';
import type { Passage, Report } from './report.ts';

/** What is printed to no reader as it stands: figures and slots, addresses, escapes. */
const NOT_PRINTED = /\{[^}|]*\}|\|[^}|]*\}|https?:\/\/\S+|&#?\w+;/g;

const WORD = /[\p{L}\p{M}]+/gu;
const LATIN = /\p{Script=Latin}/u;
/** Letters of the scripts whose letters look like those of the alphabet. */
const ALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;

type Signs = readonly [RegExp, (sign: string) => string];

const SIGNS: readonly Signs[] = [
  [
    // The Chinese zero, 〇, is a numeral in words.
    /(?![\d〇])[\p{Nd}\p{Nl}\p{No}]/gu,
    (digit) => `"${digit}" is a number in a sign of its own: expected a figure of the ledger, or words tied to one`,
  ],
  [/\u00ad/gu, () => 'a soft hyphen, which nobody sees: expected none, as the page breaks words itself'],
];

const CHINESE_MARKS: Signs = [
  /(?!\p{Nd})[\u3000-\u303f\uff00-\uffef]/gu,
  (mark) => `"${mark}" is a Chinese mark: expected the one of this language`,
];

/**
 * Signs that do not belong: letters that only look like those of the Latin alphabet, digits by other signs and, unless
 * the language is written in Chinese signs, the marks that go with those. Whole words of another script are meant.
 */
export function checkStrangeSigns(
  { text, start }: Pick<Passage, 'text' | 'start'>,
  own: OwnWords | undefined,
  report: Report,
  han = false,
): void {
  const words = text.replace(NOT_PRINTED, (match) => ' '.repeat(match.length));
  for (const { 0: word, index } of words.matchAll(WORD))
    if (LATIN.test(word) && ALIKE.test(word) && !own?.words.has(word))
      report.mark(
        start + index,
        `"${word}" has a letter of another script, which only looks like one of the alphabet: expected it typed anew; if it is right, add it to content/words.txt`,
      );
  for (const [pattern, says] of han ? SIGNS : [...SIGNS, CHINESE_MARKS])
    for (const { 0: sign, index } of words.matchAll(pattern)) report.mark(start + index, says(sign));
}
