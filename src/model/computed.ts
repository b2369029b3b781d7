import { revenueWithoutLargest, shareOfNew } from './concentration.ts';
import type { FactId } from '../ledger/ids.ts';
import { figure, type Figures } from './figures.ts';
import { levelPayment } from './term-loan.ts';
import { payment, rowAt, SECOND_REPAYMENT, twoLoans, yearOf, type TwoLoans } from './two-loans.ts';

/** How a computed figure of the ledger is worked out. */
export interface Formula {
  /** In the model's units: money in USD million, shares as fractions of one. */
  compute(figures: Figures): number;
  /** The formula as a reader would write it; `{id}` stands for the figure put in. */
  readonly show: string;
}

const both = (pick: (loans: TwoLoans) => number, show: string): Formula => ({
  compute: (figures) => pick(twoLoans(figures)),
  show,
});

const SCHEDULE = 'interest and principal of our quarterly schedule, from {cw-ddtl1-2024} and {cw-ddtl2-2024}';
const SCHEDULE_ALL = `${SCHEDULE}, and {cw-ddtl2-undrawn} drawn in July 2025`;

const ratio = (of: FactId, to: FactId): Formula => ({
  compute: (figures) => figure(figures, of) / figure(figures, to),
  show: `{${of}} ÷ {${to}}`,
});
const product = (a: FactId, b: FactId): Formula => ({
  compute: (figures) => figure(figures, a) * figure(figures, b),
  show: `{${a}} × {${b}}`,
});

/** Quarters from the start of 2025 to the first loan's maturity in March 2028. */
const QUARTERS_TO_MATURITY = 13;

/** Every computed figure's formula, by the name the ledger gives it. */
export const FORMULAS: Readonly<Record<string, Formula>> = {
  'microsoft-revenue': product('conc-62', 'cw-revenue-2024'),
  'customer-two-revenue': product('cw-custc-2024', 'cw-revenue-2024'),
  'revenue-outside-microsoft': {
    compute: (figures) => revenueWithoutLargest(figure(figures, 'cw-revenue-2024'), [figure(figures, 'conc-62')], 1),
    show: '{cw-revenue-2024} × (100% − {conc-62})',
  },
  'revenue-outside-two': {
    compute: (figures) =>
      revenueWithoutLargest(
        figure(figures, 'cw-revenue-2024'),
        [figure(figures, 'conc-62'), figure(figures, 'cw-custc-2024')],
        2,
      ),
    show: '{cw-revenue-2024} × (100% − {conc-62} − {cw-custc-2024})',
  },
  'openai-share-of-committed': {
    compute: (figures) =>
      shareOfNew(
        figure(figures, 'oai-deal-11-9b') - figure(figures, 'cw-openai-stock'),
        figure(figures, 'ctx-rpo-15-1b'),
      ),
    show: '({oai-deal-11-9b} − {cw-openai-stock}) ÷ ({oai-deal-11-9b} − {cw-openai-stock} + {ctx-rpo-15-1b})',
  },
  'nvidia-rent-a-year': {
    compute: (figures) => figure(figures, 'nvda-rent-1-3b') / 4,
    show: '{nvda-rent-1-3b} ÷ 4 years',
  },
  'commitments-multiple': ratio('top3-committed-7-8b', 'cw-revenue-2024'),
  'debt-to-revenue': ratio('cw-debt-total-2024', 'cw-revenue-2024'),
  'commitments-to-revenue': {
    compute: (figures) =>
      (figure(figures, 'cw-ddtl1-size') + figure(figures, 'cw-ddtl2-size')) / figure(figures, 'cw-revenue-2024'),
    show: '({cw-ddtl1-size} + {cw-ddtl2-size}) ÷ {cw-revenue-2024}',
  },
  'two-loans-balance': {
    compute: (figures) => figure(figures, 'cw-ddtl1-2024') + figure(figures, 'cw-ddtl2-2024'),
    show: '{cw-ddtl1-2024} + {cw-ddtl2-2024}',
  },
  'two-loans-share-of-debt': {
    compute: (figures) =>
      (figure(figures, 'cw-ddtl1-2024') + figure(figures, 'cw-ddtl2-2024')) / figure(figures, 'cw-debt-total-2024'),
    show: '({cw-ddtl1-2024} + {cw-ddtl2-2024}) ÷ {cw-debt-total-2024}',
  },
  'ddtl1-interest-on-size': product('ddtl1-rate-2024', 'cw-ddtl1-size'),
  'ddtl1-interest-on-balance': product('ddtl1-rate-2024', 'cw-ddtl1-2024'),
  'ddtl1-service-2025': {
    compute: (figures) => yearOf(twoLoans(figures).first, 2025),
    show: 'four instalments of {ddtl1-instalment}, and interest at {ddtl1-rate-2024} a year on the balance, {cw-ddtl1-2024} at first',
  },
  'ddtl1-level-payment-year': {
    compute: (figures) =>
      4 * levelPayment(figure(figures, 'cw-ddtl1-size'), figure(figures, 'ddtl1-rate-2024') / 4, QUARTERS_TO_MATURITY),
    show: '4 × the level payment that clears {cw-ddtl1-size} at {ddtl1-rate-2024} a year over thirteen quarters',
  },
  'ddtl2-interest-on-drawn': product('ddtl2-rate', 'cw-ddtl2-2024'),
  'ddtl2-interest-on-all': product('ddtl2-rate', 'cw-ddtl2-size'),
  'ddtl2-principal-a-year-claimed': ratio('ddtl2-drawn-3-8b', 'ddtl2-years'),
  'ddtl2-principal-a-year-all-claimed': ratio('cw-ddtl2-size', 'ddtl2-years'),
  'ddtl2-full-year-half-drawn': {
    compute: (figures) =>
      figure(figures, 'cw-ddtl2-2024') / figure(figures, 'ddtl2-years') +
      figure(figures, 'ddtl2-rate') * figure(figures, 'cw-ddtl2-2024'),
    show: '{cw-ddtl2-2024} ÷ {ddtl2-years} + {ddtl2-rate} × {cw-ddtl2-2024}',
  },
  'ddtl2-full-year-all-drawn': {
    compute: (figures) =>
      figure(figures, 'cw-ddtl2-size') / figure(figures, 'ddtl2-years') +
      figure(figures, 'ddtl2-rate') * figure(figures, 'cw-ddtl2-size'),
    show: '{cw-ddtl2-size} ÷ {ddtl2-years} + {ddtl2-rate} × {cw-ddtl2-size}',
  },
  'claimed-quarterly-bill': {
    compute: (figures) =>
      (figure(figures, 'ddtl1-interest-892m') +
        figure(figures, 'ddtl2-interest-760m') +
        figure(figures, 'ddtl2-interest-on-drawn-claimed')) /
      4,
    show: '({ddtl1-interest-892m} + {ddtl2-interest-760m} + {ddtl2-interest-on-drawn-claimed}) ÷ 4',
  },
  'both-loans-2025-q4': both(
    ({ first, second }) => payment(rowAt(first, SECOND_REPAYMENT)) + payment(rowAt(second, SECOND_REPAYMENT)),
    SCHEDULE,
  ),
  'both-loans-2025-q4-all-drawn': both(
    ({ first, second, rest }) =>
      payment(rowAt(first, SECOND_REPAYMENT)) +
      payment(rowAt(second, SECOND_REPAYMENT)) +
      payment(rowAt(rest, SECOND_REPAYMENT)),
    SCHEDULE_ALL,
  ),
  'both-loans-2026': both(({ first, second }) => yearOf(first, 2026) + yearOf(second, 2026), SCHEDULE),
  'both-loans-2026-all-drawn': both(
    ({ first, second, rest }) => yearOf(first, 2026) + yearOf(second, 2026) + yearOf(rest, 2026),
    SCHEDULE_ALL,
  ),
  'ddtl1-balloon-computed': both(
    ({ first }) => rowAt(first, { year: 2028, quarter: 1 }).principal,
    '{cw-ddtl1-2024} less twelve instalments of {ddtl1-instalment}',
  ),
};
