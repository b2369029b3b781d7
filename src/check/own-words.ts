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

/** Where several words stand on a line, of which none would be known: its number, from 1. */
export const crowdedLines = (list: string): readonly number[] =>
  list.split('\n').flatMap((line, i) => (/[,;]/.test(line.replace(/#.*/, '')) ? [i + 1] : []));

function finding(word: string): RegExp {
  const escaped = word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
  // A space may have been bound: in YAML, \_ is one.
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped.replaceAll(' ', '(?:\\s|\\\\_)')}(?![\\p{L}\\p{N}])`, 'gu');
}
