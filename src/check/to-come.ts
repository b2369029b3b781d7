import { TO_COME } from '../edition/notes.ts';
import type { Passage, Report } from './report.ts';

/** Lists what is still to come. */
export function checkToCome({ text, start }: Passage, report: Report): void {
  for (const { index } of text.matchAll(TO_COME))
    report.wait(start + index, '"TK" stands for what is still to come: a release waits for it');
}
