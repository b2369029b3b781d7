import { sum } from 'd3-array';
import { expect, test } from 'vitest';
import {
  drawnByMilestones,
  MILESTONES,
  NOTHING,
  onSigning,
  PERIODS,
  personalLoan,
  REPAID_FROM,
  WHOLE,
  whileDrawn,
} from '../../../src/model/diagram-loans.ts';
import { figures } from './figures-of-the-story.ts';

test('a personal loan is owed whole at first, and goes back in even parts', () => {
  const periods = personalLoan(figures);
  expect(periods).toHaveLength(PERIODS);
  for (const [i, { owed, promised, principal, fee }] of periods.entries()) {
    expect(owed).toBeCloseTo(WHOLE * (1 - i / PERIODS), 9);
    expect(principal).toBeCloseTo(WHOLE / PERIODS, 9);
    expect([promised, fee]).toEqual([0, 'none']);
  }
});

test('a delayed draw is a promise first, taken up in thirds; interest alone is paid until it goes back', () => {
  const periods = drawnByMilestones(figures);
  for (const [i, { owed, promised, principal }] of periods.entries()) {
    const drawn = MILESTONES.filter((period) => period <= i).length / MILESTONES.length;
    if (i < REPAID_FROM) expect([owed, principal]).toEqual([expect.closeTo(drawn, 9), 0]);
    // The window closes after the last draw: nothing is left to be promised.
    expect(promised).toBeCloseTo(WHOLE - drawn, 9);
  }
  expect(periods.map(({ fee }) => fee).slice(0, 6)).toEqual(['signing', ...Array(4).fill('waiting'), 'none']);
  expect(sum(periods, ({ principal }) => principal)).toBeCloseTo(WHOLE, 9);
  // A quarter of a year's interest on the whole loan.
  expect(periods[7]?.interest).toBeCloseTo((figures['ddtl2-rate'] ?? 0) / 4, 9);
});

test('on signing all is promised and nothing drawn; while it is drawn, what comes later is not shown', () => {
  expect(onSigning()).toHaveLength(PERIODS);
  expect(new Set(onSigning().map(({ owed, promised }) => `${owed} ${promised}`))).toEqual(new Set(['0 1']));
  const drawn = whileDrawn(figures);
  expect(drawn.slice(0, 7)).toEqual(drawnByMilestones(figures).slice(0, 7));
  expect(drawn.slice(7)).toEqual(Array(PERIODS - 7).fill(NOTHING));
});
