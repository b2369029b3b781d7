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
    ...crowdedLines(text).map((line) => at(line, CROWDED)),
    ...(empty ? [at(1, NO_WORDS)] : []),
  ];
  return { own: flaws.length > 0 || empty ? undefined : ownWords(text), text, findings };
}

/** Where several words stand on a line, of which none would be known: its number, from 1. */
const crowdedLines = (list: string): readonly number[] =>
  list.split('\n').flatMap((line, i) => (/[,;]/.test(line.replace(/#.*/, '')) ? [i + 1] : []));

function finding(word: string): RegExp {
  const escaped = word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
  // A space may have been bound: in YAML, \_ is one.
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped.replaceAll(' ', '(?:\\s|\\\\_)')}(?![\\p{L}\\p{N}])`, 'gu');
}
