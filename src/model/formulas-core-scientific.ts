import { paperLosses, reimbursedBuilding, revenueMix, type Building, type RevenueLines } from './core-scientific.ts';
import { formula, ratio, sumOf, type Formulas, type Read } from './formula.ts';

const lines = (read: Read): RevenueLines => ({
  selfMining: read('cs-self-408m'),
  hostedMining: read('cs-hosted-77m'),
  hpcHosting: read('cs-hpc-24-3m'),
});
const building = (read: Read): Building =>
  reimbursedBuilding(read('cs-capex-1-14b'), read('cs-reimbursed-899m'), read('cz-cash-2024'));
const losses = (read: Read) =>
  paperLosses(
    [read('cz-q2-netloss'), read('cz-q3-netloss'), read('cz-q4-netloss')],
    [read('cz-q2-mtm'), read('cz-q3-mtm'), read('cz-q4-mtm')],
  );

/** Core Scientific's books beyond its mining share and its losses. */
export const CORE_SCIENTIFIC: Formulas = {
  'cs-hpc-share': formula(
    '{cs-hpc-24-3m} ÷ ({cs-self-408m} + {cs-hosted-77m} + {cs-hpc-24-3m})',
    (read) => revenueMix(lines(read)).hpcHosting,
  ),
  'cs-own-capex-share': formula(
    '({cs-capex-1-14b} − {cs-reimbursed-899m}) ÷ {cs-capex-1-14b}',
    (read) => building(read).ownShare,
  ),
  'cs-cash-left': formula(
    '{cz-cash-2024} − ({cs-capex-1-14b} − {cs-reimbursed-899m})',
    (read) => building(read).cashLeft,
  ),
  'cs-cash-gap': formula('{cs-capex-1-14b} − {cz-cash-2024}', (read) => building(read).gapBefore),
  'cs-losses-noncash-sum': sumOf('cz-q2-mtm', 'cz-q3-mtm', 'cz-q4-mtm'),
  'cs-losses-to-revenue': formula(
    '({cz-q2-netloss} + {cz-q3-netloss} + {cz-q4-netloss}) ÷ ({cs-self-408m} + {cs-hosted-77m} + {cs-hpc-24-3m})',
    (read) => losses(read).losses / (read('cs-self-408m') + read('cs-hosted-77m') + read('cs-hpc-24-3m')),
  ),
  'cs-hpc-last-quarter-share': ratio('cs-hpc-q4-8-5m', 'cs-hpc-24-3m'),
  'cs-hpc-run-rate': formula('{cs-hpc-q4-8-5m} × 4', (read) => read('cs-hpc-q4-8-5m') * 4),
  'cs-named-power': sumOf('cs-200mw', 'cs-112mw'),
  'cs-share-of-contracted': ratio('cs-contracted-590mw', 'contracted-1-3gw'),
  'core-scientific-per-megawatt': formula(
    '{cs-8-7b-12yr} ÷ {cs-8-7b-12yr-years} ÷ {cs-500mw-six-sites}',
    (read) => read('cs-8-7b-12yr') / read('cs-8-7b-12yr-years') / read('cs-500mw-six-sites'),
  ),
};
