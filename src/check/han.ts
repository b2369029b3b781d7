import { condensed } from './condensed.ts';
import { checkHandRanges } from './hand-range.ts';
import { unpaired } from './punctuation.ts';
import type { Report } from './report.ts';

// What is typed wrong in a text of Chinese signs.

/** The script of a language, by its tag: `Hans` of `zh`. */
export const scriptOf = (tag: string): string => new Intl.Locale(tag).maximize().script ?? '';
/** Whether a language is written in Chinese signs, whose marks and numerals are asked for. */
export const inHan = (tag: string): boolean => ['Hans', 'Hant'].includes(scriptOf(tag));

/** What is filled in later, and markup: neither is a sign beside which a mark could stand wrong. */
const FILLED_IN =
  /\{[^{}|]*\}|\|[^{}]*\}|<[^>]*>|\]\([^)]*\)|https?:\S+|&#?\w+;|\[[a-z-]+\]|\b[a-z]+(?:-[a-z0-9]+)+\b/g;

const masked = (text: string): string => text.replace(FILLED_IN, (match) => '\u2060'.repeat(match.length));

const FIGURE = String.raw`(?:\{[\w-]+(?::\w+)?\}|<Fact\s[^>]*/>)`;
/** A figure brings its unit and its scale. */
const UNIT_BEHIND = new RegExp(`(?<=${FIGURE}\\s?)(?:[%％万亿倍]|个?百分点|个?基点|美[元分]|英镑|[兆吉]瓦)`, 'g');
const UNIT_BEFORE = new RegExp(`(?:百分之|[$£€¥￥])(?=\\s?${FIGURE})`, 'g');

/** Marks that stand in pairs. */
const PAIRS = [
  ['“', '”'],
  ['《', '》'],
  ['（', '）'],
] as const;

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

const NUMERAL = '[〇零一二两三四五六七八九十百千万亿几半]';
/** Digits before a scale are a number that was typed, and asked for as such. */
const NOT_BEHIND = '(?<![\\d.\u2060〇零一二两三四五六七八九十百千万亿几半])';
/** A numeral that states a quantity: with a scale or a measure, as a multiple or a part. */
const QUANTITIES: readonly RegExp[] = [
  `${NUMERAL}+[万亿]`,
  `${NUMERAL}+(?=美元|美分|英镑|兆瓦|吉瓦)`,
  `${NUMERAL}+(?:点${NUMERAL}+)?(?=个?百分点|倍)`,
  `[一二两三四五六七八九几]成(?![功为了本长立员交果熟败套型绩见因双语年])`,
  `${NUMERAL}+分之${NUMERAL}+`,
].map((pattern) => new RegExp(NOT_BEHIND + pattern, 'g'));
/** A number in words of the story's own language, or in digits: what it has untied, the other may have. */
const OWN_NUMBER =
  /\d|\b(?:half|halves|thirds?|quarters?|fifths?|tenths?|hundreds?|hundredth|thousands?|millions?|billions?|dozens?|twice|doubl\w+|tripl\w+|percent|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|\w+teen|\w+fold)\b/i;

/** Set phrases that state no quantity. */
const IDIOMS =
  /(?:[一几]|每[二三四五六七八九十])(?=美[元分]|兆瓦|吉瓦)|[一几]倍|[几数](?:百万|千万|十亿|百亿|十万|万|亿)|万分之一|百分之几|千万别|万一|百万富翁|亿万富翁|千篇一律|万无一失|成千上万|一五一十|乱七八糟|七零八落|三番五次|千方百计|百分之百/g;

/**
 * Half-width marks beside Chinese signs, doubled marks, spaces where the page sets the gap, straight quotes.
 *
 * @param start where the text starts in its file
 */
export function checkHanMarks(text: string, start: number, report: Report): void {
  const plain = masked(text);
  const each = (pattern: RegExp, say: (match: string, at: number) => string) => {
    for (const { 0: match, index } of plain.matchAll(pattern)) report.mark(start + index, say(match, index));
  };
  each(
    /(?<=[\p{Script=Han}”’）》])(?!\.{3})[,.;:?!()]|[,;:?!()](?=\p{Script=Han})/gu,
    (mark) => `"${mark}" beside Chinese signs: expected the full-width "${FULL[mark] ?? mark}"`,
  );
  each(/([，。；：？！、])\1+|[，、；：][，。；：？！、]+|。[，、；：]+/gu, (marks) => `"${marks}": expected one`);
  each(/(?<=\p{Script=Han})[•‧・](?=\p{Script=Han})/gu, (dot) => `"${dot}" within a name: expected "·"`);
  each(
    /(?<=[\p{Script=Han}”’）》])-{2,}|-{2,}(?=[\p{Script=Han}“‘（《])/gu,
    (dash) => `"${dash}" is no dash: expected "——"`,
  );
  for (const { 0: signs, index } of plain.matchAll(/([但与而若])\1|的的(?!确)/gu))
    report.warn(start + index, `"${signs}": expected the sign once`);
  each(/(?<!—)—(?!—)(?=\p{Script=Han})|(?<=\p{Script=Han})(?<!—)—(?!—)/gu, () => '"—" is half a dash: expected "——"');
  each(/(?<!…)…(?!…)|\.{3,}/gu, (dots) => `"${dots}" is half of what stands for words left out: expected "……"`);
  each(/[\uff21-\uff3a\uff41-\uff5a]+/gu, (letters) => `"${letters}" is full-width: expected ordinary letters`);
  each(/[\u3000\u00a0]/gu, () => 'a space of another width: expected none, as the page sets gaps itself');
  for (const [opening, closing] of PAIRS) {
    const alone = unpaired(plain, opening, closing);
    if (alone !== undefined)
      report.mark(start + alone, `"${plain[alone] ?? ''}" without its other half: expected ${opening} and ${closing}`);
  }
  each(/[〇零一二三四五六七八九]{4}(?=年)/gu, (year) => `"${year}", a year in numerals: expected digits`);
  for (const [beside, pattern] of [['behind', UNIT_BEHIND] as const, ['before', UNIT_BEFORE] as const])
    for (const { 0: unit, index } of text.matchAll(pattern))
      report.mark(start + index, `"${unit}" ${beside} a figure, which brings its own: it would be printed twice`);
  each(
    /(?<=\p{Script=Han}) (?=[\p{Script=Han}\p{Script=Latin}\d])|(?<=[\p{Script=Latin}\d]) (?=\p{Script=Han})/gu,
    () => 'a space beside a Chinese sign: expected none, as the page sets that gap itself',
  );
  checkHandRanges(text, start, report);
  each(/["'](?=\p{Script=Han})|(?<=\p{Script=Han})["']/gu, (quote) => `a straight quote, ${quote}: expected “ and ”`);
}

/** Warns of a paragraph of Chinese signs that stops in mid-sentence. */
export function checkHanEnd(text: string, start: number, report: Report): void {
  const { text: plain, at } = condensed(text, start);
  const end = /[\p{L}\p{N}\uE000，、；]\s*$/u.exec(plain);
  if (end && !plain.startsWith('#')) report.warn(at(end.index), 'the paragraph ends without a full stop, 。');
}

/**
 * Digits, and numerals that state a quantity, where the ledger should print it: what the text in the story's own
 * language has typed as well may stand.
 *
 * @param own the text in the story's own language
 * @param whole whether that is a whole chapter, in which some digit or other stands by itself
 * @param sameYears whether the two are so short that they name the same years
 */
export function checkHanNumbers(
  text: string,
  start: number,
  own: string,
  report: Report,
  whole = false,
  sameYears = false,
): void {
  const blank = (match: string): string => '\u2060'.repeat(match.length);
  const plain = masked(text).replace(IDIOMS, blank);
  // The name of a figure has its year in it, and other digits that say nothing.
  const typed = own.replace(FILLED_IN, ' ');
  const [numbers, years] = [numbersIn(typed), numbersIn(own)];
  const scaled = whole ? numbersIn(typed, SCALED) : numbers;
  for (const { 0: digits, 1: number = '', index } of plain.matchAll(TYPED)) {
    const after = plain[index + digits.length];
    // A month's name in another language is a number here; a year is said by another word as well.
    const year = after === '年' && /^(?:19|20)\d\d$/.test(number);
    const known = year ? years : digits === number ? numbers : scaled;
    if (after === '月' || (year && !sameYears) || known.has(significant(number))) continue;
    report.mark(
      start + index,
      year
        ? `the text in the story’s own language names no year "${digits}": expected the one it names`
        : `"${digits}" is typed by hand, and not in the story’s own language: expected a figure of the ledger`,
    );
  }
  // Words that are tied to a figure stand before its name, in braces or in <Says>.
  const untied = (from: string): string =>
    from.replace(/\{[^{}|]*\|[^{}]*\}|<Says\b[^>]*>[^<]*<\/Says>/g, blank).replace(FILLED_IN, blank);
  if (OWN_NUMBER.test(untied(own))) return;
  for (const quantity of QUANTITIES)
    for (const { 0: numeral, index } of untied(text).replace(IDIOMS, blank).matchAll(quantity))
      report.warn(
        start + index,
        `"${numeral}" is a number in words that nothing ties to a figure: expected {${numeral}… | figure from … to …}`,
      );
}

const TYPED = /(\d(?:[\d.,]*\d)?)(?:万亿|亿|万|千)?/g;

/**
 * The digits that a number begins with, whatever scale it is written in: 24.3 million and 2430万 both begin with 243.
 */
const significant = (digits: string): string => digits.replace(/[.,]/g, '').replace(/^0+|0+$/g, '');

/** Numbers of the story's own language that a scale makes large, or that are large by themselves. */
const SCALED = /\d(?:[\d.,]*\d)?(?=[\s\u00a0-]?(?:thousand|million|billion|trillion|bn|m)\b)|\d[\d.,]{3,}\d/g;

/** The same of the numbers that a text of the story's own language has in digits. */
const numbersIn = (text: string, numbers = /\d(?:[\d.,]*\d)?/g): ReadonlySet<string> =>
  new Set([...text.matchAll(numbers)].map(([digits]) => significant(digits)));

/** The width of a text in ems of its script: a Chinese sign is one wide, a Latin letter or digit half of it. */
export const widthInSigns = (text: string): number =>
  Array.from(text).reduce(
    (sum, sign) => sum + (/[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f—…“”‘’]/.test(sign) ? 1 : 0.5),
    0,
  );
