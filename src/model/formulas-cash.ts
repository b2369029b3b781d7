import { costPerMegawatt, costOfRest, lasts } from './build-out.ts';
import { cashCostRatio, spentByLoss } from './cost-of-revenue.ts';
import { difference, formula, ratio, type Formulas, type Read } from './formula.ts';

const buildRest = (read: Read): number =>
  costOfRest(costPerMegawatt(read('np-15b'), read('np-360mw')), read('contracted-1-3gw'), read('active-360'));
const BUILD_REST = '({np-15b} ÷ {np-360mw} × ({contracted-1-3gw} − {active-360}))';

/** What was spent, and how long the money to be raised would last. */
export const CASH: Formulas = {
  'cost-of-dollar-net-loss': formula(
    '({cw-revenue-2024} + {cw-netloss-2024}) ÷ {cw-revenue-2024}',
    (read) => spentByLoss(read('cw-revenue-2024'), read('cw-netloss-2024')) / read('cw-revenue-2024'),
  ),
  'cost-of-dollar-before-depreciation': formula('({cw-opex-2024} − {cw-da-2024}) ÷ {cw-revenue-2024}', (read) =>
    cashCostRatio(read('cw-revenue-2024'), read('cw-opex-2024'), read('cw-da-2024')),
  ),
  'spent-claimed': formula('{rev-2b-loss-863} + {rev-2b-loss-863-loss}', (read) =>
    spentByLoss(read('rev-2b-loss-863'), read('rev-2b-loss-863-loss')),
  ),
  'spent-rest-claimed': difference('spent-2-86b', 'spent-1-5b-ops'),
  'ipo-months-of-capex': formula(
    '{ipo-raise-4b} ÷ {cw-capex-2024} × 12 months',
    (read) => lasts(read('ipo-raise-4b'), read('cw-capex-2024')) * 12,
  ),
  'ipo-years-of-losses': formula('{ipo-raise-4b} ÷ {cw-netloss-2024}', (read) =>
    lasts(read('ipo-raise-4b'), read('cw-netloss-2024')),
  ),
  'ipo-years-of-claimed-bill': formula(
    '{ipo-raise-4b} ÷ ({ddtl1-interest-892m} + {ddtl2-double-1-52b} + {cw-netloss-2024})',
    (read) =>
      lasts(read('ipo-raise-4b'), read('ddtl1-interest-892m') + read('ddtl2-double-1-52b') + read('cw-netloss-2024')),
  ),
  'liquidity-of-build-rest': formula(
    `{cw-liquidity-2024} ÷ ${BUILD_REST}`,
    (read) => read('cw-liquidity-2024') / buildRest(read),
  ),
  'liquidity-and-ipo-of-build-rest': formula(
    `({cw-liquidity-2024} + {ipo-raise-4b}) ÷ ${BUILD_REST}`,
    (read) => (read('cw-liquidity-2024') + read('ipo-raise-4b')) / buildRest(read),
  ),
  'capex-to-revenue': ratio('cw-capex-2024', 'cw-revenue-2024'),
};
