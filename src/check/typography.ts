import { checkHandRanges } from './hand-range.ts';
import type { Passage, Report } from './report.ts';

const UNITS = 'billion|million|trillion|percent|points|basis points|MW|GW|kW|MHz|km|bn|bp|GB|TB';
const UNIT_APART = new RegExp(`[$£€]?\\d[\\d.,]* (?:${UNITS})\\b`, 'g');
const UNIT_AGAIN = new RegExp(`(?<=<Fact\\s[^>]*/>|\\{[\\w-]+(?::\\w+)?\\})\\s+(${UNITS})\\b`, 'g');
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
  for (const { 0: sign, index } of text.matchAll(
    /&(?!(?:nbsp|amp|lt|gt|quot|shy|thinsp|ensp|emsp|times|ndash|mdash|hellip);)[a-z]+;/gi,
  ))
    report.mark(
      start + index,
      `"${sign}" would be printed: expected the sign itself, or &nbsp; for a space at which no line ends`,
    );
  if (kind !== 'running') checkUnits(text, start, report);
  if (kind === 'running') {
    // What emphasis and links were meant to be, and are printed as they stand.
    each(/\*+/g, (stars, at) =>
      report.mark(at, `"${stars}" would be printed: expected *words*, with none inside at either end`),
    );
    each(/[{}]/g, (brace, at) => report.mark(at, `"${brace}" would be printed: expected words alone`));
    each(/\\(?=\s)/g, (_, at) => report.mark(at, '"\\" would be printed, or break the line: expected none'));
    each(/https?:\/\/\S+/g, (address, at) =>
      report.warn(at, `"${address}", an address as it stands: expected [words](address)`),
    );
    each(/\]\(/g, (_, at) =>
      report.mark(at, 'a link that is none: expected [words](address), the address without spaces'),
    );
    return;
  }
  each(/<\/?[A-Za-z][^<>]*>|\*[^\s*][^*]*\*|\]\(/g, (sign, at) =>
    report.mark(at, `"${sign}" would be printed: expected words alone, as links and emphasis are for chapters`),
  );
  if (kind === 'drawn')
    each(UNIT_APART, (match, at) =>
      report.warn(at, `"${match}" can break across lines: expected a no-break space, written \\_ in double quotes`),
    );
  each(/''|'/g, (_, at) =>
    report.mark(at, `a straight apostrophe or quote, ': expected ${curly(words, at - start, '‘', '’')}`),
  );
  each(/\\?"/g, (_, at) => report.mark(at, `a straight quote, ": expected ${curly(words, at - start, '“', '”')}`));
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
