import type { Formats } from './formats.ts';

/** Signs after which a sentence needs no stop. */
const ENDED = /[.?!…。？！]["”’」』)）]*$/;

/** What stands between two sentences: a space, or nothing where a stop has its own room, as in Chinese. */
export const gapOf = ({ marks }: Pick<Formats, 'marks'>): string => marks.stop.slice(marks.end.length);

/** A text as a sentence: with a stop at its end, unless a sign of that kind stands there. */
export const sentence = (text: string, { marks }: Pick<Formats, 'marks'>): string =>
  ENDED.test(text) ? text : `${text}${marks.end}`;

/** Texts as sentences of one running text. */
export const sentences = (texts: readonly string[], formats: Pick<Formats, 'marks'>): string =>
  texts.map((text) => sentence(text, formats)).join(gapOf(formats));

/** Words in brackets, for after what they go with. */
export const bracketed = (words: string, { marks }: Pick<Formats, 'marks'>): string =>
  marks.aside.replace('{words}', words);
