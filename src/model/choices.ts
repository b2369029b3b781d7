import { between } from './argument.ts';
import { costPerMegawatt } from './build-out.ts';
import { cashCostRatio } from './cost-of-revenue.ts';
import { figure, type Figures } from './figures.ts';
import { partOfLoan } from './debt-stack.ts';
import { equipmentBefore, otherDebts } from './other-debt.ts';
import { addQuarters, type Quarter } from './quarter.ts';
import { capexIn, type Scenario } from './runway.ts';
import { schedule, type LoanRow } from './term-loan.ts';
import { drawnBefore, START, twoLoans } from './two-loans.ts';

/** What a reader may decide about the years after the filing. */
export interface Choices {
  /** The part of Microsoft's revenue that stays from 2026 on, 0 to 1. */
  readonly microsoftKept: number;
  /** Of the first quarter, if Microsoft stayed, USD million, 0 or more. */
  readonly revenue: number;
  /** Growth of revenue a quarter, as a fraction, -1 to 1. */
  readonly growth: number;
  /** Net proceeds of the IPO, USD million, 0 or more. */
  readonly ipo: number;
  /** Whether the rest of the second loan is drawn, at the start of 2025 Q2. */
  readonly drawRest: boolean;
  /** Rate of the second loan and of new loans, a fraction a year, 0 to 1. */
  readonly rate: number;
  /** The part of the contracted power not yet running that is built within the four years, evenly, 0 to 1. */
  readonly built: number;
  /** USD million, 0 or more. */
  readonly costPerMegawatt: number;
  /** The part of capital spending that customers and partners pay, 0 to 1. */
  readonly paidByOthers: number;
  /**
   * The part of the remaining capital spending that new loans pay, 0 to 1: five years, equal parts of principal from
   * the quarter of the draw on. That is our assumption, and gentler than the terms of the loans that existed.
   */
  readonly borrowed: number;
  /** Value that chips lose a quarter, a fraction of what is left, 0 to 1; at 0 no lender asks for more. */
  readonly chipLoss: number;
}

/** Quarters from 2025 Q1 to 2028 Q4. */
export const QUARTERS = 16;

/** When contracts would have run down, in the story's telling: our assumption. */
const MICROSOFT_LEAVES: Quarter = { year: 2026, quarter: 1 };

/**
 * The last quarter in which the second loan can be drawn without its lenders' consent: a borrower who runs out of cash
 * waits for no later one.
 */
const LAST_DRAW: Quarter = { year: 2025, quarter: 2 };

/** Costs of operation without depreciation, over revenue, in 2024. */
export const operatingCostRatio = (figures: Figures): number =>
  cashCostRatio(figure(figures, 'cw-revenue-2024'), figure(figures, 'cw-opex-2024'), figure(figures, 'cw-da-2024'));

/** What a megawatt cost by NextPlatform's estimate, USD million. */
export const estimatedCostPerMegawatt = (figures: Figures): number =>
  costPerMegawatt(figure(figures, 'np-15b'), figure(figures, 'np-360mw'));

/** The part of the plant in place that customers had paid for in advance at the end of 2024. */
export const paidAhead = (figures: Figures): number =>
  figure(figures, 'cw-deferred-2024') / figure(figures, 'cw-ppe-2024');

/**
 * A scenario of four years from 2025 Q1 on, from the balance sheet of 31 December 2024 and a reader's choices.
 *
 * The debt is that of 31 March 2025 on the filed table of principal due; what was borrowed in the quarter to that day
 * came in as cash. The IPO pays in its first quarter. The credit used last is what was left of the revolving facility,
 * at its own rate. Lenders hold the chips NextPlatform counts as collateral of both loans, as owed at the start, and
 * want to keep the loan-to-value of the start.
 *
 * @throws RangeError naming the choice that is out of range, with its range
 */
export function scenarioOf(figures: Figures, choices: Choices): Scenario {
  // Before choices that may follow from the same figures: a figure that is out of the way is told by its own value.
  const costRatio = operatingCostRatio(figures);
  check(choices);
  const terms = { rate: choices.rate, restDrawnIn: LAST_DRAW, quarters: QUARTERS };
  const { first, second, rest } = twoLoans(figures, terms);
  const { termLoan, equipment, magnetar, revolver } = otherDebts(figures, QUARTERS);
  const [drawn, taken] = [drawnBefore(figures), equipmentBefore(figures)];
  const secondBefore = partOfLoan(second, drawn);
  const missing = figure(figures, 'cw-power-contracted') - figure(figures, 'cw-power-active');
  const buildOut = {
    megawatts: [(missing * choices.built) / QUARTERS],
    costPerMegawatt: choices.costPerMegawatt,
    paidByOthers: choices.paidByOthers,
  };
  const chips = figure(figures, 'np-7-5b-gpus');
  const secured = figure(figures, 'cw-ddtl1-2024') + figure(figures, 'cw-ddtl2-2024');
  return {
    start: START,
    quarters: QUARTERS,
    openingCash: figure(figures, 'cw-cash-2024'),
    raised: [{ quarter: START, amount: choices.ipo }],
    revenue: { known: [choices.revenue], growth: choices.growth },
    microsoft: { share: figure(figures, 'conc-62'), kept: choices.microsoftKept, from: MICROSOFT_LEAVES },
    operatingCostRatio: costRatio,
    buildOut,
    owed: [first, secondBefore, termLoan, partOfLoan(equipment, taken), magnetar],
    drawn: [
      partOfLoan(second, 1 - drawn),
      partOfLoan(equipment, 1 - taken),
      revolver,
      ...(choices.drawRest ? [rest] : []),
      ...newLoans(capexIn(buildOut, 0) * choices.borrowed, choices.rate, figure(figures, 'ddtl2-years') * 4),
    ],
    credit: {
      available: figure(figures, 'cw-revolver') - figure(figures, 'cw-revolver-mar25'),
      rate: figure(figures, 'cw-revolver-rate'),
    },
    collateral:
      choices.chipLoss === 0
        ? null
        : {
            value: chips,
            lossPerQuarter: choices.chipLoss,
            highestLoanToValue: secured / chips,
            secures: [first, secondBefore],
          },
  };
}

function check(choices: Choices): void {
  between('choices.microsoftKept', choices.microsoftKept, 0, 1);
  between('choices.revenue', choices.revenue, 0, Infinity);
  between('choices.growth', choices.growth, -1, 1);
  between('choices.ipo', choices.ipo, 0, Infinity);
  between('choices.rate', choices.rate, 0, 1);
  between('choices.built', choices.built, 0, 1);
  between('choices.costPerMegawatt', choices.costPerMegawatt, 0, Infinity);
  between('choices.paidByOthers', choices.paidByOthers, 0, 1);
  between('choices.borrowed', choices.borrowed, 0, 1);
  between('choices.chipLoss', choices.chipLoss, 0, 1);
}

/** A new loan each quarter for a part of what is built in it. */
function newLoans(amount: number, rate: number, quarters: number): LoanRow[][] {
  if (amount === 0) return [];
  const last = addQuarters(START, QUARTERS - 1);
  const draws = Array.from({ length: QUARTERS }, (_, i) => ({ quarter: addQuarters(START, i), amount }));
  const commitment = amount * QUARTERS;
  const repayment = { kind: 'level', first: START, quarters } as const;
  return [schedule({ commitment, draws, drawUntil: last, rate, repayment }, START, QUARTERS)];
}
