import { kept } from '../ledger/kept.ts';
import { inWords } from '../ledger/worded.ts';
import { langOfChapter } from './lang.ts';
import type { Edition } from './edition.ts';
import { overlaysIn } from './overlays.ts';

/** Whose a text is: the story's own language's, which stands in for what is missing, or the page's. */
export type Whose = 'own' | 'given';

/** What is filled in or no word: figures and fields in braces, slots of labels, tags, addresses of links. */
const FILLED = /\{[^{}]*\}|\[[a-z-]+\]|<[^>]*>|\]\([^)]*\)/;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text, by which it is known however its marks and spaces were set. */
const tokensOf = (text: string): readonly string[] => text.toLowerCase().match(WORD) ?? [];

const lettersIn = (text: string): number => text.replace(/\P{L}/gu, '').length;

/** A stretch of a text between what is filled in. */
interface Stretch {
  readonly tokens: readonly string[];
  /** Undefined where both languages say the same, as with names. */
  readonly whose: Whose | undefined;
}

/**
 * Tells of what stands on a page whether it is in the page's language or in the story's own, by the texts of both: a
 * page is made of hundreds of them, and what is missing may be any.
 */
export class WhoseWords {
  private readonly byFirst = new Map<string, Stretch[]>();
  private readonly known = new Map<string, Whose | undefined>();
  /** Whether nothing is missing. */
  readonly isWhole: boolean;

  /**
   * @param own texts that stand in the story's own language because the page's has none
   * @param given texts that the page's language has
   */
  constructor(own: readonly string[], given: readonly string[]) {
    this.isWhole = own.length === 0;
    const found = new Map<string, Stretch>();
    for (const [whose, texts] of [['own', own] as const, ['given', given] as const])
      for (const text of texts)
        for (const part of inWords(text).split(FILLED)) {
          const tokens = tokensOf(part);
          const name = tokens.join(' ');
          const before = found.get(name);
          if (tokens.some((token) => lettersIn(token) > 0))
            found.set(name, { tokens, whose: before && before.whose !== whose ? undefined : whose });
        }
    for (const stretch of found.values()) {
      const [first = ''] = stretch.tokens;
      this.byFirst.set(first, [...(this.byFirst.get(first) ?? []), stretch]);
    }
    for (const all of this.byFirst.values()) all.sort((a, b) => b.tokens.length - a.tokens.length);
  }

  /** Whose most of a text is. @returns undefined if it cannot be told, as of a name or a number */
  of(text: string): Whose | undefined {
    return kept(this.known, text, () => {
      const { found, unknown } = this.foundIn(text);
      const lettersOf = (whose: Whose): number =>
        found
          .filter((each) => each.whose === whose)
          .reduce((sum, { from, to }) => sum + lettersIn(text.slice(from, to)), 0);
      const [own, given] = [lettersOf('own'), lettersOf('given')];
      if (own === given || Math.max(own, given) < unknown) return undefined;
      return own > given ? 'own' : 'given';
    });
  }

  /** A text in parts, each of which is of one language: a word of the page before a title that is missing. */
  parts(text: string): readonly { readonly text: string; readonly whose: Whose | undefined }[] {
    const { found } = this.foundIn(text);
    const turns = found.filter(({ whose }, i) => i === 0 || found[i - 1]?.whose !== whose);
    if (turns.length < 2) return [{ text, whose: this.of(text) }];
    return turns.map(({ from, whose }, i) => ({ text: text.slice(i === 0 ? 0 : from, turns[i + 1]?.from), whose }));
  }

  /** Where in a text stretches of one of the languages stand, and how many letters are of neither. */
  private foundIn(text: string) {
    const tokens = [...text.toLowerCase().matchAll(WORD)];
    const found: { from: number; to: number; whose: Whose; single: boolean }[] = [];
    let unknown = 0;
    for (let i = 0; i < tokens.length;) {
      const stretch = this.byFirst
        .get(tokens[i]?.[0] ?? '')
        ?.find((each) => each.tokens.every((token, j) => token === tokens[i + j]?.[0]));
      const length = stretch?.tokens.length ?? 1;
      const [first, last] = [tokens[i], tokens[i + length - 1]];
      const [from, to] = [first?.index ?? 0, (last?.index ?? 0) + (last?.[0].length ?? 0)];
      // A number with its unit, $1.9bn, is of any language.
      if (!stretch) unknown += /\d/.test(text.slice(from, to)) ? 0 : lettersIn(text.slice(from, to));
      else if (stretch.whose !== undefined) found.push({ from, to, whose: stretch.whose, single: length === 1 });
      i += length;
    }
    // A word by itself says nothing among words that are not known: both languages may have it.
    return { found: unknown === 0 ? found : found.filter(({ single }) => !single), unknown };
  }
}

/** The texts of an edition in one of the story's further languages, by whose they are. */
export function whoseWords(edition: Edition): WhoseWords {
  const { root, story, chapters } = edition;
  const overlays = overlaysIn(root, story.language).map(({ overlay }) => overlay);
  const heads = (lacking: boolean): string[] =>
    chapters
      .filter(({ id }) => (langOfChapter(edition, id) !== undefined) === lacking)
      .flatMap(({ kicker, title, opening }) => [kicker, title, opening]);
  // Figures and dates stand in texts of both, and are written as this one does.
  const { outcomes, units, words = [] } = edition.formats;
  const written = [
    ...words,
    ...Object.values(outcomes),
    ...Object.values(units).flatMap((scales) => scales.flatMap(({ prose, short, exact }) => [prose, short, exact])),
  ].filter((text) => text !== undefined);
  return new WhoseWords(
    [...overlays.flatMap(({ lacking }) => lacking.map(({ text }) => text)), ...heads(true)],
    [...overlays.flatMap(({ pairs }) => pairs.map((pair) => pair.words)), ...heads(false), ...written],
  );
}
