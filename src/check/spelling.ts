import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';
import { nearest } from '../ledger/nearest.ts';
import type { OwnWords } from './own-words.ts';
import type { Passage, Report } from './report.ts';

type Trie = ReturnType<typeof decodeTrie>;

/**
 * The British dictionary of cspell, without the rest of it: that takes a fifth of a second to load, the whole nearly
 * two.
 */
const DICTIONARY = '@cspell/dict-en-gb-mit/cspell-ext.json';

let loaded: Trie | undefined;
function dictionary(): Trie {
  const path = fileURLToPath(new URL('en_GB.trie.gz', import.meta.resolve(DICTIONARY)));
  loaded ??= decodeTrie(gunzipSync(readFileSync(path)));
  return loaded;
}

/** Looking for the word that was meant takes a while; past this many, a mistake is named without it. */
const SUGGESTIONS = 30;

const WORD = /(?<![\p{L}\p{N}_@/.-])[\p{Script=Latin}\p{M}]+(?:[’'][\p{Script=Latin}]+)*(?![\p{L}\p{M}\p{N}_@])/gu;
const IN_HYPHENS = /(?<=[\p{L}]-)[\p{Script=Latin}\p{M}]+(?:[’'][\p{Script=Latin}]+)*(?![\p{L}\p{M}\p{N}_@])/gu;
/** Figures, slots, addresses and escapes are not words. */
const NOT_WORDS = /\{[^}|]*\}|\|[^}|]*\}|\[[a-z-]+\]|https?:\/\/\S+|\\[_nt]|&#?\w+;/g;
const ID = /[a-z0-9]+(?:-[a-z0-9]+)+/g;
/** A name with a digit behind a hyphen, as figures have and words have not. */
const NAMES_A_FIGURE = /^[a-z].*-\d/;
const LETTERS = /[a-z]+/g;
/** Endings of American spelling, and those of the story's. */
const AMERICAN: readonly (readonly [RegExp, string])[] = [
  [/or(?=(?:ed|ing|s|ful|ite|able|hood|y)?$)/, 'our'],
  [/er(?=(?:ed|s)?$)/, 're'],
  [/(?<=[aeiou])l(?=(?:ed|ing|er|ers)$)/, 'll'],
  [/yz(?=(?:e|ed|es|ing|er)$)/, 'ys'],
  [/og(?=s?$)/, 'ogue'],
  [/ense(?=s?$)/, 'ence'],
  [/iz(?=(?:e|ed|es|ing|ation|ations|er|ers)$)/, 'is'],
];

/** A word as it would be spelt in Britain if its spelling is American. */
const inBritish = (word: string): readonly string[] =>
  AMERICAN.flatMap(([ending, ours]) => (ending.test(word) ? [word.replace(ending, ours)] : []));

const ACRONYM = /^\p{Lu}{2,6}s?$/u;

/** Says which words are spelt wrong: those that neither the dictionary nor the story's own list has. */
export class Speller {
  private readonly own: OwnWords | undefined;
  private readonly judged = new Map<string, boolean>();
  private readonly ids: { has(id: string): boolean } | undefined;
  private suggestions = 0;

  /**
   * `own` are the story's own words; undefined if they cannot be read, and then nothing is said of spelling. `ids` are
   * names of figures, which notes may mention; undefined if they are not known.
   */
  constructor(own: OwnWords | undefined, ids: { has(id: string): boolean } | undefined) {
    this.own = own;
    this.ids = ids;
  }

  /** Reports unknown words of a passage. One with a capital may be a name, so it is only worth a look. */
  check({ text, start }: Passage, report: Report): void {
    const { own } = this;
    if (!own) return;
    const blank = (match: string) => ' '.repeat(match.length);
    const words = text.replace(NOT_WORDS, blank).replace(ID, (match, index: number) => {
      if (this.ids?.has(match) ?? true) return blank(match);
      if (!NAMES_A_FIGURE.test(match) || match.match(LETTERS)?.every((word) => this.knows(word, own))) return match;
      report.mark(
        start + index,
        `"${match}" is no word, and no figure of the ledger: write the figure’s name as it stands there; if it is right, add its words to content/words.txt`,
      );
      return blank(match);
    });
    for (const { 0: word, index } of [...words.matchAll(WORD), ...words.matchAll(IN_HYPHENS)]) {
      const abbreviation = words[index + word.length] === '.' ? [`${word}.`] : [];
      if ([word, ...abbreviation].some((form) => this.knows(form, own))) continue;
      const british = inBritish(word).find((form) => this.knows(form, own));
      if (british !== undefined) {
        report.mark(start + index, `"${word}" is spelt as in America: expected "${british}"`);
        continue;
      }
      const meant = this.nearest(word, own);
      const hint = meant === undefined ? '' : ` (did you mean "${meant}"?)`;
      const rest = 'if it is right, add it to content/words.txt';
      if (/^\p{Lu}/u.test(word)) report.warn(start + index, `"${word}" is not in the dictionary${hint}: ${rest}`);
      else report.mark(start + index, `"${word}" is misspelt${hint}: ${rest}`);
    }
  }

  /** Whether a word is spelt right, as far as that is known. */
  has(word: string): boolean {
    return !this.own || this.knows(word, this.own);
  }

  private knows(word: string, own: OwnWords): boolean {
    const judged = this.judged.get(word) ?? this.judge(word.replaceAll('’', "'"), own);
    this.judged.set(word, judged);
    return judged;
  }

  private judge(word: string, own: OwnWords): boolean {
    const bare = word.replace(/'s$/, '');
    return [word, bare].some(
      (form) =>
        form.length === 1 ||
        ACRONYM.test(form) ||
        [form, form.toLowerCase()].some((one) => own.words.has(one) || dictionary().has(one)),
    );
  }

  private nearest(word: string, list: OwnWords): string | undefined {
    if ((this.suggestions += 1) > SUGGESTIONS) return undefined;
    const bare = word.replaceAll('’', "'");
    const first = dictionary()
      .suggest(bare, { numSuggestions: 2 })
      .find((each) => each !== bare);
    const own = word.length > 4 ? nearest(word, list.words) : undefined;
    return own !== undefined && Math.abs(own.length - word.length) < 2 && /^\p{Lu}/u.test(word) ? own : first;
  }
}
