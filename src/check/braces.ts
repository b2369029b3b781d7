import type { Figure } from '../ledger/figure.ts';
import { fillIn } from '../ledger/worded.ts';
import type { Passage, Report } from './report.ts';

const WITH_BRACES = /\{[^{}]*\}|[{}]/g;
const IS_WORDED = /\|/;

/**
 * Checks what stands between braces in words that are no chapter’s running text and no drawing’s: words tied to a
 * figure must still be true of it.
 *
 * @param figures undefined if the ledger could not be worked out: then nothing is said
 * @param prints whether a figure may be named there to be printed, `{cw-revenue-2024}`
 */
export function checkBraces(
  { text, start }: Passage,
  figures: ReadonlyMap<string, Figure> | undefined,
  prints: boolean,
  report: Report,
): void {
  if (!figures) return;
  for (const { 0: braces, index } of text.matchAll(WITH_BRACES)) {
    if (!prints && braces.length > 1 && !IS_WORDED.test(braces))
      report.mark(
        start + index,
        `${braces} is not filled in here: expected words tied to a figure, {about four times | debt-to-revenue from 3.8 to 4.3}`,
      );
    else fillIn(braces, figures, undefined, (wrong) => report.mark(start + index, wrong));
  }
}
