import type { FactId } from '../../ledger/ids.ts';
import type { Tone } from '../../scene/palette.ts';

/** What became of a claim by the date of the postscript. */
export const OUTCOMES = ['held', 'failed', 'open'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const GROUPS = ['money', 'customers', 'partner'] as const;
export type Group = (typeof GROUPS)[number];

/** A claim of the story, and the figure on record that speaks to it. */
export interface Claim {
  readonly id: string;
  readonly group: Group;
  readonly outcome: Outcome;
  /** Whose matter the figure on record is. */
  readonly tone: Tone;
  readonly fact: FactId;
}

export const CLAIMS: readonly Claim[] = [
  { id: 'interest', group: 'money', outcome: 'held', tone: 'loss', fact: 'af-q2-2026-interest' },
  { id: 'needs', group: 'money', outcome: 'held', tone: 'debt', fact: 'af-debt-june26' },
  { id: 'year', group: 'money', outcome: 'failed', tone: 'cash', fact: 'af-priced-raise' },
  { id: 'one-customer', group: 'customers', outcome: 'held', tone: 'microsoft', fact: 'af-fy2025-conc' },
  { id: 'ceiling', group: 'customers', outcome: 'failed', tone: 'coreweave', fact: 'af-fy2025' },
  { id: 'giants', group: 'customers', outcome: 'open', tone: 'ink', fact: 'af-q1-2026-conc' },
  { id: 'late', group: 'partner', outcome: 'held', tone: 'coreweave', fact: 'af-third-party-delay' },
  { id: 'built', group: 'partner', outcome: 'failed', tone: 'core-scientific', fact: 'af-corz-350mw' },
  { id: 'rest', group: 'partner', outcome: 'open', tone: 'core-scientific', fact: 'af-corz-350mw-contracted' },
];

export const claimsOf = (group: Group): readonly Claim[] => CLAIMS.filter((claim) => claim.group === group);
export const claimsThat = (outcome: Outcome): readonly Claim[] => CLAIMS.filter((claim) => claim.outcome === outcome);
