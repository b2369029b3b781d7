import { describe, expect, test } from 'vitest';
import { scenarioOf, type Choices } from '../../../src/model/choices.ts';
import { criticsChoices, criticsView, contractsKept, whatHappened } from '../../../src/model/presets.ts';
import { runway } from '../../../src/model/runway.ts';
import { readLedger } from '../../../src/ledger/ledger.ts';
import { figures } from './figures-of-the-story.ts';
import { FROZEN } from '../../frozen/frozen.ts';

const { entries } = readLedger(FROZEN);

describe('the critic’s view', () => {
  test('by hand: its first quarter', () => {
    const row = runway(criticsView(figures)).rows[0];
    // 940 MW over 16 quarters at 15,000 / 360 each.
    expect(row?.capex).toBeCloseTo(2447.92, 2);
    expect(row?.revenue).toBeCloseTo(1915.426 / 4, 6);
    expect(row?.operatingCost).toBeCloseTo((1591.068 - 863.413) / 4, 6);
    // 14.11 percent of 2,012.5, 10.53 of 4,386.303, 9.6 of 1,000, 9.5 of 1,381.305, 6 of 50, a fourth of each; nothing
    // yet on Magnetar’s deposit.
    expect(row?.interest).toBeCloseTo(70.991 + 115.469 + 24 + 32.806 + 0.75, 2);
    expect(row?.principal).toBeCloseTo(271.104, 6);
    // 542.484 of the second loan, 204.147 of equipment financing and 50 of the revolving facility came in.
    expect(row?.draws).toBeCloseTo(542.484 + 204.147 + 50, 6);
    // 5,856.319 − 115 owed on chips of 7,500 × 0.95, at 5,856.319 / 7,500 of their value.
    expect(row?.security).toBeCloseTo(5741.319 - 0.95 * 5856.319, 3);
  });

  test('cash ends within 2025: about a year, as the critic says', () => {
    expect(runway(criticsView(figures)).cashEnds).toEqual({ year: 2025, quarter: 4 });
  });
});

test('what the filing hopes lasts longer, and still needs money that is not in it', () => {
  const { lasts, cashEnds } = runway(contractsKept(figures));
  expect(lasts).toBeGreaterThan(runway(criticsView(figures)).lasts);
  expect(cashEnds).toEqual({ year: 2026, quarter: 4 });
});

describe('what happened', () => {
  const { rows, cashEnds } = runway(whatHappened(figures));

  test('cash does not end in the quarters that are known', () => {
    expect(rows).toHaveLength(6);
    expect(cashEnds).toBeNull();
  });

  test('its year 2025 is the year that was filed', () => {
    const sum = (pick: (row: (typeof rows)[number]) => number) =>
      rows.slice(0, 4).reduce((all, row) => all + pick(row), 0);
    expect(sum((row) => row.revenue)).toBeCloseTo(5131, 6);
    // Magnetar's deposit of 230.244 was in hand before it became debt.
    expect(sum((row) => row.draws)).toBeCloseTo(21600 - 8033.477 - 230.244, 6);
    expect(rows[0]?.interest).toBeCloseTo(263.835, 6);
  });

  test('by hand: each quarter borrows what its reported debt is above the last one’s', () => {
    const drawn = rows.slice(1).map(({ draws }) => draws);
    const reported = [8807.921, 11171.485, 3712.177 + 10322.757, 21600, 25100, 35551];
    expect(drawn.map((draws, i) => draws + (reported[i] ?? 0))).toEqual(
      reported.slice(1).map((debt) => expect.closeTo(debt, 6)),
    );
  });

  test('CoreWeave’s own cash, where it is known, is less than is reckoned: its frame says so', () => {
    // The balance sheets of 31 March and 30 September 2025.
    expect(rows[0]?.closingCash).toBeGreaterThan(1276.456);
    expect(rows[2]?.closingCash).toBeGreaterThan(1894.399);
  });

  test('of what came after, only figures that were confirmed or rounded are used', () => {
    const read = new Set<string>();
    whatHappened(
      new Proxy(figures, {
        get(target, id) {
          if (typeof id === 'string') read.add(id);
          return Reflect.get(target, id);
        },
      }),
    );
    const after = [...read].filter((id) => id.startsWith('af-'));
    expect(after.length).toBeGreaterThan(10);
    for (const id of after) {
      const entry = entries.get(id);
      expect(entry?.kind !== 'computed' && entry?.check.verdict, id).toMatch(/^(confirmed|rounded)$/);
    }
  });
});

test.each([
  ['microsoftKept', 3, 'a number from 0 to 1'],
  ['revenue', -1, 'a number of 0 or more'],
  ['growth', 1.5, 'a number from -1 to 1'],
  ['ipo', -1, 'a number of 0 or more'],
  ['rate', 1.7, 'a number from 0 to 1'],
  ['built', 2, 'a number from 0 to 1'],
  ['costPerMegawatt', Number.NaN, 'a number of 0 or more'],
  ['paidByOthers', 1.1, 'a number from 0 to 1'],
  ['borrowed', -1, 'a number from 0 to 1'],
  ['chipLoss', 1.1, 'a number from 0 to 1'],
] satisfies readonly (readonly [keyof Choices, number, string])[])(
  'the choice %s of %d is refused',
  (name, value, range) => {
    const scenario = (): unknown => scenarioOf(figures, { ...criticsChoices(figures), [name]: value });
    expect(scenario).toThrow(RangeError);
    expect(scenario).toThrow(`choices.${name} is ${value}: expected ${range}`);
  },
);
