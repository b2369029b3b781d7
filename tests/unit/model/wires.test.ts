import { expect, test } from 'vitest';
import { scenarioOf } from '../../../src/model/choices.ts';
import { contractsChoices, criticsChoices } from '../../../src/model/presets.ts';
import { runway } from '../../../src/model/runway.ts';
import { BELIEFS, cordOf, rankedWires, SETTINGS, wireOf } from '../../../src/model/wires.ts';
import { figures } from './figures-of-the-story.ts';

test.each(SETTINGS)(
  '%s: a belief that holds never lengthens the cord, and the setting lies between its sides',
  (setting) => {
    const cord = cordOf(figures, setting);
    for (const belief of BELIEFS) {
      const { held, not, months } = wireOf(figures, setting, belief);
      expect(months).toBeCloseTo(not - held, 9);
      expect(held).toBeLessThanOrEqual(cord + 1e-9);
      expect(not).toBeGreaterThanOrEqual(cord - 1e-9);
    }
  },
);

test('beliefs are ranked by the months they make on both settings, the greatest first', () => {
  const ranked = rankedWires(figures);
  const months = ranked.map(({ critic, contracts }) => critic.months + contracts.months);
  expect(months).toEqual(months.toSorted((a, b) => b - a));
  expect(ranked.map(({ belief }) => belief).sort()).toEqual([...BELIEFS].sort());
  for (const { belief, critic, contracts } of ranked)
    expect([critic, contracts]).toEqual(SETTINGS.map((setting) => wireOf(figures, setting, belief)));
});

test('by hand: the critic’s cash ends in the fourth quarter of 2025, a tenth of the way through', () => {
  const { rows, months, lasts } = runway(scenarioOf(figures, criticsChoices(figures)));
  const end = rows[3];
  expect(lasts).toBe(3);
  // Nothing is left but the rest of the credit line; what is spent beyond it is missing.
  const there = (end?.openingCash ?? 0) + (end?.creditDrawn ?? 0);
  expect(months).toBeCloseTo(9 + (3 * there) / (there - (end?.closingCash ?? 0)), 9);
  expect(months).toBeGreaterThan(9);
  expect(months).toBeLessThan(10);
});

test('Microsoft leaves after the critic’s cash has gone, so that nothing changes; from ours it matters', () => {
  expect(wireOf(figures, 'critic', 'microsoft').months).toBe(0);
  expect(wireOf(figures, 'contracts', 'microsoft').months).toBeGreaterThan(3);
});

test('months go on from quarters: where cash lasts, all of them', () => {
  expect(runway(scenarioOf(figures, { ...contractsChoices(figures), built: 0 })).months).toBe(48);
});

test('a scenario takes under a millisecond', () => {
  const choices = contractsChoices(figures);
  const once = (): number => {
    const start = performance.now();
    for (let i = 0; i < 50; i++) runway(scenarioOf(figures, choices));
    return (performance.now() - start) / 50;
  };
  once();
  // The quickest of several: a busy machine is no fault of the model.
  expect(Math.min(...Array.from({ length: 20 }, once))).toBeLessThan(1);
});
