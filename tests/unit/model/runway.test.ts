import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criticsView } from '../../../src/model/presets.ts';
import { addQuarters } from '../../../src/model/quarter.ts';
import { runway, type Scenario } from '../../../src/model/runway.ts';
import { schedule } from '../../../src/model/term-loan.ts';
import { figures } from './figures-of-the-story.ts';

const START = { year: 2025, quarter: 1 };
const at = (i: number) => addQuarters(START, i);
const money = (max: number) => fc.double({ min: 0, max, noNaN: true });
const fraction = fc.double({ min: 0, max: 1, noNaN: true });

const rowsOf = (amount: number, after: number, rate: number) =>
  schedule(
    {
      commitment: amount,
      draws: [{ quarter: at(after), amount }],
      drawUntil: at(after),
      rate,
      upfrontFee: 0.01,
      prepayments: [{ quarter: at(after + 1), amount: amount / 10 }],
      repayment: { kind: 'level', first: at(3), quarters: 8 },
    },
    START,
    16,
  );

const scenario: fc.Arbitrary<Scenario> = fc
  .record({
    openingCash: money(3000),
    raised: fc.array(fc.record({ after: fc.integer({ min: 0, max: 15 }), amount: money(4000) }), { maxLength: 3 }),
    known: fc.array(money(1500), { minLength: 1, maxLength: 4 }),
    growth: fc.double({ min: -0.3, max: 0.3, noNaN: true }),
    share: fraction,
    kept: fraction,
    leaves: fc.integer({ min: 0, max: 15 }),
    operatingCostRatio: money(1.2),
    megawatts: fc.array(money(80), { minLength: 1, maxLength: 3 }),
    costPerMegawatt: money(60),
    paidByOthers: fraction,
    owed: money(4000),
    drawn: money(4000),
    rate: money(0.25),
    credit: money(1000),
    lossPerQuarter: money(0.2),
    secured: fc.boolean(),
  })
  .map((each): Scenario => {
    const owed = rowsOf(each.owed, 0, each.rate);
    return {
      start: START,
      quarters: 16,
      openingCash: each.openingCash,
      raised: each.raised.map(({ after, amount }) => ({ quarter: at(after), amount })),
      revenue: { known: each.known, growth: each.growth },
      microsoft: { share: each.share, kept: each.kept, from: at(each.leaves) },
      operatingCostRatio: each.operatingCostRatio,
      buildOut: {
        megawatts: each.megawatts,
        costPerMegawatt: each.costPerMegawatt,
        paidByOthers: each.paidByOthers,
      },
      owed: [owed],
      drawn: [rowsOf(each.drawn, 2, each.rate)],
      credit: { available: each.credit, rate: each.rate },
      collateral: each.secured
        ? { value: each.owed * 1.2, lossPerQuarter: each.lossPerQuarter, highestLoanToValue: 0.9, secures: [owed] }
        : null,
    };
  });

describe('any scenario', () => {
  test('no cash appears from nowhere or is lost', () => {
    fc.assert(
      fc.property(scenario, (each) => {
        let before = each.openingCash;
        for (const row of runway(each).rows) {
          const inflows = row.revenue + row.raised + row.draws + row.creditDrawn;
          const outflows = row.operatingCost + row.interest + row.fees + row.principal + row.capex + row.security;
          expect(row.openingCash).toBe(before);
          expect(row.closingCash).toBeCloseTo(before + inflows - outflows, 5);
          before = row.closingCash;
        }
      }),
    );
  });

  test('more cash never shortens the runway, at the start or later', () => {
    fc.assert(
      fc.property(scenario, money(3000), fc.integer({ min: 0, max: 15 }), (each, more, when) => {
        const { lasts } = runway(each);
        expect(runway({ ...each, openingCash: each.openingCash + more }).lasts).toBeGreaterThanOrEqual(lasts);
        const raised = [...each.raised, { quarter: at(when), amount: more }];
        expect(runway({ ...each, raised }).lasts).toBeGreaterThanOrEqual(lasts);
      }),
    );
  });

  test('a dearer megawatt, a lost customer, or a higher cost never lengthens it', () => {
    fc.assert(
      fc.property(scenario, fraction, (each, part) => {
        const { lasts } = runway(each);
        const { buildOut, microsoft } = each;
        const dearer = { ...buildOut, costPerMegawatt: buildOut.costPerMegawatt * (1 + part) };
        expect(runway({ ...each, buildOut: dearer }).lasts).toBeLessThanOrEqual(lasts);
        const lost = { ...microsoft, kept: microsoft.kept * part };
        expect(runway({ ...each, microsoft: lost }).lasts).toBeLessThanOrEqual(lasts);
        expect(runway({ ...each, operatingCostRatio: each.operatingCostRatio + part }).lasts).toBeLessThanOrEqual(
          lasts,
        );
      }),
    );
  });

  test('credit is used only to fill a hole, and no more of it than there is', () => {
    fc.assert(
      fc.property(scenario, (each) => {
        const { rows } = runway(each);
        const used = rows.reduce((sum, row) => sum + row.creditDrawn, 0);
        expect(used).toBeLessThanOrEqual(each.credit.available + 1e-6);
        for (const row of rows) if (row.creditDrawn > 0) expect(row.closingCash).toBeLessThanOrEqual(1e-6);
      }),
    );
  });

  test('the quarter in which cash ends is the first that closes below nothing', () => {
    fc.assert(
      fc.property(scenario, (each) => {
        const { rows, cashEnds, lasts } = runway(each);
        rows.slice(0, lasts).forEach((row) => expect(row.closingCash).toBeGreaterThanOrEqual(-1e-9));
        if (cashEnds === null) expect(lasts).toBe(16);
        else expect(rows[lasts]).toMatchObject({ ...cashEnds, closingCash: expect.any(Number) });
      }),
    );
  });
});

const quiet: Scenario = {
  start: START,
  quarters: 4,
  openingCash: 100,
  raised: [],
  revenue: { known: [100], growth: 0.1 },
  microsoft: { share: 0.6, kept: 0.5, from: at(2) },
  operatingCostRatio: 0.4,
  buildOut: { megawatts: [1, 2], costPerMegawatt: 50, paidByOthers: 0.2 },
  owed: [],
  drawn: [],
  credit: { available: 30, rate: 0.4 },
  collateral: null,
};

test('by hand', () => {
  const { rows, cashEnds, lasts } = runway(quiet);
  const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 9));
  expect(rows.map((row) => row.revenue)).toEqual(near([100, 110, 121 * 0.7, 133.1 * 0.7]));
  // Costs stay when the customer leaves.
  expect(rows.map((row) => row.operatingCost)).toEqual(near([40, 44, 48.4, 53.24]));
  expect(rows.map((row) => row.capex)).toEqual(near([40, 80, 80, 80]));
  // 100 + 20; 120 − 14; 106 − 43.7; 62.3 − 40.07
  expect(rows.map((row) => row.closingCash)).toEqual(near([120, 106, 62.3, 22.23]));
  expect([cashEnds, lasts]).toEqual([null, 4]);

  const poor = runway({ ...quiet, openingCash: 10 });
  // 30; 16; −27.7 filled by credit; then 2.3 of it, less its interest of 2.77, against 40.07.
  expect(poor.rows.map((row) => row.creditDrawn)).toEqual(near([0, 0, 27.7, 2.3]));
  expect(poor.rows[3]?.interest).toBeCloseTo(2.77, 9);
  expect(poor.rows[3]?.closingCash).toBeCloseTo(2.3 - 40.07 - 2.77, 9);
  expect(poor.cashEnds).toEqual({ year: 2025, quarter: 4 });
});

test('cash set aside for lenders comes back as the gap closes', () => {
  const secures = [rowsOf(1000, 0, 0)];
  const collateral = { value: 1000, lossPerQuarter: 0.1, highestLoanToValue: 1, secures };
  const { rows } = runway({ ...quiet, quarters: 12, collateral });
  expect(rows[0]?.security).toBeCloseTo(100, 9);
  expect(rows.some((row) => row.security < 0)).toBe(true);
  expect(rows.reduce((sum, row) => sum + row.security, 0)).toBeCloseTo(0, 6);
});

test('wrong arguments are named', () => {
  const bad: readonly (readonly [Partial<Scenario>, string])[] = [
    [{ quarters: 0 }, 'scenario.quarters is 0: expected a whole number from 1 to 40'],
    [{ openingCash: -1 }, 'scenario.openingCash is -1: expected a number of 0 or more'],
    [{ operatingCostRatio: 9 }, 'scenario.operatingCostRatio is 9: expected a number from 0 to 3'],
    [{ revenue: { known: [], growth: 0 } }, 'revenue.known.length is 0'],
    [{ revenue: { known: [1], growth: 2 } }, 'revenue.growth is 2: expected a number from -1 to 1'],
    [{ microsoft: { share: 0.6, kept: 1.1, from: START } }, 'microsoft.kept is 1.1: expected a number from 0 to 1'],
    [{ buildOut: { megawatts: [], costPerMegawatt: 1, paidByOthers: 0 } }, 'buildOut.megawatts.length is 0'],
    [{ buildOut: { megawatts: [1], costPerMegawatt: 1, paidByOthers: 2 } }, 'buildOut.paidByOthers is 2'],
    [{ credit: { available: -1, rate: 0 } }, 'credit.available is -1'],
    [{ raised: [{ quarter: START, amount: -1 }] }, 'raised[0].amount is -1'],
  ];
  for (const [wrong, message] of bad) {
    expect(() => runway({ ...quiet, ...wrong })).toThrow(RangeError);
    expect(() => runway({ ...quiet, ...wrong })).toThrow(message);
  }
});

test('sixteen quarters with all loans take less than a millisecond', () => {
  const times = Array.from({ length: 201 }, () => {
    const before = performance.now();
    runway(criticsView(figures));
    return performance.now() - before;
  }).sort((a, b) => a - b);
  expect(times[100]).toBeLessThan(1);
});
