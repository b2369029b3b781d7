import { describe, expect, test } from 'vitest';
import { debtService } from '../../../src/model/debt-stack.ts';
import type { Quarter } from '../../../src/model/quarter.ts';
import { schedule, type LoanRow } from '../../../src/model/term-loan.ts';
import { rowAt, twoLoans, type TwoLoans } from '../../../src/model/two-loans.ts';
import { figures, total } from './figures-of-the-story.ts';

/** `2025 Q4` */
const quarterIn = (name: string): Quarter => ({ year: Number(name.slice(0, 4)), quarter: Number(name.slice(-1)) });

type Columns = readonly [string, number, number, number, number, number, number, number, number];

/**
 * Worked by hand before there was any code: DDTL 1.0 from 2,012 by 115 a quarter to its end at 14.11 percent; DDTL 2.0
 * from 3,800 at 10.53 percent, interest only until 2025 Q3, then level over twenty quarters; another 3,800 at the start
 * of 2025 Q3. USD million. Quarter; DDTL 1.0 principal, interest; DDTL 2.0 principal, interest; total; with the second
 * draw: DDTL 2.0 principal, interest; total.
 */
const BY_HAND: readonly Columns[] = [
  ['2025 Q1', 115.0, 71.0, 0.0, 100.0, 286.0, 0.0, 100.0, 286.0],
  ['2025 Q2', 115.0, 66.9, 0.0, 100.0, 282.0, 0.0, 100.0, 282.0],
  ['2025 Q3', 115.0, 62.9, 0.0, 100.0, 277.9, 0.0, 200.1, 377.9],
  ['2025 Q4', 115.0, 58.8, 190.0, 100.0, 463.8, 380.0, 200.1, 753.9],
  ['2026 Q1', 115.0, 54.7, 190.0, 95.0, 454.8, 380.0, 190.1, 739.8],
  ['2026 Q2', 115.0, 50.7, 190.0, 90.0, 445.7, 380.0, 180.1, 725.8],
  ['2026 Q3', 115.0, 46.6, 190.0, 85.0, 436.7, 380.0, 170.1, 711.7],
  ['2026 Q4', 115.0, 42.6, 190.0, 80.0, 427.6, 380.0, 160.1, 697.6],
  ['2027 Q1', 115.0, 38.5, 190.0, 75.0, 418.5, 380.0, 150.1, 683.6],
  ['2027 Q2', 115.0, 34.5, 190.0, 70.0, 409.5, 380.0, 140.0, 669.5],
  ['2027 Q3', 115.0, 30.4, 190.0, 65.0, 400.4, 380.0, 130.0, 655.5],
  ['2027 Q4', 115.0, 26.4, 190.0, 60.0, 391.4, 380.0, 120.0, 641.4],
  ['2028 Q1', 115.0, 22.3, 190.0, 55.0, 382.3, 380.0, 110.0, 627.3],
  ['2028 Q2', 115.0, 18.2, 190.0, 50.0, 373.3, 380.0, 100.0, 613.3],
  ['2028 Q3', 115.0, 14.2, 190.0, 45.0, 364.2, 380.0, 90.0, 599.2],
  ['2028 Q4', 115.0, 10.1, 190.0, 40.0, 355.1, 380.0, 80.0, 585.2],
  ['2029 Q1', 115.0, 6.1, 190.0, 35.0, 346.1, 380.0, 70.0, 571.1],
  ['2029 Q2', 57.0, 2.0, 190.0, 30.0, 279.0, 380.0, 60.0, 499.0],
  ['2029 Q3', 0.0, 0.0, 190.0, 25.0, 215.0, 380.0, 50.0, 430.0],
  ['2029 Q4', 0.0, 0.0, 190.0, 20.0, 210.0, 380.0, 40.0, 420.0],
];

/**
 * The story's own schedule, on the filed table of principal due on 31 March 2025; each cell worked out apart from the
 * code. DDTL 1.0 opens quarter n at 2,012.5 - 115n. DDTL 2.0 owes 4,386.303 until October 2025; then it repays 531.05
 * (2,615.048 less 345, 1,000, 248.917 and three instalments of equipment, 1,225.201 / 7.5 each), 883.19 (3,776.595 less
 * 2,615.048, 115 and another instalment), what 2026 and 2027 then leave, in equal quarters, a fourth of 721.597 - 632.5
 * in each quarter of 2028, and 128.937 in 2029 Q2. Interest is a fourth of the rate on what is open. Quarter; DDTL 1.0
 * principal, interest; DDTL 2.0 principal, interest; total; total with 3,213.697 drawn at the start of 2025 Q3.
 */
const OWN: readonly (readonly [string, number, number, number, number, number, number])[] = [
  ['2025 Q1', 115, 70.99, 0.0, 115.47, 301.46, 301.46],
  ['2025 Q2', 115, 66.93, 0.0, 115.47, 297.4, 297.4],
  ['2025 Q3', 115, 62.88, 0.0, 115.47, 293.35, 377.95],
  ['2025 Q4', 115, 58.82, 531.05, 115.47, 820.34, 1294.02],
  ['2026 Q1', 115, 54.76, 883.19, 101.49, 1154.44, 1875.88],
  ['2026 Q2', 115, 50.71, 432.75, 78.24, 676.7, 1051.08],
  ['2026 Q3', 115, 46.65, 432.75, 66.85, 661.25, 1027.29],
  ['2026 Q4', 115, 42.59, 432.75, 55.46, 645.8, 1003.49],
  ['2027 Q1', 115, 38.54, 363.94, 44.06, 561.55, 860.48],
  ['2027 Q2', 115, 34.48, 363.94, 34.48, 547.91, 839.82],
  ['2027 Q3', 115, 30.42, 363.94, 24.9, 534.27, 819.17],
  ['2027 Q4', 115, 26.37, 363.94, 15.32, 520.63, 798.51],
  ['2028 Q1', 632.5, 22.31, 22.27, 5.74, 682.83, 703.35],
  ['2028 Q2', 0, 0.0, 22.27, 5.15, 27.43, 47.52],
  ['2028 Q3', 0, 0.0, 22.27, 4.57, 26.84, 46.51],
  ['2028 Q4', 0, 0.0, 22.27, 3.98, 26.25, 45.49],
  ['2029 Q1', 0, 0.0, 0.0, 3.39, 3.39, 5.88],
  ['2029 Q2', 0, 0.0, 128.94, 3.39, 132.33, 229.29],
  ['2029 Q3', 0, 0.0, 0.0, 0.0, 0.0, 0.0],
  ['2029 Q4', 0, 0.0, 0.0, 0.0, 0.0, 0.0],
];

/** A printed cell is right to half of its last digit. */
const near = (actual: number, printed: number, digit: number) =>
  expect(Math.abs(actual - printed)).toBeLessThanOrEqual(digit / 2 + 1e-9);

const columns = ({ first, second, rest }: TwoLoans, name: string) => {
  const at = quarterIn(name);
  const [one, two, more] = [rowAt(first, at), rowAt(second, at), rowAt(rest, at)];
  return { one, two, more };
};

/**
 * The loans as a hand worked them: round balances, the first repaid to its end without a balloon, the second in even
 * slices.
 */
function byHand(): TwoLoans {
  const [start, repaid] = [quarterIn('2025 Q1'), quarterIn('2025 Q4')];
  const rows = (draw: string, amount: number, rate: number, level: boolean): readonly LoanRow[] =>
    schedule(
      {
        commitment: amount,
        draws: [{ quarter: quarterIn(draw), amount }],
        drawUntil: repaid,
        rate,
        repayment: level
          ? { kind: 'level', first: repaid, quarters: 20 }
          : { kind: 'instalment', first: start, amount: 115 },
      },
      start,
      20,
    );
  return {
    first: rows('2025 Q1', 2012, 0.1411, false),
    second: rows('2025 Q1', 3800, 0.1053, true),
    rest: rows('2025 Q3', 3800, 0.1053, true),
  };
}

describe('on the assumptions of the table worked by hand', () => {
  const loans = byHand();

  test.each(BY_HAND)('%s', (name, p1, i1, p2, i2, half, p2all, i2all, all) => {
    const { one, two, more } = columns(loans, name);
    near(one.principal, p1, 0.1);
    near(one.interest, i1, 0.1);
    near(two.principal, p2, 0.1);
    near(two.interest, i2, 0.1);
    near(one.payment + two.payment, half, 0.1);
    near(two.principal + more.principal, p2all, 0.1);
    near(two.interest + more.interest, i2all, 0.1);
    near(one.payment + two.payment + more.payment, all, 0.1);
  });

  test.each([
    [2025, 1310, 660, 1700, 860],
    [2026, 1765, 545, 2875, 895],
    [2027, 1620, 400, 2650, 670],
    [2028, 1475, 255, 2425, 445],
    [2029, 1050, 118, 1920, 228],
  ])('year %d', (year, payment, interest, paymentAll, interestAll) => {
    const asked = (...shown: (readonly LoanRow[])[]): readonly number[] => {
      const rows = debtService(shown).filter((row) => row.year === year);
      return [total(rows.map((row) => row.payment)), total(rows.map((row) => row.interest))].map(Math.round);
    };
    expect(asked(loans.first, loans.second)).toEqual([payment, interest]);
    expect(asked(loans.first, loans.second, loans.rest)).toEqual([paymentAll, interestAll]);
  });

  test('left at the end of 2029', () => {
    expect(loans.second.at(-1)?.closing).toBeCloseTo(570, 6);
    expect((loans.second.at(-1)?.closing ?? 0) + (loans.rest.at(-1)?.closing ?? 0)).toBeCloseTo(1140, 6);
  });
});

describe('the story’s own schedule', () => {
  const loans = twoLoans(figures);

  test.each(OWN)('%s', (name, p1, i1, p2, i2, half, all) => {
    const { one, two, more } = columns(loans, name);
    near(one.principal, p1, 0.1);
    near(one.interest, i1, 0.01);
    near(two.principal, p2, 0.01);
    near(two.interest, i2, 0.01);
    near(one.payment + two.payment, half, 0.01);
    near(one.payment + two.payment + more.payment, all, 0.01);
  });

  test('is repaid to the last dollar', () => {
    const { first, second, rest } = twoLoans(figures, { quarters: 30 });
    expect(total(first.map((row) => row.principal))).toBeCloseTo(2012.5, 9);
    expect(total([...second, ...rest].map((row) => row.principal))).toBeCloseTo(7600, 6);
  });

  test('the rate, the start, and the quarter of the draw may be set', () => {
    const other = twoLoans(figures, { rate: 0.2, delay: 2, restDrawnIn: { year: 2025, quarter: 2 } });
    expect(other.second[0]?.interest).toBeCloseTo(4386.303 * 0.05, 9);
    expect(other.second.findIndex((row) => row.principal > 0)).toBe(5);
    expect(other.rest[1]?.draw).toBeCloseTo(3213.697, 9);
    expect(() => twoLoans(figures, { restDrawnIn: { year: 2025, quarter: 4 } })).toThrow(/draw\.quarter is 2025 Q4/);
    expect(() => twoLoans(figures, { delay: -1 })).toThrow(/terms\.delay is -1/);
    expect(() => twoLoans(figures, { rate: 1.7 })).toThrow(/terms\.rate is 1\.7: expected a number from 0 to 1/);
  });

  test('a quarter that is not shown is refused with those that are', () => {
    expect(() => rowAt(loans.first, { year: 2024, quarter: 4 })).toThrow(
      'quarter is 2024 Q4: expected one from 2025 Q1 to 2029 Q4',
    );
  });
});
