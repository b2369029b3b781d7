import fc from 'fast-check';
import { expect, test } from 'vitest';
import { costOfRest, costPerChip, costPerMegawatt, extrapolatedCost, lasts } from '../../../src/model/build-out.ts';
import { paperLosses, reimbursedBuilding, revenueMix } from '../../../src/model/core-scientific.ts';
import { cashCostRatio, costOfDollar, spentByLoss } from '../../../src/model/cost-of-revenue.ts';
import { votingPower } from '../../../src/model/votes.ts';

const money = fc.double({ min: 0, max: 9000, noNaN: true });
const some = fc.double({ min: 1, max: 9000, noNaN: true });
const fraction = fc.double({ min: 0, max: 1, noNaN: true });

test('a dollar of 2024, by hand: 0.83, 1.02, 1.08, 1.48', () => {
  const year = {
    revenue: 1915.426,
    operatingExpenses: 1591.068,
    netInterest: 360.824,
    tax: 119.247,
    fairValueLoss: 755.929,
  };
  expect(costOfDollar(year).map((cost) => Number(cost.toFixed(2)))).toEqual([0.83, 1.02, 1.08, 1.48]);
  // 48.194 of other income stands between the layers and the net loss of 863.448.
  expect(spentByLoss(1915.426, 863.448)).toBeCloseTo(1591.068 + 360.824 + 119.247 + 755.929 - 48.194, 3);
  expect(spentByLoss(2000, 863) / 2000).toBeCloseTo(1.4315, 4);
});

test('a layer more never costs less, and layers scale with revenue', () => {
  fc.assert(
    fc.property(some, money, money, money, money, (revenue, operatingExpenses, netInterest, tax, fairValueLoss) => {
      const year = { revenue, operatingExpenses, netInterest, tax, fairValueLoss };
      const steps = costOfDollar(year);
      for (let i = 1; i < steps.length; i++) expect(steps[i]).toBeGreaterThanOrEqual(steps[i - 1] ?? 0);
      costOfDollar({ ...year, revenue: revenue * 2 }).forEach((cost, i) =>
        expect(cost * 2).toBeCloseTo(steps[i] ?? 0, 6),
      );
    }),
  );
});

test('without depreciation no more is spent than with it', () => {
  fc.assert(
    fc.property(some, money, fraction, (revenue, expenses, part) => {
      const ratio = cashCostRatio(revenue, expenses, expenses * part);
      expect(ratio).toBeGreaterThanOrEqual(0);
      expect(ratio).toBeLessThanOrEqual(expenses / revenue);
    }),
  );
  expect(() => cashCostRatio(1, 1, 2)).toThrow('depreciation is 2: expected a number from 0 to 1');
});

test('the build-out, by hand', () => {
  expect(costPerMegawatt(15000, 360)).toBeCloseTo(41.6667, 4);
  expect(costOfRest(15000 / 360, 1300, 360)).toBeCloseTo(39166.67, 2);
  expect(costOfRest(15000 / 260, 1300, 260)).toBeCloseTo(60000, 6);
  expect(extrapolatedCost(493, 360, 7500, 0.7)).toBeCloseTo(7189.6, 1);
  expect(costPerChip(15000, 250000)).toBe(60000);
  expect(lasts(4000, 8500) * 12).toBeCloseTo(5.65, 2);
});

test('what runs and what is missing cost what all does', () => {
  fc.assert(
    fc.property(some, some, fraction, (rate, contracted, part) => {
      const active = contracted * part;
      expect(costOfRest(rate, contracted, active) + rate * active).toBeCloseTo(rate * contracted, 3);
    }),
  );
  expect(() => costOfRest(1, 100, 200)).toThrow('active is 200: expected a number from 0 to 100');
  expect(() => costPerMegawatt(1, 0)).toThrow(/megawatts is 0/);
  expect(() => extrapolatedCost(1, 1, 1, 2)).toThrow('served is 2');
});

test('Core Scientific’s lines are a whole', () => {
  fc.assert(
    fc.property(some, money, money, (selfMining, hostedMining, hpcHosting) => {
      const mix = revenueMix({ selfMining, hostedMining, hpcHosting });
      expect(mix.selfMining + mix.hostedMining + mix.hpcHosting).toBeCloseTo(1, 9);
      expect(mix.mining + mix.hpcHosting).toBeCloseTo(1, 9);
    }),
  );
  expect(revenueMix({ selfMining: 408, hostedMining: 77, hpcHosting: 24.3 }).mining).toBeCloseTo(0.952, 3);
  expect(() => revenueMix({ selfMining: 0, hostedMining: 0, hpcHosting: 0 })).toThrow(/the sum of all lines is 0/);
});

test('who pays for the building, by hand: 240.7 its own, 595.3 left, 304 short before it is paid back', () => {
  expect(reimbursedBuilding(1140, 899.3, 836)).toEqual({
    own: expect.closeTo(240.7, 9),
    ownShare: expect.closeTo(0.2111, 4),
    cashLeft: expect.closeTo(595.3, 9),
    gapBefore: 304,
  });
  expect(() => reimbursedBuilding(100, 200, 0)).toThrow('reimbursed is 200: expected a number from 0 to 100');
});

test('paper losses, by hand: 1,429.2 of 1,525.7', () => {
  const { losses, paper, share } = paperLosses([804.9, 455.3, 265.5], [796, 408.5, 224.7]);
  expect([losses, paper, share]).toEqual([1525.7, 1429.2, 0.93675].map((value) => expect.closeTo(value, 4)));
  expect(() => paperLosses([1], [2])).toThrow('marks[0] is 2: expected a number from 0 to 1');
  expect(() => paperLosses([1], [])).toThrow('marks[0] is NaN');
});

test('votes: 30 percent of the shares at ten votes each give 81 percent', () => {
  expect(votingPower(0.3, 10)).toBeCloseTo(0.8108, 4);
  fc.assert(
    fc.property(fraction, fc.double({ min: 1, max: 100, noNaN: true }), (share, votes) => {
      expect(votingPower(share, votes)).toBeGreaterThanOrEqual(share - 1e-12);
      expect(votingPower(share, votes)).toBeLessThanOrEqual(1);
    }),
  );
  expect(() => votingPower(2, 10)).toThrow('share is 2');
});
