import type { Condensed } from './condensed.ts';
import type { Report } from './report.ts';

/** Words that good English may say twice running. */
const MAY_REPEAT = new Set(['had', 'that', 'is', 'so', 'very', 'no', 'ha', 'bye']);

/** "the the", over the end of a line or a tag too. */
export function checkRepeatedWords({ text, at }: Condensed, report: Report): void {
  for (const { 0: both, 1: word = '', index } of text.matchAll(
    /(?<![\p{L}\p{N}’'{-])(\p{L}+)\s+\1(?![\p{L}\p{N}’'}-])/giu,
  ))
    if (!MAY_REPEAT.has(word.toLowerCase()))
      report.warn(at(index), `"${both.replace(/\s+/g, ' ')}": expected the word once`);
}
