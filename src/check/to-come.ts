import { TO_COME } from '../edition/notes.ts';
import type { Passage, Report } from './report.ts';

/** Lists what is still to come. */
export function checkToCome({ text, start }: Pick<Passage, 'text' | 'start'>, report: Report): void {
  for (const { 0: mark, index } of text.matchAll(TO_COME))
    report.wait(start + index, `"${mark}" stands for what is still to come: a release waits for it`);
}
