import type { Kind, Topic, Verdict } from '../ledger/schema.ts';

/** How the ledger page names what a check found. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  confirmed: 'Confirmed.',
  rounded: 'Right once rounded.',
  differs: 'Differs from the record.',
  unverified: 'Could not be checked.',
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
