import { languageOf } from '../edition/content-files.ts';
import { ROOT } from '../ledger/root.ts';

let segmenter: Intl.Segmenter | undefined;

/** The sentences of a text, with the spaces after them, as the language of this process ends them. */
export function sentencesIn(text: string): readonly string[] {
  segmenter ??= new Intl.Segmenter(languageOf(ROOT), { granularity: 'sentence' });
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}
