import { checkHandRanges } from './hand-range.ts';
import type { Passage, Report } from './report.ts';

const UNITS = 'billion|million|trillion|percent|points|basis points|MW|GW|kW|MHz|km|bn|bp|GB|TB';
const UNIT_APART = new RegExp(`[$£€]?\\d[\\d.,]* (?:${UNITS})\\b`, 'g');
const UNIT_AGAIN = new RegExp(
  `(?<=<Fact\\s[^>]*/>|\\{[\\w-]+(?::\\w+)?\\})\\s+(${UNITS}|percentage points|per cent|dollars|(?:mega|giga)watts)\\b`,
  'g',
);
/** Figures and slots that are filled in later, and escapes: what stands in them is not typography. */
const FILLED_IN = /\{[^}|]*\}|\|[^}|]*\}|&#?\w+;/g;

const masked = (text: string): string => text.replace(FILLED_IN, (match) => '_'.repeat(match.length));

/** Quotes, dashes and spaces that would be printed wrong. */
export function checkTypography({ text, start, kind }: Passage, report: Report): void {
  const words = masked(text);
  const each = (pattern: RegExp, say: (match: string, offset: number) => void) => {
    for (const { 0: match, index } of words.matchAll(pattern)) say(match, start + index);
  };

  each(/(?<=\s)-{2,3}(?=\s)/g, (dash, at) => report.mark(at, `" ${dash} " is no dash: expected " – "`));
  each(/(?<=\S|^) {2,}(?=\S|$)/g, (spaces, at) => report.mark(at, `${spaces.length} spaces: expected one`));
  each(/(?<=[\p{L}}_] )-(?= [\p{L}{_])/gu, (_, at) => report.warn(at, '" - " is a hyphen: expected a dash, " – "'));
  if (kind !== 'running') checkUnits(text, start, report);
  if (kind === 'running') return checkLeftOver(text, start, report);
  checkMarkupPrinted({ text, start }, report);
  if (kind === 'drawn')
    each(UNIT_APART, (match, at) =>
      report.warn(at, `"${match}" can break across lines: expected a no-break space, written \\_ in double quotes`),
    );
  each(/''|'/g, (_, at) =>
    report.mark(at, `a straight apostrophe or quote, ': expected ${curly(words, at - start, '‘', '’')}`),
  );
  each(/\\?"/g, (_, at) => report.mark(at, `a straight quote, ": expected ${curly(words, at - start, '“', '”')}`));
}

/** Markdown and HTML in words that are no chapter’s, of whatever language: they are printed as they stand. */
export function checkMarkupPrinted({ text, start }: Pick<Passage, 'text' | 'start'>, report: Report): void {
  checkEntities(text, start, report);
  for (const { 0: sign, index } of masked(text).matchAll(/<\/?[A-Za-z][^<>]*>|\*[^\s*][^*]*\*|\]\(/g))
    report.mark(
      start + index,
      `"${sign}" would be printed: expected words alone, as links and emphasis are for chapters`,
    );
}

/** Signs by a name that no browser knows. */
function checkEntities(text: string, start: number, report: Report): void {
  for (const { 0: sign, index } of text.matchAll(
    /&(?!(?:nbsp|amp|lt|gt|quot|shy|thinsp|ensp|emsp|times|ndash|mdash|hellip);)[a-z]+;/gi,
  ))
    report.mark(
      start + index,
      `"${sign}" would be printed: expected the sign itself, or &nbsp; for a space at which no line ends`,
    );
}

/**
 * What emphasis, links, tags and the like were meant to be in running text, of whatever language, and are printed as
 * they stand.
 *
 * @param start where the text starts in its file
 */
export function checkLeftOver(text: string, start: number, report: Report): void {
  const words = masked(text);
  const each = (pattern: RegExp, say: (match: string) => string) => {
    for (const { 0: match, index } of words.matchAll(pattern)) report.mark(start + index, say(match));
  };
  checkEntities(text, start, report);
  // Between a letter without a space and a mark, Markdown takes a star for itself.
  each(
    /\*+[“‘「《（(]|[”’」》）),.，。、]\*+/gu,
    (sign) => `"${sign}" would be printed: expected the mark outside, “*words*”`,
  );
  each(
    /(?<![”’」》）),.，。、*])\*+(?![“‘「《（(*])/gu,
    (stars) => `"${stars}" would be printed: expected *words*, with none inside at either end`,
  );
  each(/[{}]/g, (brace) => `"${brace}" would be printed: expected words alone`);
  each(/\\(?=\s)/g, () => '"\\" would be printed, or break the line: expected none');
  each(/\]\(/g, () => 'a link that is none: expected [words](address), the address without spaces');
  each(
    /\/>/g,
    () => 'half a tag, which would be printed: expected one like <Fact id="..."/>, its < right before the name',
  );
  for (const { 0: address, index } of words.matchAll(/https?:\/\/\S+/g))
    report.warn(start + index, `"${address}", an address as it stands: expected [words](address)`);
}

/**
 * A figure brings its unit, bound to its number: one typed behind it is said twice, and may break away from it. So do
 * the two of a range.
 */
export function checkUnits(text: string, start: number, report: Report): void {
  checkHandRanges(text, start, report);
  for (const { 0: all, 1: unit = '', index } of text.matchAll(UNIT_AGAIN))
    report.warn(start + index + all.length - unit.length, `"${unit}" after a figure, which prints its unit itself`);
}

/** The opening form before a word, the closing form after one. */
const curly = (text: string, at: number, opening: string, closing: string): string =>
  /(?:^|[\s(“‘])$/.test(text.slice(0, at)) ? opening : closing;
