import type { Passage, Report } from './report.ts';

/** Words that good English may say twice running. */
const MAY_REPEAT = new Set(['had', 'that', 'is', 'so', 'very', 'no', 'ha', 'bye']);

/** "the the" */
export function checkRepeatedWords({ text, start }: Passage, report: Report): void {
  for (const { 0: both, 1: word = '', index } of text.matchAll(
    /(?<![\p{L}\p{N}’'{-])(\p{L}+)\s+\1(?![\p{L}\p{N}’'}-])/giu,
  ))
    if (!MAY_REPEAT.has(word.toLowerCase()))
      report.warn(start + index, `"${both.replace(/\s+/g, ' ')}": expected the word once`);
}
