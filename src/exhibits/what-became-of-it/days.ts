import { formatDate } from '../../ledger/format.ts';
import { text, type Words } from '../exhibit.ts';

const DAY = 86_400_000;

/**
 * The day a date of the words stands for, counted from 1970. The words get their dates from the ledger's own format, so this is that format read
 * backwards: of the twelve months, the one that is written so.
 *
 * @throws Error if the text is no date as the ledger writes it
 */
function dayOf(date: string): number {
  const [day, , year] = date.replaceAll('\u00a0', ' ').split(' ');
  for (let month = 1; month <= 12; month += 1) {
    const iso = [year, String(month).padStart(2, '0'), day?.padStart(2, '0')].join('-');
    if (formatDate(iso, 'short').replaceAll('\u00a0', ' ') === date.replaceAll('\u00a0', ' '))
      return Date.parse(iso) / DAY;
  }
  throw new Error(`"${date}" is not a date like "3 Mar 2025"`);
}

/** What is dated: a label `date-<moment>` of the words. */
export type Moment =
  'filed' | 'postponed' | 'neumann' | 'withdrawn' | 'spac' | 'bankrupt' | 'delisted' | 'exit' | 'cw-filed' | 'today';

/** Days from the company's own filing: both lines begin at zero. */
export function daysAfterFiling(moment: Moment, words: Words): number {
  const first = moment === 'cw-filed' || moment === 'today' ? 'cw-filed' : 'filed';
  return dayOf(text(words, `date-${moment}`)) - dayOf(text(words, `date-${first}`));
}
