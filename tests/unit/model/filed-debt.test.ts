import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DEBTS,
  filedPrincipal,
  fitDebts,
  levelThenFalling,
  remainder,
  TABLE_FROM,
  TABLE_QUARTERS,
  type Debt,
} from '../../../src/model/filed-debt.ts';
import { debtService } from '../../../src/model/debt-stack.ts';
import { equipmentRepaid, otherDebts } from '../../../src/model/other-debt.ts';
import { quartersFrom } from '../../../src/model/quarter.ts';
import { firstLoan, yearOf } from '../../../src/model/two-loans.ts';
import { wholeDebt } from '../../../src/model/whole-debt.ts';
import { figures, total } from './figures-of-the-story.ts';

const quarters = quartersFrom(TABLE_FROM, TABLE_QUARTERS);
const names = Object.keys(DEBTS).filter((name): name is Debt => name in DEBTS);
const fitted = fitDebts(figures);
const inYear = (debt: Debt, year: number): number => total(fitted[debt].filter((_, i) => quarters[i]?.year === year));

/** The debt note of the quarterly report, 31 March 2025, USD million. */
const NOTE = [
  [2025, 2615.048],
  [2026, 3172.359],
  [2027, 2169.98],
  [2028, 721.597],
  [2029, 128.937],
] as const;

describe('the debts that existed, on the filed table of principal', () => {
  test.each(NOTE)('%d: the parts add up to the filed sum', (year, filed) => {
    expect(filedPrincipal(figures).find((row) => row.year === year)?.amount).toBe(filed);
    expect(total(names.map((debt) => inYear(debt, year)))).toBeCloseTo(filed, 6);
  });

  test.each(names)('%s: all that is owed on it goes back, and never less than nothing in a quarter', (debt) => {
    expect(total(fitted[debt])).toBeCloseTo(figures[DEBTS[debt]] ?? Number.NaN, 3);
    for (const amount of fitted[debt]) expect(amount).toBeGreaterThanOrEqual(0);
  });

  test('the debts are all there are: together they are the total of the note, and of the table', () => {
    const owed = total(names.map((debt) => figures[DEBTS[debt]] ?? Number.NaN));
    expect(owed).toBeCloseTo(8807.921, 6);
    expect(total(NOTE.map(([, filed]) => filed))).toBeCloseTo(8807.921, 6);
    expect(figures['cw-debt-total-mar25']).toBe(8807.921);
  });

  test('by hand: the first loan’s balloon, the second loan in 2025 and 2028, the equipment’s instalment', () => {
    // 1,897.5 − 345 − 460 − 460; 721.597 − 632.5; 1,225.201 ÷ 7.5.
    expect(inYear('first', 2028)).toBeCloseTo(632.5, 6);
    expect(inYear('second', 2028)).toBeCloseTo(89.097, 3);
    expect(fitted.equipment[0]).toBeCloseTo(163.36, 2);
    // 2,615.048 − 345 − 1,000 − 248.917 − 3 × 163.36.
    expect(inYear('second', 2025)).toBeCloseTo(531.05, 2);
    expect(inYear('second', 2026)).toBeCloseTo(2181.4, 1);
    expect(inYear('second', 2027)).toBeCloseTo(1455.8, 1);
    expect(inYear('second', 2029)).toBeCloseTo(128.937, 6);
  });

  test('the first loan’s rows repay what its part of the table does', () => {
    const principal = firstLoan(figures).map((row) => row.principal);
    principal.slice(1).forEach((amount, i) => expect(amount).toBeCloseTo(fitted.first[i] ?? Number.NaN, 6));
  });

  test('at least 95 percent of the second loan is due by the end of 2027', () => {
    const after = inYear('second', 2028) + inYear('second', 2029);
    expect(1 - after / 4386.303).toBeGreaterThanOrEqual(0.95);
  });

  test('what the balance sheet calls current is due by March 2026', () => {
    const due = total(names.map((debt) => total(fitted[debt].slice(0, 4))));
    expect(due).toBeCloseTo(3776.595, 6);
  });

  test('the equipment’s instalment is near what was repaid in the quarter before', () => {
    // 271.104 of principal less the first loan’s 115.
    expect(equipmentRepaid(figures)).toBeCloseTo(156.104, 6);
    expect(Math.abs((fitted.equipment[0] ?? 0) / equipmentRepaid(figures) - 1)).toBeLessThan(0.05);
  });

  test('a table that leaves nothing for the second loan is refused, and the quarter named', () => {
    expect(() => fitDebts({ ...figures, 'cw-principal-mar25-2027': 500 })).toThrow(
      /what is left for the second loan in 2027 Q1 is -\d+.*: expected a number of 0 or more/,
    );
  });
});

describe('any table', () => {
  const money = fc.double({ min: 0, max: 4000, noNaN: true });

  test('principal is conserved: the second loan and the others make each year’s sum', () => {
    fc.assert(
      fc.property(
        fc.array(money, { minLength: 5, maxLength: 5 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (extra, part) => {
          const others = quarters.map((_, i) => (i % 3) * 40);
          const base = (year: number): number => total(others.filter((_, i) => quarters[i]?.year === year));
          const table = extra.map((amount, i) => ({ year: 2025 + i, amount: base(2025 + i) + amount }));
          const early = (others[3] ?? 0) + (extra[1] ?? 0) * part;
          const second = remainder(table, others, quarters, early);
          for (const { year, amount } of table) {
            const due = total(second.filter((_, i) => quarters[i]?.year === year));
            expect(due + base(year)).toBeCloseTo(amount, 4);
          }
          for (const amount of second) expect(amount).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  test('level, then falling: all of it, never rising, nothing after the last maturity', () => {
    fc.assert(
      fc.property(money, fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 10 }), (balance, from, run) => {
        const [first, last] = [quarters[from] ?? TABLE_FROM, quarters[from + run] ?? TABLE_FROM];
        const due = levelThenFalling(balance, quarters, first, last);
        expect(total(due)).toBeCloseTo(balance, 6);
        due.forEach((amount, i) => {
          if (i > 0) expect(amount).toBeLessThanOrEqual((due[i - 1] ?? 0) + 1e-9);
          if (i > from + run) expect(amount).toBe(0);
        });
      }),
    );
  });
});

describe('rows of all debt', () => {
  const whole = wholeDebt(figures);
  const rows = debtService(Object.values(whole));

  test('after the first quarter of 2025 they stand at the filed total', () => {
    expect(rows[0]?.closing).toBeCloseTo(8807.921, 6);
    expect(rows[0]?.principal).toBeCloseTo(271.104, 6);
  });

  test.each(NOTE)('%d: principal from April 2025 on is the filed sum', (year, filed) => {
    const due = total(rows.filter((row) => row.year === year && row !== rows[0]).map((row) => row.principal));
    expect(due).toBeCloseTo(filed, 6);
  });

  test('nothing is left at the end, and no balance falls below nothing', () => {
    for (const loan of Object.values(whole)) {
      expect(loan.at(-1)?.closing).toBeCloseTo(0, 6);
      for (const row of loan) expect(row.closing).toBeGreaterThanOrEqual(0);
    }
  });

  test('interest of the first quarter of 2025 is within 6 percent of the filed contractual interest', () => {
    expect(Math.abs((rows[0]?.interest ?? 0) / 232.772 - 1)).toBeLessThan(0.06);
  });

  test('2026: principal alone exceeds 2024’s revenue by half, and interest comes on top', () => {
    const year = rows.filter((row) => row.year === 2026);
    expect(total(year.map((row) => row.principal))).toBeGreaterThan(1.5 * 1915.426);
    expect(total(year.map((row) => row.interest))).toBeGreaterThan(500);
  });

  test('however equipment and Magnetar’s loan fall due, the two loans alone cost more in 2026 than 2024 brought in', () => {
    // Where each dollar of the two falls: 2025, 2026 or, for equipment, 2027.
    const split = fc.record({ equipment2026: fc.double({ min: 0, max: 1, noNaN: true }), magnetar2026: fc.boolean() });
    fc.assert(
      fc.property(split, ({ equipment2026, magnetar2026 }) => {
        const others2026 = 1225.201 * equipment2026 + (magnetar2026 ? 248.917 : 0);
        const principal = 3172.359 - 460 - others2026;
        // What is owed at the start of 2026 is at least what 2026 and the later years’ table leave to repay.
        const interest = (principal / 2) * 0.1053 + yearOf(firstLoan(figures), 2026) - 460;
        expect(460 + principal + interest).toBeGreaterThan(1915.426);
      }),
    );
  });
});

test('the other debts bear the rates the note gives', () => {
  const { termLoan, equipment, magnetar, revolver } = otherDebts(figures);
  expect(termLoan[0]?.interest).toBeCloseTo((1000 * 0.096) / 4, 6);
  expect(termLoan[1]).toMatchObject({ interest: 0, principal: 1000, closing: 0 });
  expect(equipment[1]?.interest).toBeCloseTo((1225.201 * 0.095) / 4, 6);
  expect(magnetar[1]?.interest).toBeCloseTo((248.917 * 0.12) / 4, 6);
  expect(revolver[1]?.interest).toBeCloseTo((50 * 0.06) / 4, 6);
});
