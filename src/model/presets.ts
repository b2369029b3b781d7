import type { FactId } from '../ledger/ids.ts';
import {
  estimatedCostPerMegawatt,
  operatingCostRatio,
  paidAhead,
  QUARTERS,
  scenarioOf,
  type Choices,
} from './choices.ts';
import { fromBalances } from './debt-stack.ts';
import { figure, type Figures } from './figures.ts';
import { filedPrincipal } from './filed-debt.ts';
import type { Scenario } from './runway.ts';
import { START } from './two-loans.ts';

/** Of the value of chips, lost each quarter: our assumption, the critic gives no number. */
export const CRITICS_CHIP_LOSS = 0.05;

/**
 * The critic's view at its strongest: Microsoft leaves whole from 2026 on (it ended some agreements, and anything it
 * did not end is taken to end), revenue stays at the average quarter of 2024, the IPO brings the $4 billion talked
 * about before it, the rest of the second loan is drawn at the known rate, all contracted power is built at
 * NextPlatform's rate with nobody's help and no new loan. Chips lose 5 percent of their value a quarter: our
 * assumption, the critic gives no number.
 */
export const criticsChoices = (figures: Figures): Choices => ({
  microsoftKept: 0,
  revenue: figure(figures, 'cw-revenue-2024') / 4,
  growth: 0,
  ipo: figure(figures, 'ipo-raise-4b'),
  drawRest: true,
  rate: figure(figures, 'ddtl2-rate'),
  built: 1,
  costPerMegawatt: estimatedCostPerMegawatt(figures),
  paidByOthers: 0,
  borrowed: 0,
  chipLoss: CRITICS_CHIP_LOSS,
});

/**
 * Our own setting at the other pole, which no filing states: every customer stays; the first quarter earns a sixteenth
 * of the revenue under contract at the end of 2024, of which 98 percent falls due within four years, and revenue then
 * grows in step with power until all that is contracted runs after four years; the IPO brings the most its price range
 * allowed, customers pay ahead for the part of the plant they had paid for at the end of 2024, and new loans bear the
 * part of capital spending that new debt bore in 2024. Costs as in the critic's view. No lender asks for more as chips
 * lose value: the second loan's cap, on the depreciated purchase price, is a test at the draw.
 */
export const contractsChoices = (figures: Figures): Choices => ({
  microsoftKept: 1,
  revenue: figure(figures, 'cw-rpo-2024') / QUARTERS,
  growth: (figure(figures, 'cw-power-contracted') / figure(figures, 'cw-power-active')) ** (1 / QUARTERS) - 1,
  ipo: figure(figures, 'af-range-raise'),
  drawRest: true,
  rate: figure(figures, 'ddtl2-rate'),
  built: 1,
  costPerMegawatt: estimatedCostPerMegawatt(figures),
  paidByOthers: paidAhead(figures),
  borrowed: figure(figures, 'cw-debtissued-2024') / figure(figures, 'cw-capex-2024'),
  chipLoss: 0,
});

/** What the article argues, as a scenario for `runway`. */
export const criticsView = (figures: Figures): Scenario => scenarioOf(figures, criticsChoices(figures));
/** The same where every contract holds. */
export const contractsKept = (figures: Figures): Scenario => scenarioOf(figures, contractsChoices(figures));

/** Quarters of which results are known: 2025 Q1 to 2026 Q2. */
const KNOWN = 6;

/**
 * What happened, as far as confirmed figures tell: six quarters, 2025 Q1 to 2026 Q2.
 *
 * Filed or reported: revenue of each quarter (the fourth of 2025 is the year less the other three), net interest of
 * four, all debt at the end of each (of September 2025 less costs not yet written off), power at four dates, net
 * proceeds of shares sold. Our assumptions: interest and power run evenly between the dates known; a megawatt costs
 * what NextPlatform estimated, customers pay ahead as much of the plant as at the end of 2024, and cash costs keep
 * 2024's ratio to revenue. So its cash is a reckoning to set beside the other two, not the cash CoreWeave reported.
 * Interest is what was filed, not our loans' rows.
 */
export function whatHappened(figures: Figures): Scenario {
  const get = (id: FactId) => figure(figures, id);
  const revenue = [get('af-q1-2025'), get('af-q2-2025'), get('af-q3-2025')];
  const fourth = get('af-fy2025') - revenue.reduce((sum, value) => sum + value, 0);

  // All principal due as seen on 31 March is all that was owed on it.
  const march = filedPrincipal(figures).reduce((sum, { amount }) => sum + amount, 0);
  const debt = [
    march,
    get('af-ddtl1-june25-all'),
    get('af-q3-2025-debt'),
    get('af-fy2025-debt'),
    get('af-debt-march26'),
    get('af-debt-june26'),
  ];

  // A deposit that became debt in February 2025 brought no cash then: it is taken for debt from the start.
  const opening = get('cw-debt-total-2024') + get('cw-magnetar-deposit');

  // An expense, however its entry signs it.
  const paid = (id: FactId) => Math.abs(get(id));
  const [first, second, third, sixth] = [
    paid('af-q1-2025-interest'),
    paid('af-q2-2025-interest'),
    paid('af-q3-2025-interest'),
    paid('af-q2-2026-interest'),
  ];
  const step = (sixth - third) / 3;
  const interest = [first, second, third, third + step, third + 2 * step, sixth];

  // Power running at the end of 2024, of the third and fourth quarter of 2025, and of the second of 2026.
  const [a, b, c, d] = [
    get('cw-power-active'),
    get('af-third-party-delay'),
    get('af-fy2025-power'),
    get('af-q2-2026-power'),
  ];
  return {
    start: START,
    quarters: KNOWN,
    openingCash: get('cw-cash-2024'),
    raised: [
      { quarter: START, amount: get('cw-ipo-net') },
      { quarter: { year: 2025, quarter: 2 }, amount: get('af-greenshoe-net') },
      { quarter: { year: 2026, quarter: 1 }, amount: get('af-nvda-2b') },
      { quarter: { year: 2026, quarter: 2 }, amount: get('af-jane-street-equity') },
    ],
    revenue: { known: [...revenue, fourth, get('af-q1-2026'), get('af-q2-2026')], growth: 0 },
    microsoft: { share: get('af-fy2025-conc'), kept: 1, from: START },
    operatingCostRatio: operatingCostRatio(figures),
    buildOut: {
      megawatts: [(b - a) / 3, (b - a) / 3, (b - a) / 3, c - b, (d - c) / 2, (d - c) / 2],
      costPerMegawatt: estimatedCostPerMegawatt(figures),
      paidByOthers: paidAhead(figures),
    },
    owed: [],
    drawn: [fromBalances(opening, debt, interest, START)],
    credit: { available: 0, rate: 0 },
    collateral: null,
  };
}
