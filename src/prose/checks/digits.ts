import type { Passage, Report } from './report.ts';

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';

/** Years, dates, and names that carry a digit: the digits that may be typed into prose. */
const TYPED_ON_PURPOSE = [
  new RegExp(`\\b(?:\\d{1,2}\\s)?${MONTH}(?:\\s\\d{1,2}(?:st|nd|rd|th)?,)?\\s\\d{4}\\b`, 'g'),
  new RegExp(`\\b\\d{1,2}\\s${MONTH}\\b`, 'g'),
  /\b(?:19|20)\d{2}s?\b/g,
  /\b[A-Z][A-Za-z]*-?\d+[A-Za-z]*(?:\s[A-Z]{2,}\d*)?\b/g,
  /\bDDTL\s\d\.\d\b/g,
  /\b(?:Gemma|GPT|Form|Chapter)[\s-]\d+(?:\.\d)?[A-Z]?\b/g,
  /\bo3\b/g,
  /\b\d+-[KQ]\b/g,
  /&#?\w+;/g,
];

/** A digit typed into prose, where the ledger should print it. Dates and names with digits may be typed. */
export function checkDigits({ text, start }: Passage, report: Report): void {
  const masked = TYPED_ON_PURPOSE.reduce(
    (rest, pattern) => rest.replace(pattern, (match) => '·'.repeat(match.length)),
    text,
  );
  for (const match of masked.matchAll(/[$£€]?\d[\d.,]*\s?(?:%|percent|billion|million|bn|m\b|MW|GW)?/g))
    report.error(
      start + match.index,
      `"${match[0].trim()}" is typed by hand: expected <Fact id="..."/>, so that the figure opens to its source`,
    );
}
