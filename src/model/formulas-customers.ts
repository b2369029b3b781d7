import { herfindahl, revenueToDilute, revenueWithoutLargest } from './concentration.ts';
import { difference, formula, ratio, type Formulas, type Read } from './formula.ts';

const named = (read: Read): number[] => [read('conc-62'), read('cw-custc-2024')];

/** Who CoreWeave's revenue comes from, and what it is measured against. */
export const CUSTOMERS: Formulas = {
  'hhi-2024': formula('{conc-62}² + {cw-custc-2024}²', (read) => herfindahl(named(read))),
  'customers-effective-2024': formula('1 ÷ ({conc-62}² + {cw-custc-2024}²)', (read) => 1 / herfindahl(named(read))),
  'customer-two-share-implied': difference('conc-77-top2', 'conc-62'),
  'new-revenue-for-half': formula('{cw-revenue-2024} × ({conc-62} ÷ {ms-below-50} − 1)', (read) =>
    revenueToDilute(read('conc-62'), read('cw-revenue-2024'), read('ms-below-50')),
  ),
  'commitments-to-two-customers': formula(
    '{top3-committed-7-8b} ÷ ({cw-revenue-2024} × ({conc-62} + {cw-custc-2024}))',
    (read) => {
      const revenue = read('cw-revenue-2024');
      return read('top3-committed-7-8b') / (revenue - revenueWithoutLargest(revenue, named(read), 2));
    },
  ),
  'initial-contracts-implied': ratio('top3-committed-7-8b', 'top3-committed-4x'),
  'revenue-growth-2022-2024': ratio('cw-revenue-2024', 'cw-revenue-2022'),
  'revenue-growth-claimed': ratio('rev-with-1-9b', 'cw-revenue-2022-claim'),
  'valuation-to-revenue': ratio('tl-valuation-35b', 'cw-revenue-2024'),
  'openai-stock-of-valuation': ratio('cw-openai-stock', 'tl-valuation-35b'),
  'openai-contract-to-revenue': ratio('oai-deal-11-9b', 'cw-revenue-2024'),
};
