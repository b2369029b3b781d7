import { TO_COME } from '../edition/notes.ts';
import type { OwnWords } from './own-words.ts';
import type { Passage, Report } from './report.ts';

/**
 * Lists what is still to come.
 *
 * @param own the story's list, on which a mark may stand that is a name here: `XXX`
 */
export function checkToCome(
  { text, start }: Pick<Passage, 'text' | 'start'>,
  own: OwnWords | undefined,
  report: Report,
): void {
  for (const { 0: mark, index } of text.matchAll(TO_COME))
    if (!own?.words.has(mark))
      report.wait(
        start + index,
        `"${mark}" stands for what is still to come: a release waits for it; a name goes into content/words.txt`,
      );
}
