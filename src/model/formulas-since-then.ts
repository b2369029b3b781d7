import { OUTCOMES, type Outcome } from '../ledger/units.ts';
import { claimsThat } from './claims.ts';
import { difference, formula, ratio, sumOf, type Formula, type Formulas } from './formula.ts';

const count = (outcome: Outcome): Formula => ({
  compute: (figures) => claimsThat(figures, outcome).length,
  show: `how many of the claims ${outcome === 'open' ? 'are open' : outcome}`,
});

/** What the postscript works out: debt, customers, the partner’s trade, and how many claims held. */
export const SINCE_THEN: Formulas = {
  'claims-judged': {
    compute: (figures) => OUTCOMES.reduce((sum, outcome) => sum + claimsThat(figures, outcome).length, 0),
    show: 'how many claims about the future the story judges',
  },
  'claims-held': count('held'),
  'claims-failed': count('failed'),
  'claims-open': count('open'),
  'principal-a-quarter-2026': formula('{cw-principal-mar25-2026} ÷ 4', (read) => read('cw-principal-mar25-2026') / 4),
  'af-debt-first-year': difference('af-debt-march26', 'af-debt-march25'),
  'af-q2-2026-three': sumOf('af-q2-2026-conc', 'af-q2-2026-conc-second', 'af-q2-2026-conc-third'),
  'af-second-loan-with-added': sumOf('af-debt-june26-second', 'af-ddtl21-june26'),
  'af-corz-hosting-share': ratio('af-corz-hosting-q2', 'af-corz-revenue-q2'),
};
