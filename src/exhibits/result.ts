import type { Figures } from '../model/figures.ts';
import { text, type Frame, type Settings, type Words } from './exhibit.ts';
import { gapOf, sentence } from '../ledger/sentences.ts';

/** A control as words name it between brackets: `[chip-loss]` for `chipLoss`. */
const slotOf = (id: string): string => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What a reader has set, in one line. */
const termsOf = ({ controls = [] }: Frame, words: Words, settings: Settings): string =>
  text(
    words,
    'terms',
    Object.fromEntries(controls.map(({ id, show }) => [slotOf(id), show(settings[id] ?? 0, words)])),
  );

/**
 * The words of a picture that shows what a reader's settings come to: that is its headline, and over the sources it
 * says the settings, so that whoever meets it alone knows whose they are.
 */
export function resultWords(frame: Frame, figures: Figures, words: Words, settings: Settings): Words {
  const headline = frame.result?.(figures, words, settings) ?? words.headline;
  return {
    ...words,
    headline,
    headlines: [headline],
    takeaway: headline,
    takeaways: [headline],
    source: `${sentence(termsOf(frame, words, settings), words.formats)}${gapOf(words.formats)}${words.source}`,
  };
}
