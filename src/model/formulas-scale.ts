import { costOfRest, costPerChip, costPerMegawatt, extrapolatedCost } from './build-out.ts';
import { difference, formula, ratio, sumOf, type Formulas, type Read } from './formula.ts';
import { votingPower } from './votes.ts';

const PROMISES = ['commit-nj-1b', 'commit-blueowl-5b', 'commit-uk-1b-usd', 'commit-eu-2-2b', 'commit-va-600m'] as const;
const promises = sumOf(...PROMISES);
const rate = (read: Read): number => costPerMegawatt(read('np-15b'), read('np-360mw'));

const RENT = ['cw-lease-undisc-q1', 'cw-lease-future-q1'] as const;
const rent = sumOf(...RENT);

/** Power, chips, promises, rent and votes. */
export const SCALE: Formulas = {
  'build-all-cost': formula('{np-15b} ÷ {np-360mw} × {contracted-1-3gw}', (read) =>
    costOfRest(rate(read), read('contracted-1-3gw'), 0),
  ),
  'build-rest-cost-260': formula(
    '{np-15b} ÷ {cw-power-260-vs-360} × ({contracted-1-3gw} − {cw-power-260-vs-360})',
    (read) =>
      costOfRest(
        costPerMegawatt(read('np-15b'), read('cw-power-260-vs-360')),
        read('contracted-1-3gw'),
        read('cw-power-260-vs-360'),
      ),
  ),
  'power-to-build': difference('contracted-1-3gw', 'active-360'),
  'power-gap': difference('active-360', 'cw-power-260-vs-360'),
  'power-gap-share': formula(
    '{active-360} ÷ {cw-power-260-vs-360} − 1',
    (read) => read('active-360') / read('cw-power-260-vs-360') - 1,
  ),
  'gpus-per-megawatt': formula('{cw-gpus} ÷ {active-360}', (read) => read('cw-gpus') / read('active-360')),
  'cost-all-in-per-gpu': formula('{np-15b} ÷ {cw-gpus}', (read) => costPerChip(read('np-15b'), read('cw-gpus'))),
  'microsoft-openai-cost-260': formula(
    '{cw-cor-2024} ÷ {cw-power-260-vs-360} × {ms-7-5gw} × {ms-70pct-openai}',
    (read) =>
      extrapolatedCost(read('cw-cor-2024'), read('cw-power-260-vs-360'), read('ms-7-5gw'), read('ms-70pct-openai')),
  ),
  'promises-sum': promises,
  'promises-with-core-scientific': sumOf(...PROMISES, 'cs-8-7b-12yr'),
  'promises-and-build': formula(
    `${promises.show} + {np-15b} ÷ {np-360mw} × ({contracted-1-3gw} − {active-360})`,
    (read, figures) => promises.compute(figures) + costOfRest(rate(read), read('contracted-1-3gw'), read('active-360')),
  ),
  'cw-rent-signed': rent,
  'cw-rent-to-revenue': formula(
    `(${rent.show}) ÷ {cw-revenue-2024}`,
    (read, figures) => rent.compute(figures) / read('cw-revenue-2024'),
  ),
  'ww-rent-to-revenue': ratio('ww-leases', 'ww-rev-2018'),
  'founders-votes-computed': formula(
    '{founders-own-30} × {cw-class-votes-b} ÷ ({founders-own-30} × {cw-class-votes-b} + 100% − {founders-own-30})',
    (read) => votingPower(read('founders-own-30'), read('cw-class-votes-b')),
  ),
};
