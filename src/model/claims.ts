import type { FactId } from '../ledger/ids.ts';
import { OUTCOME_NUMBERS, OUTCOMES, type Outcome } from '../ledger/units.ts';
import { figure, type Figures } from './figures.ts';

/** What the claims of the postscript are about, in the order in which it tells them. */
export const CLAIM_GROUPS = ['money', 'lenders', 'customers', 'demand', 'partner', 'worth'] as const;
/** What a claim is about. */
export type ClaimGroup = (typeof CLAIM_GROUPS)[number];

/**
 * A claim about the future that the story tells and, at its end, judges. What was only asked, or said of March 2025, is
 * none: later years cannot make it fail.
 */
export interface JudgedClaim {
  readonly id: string;
  readonly group: ClaimGroup;
  /** Where the ledger says what became of it. */
  readonly became: FactId;
  /** The figure on record that speaks to it. */
  readonly record: FactId;
}

/** Every claim about the future that the story judges: drawing, table and counts follow from this list. */
export const CLAIMS = [
  { id: 'interest', group: 'money', became: 'became-interest', record: 'af-q2-2026-interest' },
  { id: 'quarter', group: 'money', became: 'became-quarter', record: 'principal-a-quarter-2026' },
  { id: 'outgrow', group: 'money', became: 'became-outgrow', record: 'cw-principal-mar25-2026' },
  { id: 'needs', group: 'money', became: 'became-needs', record: 'af-debt-june26' },
  { id: 'year', group: 'lenders', became: 'became-year', record: 'af-debt-first-year' },
  { id: 'collapse', group: 'lenders', became: 'became-collapse', record: 'af-q2-2026' },
  { id: 'new-money', group: 'lenders', became: 'became-new-money', record: 'af-raised-2025' },
  { id: 'one-customer', group: 'customers', became: 'became-one-customer', record: 'af-fy2025-conc' },
  { id: 'half', group: 'customers', became: 'became-half', record: 'af-q2-2026-conc' },
  { id: 'giants', group: 'customers', became: 'became-giants', record: 'af-q2-2026-three' },
  { id: 'cancel', group: 'customers', became: 'became-cancel', record: 'af-q2-2026-backlog' },
  { id: 'ceiling', group: 'demand', became: 'became-ceiling', record: 'af-ms-openai' },
  { id: 'parting', group: 'demand', became: 'became-parting', record: 'af-oai-ms-recap-azure' },
  { id: 'melting', group: 'demand', became: 'became-melting', record: 'af-h100-oct26' },
  { id: 'late', group: 'partner', became: 'became-late', record: 'af-denton-delay' },
  { id: 'rest', group: 'partner', became: 'became-rest', record: 'af-corz-437mw' },
  { id: 'mine', group: 'worth', became: 'became-mine', record: 'af-corz-impairment' },
  { id: 'front', group: 'worth', became: 'became-front', record: 'af-corz-debt-june26' },
  { id: 'repay', group: 'worth', became: 'became-repay', record: 'af-debt-june26-first' },
  { id: 'profit', group: 'worth', became: 'became-profit', record: 'af-h1-2026-operating' },
] as const satisfies readonly JudgedClaim[];
/** One of `CLAIMS`. */
export type Claim = (typeof CLAIMS)[number];

/**
 * What the ledger says became of a claim.
 *
 * @throws Error naming the claim if its figure is none of the three outcomes
 */
export function outcomeOf(figures: Figures, claim: JudgedClaim): Outcome {
  const value = figure(figures, claim.became);
  const found = OUTCOMES.find((outcome) => OUTCOME_NUMBERS[outcome] === value);
  if (found === undefined) throw new Error(`"${claim.became}" is ${value}: expected one of ${OUTCOMES.join(', ')}`);
  return found;
}

/** The claims that came to one outcome, in the order of the list. */
export const claimsThat = (figures: Figures, outcome: Outcome): readonly Claim[] =>
  CLAIMS.filter((claim) => outcomeOf(figures, claim) === outcome);
