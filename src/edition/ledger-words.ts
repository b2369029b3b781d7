import type { Figure } from '../ledger/figure.ts';
import { VERDICTS, type Kind, type Topic, type Verdict } from '../ledger/schema.ts';

/** How the ledger page names what a check found. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  confirmed: 'Confirmed.',
  rounded: 'Right once rounded.',
  differs: 'Differs from the record.',
  unverified: 'Could not be checked.',
};

/** What a reader may select figures by: the verdict, or that there was nothing to check because we worked the figure out ourselves. */
export const STANDINGS = [...VERDICTS, 'computed'] as const;
export type Standing = (typeof STANDINGS)[number];

export const standingOf = (figure: Figure): Standing => figure.check?.verdict ?? 'computed';

export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  confirmed: 'Confirmed',
  rounded: 'Right once rounded',
  differs: 'Differs from the record',
  unverified: 'Could not be checked',
  computed: 'Worked out by this story',
};

/** How the ledger page names who stands behind a figure. */
export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  filed: 'Filed by',
  reported: 'Reported by',
  argued: 'Argued by',
  estimated: 'Estimated by',
  computed: 'Computed by',
};

export const TOPIC_WORDS: Readonly<Record<Topic, string>> = {
  filing: 'The filing',
  wework: 'WeWork',
  scale: 'Chips and power',
  people: 'People and votes',
  demand: 'Demand',
  concentration: 'Customers',
  loans: 'Loans',
  cash: 'Money in and out',
  'core-scientific': 'Core Scientific',
  'since-then': 'Since then',
};
