import type { Quarter } from '../model/quarter.ts';
import { text, type Words } from './exhibit.ts';

const NAMES = ['first', 'second', 'third', 'last'];

/** A quarter as a reader says it, by the labels `quarter-first` to `quarter-last`: "the last quarter of 2025". */
export const quarterInWords = ({ year, quarter }: Quarter, words: Words): string =>
  text(words, `quarter-${NAMES[quarter - 1] ?? ''}`, { year: String(year) });
