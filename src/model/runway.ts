import { between, whole } from './argument.ts';
import { decliningBalance, securityNeeded } from './collateral.ts';
import { debtService, inQuarter } from './debt-stack.ts';
import { addQuarters, quartersBetween, type Quarter } from './quarter.ts';
import type { LoanRow } from './term-loan.ts';

/** Money that comes in once, at no interest: shares sold. USD million, net. */
export interface Raised {
  readonly quarter: Quarter;
  readonly amount: number;
}

/** Everything the length of the fuse hangs on. Nominal money, in USD million a quarter unless said. */
export interface Scenario {
  /** Its first quarter; `openingCash` is what there is before it. */
  readonly start: Quarter;
  /** 1 to 40. */
  readonly quarters: number;
  readonly openingCash: number;
  readonly raised: readonly Raised[];
  readonly revenue: {
    /** Of the first quarters, at least one. */
    readonly known: readonly number[];
    /** A quarter, as a fraction, after the last known one; -1 to 1. It is assumed, not derived from what is built. */
    readonly growth: number;
  };
  readonly microsoft: {
    /** Of revenue, 0 to 1, before it leaves. */
    readonly share: number;
    /** The part of its revenue that stays, 0 to 1. */
    readonly kept: number;
    /** The first quarter in which only that part is earned. */
    readonly from: Quarter;
  };
  /**
   * Cash costs of operation, without depreciation, interest and tax, as a fraction of revenue before Microsoft leaves:
   * costs stay. 0 to 3.
   */
  readonly operatingCostRatio: number;
  readonly buildOut: {
    /** Built in the first quarters, at least one; the last holds for every later one. */
    readonly megawatts: readonly number[];
    readonly costPerMegawatt: number;
    /** The part of the cost that customers and partners pay, 0 to 1. */
    readonly paidByOthers: number;
  };
  /** Loans drawn before the start: their draws bring no cash. */
  readonly owed: readonly (readonly LoanRow[])[];
  /** Loans drawn from the start on: their draws are cash, at the start of their quarter. */
  readonly drawn: readonly (readonly LoanRow[])[];
  /** Credit that is used last, only as far as needed, at a quarter's end, and not paid back in the time shown. */
  readonly credit: {
    readonly available: number;
    /** A year, as a fraction; borne from the quarter after. */
    readonly rate: number;
  };
  /** Chips that secure loans. Null: no lender asks for more as they lose value. */
  readonly collateral: {
    /** Before the start. */
    readonly value: number;
    /** A quarter, as a fraction of what is left. */
    readonly lossPerQuarter: number;
    /**
     * The lenders want cash set aside for what is owed above this fraction of the value, 0 to 2. It comes back as the
     * gap closes.
     */
    readonly highestLoanToValue: number;
    readonly secures: readonly (readonly LoanRow[])[];
  } | null;
}

/** One quarter, USD million. Outflows are positive numbers. */
export interface RunwayRow extends Quarter {
  readonly openingCash: number;
  readonly revenue: number;
  readonly raised: number;
  readonly draws: number;
  readonly creditDrawn: number;
  readonly operatingCost: number;
  readonly interest: number;
  readonly fees: number;
  /** Principal that falls due, and principal repaid ahead of time. */
  readonly principal: number;
  /** Capital spending after what others pay. */
  readonly capex: number;
  /** Cash set aside for lenders; negative where it comes back. */
  readonly security: number;
  /** Below 0 from the quarter on in which cash ends: the hole that would have to be filled. */
  readonly closingCash: number;
}

/** How long cash lasts under a scenario. */
export interface Runway {
  readonly rows: readonly RunwayRow[];
  /** The first quarter that closes below nothing; null if none does. */
  readonly cashEnds: Quarter | null;
  /** Quarters that cash lasts: those before `cashEnds`, or all. */
  readonly lasts: number;
  /** Months that cash lasts, the quarter in which it ends included as far as it goes if it is spent evenly. */
  readonly months: number;
}

/**
 * Cash by quarter until it ends.
 *
 * closing = opening + revenue + raised + draws + credit − operating cost − interest − fees − principal − capex −
 * security set aside.
 *
 * Assumes that customers pay in the quarter they are served and that suppliers are paid at once; no tax, no interest
 * earned on cash, no restricted cash but the security above, no dividends. Revenue is not tied to power built.
 *
 * @throws RangeError naming the argument that is out of range
 */
export function runway(scenario: Scenario): Runway {
  check(scenario);
  const { start, quarters, credit, collateral, buildOut } = scenario;
  const service = debtService([...scenario.owed, ...scenario.drawn]);
  const fresh = debtService(scenario.drawn);
  const secured = debtService(collateral?.secures ?? []);
  const values = collateral ? decliningBalance(collateral.value, collateral.lossPerQuarter, quarters) : [];
  const rows: RunwayRow[] = [];
  let cash = scenario.openingCash;
  let creditUsed = 0;
  let setAside = 0;
  for (let i = 0; i < quarters; i++) {
    const at = addQuarters(start, i);
    const due = inQuarter(service, at);
    const before = revenueBefore(scenario.revenue, i);
    const revenue = before * (1 - lostShare(scenario.microsoft, at));
    const operatingCost = before * scenario.operatingCostRatio;
    const interest = (due?.interest ?? 0) + (creditUsed * credit.rate) / 4;
    const fees = due?.fees ?? 0;
    const principal = (due?.principal ?? 0) + (due?.prepayment ?? 0);
    const capex = capexIn(buildOut, i);
    const wanted = collateral
      ? securityNeeded(inQuarter(secured, at)?.closing ?? 0, values[i + 1] ?? 0, collateral.highestLoanToValue)
      : 0;
    const security = wanted - setAside;
    setAside = wanted;
    const raised = scenario.raised
      .filter(({ quarter }) => quartersBetween(quarter, at) === 0)
      .reduce((sum, { amount }) => sum + amount, 0);
    const draws = inQuarter(fresh, at)?.draw ?? 0;
    const openingCash = cash;
    const uncovered =
      openingCash + revenue + raised + draws - operatingCost - interest - fees - principal - capex - security;
    const creditDrawn = Math.min(credit.available - creditUsed, Math.max(0, -uncovered));
    creditUsed += creditDrawn;
    cash = uncovered + creditDrawn;
    rows.push({
      ...at,
      openingCash,
      revenue,
      raised,
      draws,
      creditDrawn,
      operatingCost,
      interest,
      fees,
      principal,
      capex,
      security,
      closingCash: cash,
    });
  }
  // A sum that comes out a tenth of a cent short is not the end.
  const end = rows.findIndex((row) => row.closingCash < -1e-9);
  const last = rows[end];
  return {
    rows,
    cashEnds: end < 0 ? null : addQuarters(start, end),
    lasts: end < 0 ? quarters : end,
    months: 3 * (last ? end + partCovered(last) : quarters),
  };
}

/** The part of a quarter's need for cash that what there is covers, 0 to 1. */
function partCovered({ openingCash, creditDrawn, closingCash }: RunwayRow): number {
  const there = openingCash + creditDrawn;
  return there / (there - closingCash);
}

/** Revenue of the i-th quarter as if Microsoft stayed. */
function revenueBefore({ known, growth }: Scenario['revenue'], i: number): number {
  const last = known.length - 1;
  return i <= last ? (known[i] ?? 0) : (known[last] ?? 0) * (1 + growth) ** (i - last);
}

const lostShare = ({ share, kept, from }: Scenario['microsoft'], at: Quarter): number =>
  quartersBetween(from, at) >= 0 ? share * (1 - kept) : 0;

/** Capital spending of the i-th quarter, from 0, after what others pay: USD million. */
export const capexIn = ({ megawatts, costPerMegawatt, paidByOthers }: Scenario['buildOut'], i: number): number =>
  (megawatts[Math.min(i, megawatts.length - 1)] ?? 0) * costPerMegawatt * (1 - paidByOthers);

function check(scenario: Scenario): void {
  const { revenue, microsoft, buildOut, credit, collateral } = scenario;
  whole('scenario.quarters', scenario.quarters, 1, 40);
  between('scenario.openingCash', scenario.openingCash, 0, Infinity);
  scenario.raised.forEach(({ amount }, i) => between(`raised[${i}].amount`, amount, 0, Infinity));
  whole('revenue.known.length', revenue.known.length, 1, 40);
  revenue.known.forEach((value, i) => between(`revenue.known[${i}]`, value, 0, Infinity));
  between('revenue.growth', revenue.growth, -1, 1);
  between('microsoft.share', microsoft.share, 0, 1);
  between('microsoft.kept', microsoft.kept, 0, 1);
  between('scenario.operatingCostRatio', scenario.operatingCostRatio, 0, 3);
  whole('buildOut.megawatts.length', buildOut.megawatts.length, 1, 40);
  buildOut.megawatts.forEach((value, i) => between(`buildOut.megawatts[${i}]`, value, 0, Infinity));
  between('buildOut.costPerMegawatt', buildOut.costPerMegawatt, 0, Infinity);
  between('buildOut.paidByOthers', buildOut.paidByOthers, 0, 1);
  between('credit.available', credit.available, 0, Infinity);
  between('credit.rate', credit.rate, 0, 1);
  if (!collateral) return;
  between('collateral.value', collateral.value, 0, Infinity);
  between('collateral.lossPerQuarter', collateral.lossPerQuarter, 0, 1);
  between('collateral.highestLoanToValue', collateral.highestLoanToValue, 0, 2);
}
