import { costOfRest, costPerMegawatt, extrapolatedCost } from './build-out.ts';
import { revenueWithoutLargest, shareOfNew } from './concentration.ts';
import type { FactId } from '../ledger/ids.ts';
import { costOfDollar } from './cost-of-revenue.ts';
import { figure, type Figures } from './figures.ts';
import { FIRST_MATURITY, SECOND_REPAYMENT } from './filed-debt.ts';
import { product, ratio, type Formula, type Formulas } from './formula.ts';
import { CASH } from './formulas-cash.ts';
import { CORE_SCIENTIFIC } from './formulas-core-scientific.ts';
import { CUSTOMERS } from './formulas-customers.ts';
import { FUSE } from './formulas-fuse.ts';
import { LOANS } from './formulas-loans.ts';
import { SCALE } from './formulas-scale.ts';
import { SINCE_THEN } from './formulas-since-then.ts';
import { ownPart, shareOfLines } from './revenue-mix.ts';
import { levelPayment } from './term-loan.ts';
import { firstLoan, payment, rowAt, twoLoans, yearOf, type TwoLoans } from './two-loans.ts';

const both = (pick: (loans: TwoLoans) => number, show: string): Formula => ({
  compute: (figures) => pick(twoLoans(figures)),
  show,
});

const SCHEDULE =
  'interest and principal of our quarterly schedule, fitted to the filed table of principal due on 31 March 2025, when {cw-ddtl1-mar25} and {cw-ddtl2-mar25} were owed';
const SCHEDULE_ALL = `${SCHEDULE}, and the rest of {cw-ddtl2-size} drawn in July 2025`;

const figuresOf = (figures: Figures, ids: readonly FactId[]): number[] => ids.map((id) => figure(figures, id));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** A layer of what a dollar of 2024's revenue cost. */
const layer = (figures: Figures, index: 0 | 1 | 2 | 3): number =>
  costOfDollar({
    revenue: figure(figures, 'cw-revenue-2024'),
    operatingExpenses: figure(figures, 'cw-opex-2024'),
    netInterest: figure(figures, 'cw-interest-2024'),
    tax: figure(figures, 'cw-tax-2024'),
    fairValueLoss: figure(figures, 'cw-fairvalue-2024'),
  })[index];

/** Quarters from the start of 2025 to the first loan's maturity in March 2028. */
const QUARTERS_TO_MATURITY = 13;

/** Every computed figure's formula, by the name the ledger gives it. */
export const FORMULAS: Formulas = {
  ...CUSTOMERS,
  ...LOANS,
  ...CASH,
  ...SCALE,
  ...CORE_SCIENTIFIC,
  ...FUSE,
  ...SINCE_THEN,
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
    compute: (figures) => yearOf(firstLoan(figures), 2025),
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
  'ddtl1-balloon-computed': {
    compute: (figures) => rowAt(firstLoan(figures), FIRST_MATURITY).principal,
    show: '{cw-ddtl1-2024} less twelve instalments of {ddtl1-instalment}',
  },
  'cost-of-dollar-claimed': {
    compute: (figures) =>
      (figure(figures, 'rev-just-under-2b') + figure(figures, 'cw-net-loss-2024')) /
      figure(figures, 'rev-just-under-2b'),
    show: '({rev-just-under-2b} + {cw-net-loss-2024}) ÷ {rev-just-under-2b}',
  },
  'cost-of-dollar-operating': { compute: (figures) => layer(figures, 0), show: '{cw-opex-2024} ÷ {cw-revenue-2024}' },
  'cost-of-dollar-interest': {
    compute: (figures) => layer(figures, 1),
    show: '({cw-opex-2024} + {cw-interest-2024}) ÷ {cw-revenue-2024}',
  },
  'cost-of-dollar-tax': {
    compute: (figures) => layer(figures, 2),
    show: '({cw-opex-2024} + {cw-interest-2024} + {cw-tax-2024}) ÷ {cw-revenue-2024}',
  },
  'cost-of-dollar-all': {
    compute: (figures) => layer(figures, 3),
    show: '({cw-opex-2024} + {cw-interest-2024} + {cw-tax-2024} + {cw-fairvalue-2024}) ÷ {cw-revenue-2024}',
  },
  'spent-filed': {
    compute: (figures) => figure(figures, 'cw-revenue-2024') + figure(figures, 'cw-netloss-2024'),
    show: '{cw-revenue-2024} + {cw-netloss-2024}',
  },
  'net-loss-less-fair-value': {
    compute: (figures) => figure(figures, 'cw-netloss-2024') - figure(figures, 'cw-fairvalue-2024'),
    show: '{cw-netloss-2024} − {cw-fairvalue-2024}',
  },
  'fair-value-share': {
    compute: (figures) => figure(figures, 'cw-fairvalue-2024') / figure(figures, 'cw-netloss-2024'),
    show: '{cw-fairvalue-2024} ÷ {cw-netloss-2024}',
  },
  'cost-per-megawatt': {
    compute: (figures) => costPerMegawatt(figure(figures, 'np-15b'), figure(figures, 'np-360mw')),
    show: '{np-15b} ÷ {np-360mw}',
  },
  'cost-per-gpu': {
    compute: (figures) => figure(figures, 'np-7-5b-gpus') / figure(figures, 'cw-gpus'),
    show: '{np-7-5b-gpus} ÷ {cw-gpus}',
  },
  'build-rest-cost': {
    compute: (figures) =>
      costOfRest(
        costPerMegawatt(figure(figures, 'np-15b'), figure(figures, 'np-360mw')),
        figure(figures, 'contracted-1-3gw'),
        figure(figures, 'active-360'),
      ),
    show: '{np-15b} ÷ {np-360mw} × ({contracted-1-3gw} − {active-360})',
  },
  'microsoft-openai-cost': {
    compute: (figures) =>
      extrapolatedCost(
        figure(figures, 'cw-cor-2024'),
        figure(figures, 'cost-base-360mw'),
        figure(figures, 'ms-7-5gw'),
        figure(figures, 'ms-70pct-openai'),
      ),
    show: '{cw-cor-2024} ÷ {cost-base-360mw} × {ms-7-5gw} × {ms-70pct-openai}',
  },
  'cs-mining-share': {
    compute: (figures) =>
      shareOfLines(
        figuresOf(figures, ['cs-self-408m', 'cs-hosted-77m']),
        figuresOf(figures, ['cs-self-408m', 'cs-hosted-77m', 'cs-hpc-24-3m']),
      ),
    show: '({cs-self-408m} + {cs-hosted-77m}) ÷ ({cs-self-408m} + {cs-hosted-77m} + {cs-hpc-24-3m})',
  },
  'cs-own-capex': {
    compute: (figures) => ownPart(figure(figures, 'cs-capex-1-14b'), figure(figures, 'cs-reimbursed-899m')),
    show: '{cs-capex-1-14b} − {cs-reimbursed-899m}',
  },
  'cs-losses-sum': {
    compute: (figures) => sum(figuresOf(figures, ['cz-q2-netloss', 'cz-q3-netloss', 'cz-q4-netloss'])),
    show: '{cz-q2-netloss} + {cz-q3-netloss} + {cz-q4-netloss}',
  },
  'cs-noncash-share': {
    compute: (figures) =>
      sum(figuresOf(figures, ['cz-q2-mtm', 'cz-q3-mtm', 'cz-q4-mtm'])) /
      sum(figuresOf(figures, ['cz-q2-netloss', 'cz-q3-netloss', 'cz-q4-netloss'])),
    show: '({cz-q2-mtm} + {cz-q3-mtm} + {cz-q4-mtm}) ÷ ({cz-q2-netloss} + {cz-q3-netloss} + {cz-q4-netloss})',
  },
  'core-scientific-a-year': {
    compute: (figures) => figure(figures, 'cs-8-7b-12yr') / figure(figures, 'cs-8-7b-12yr-years'),
    show: '{cs-8-7b-12yr} ÷ {cs-8-7b-12yr-years} years',
  },
  'ipo-years-alone': {
    compute: (figures) => figure(figures, 'ipo-raise-4b') / figure(figures, 'cw-capex-2024'),
    show: '{ipo-raise-4b} ÷ {cw-capex-2024}',
  },
  'ipo-years-with-credit': {
    compute: (figures) =>
      sum(figuresOf(figures, ['ipo-raise-4b', 'cw-cash-2024', 'cw-undrawn-2024'])) /
      sum(figuresOf(figures, ['cw-capex-2024', 'cw-netloss-2024'])),
    show: '({ipo-raise-4b} + {cw-cash-2024} + {cw-undrawn-2024}) ÷ ({cw-capex-2024} + {cw-netloss-2024})',
  },
  'both-loans-2026-of-revenue': {
    compute: (figures) =>
      (({ first, second }) => yearOf(first, 2026) + yearOf(second, 2026))(twoLoans(figures)) /
      figure(figures, 'cw-revenue-2024'),
    show: 'interest and principal of 2026, nothing more drawn, ÷ {cw-revenue-2024}',
  },
  'both-loans-2026-all-of-revenue': {
    compute: (figures) =>
      (({ first, second, rest }) => yearOf(first, 2026) + yearOf(second, 2026) + yearOf(rest, 2026))(
        twoLoans(figures),
      ) / figure(figures, 'cw-revenue-2024'),
    show: 'interest and principal of 2026, the rest drawn, ÷ {cw-revenue-2024}',
  },
};
