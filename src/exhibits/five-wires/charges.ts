import type { FactId } from '../../ledger/ids.ts';
import type { Tone } from '../../scene/palette.ts';

/** One of the five charges: a wire, its colour, and the figure that stands on it. */
export interface Charge {
  readonly id: string;
  readonly tone: Tone;
  readonly fact: FactId;
  /** What is on record beside it. */
  readonly record: FactId;
}

/** In the critic's order, which is the order of the wires from the top. A colour says whose matter the charge is. */
export const CHARGES: readonly Charge[] = [
  { id: 'interest', tone: 'debt', fact: 'int-2b-a-year', record: 'interest-all-debt-a-year' },
  { id: 'microsoft', tone: 'microsoft', fact: 'conc-62', record: 'conc-62' },
  { id: 'billions', tone: 'coreweave', fact: 'exp-tens-of-billions', record: 'cw-liquidity-2024' },
  { id: 'core-scientific', tone: 'core-scientific', fact: 'cs-no-hpc-over-1gw', record: 'cs-contracted-590mw' },
  { id: 'mine', tone: 'ink', fact: 'cs-95pct', record: 'cs-hpc-q4-8-5m' },
];
