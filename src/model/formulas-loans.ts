import { periodsToClear } from './amortise.ts';
import { debtService, heaviestQuarter } from './debt-stack.ts';
import type { Figures } from './figures.ts';
import { FIRST_MATURITY, fitDebts, TABLE_FROM, TABLE_QUARTERS } from './filed-debt.ts';
import { difference, formula, product, ratio, sumOf, type Formula, type Formulas, type Read } from './formula.ts';
import { otherDebt } from './other-debt.ts';
import { quartersFrom } from './quarter.ts';
import { firstLoan, rowAt, twoLoans, undrawnRest, yearOf, paidSoFar } from './two-loans.ts';
import { wholeDebt } from './whole-debt.ts';

/** Decision of the reader's: is the rest of the second loan drawn? */
const rows = (figures: Parameters<typeof twoLoans>[0], drawRest: boolean) => {
  const { first, second, rest } = twoLoans(figures);
  return drawRest ? [first, second, rest] : [first, second];
};

const SCHEDULE =
  'our quarterly schedule, fitted to the filed table of principal due on 31 March 2025, when {cw-ddtl1-mar25} and {cw-ddtl2-mar25} were owed';
const scheduleOf = (drawRest: boolean): string =>
  drawRest ? `${SCHEDULE}, and the rest of {cw-ddtl2-size} drawn in July 2025` : SCHEDULE;

const yearOfBoth = (year: number, drawRest: boolean): Formula =>
  formula(`interest and principal of ${year} in ${scheduleOf(drawRest)}`, (_, figures) =>
    rows(figures, drawRest).reduce((sum, each) => sum + yearOf(each, year), 0),
  );

const peak = (drawRest: boolean): Formula =>
  formula(
    `the heaviest quarter of ${scheduleOf(drawRest)}`,
    (_, figures) => heaviestQuarter(debtService(rows(figures, drawRest)))?.payment ?? 0,
  );

/** Interest and principal of everything owed on 31 March 2025, by quarter. */
const serviceOfAll = (figures: Figures) => debtService(Object.values(wholeDebt(figures)));
const allIn = (figures: Figures, year: number): number =>
  serviceOfAll(figures).reduce((sum, row) => sum + (row.year === year ? row.payment : 0), 0);

/** The second loan's principal in a year, by our fit of the filed table. */
const secondPrincipal = (figures: Figures, year: number): number => {
  const { second } = fitDebts(figures);
  return quartersFrom(TABLE_FROM, TABLE_QUARTERS).reduce(
    (sum, at, i) => sum + (at.year === year ? (second[i] ?? 0) : 0),
    0,
  );
};

/** The most that can fall due on the second loan after 2027: what the table has then, less the first loan's balloon. */
const AFTER_2027 =
  '{cw-principal-mar25-2028} + {cw-principal-mar25-2029} − ({cw-ddtl1-2024} − 12 × {ddtl1-instalment})';
const after2027 = (read: Read, figures: Figures): number =>
  read('cw-principal-mar25-2028') +
  read('cw-principal-mar25-2029') -
  rowAt(firstLoan(figures), FIRST_MATURITY).principal;

const ALL_DEBT =
  'interest and principal of all debt that existed on 31 March 2025, {cw-debt-total-mar25}, on the filed table and at the rates then known';

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
  'ddtl2-undrawn-mar25': formula('{cw-ddtl2-size} − {cw-ddtl2-mar25}', (_, figures) => undrawnRest(figures)),
  'ddtl2-after-2027-most': formula(AFTER_2027, after2027),
  'ddtl2-due-by-2027': formula(
    `({cw-ddtl2-mar25} − (${AFTER_2027})) ÷ {cw-ddtl2-mar25}`,
    (read, figures) => 1 - after2027(read, figures) / read('cw-ddtl2-mar25'),
  ),
  'ddtl2-principal-2026': formula(
    '{cw-principal-mar25-2026}, less the first loan’s four instalments of {ddtl1-instalment} and our schedule of the equipment financing',
    (_, figures) => secondPrincipal(figures, 2026),
  ),
  'ddtl2-principal-2026-least': formula(
    '{cw-principal-mar25-2026} − 4 × {ddtl1-instalment} − {cw-oem-mar25} − {cw-magnetar-mar25}',
    (read) =>
      read('cw-principal-mar25-2026') - 4 * read('ddtl1-instalment') - read('cw-oem-mar25') - read('cw-magnetar-mar25'),
  ),
  'ddtl2-service-2026': formula(
    `interest and principal of the second loan in 2026 in ${scheduleOf(false)}`,
    (_, figures) => yearOf(twoLoans(figures).second, 2026),
  ),
  'ddtl2-service-2026-all-drawn': formula(
    `interest and principal of the second loan in 2026 in ${scheduleOf(true)}`,
    (_, figures) => yearOf(twoLoans(figures).second, 2026) + yearOf(twoLoans(figures).rest, 2026),
  ),
  'all-debt-2026': formula(`${ALL_DEBT}, in 2026`, (_, figures) => allIn(figures, 2026)),
  'all-debt-2026-of-revenue': formula(
    `${ALL_DEBT}, in 2026, ÷ {cw-revenue-2024}`,
    (read, figures) => allIn(figures, 2026) / read('cw-revenue-2024'),
  ),
  'all-debt-to-2026': formula(`${ALL_DEBT}, from April 2025 to December 2026`, (_, figures) =>
    serviceOfAll(figures)
      .filter((row) => row.year === 2026 || (row.year === 2025 && row.quarter > 1))
      .reduce((sum, row) => sum + row.payment, 0),
  ),
  'principal-to-2026': sumOf('cw-principal-mar25-2025', 'cw-principal-mar25-2026'),
  'principal-2026-of-revenue': ratio('cw-principal-mar25-2026', 'cw-revenue-2024'),
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
};
