import { join } from 'node:path';
import type { Finding } from '../ledger/read.ts';
import { readText } from '../ledger/source-text.ts';

/** content/words.txt: words that the dictionary lacks, and names and numbers whose digits may be typed. */
export interface OwnWords {
  readonly words: ReadonlySet<string>;
  /** Finds those with digits in a text. */
  readonly typed: readonly RegExp[];
}

/** @param list one a line; what follows # is a comment */
export function ownWords(list: string): OwnWords {
  const words = list
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((word) => word !== '');
  return { words: new Set(words), typed: words.filter((word) => /\d/.test(word)).map(finding) };
}

const FILE = 'content/words.txt';
const NO_WORDS = 'there is nothing in it: expected the names and words that no dictionary has, one a line';
const CROWDED = 'several words on a line: expected one a line';
const AMOUNT = 'a number that is part of no name: expected it in the ledger, and only names with a digit here';

/**
 * Reads the list.
 *
 * @returns `own` is undefined if it cannot be read or is empty: without it every name would be unknown
 */
export function readOwnWords(root: string): {
  readonly own: OwnWords | undefined;
  readonly text: string;
  readonly findings: readonly Finding[];
} {
  const { text, flaws } = readText(join(root, FILE));
  const at = (line: number, message: string): Finding => ({ file: FILE, line, column: 1, message });
  const empty = flaws.length === 0 && text.trim() === '';
  const findings = [
    ...flaws.map((flaw) => ({ file: FILE, ...flaw })),
    ...linesWith(text, isCrowded).map((line) => at(line, CROWDED)),
    ...linesWith(text, isAmount).map((line) => at(line, AMOUNT)),
    ...(empty ? [at(1, NO_WORDS)] : []),
  ];
  return { own: flaws.length > 0 || empty ? undefined : ownWords(text), text, findings };
}

/** The lines of the list that are so: their numbers, from 1. */
const linesWith = (list: string, is: (words: string) => boolean): readonly number[] =>
  list.split('\n').flatMap((line, i) => (is(line.replace(/#.*/, '').trim()) ? [i + 1] : []));

/** Whether several words stand on a line, of which none would be known. A name with a digit may have spaces. */
const isCrowded = (words: string): boolean =>
  /[,;]/.test(words) || words.split(/\s+/).length > (/\d/.test(words) ? LONGEST_NAME : 1);
const LONGEST_NAME = 4;

/** Whether a line would let a figure be typed everywhere: a number, with its unit or without. */
const isAmount = (words: string): boolean =>
  /^[$£€¥]?\s?\d[\d.,]*\s?(?:%|x|k|m|bn|[MG]W|percent|per cent|times|thousand|[mbtr]+illion)?$/i.test(words);

function finding(word: string): RegExp {
  const escaped = word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
  // A space may have been bound: in YAML, \_ is one.
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped.replaceAll(' ', '(?:\\s|\\\\_)')}(?![\\p{L}\\p{N}])`, 'gu');
}
