import { isJustified, type Justified } from './justified.ts';
import type { Passage, Report } from './report.ts';

const UNITS = 'two|three|four|five|six|seven|eight|nine';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
/** A number in words from two on: one is too often a pronoun. */
const NUMBER = `(?:(?:${TENS})(?:-(?:one|${UNITS}))?|${TEENS}|${UNITS}|(?:a |one )?hundred|(?:a |one )?thousand)`;
/** What a fraction is divided by; a third and a quarter are more often something else, and stand apart. */
const PARTS = 'fifth|sixth|seventh|eighth|ninth|tenth|twentieth|hundredth';
/** Words that follow a share, and no ordinal. */
const SHARE_OF = String.raw`(?=\s(?:of|off|more|less|as|short|smaller|larger|longer|shorter|again)\b|\s?[.;:)]|\s*$)`;
/** A year, or the months of a company’s accounts: “the first half of 2026”, “a quarter of 2026”. */
const IN_YEAR = String.raw`\s(?:of|in|to)\s(?:the year|(?:19|20)\d\d)(?!’s|'s)`;

/** How English puts a size into words. Ordinals, “one” and counts of what a text itself lists are none. */
const SIZES: readonly RegExp[] = [
  // Multiples: twice, four times, eightfold, doubled, half as much again.
  // “It asked twice” counts occasions.
  String.raw`\b(?:twice|thrice)(?=\s(?:#|(?:as|over|the|that|this|those|these|what|its|their|his|her)\b))`,
  String.raw`\b(?:(?:doubl|trebl|tripl|quadrupl)(?:e|es|ed|ing)|halv(?:e|es|ed|ing))\b`,
  String.raw`\b(?:${NUMBER}|several)[\s-]times(?!\sa\b)`,
  String.raw`\b${NUMBER}-?fold\b`,
  // Fractions: half, two thirds, a tenth.
  String.raw`(?<!\b(?:first|second|latter)[\s-])\bhalf\b(?!-|${IN_YEAR})`,
  String.raw`\b(?:${UNITS})[\s-](?:thirds|(?:${PARTS})s)\b`,
  String.raw`\b(?:${UNITS})[\s-]quarters(?=\sof\b)(?!${IN_YEAR})`,
  String.raw`\b(?:an?|one)[\s-](?:${PARTS})${SHARE_OF}`,
  String.raw`\b(?:a|one)[\s-]third${SHARE_OF}`,
  String.raw`\b(?:a|one)[\s-]quarter(?=\s(?:of|off|more|less)\b)(?!${IN_YEAR})`,
  // Ratios: two in three, three dollars in every five, of each hundred dollars.
  String.raw`\b(?:one|${NUMBER})(?:\s\p{L}+)?\s(?:in|out\sof)\s(?:every\s|each\s)?${NUMBER}\b`,
  String.raw`\bof\s(?:each|every)\s${NUMBER}\b`,
  // Amounts: two billion, seventy-seven cents, forty percent.
  String.raw`\b(?:an?|one|${NUMBER})\s(?:million|billion|trillion)\b`,
  String.raw`\b${NUMBER}\s(?:dollars|cents|pounds|percent|per\scent|(?:basis\s|percentage\s)?points|(?:mega|giga|kilo)watts)\b`,
  // Times, and counts of what the ledger counts.
  String.raw`\b(?:${NUMBER}|several)\s(?:more\s)?(?:hours|days|weeks|fortnights|months|years|decades)\b`,
  String.raw`\b${NUMBER}\s(?:GPUs|machines|votes|sites|data\scentres|claims|gates)\b`,
].map((pattern) => new RegExp(pattern, 'giu'));

/** Figures and words tied to figures: what keeps them true is the ledger. Other tags are no words. */
const TIED = /\{[^{}]*\}|<Says\b[^>]*>[^<]*<\/Says>|<[^>]*>/g;

/** Every size that a text puts into words and ties to no figure: where it begins, and its words. */
export function looseNumbers(text: string): readonly { readonly at: number; readonly words: string }[] {
  const masked = text.replace(TIED, (match) => '#'.repeat(match.length));
  const found = SIZES.flatMap((pattern) =>
    [...masked.matchAll(pattern)].map(({ 0: words, index }) => ({ at: index, words, end: index + words.length })),
  );
  // Of two that overlap, the longer says more.
  return found
    .filter((one) => !found.some((other) => other !== one && covers(other, one)))
    .sort((a, b) => a.at - b.at)
    .map(({ at, words }) => ({ at, words }));
}

interface Span {
  readonly at: number;
  readonly end: number;
}

/** Whether a span holds another, or begins before one that runs on beyond it. */
const covers = (a: Span, b: Span): boolean =>
  a.at < b.end && b.at < a.end && (a.end - a.at > b.end - b.at || (a.end - a.at === b.end - b.at && a.at < b.at));

const EXPECTED: Readonly<Record<'chapter' | 'braces', (words: string) => string>> = {
  chapter: (words) => `<Says id="..." from="..." to="...">${words}</Says>`,
  braces: (words) => `{${words} | ... from ... to ...}`,
};

/**
 * Warns of sizes put into words, “four times”, “a tenth”, that no figure keeps true.
 *
 * @param justified what the editors have marked as tied to no figure on purpose; undefined if that is not known, and
 * then nothing is said
 * @param where how words are tied to a figure there
 */
export function checkNumberWords(
  { text, start }: Passage,
  justified: readonly Justified[] | undefined,
  where: keyof typeof EXPECTED,
  report: Report,
): void {
  if (!justified) return;
  for (const loose of looseNumbers(text))
    if (!isJustified(justified, report.file, text, loose)) {
      const shown = loose.words.replace(/\s+/g, ' ');
      report.warn(
        start + loose.at,
        `“${shown}” is a number in words that no figure keeps true: expected ${EXPECTED[where](shown)}, or its line in content/number-words.yaml that says why none can`,
      );
    }
}
