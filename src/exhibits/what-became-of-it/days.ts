import { dayNumber } from '../../ledger/day.ts';
import type { FactId } from '../../ledger/ids.ts';
import { figure, type Figures } from '../../model/figures.ts';
import type { Words } from '../exhibit.ts';

/** What is dated: with `date-` before it, the label that prints its date. */
export const DATES = {
  filed: 'ww-s1-date',
  postponed: 'ww-postponed',
  neumann: 'ww-neumann',
  withdrawn: 'ww-withdraw',
  spac: 'ww-spac-trade',
  bankrupt: 'ww-ch11',
  delisted: 'ww-nyse-delisting-record',
  exit: 'ww-exit',
  'cw-filed': 'tl-s1-filed',
} as const satisfies Readonly<Record<string, FactId>>;
export type Moment = keyof typeof DATES;

/** Days from the company's own filing: both lines begin at zero. */
export function daysAfterFiling(moment: Moment, model: Figures): number {
  const first = moment === 'cw-filed' ? moment : 'filed';
  return figure(model, DATES[moment]) - figure(model, DATES[first]);
}

/** Days from CoreWeave's filing to the story's publication. */
export const daysToToday = (model: Figures, { story }: Words): number =>
  dayNumber(story.published) - figure(model, DATES['cw-filed']);
