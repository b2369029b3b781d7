import type { OwnWords } from './own-words.ts';
import type { Passage, Report } from './report.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const MONTH = `(?:${MONTHS.join('|')})`;
const DAY = new RegExp(`\\b(?<day>\\d{1,2})\\s(?<month>${MONTH})(?:\\s(?<year>\\d{4}))?\\b`, 'g');
/** The same as it is written in America: March 3, 2025. */
const DAY_BEHIND = new RegExp(`\\b(?<month>${MONTH})\\s(?<day>\\d{1,2})(?:st|nd|rd|th)?,\\s(?<year>\\d{4})\\b`, 'g');
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const ON_WEEKDAY = new RegExp(`\\b(${WEEKDAYS.join('|')}),?\\s(\\d{1,2}\\s${MONTH}\\s\\d{4})\\b`, 'g');

/** What makes a number one of money, or of a measure, which no year is; a no-break space is `\\_` in double quotes. */
const MONEY = '[$£€¥]';
const MEASURE = String.raw`(?:\s|\\_|-)?(?:[%％]|(?:percent|million|billion|trillion|bn|m|MW|GW)\b|[千万亿]|兆瓦|吉瓦)`;
/** Behind “has” and the like a number before these is a count, and no year. */
const COUNTED = String.raw`(?:GPUs|chips|machines|servers|sites|customers|data\scentres)`;
const COUNTS_AFTER = String.raw`\b(?:has|have|had|holds?|held|owns?|owned|with|about|some|bought|buys?|runs?|ran|rents?)`;

/**
 * Years, dates, and names that carry a digit: the digits that may be typed into prose. Others are listed in
 * content/words.txt.
 */
const TYPED_ON_PURPOSE = [
  new RegExp(`\\b(?:\\d{1,2}\\s)?${MONTH}(?:\\s\\d{1,2}(?:st|nd|rd|th)?,)?\\s\\d{4}\\b`, 'g'),
  new RegExp(`\\b\\d{1,2}\\s${MONTH}\\b`, 'g'),
  new RegExp(
    String.raw`(?<!${MONEY}\s?)\b(?:19|20)\d{2}s?\b(?!${MEASURE})(?!(?<=${COUNTS_AFTER}\s\d{4})\s${COUNTED}\b)`,
    'g',
  ),
  /\b[A-Z][A-Za-z]*-?\d+[A-Za-z]*(?:\s[A-Z]{2,}\d*)?\b/g,
  /&[a-z]\w*;/gi,
  // Figures and slots that are filled in later.
  /\{[^}|]*(?:\}|$)|\|[^}|]*\}/g,
];

const EXPECTED: Readonly<Record<'chapter' | 'exhibit' | 'other', string>> = {
  chapter: '<Fact id="..."/>, so that the figure opens to its source',
  exhibit: 'the name of a figure in braces, {...}, so that it follows the ledger',
  other: 'none, as nothing keeps it true',
};

/**
 * A digit typed into words, where the ledger should print it. Dates and names with digits may be typed.
 *
 * @param own what the editors have marked as typed on purpose; undefined if that is not known, and then nothing is said
 * @param where in what kind of text it stands: that decides how a figure is printed there
 */
export function checkDigits(
  { text, start }: Passage,
  own: OwnWords | undefined,
  where: keyof typeof EXPECTED,
  report: Report,
): void {
  if (!own) return;
  for (const { 0: typed, groups, index } of [...text.matchAll(DAY), ...text.matchAll(DAY_BEHIND)]) {
    const { day, month = '', year } = groups ?? {};
    if (
      Number(day) === 0 ||
      Number(day) > new Date(Date.UTC(Number(year ?? 2000), MONTHS.indexOf(month) + 1, 0)).getUTCDate()
    )
      report.mark(start + index, `there is no ${typed}`);
  }
  for (const { 0: typed, 1: weekday = '', 2: date = '', index } of text.matchAll(ON_WEEKDAY)) {
    const right = WEEKDAYS[new Date(`${date} UTC`).getUTCDay()];
    if (right !== undefined && right !== weekday) report.mark(start + index, `${typed}: that day was a ${right}`);
  }
  const masked = [...own.typed, ...TYPED_ON_PURPOSE].reduce(
    (rest, pattern) => rest.replace(pattern, (match) => '·'.repeat(match.length)),
    text,
  );
  for (const match of masked.matchAll(/[$£€]?\d(?:[\d.,]*\d)?\s?(?:%|percent|billion|million|bn|m\b|MW|GW)?/g))
    report.mark(
      start + match.index,
      `"${match[0].trim()}" is typed by hand: expected ${EXPECTED[where]}; a name with a digit belongs into content/words.txt`,
    );
}
