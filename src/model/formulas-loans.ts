import { periodsToClear } from './amortise.ts';
import { debtService, heaviestQuarter } from './debt-stack.ts';
import { difference, formula, product, ratio, sumOf, type Formula, type Formulas } from './formula.ts';
import { filedPrincipal, otherDebt, otherPrincipal } from './other-debt.ts';
import { rowAt, twoLoans, yearOf, paidSoFar } from './two-loans.ts';

/** Decision of the reader's: is the rest of the second loan drawn? */
const rows = (figures: Parameters<typeof twoLoans>[0], drawRest: boolean) => {
  const { first, second, rest } = twoLoans(figures);
  return drawRest ? [first, second, rest] : [first, second];
};

const SCHEDULE = 'our quarterly schedule, from {cw-ddtl1-2024} and {cw-ddtl2-2024}';
const scheduleOf = (drawRest: boolean): string =>
  drawRest ? `${SCHEDULE}, and {cw-ddtl2-undrawn} drawn in July 2025` : SCHEDULE;

const yearOfBoth = (year: number, drawRest: boolean): Formula =>
  formula(`interest and principal of ${year} in ${scheduleOf(drawRest)}`, (_, figures) =>
    rows(figures, drawRest).reduce((sum, each) => sum + yearOf(each, year), 0),
  );

const peak = (drawRest: boolean): Formula =>
  formula(
    `the heaviest quarter of ${scheduleOf(drawRest)}: the one in which the first loan falls due`,
    (_, figures) => heaviestQuarter(debtService(rows(figures, drawRest)))?.payment ?? 0,
  );

const END = { year: 2029, quarter: 4 } as const;

/** The loans beyond their yearly interest: what has been paid, what 892 and 500 million could be, and what the rest of the debt asks. */
export const LOANS: Formulas = {
  'ddtl1-paid-so-far': formula(
    '{ddtl1-principal-288m} + {ddtl1-interest-255m}',
    (_, figures) => paidSoFar(figures).total,
  ),
  'ddtl1-repaid-share': ratio('ddtl1-principal-288m', 'cw-ddtl1-size'),
  'ddtl1-quarter-and-interest': formula(
    '{cw-ddtl1-size} ÷ 4 + {ddtl1-rate-2024} × {cw-ddtl1-size}',
    (read) => read('cw-ddtl1-size') / 4 + read('ddtl1-rate-2024') * read('cw-ddtl1-size'),
  ),
  'ddtl1-fifth-and-interest': formula(
    '{cw-ddtl1-size} ÷ 5 + {ddtl1-rate-2024} × {cw-ddtl1-size}',
    (read) => read('cw-ddtl1-size') / 5 + read('ddtl1-rate-2024') * read('cw-ddtl1-size'),
  ),
  'ddtl1-compounded-fifth': formula(
    '{cw-ddtl1-size} × (1 + {ddtl1-rate-2024})⁵ ÷ 5',
    (read) => (read('cw-ddtl1-size') * (1 + read('ddtl1-rate-2024')) ** 5) / 5,
  ),
  'ddtl1-claim-clears-quarters': formula(
    'quarters in which {ddtl1-interest-892m} a year clears {cw-ddtl1-2024} at {ddtl1-rate-2024} a year',
    (read) => periodsToClear(read('cw-ddtl1-2024'), read('ddtl1-rate-2024') / 4, read('ddtl1-interest-892m') / 4),
  ),
  'ddtl1-three-year-service': formula(
    '{cw-ddtl1-2024} ÷ 3 + {ddtl1-rate-2024} × {cw-ddtl1-2024}',
    (read) => read('cw-ddtl1-2024') / 3 + read('ddtl1-rate-2024') * read('cw-ddtl1-2024'),
  ),
  'ddtl2-principal-a-year': ratio('cw-ddtl2-2024', 'ddtl2-years'),
  'ddtl2-left-2029': formula(
    'left at the end of 2029 of {cw-ddtl2-2024}, repaid evenly over {ddtl2-years} years from {ddtl2-first-repayment}',
    (_, figures) => rowAt(twoLoans(figures).second, END).closing,
  ),
  'interest-both-loans': formula(
    '{ddtl1-rate-2024} × {cw-ddtl1-2024} + {ddtl2-rate} × {cw-ddtl2-2024}',
    (read) => read('ddtl1-rate-2024') * read('cw-ddtl1-2024') + read('ddtl2-rate') * read('cw-ddtl2-2024'),
  ),
  'interest-both-loans-all-drawn': formula(
    '{ddtl1-rate-2024} × {cw-ddtl1-2024} + {ddtl2-rate} × {cw-ddtl2-size}',
    (read) => read('ddtl1-rate-2024') * read('cw-ddtl1-2024') + read('ddtl2-rate') * read('cw-ddtl2-size'),
  ),
  'interest-all-debt-a-year': formula(
    '{cw-interest-contractual-q1} × 4 quarters',
    (read) => read('cw-interest-contractual-q1') * 4,
  ),
  'interest-on-all-debt': product('ddtl1-rate-2024', 'cw-debt-total-2024'),
  'claimed-yearly-bill': sumOf('ddtl1-interest-892m', 'ddtl2-interest-760m'),
  'claimed-yearly-bill-all-drawn': sumOf('ddtl1-interest-892m', 'ddtl2-double-1-52b'),
  'claimed-quarter-half-drawn': formula(
    '({ddtl1-interest-892m} + {ddtl2-interest-760m}) ÷ 4',
    (read) => (read('ddtl1-interest-892m') + read('ddtl2-interest-760m')) / 4,
  ),
  'claimed-quarter-all-drawn': formula(
    '({ddtl1-interest-892m} + {ddtl2-double-1-52b}) ÷ 4',
    (read) => (read('ddtl1-interest-892m') + read('ddtl2-double-1-52b')) / 4,
  ),
  'both-loans-2025': yearOfBoth(2025, false),
  'both-loans-2025-all-drawn': yearOfBoth(2025, true),
  'both-loans-peak-quarter': peak(false),
  'both-loans-peak-quarter-all-drawn': peak(true),
  'raised-to-revenue': ratio('raised-14-5b', 'cw-revenue-2024'),
  'debt-and-undrawn-to-revenue': formula(
    '({cw-debt-total-2024} + {cw-undrawn-2024}) ÷ {cw-revenue-2024}',
    (read) => (read('cw-debt-total-2024') + read('cw-undrawn-2024')) / read('cw-revenue-2024'),
  ),
  'undrawn-elsewhere': difference('cw-undrawn-2024', 'cw-ddtl2-undrawn'),
  'undrawn-elsewhere-claimed': difference('undrawn-4-6b', 'ddtl2-undrawn-3-8b'),
  'other-debt-2024': formula('{cw-debt-total-2024} − {cw-ddtl1-2024} − {cw-ddtl2-2024}', (_, figures) =>
    otherDebt(figures),
  ),
  'other-principal-2025': formula(
    '{cw-principal-mar25-2025} less what our schedule repays from April on of {cw-ddtl1-2024} and {cw-ddtl2-2024}',
    (_, figures) => otherPrincipal(filedPrincipal(figures), rows(figures, false), otherDebt(figures))[0]?.amount ?? 0,
  ),
};
