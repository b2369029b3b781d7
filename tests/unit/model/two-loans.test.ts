import { describe, expect, test } from 'vitest';
import { debtService, heaviestQuarter, serviceByYear } from '../../../src/model/debt-stack.ts';
import { parseQuarter } from '../../../src/model/quarter.ts';
import { paidSoFar, rowAt, twoLoans, type TwoLoans } from '../../../src/model/two-loans.ts';
import { figures, total } from './figures-of-the-story.ts';

type Columns = readonly [string, number, number, number, number, number, number, number, number];

/**
 * Worked by hand before there was any code: DDTL 1.0 from 2,012 by 115 a quarter to its end at 14.11 percent; DDTL 2.0 from 3,800 at 10.53 percent,
 * interest only until 2025 Q3, then level over twenty quarters; another 3,800 at the start of 2025 Q3. USD million.
 * Quarter; DDTL 1.0 principal, interest; DDTL 2.0 principal, interest; total; with the second draw: DDTL 2.0 principal, interest; total.
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
 * The story's own schedule, from the filing's 2,012.5 and 3,843.819, with the first loan due whole in 2028 Q1; each cell from its closed form:
 * DDTL 1.0 opens quarter n at 2,012.5 − 115n; DDTL 2.0 at 3,843.819 × (1 − k / 20), k quarters after 2025 Q4; interest a fourth of the rate on that.
 * Quarter; DDTL 1.0 principal, interest; DDTL 2.0 principal, interest; total; total with 3,756.181 drawn at the start of 2025 Q3.
 */
const OWN: readonly (readonly [string, number, number, number, number, number, number])[] = [
  ['2025 Q1', 115.0, 70.99, 0.0, 101.19, 287.18, 287.18],
  ['2025 Q2', 115.0, 66.93, 0.0, 101.19, 283.12, 283.12],
  ['2025 Q3', 115.0, 62.88, 0.0, 101.19, 279.07, 377.95],
  ['2025 Q4', 115.0, 58.82, 192.19, 101.19, 467.2, 753.89],
  ['2026 Q1', 115.0, 54.76, 192.19, 96.13, 458.08, 739.83],
  ['2026 Q2', 115.0, 50.71, 192.19, 91.07, 448.97, 725.77],
  ['2026 Q3', 115.0, 46.65, 192.19, 86.01, 439.85, 711.71],
  ['2026 Q4', 115.0, 42.59, 192.19, 80.95, 430.74, 697.65],
  ['2027 Q1', 115.0, 38.54, 192.19, 75.89, 421.62, 683.59],
  ['2027 Q2', 115.0, 34.48, 192.19, 70.83, 412.5, 669.53],
  ['2027 Q3', 115.0, 30.42, 192.19, 65.77, 403.39, 655.47],
  ['2027 Q4', 115.0, 26.37, 192.19, 60.71, 394.27, 641.41],
  ['2028 Q1', 632.5, 22.31, 192.19, 55.65, 902.66, 1144.85],
  ['2028 Q2', 0.0, 0.0, 192.19, 50.59, 242.79, 480.03],
  ['2028 Q3', 0.0, 0.0, 192.19, 45.53, 237.73, 470.03],
  ['2028 Q4', 0.0, 0.0, 192.19, 40.48, 232.67, 460.03],
  ['2029 Q1', 0.0, 0.0, 192.19, 35.42, 227.61, 450.02],
  ['2029 Q2', 0.0, 0.0, 192.19, 30.36, 222.55, 440.02],
  ['2029 Q3', 0.0, 0.0, 192.19, 25.3, 217.49, 430.02],
  ['2029 Q4', 0.0, 0.0, 192.19, 20.24, 212.43, 420.01],
];

/** A printed cell is right to half of its last digit. */
const near = (actual: number, printed: number, digit: number) =>
  expect(Math.abs(actual - printed)).toBeLessThanOrEqual(digit / 2 + 1e-9);

const columns = ({ first, second, rest }: TwoLoans, name: string) => {
  const at = parseQuarter(name);
  const [one, two, more] = [rowAt(first, at), rowAt(second, at), rowAt(rest, at)];
  return { one, two, more };
};

describe('on the assumptions of the table worked by hand', () => {
  const round = { ...figures, 'cw-ddtl1-2024': 2012, 'cw-ddtl2-2024': 3800, 'cw-ddtl2-undrawn': 3800 };
  const loans = twoLoans(round, { balloon: false });

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
    const half = serviceByYear(debtService([loans.first, loans.second])).find((row) => row.year === year);
    const all = serviceByYear(debtService([loans.first, loans.second, loans.rest])).find((row) => row.year === year);
    expect(Math.round(half?.payment ?? 0)).toBe(payment);
    expect(Math.round(half?.interest ?? 0)).toBe(interest);
    expect(Math.round(all?.payment ?? 0)).toBe(paymentAll);
    expect(Math.round(all?.interest ?? 0)).toBe(interestAll);
  });

  test('left at the end of 2029, and the balloon of 2028', () => {
    expect(loans.second.at(-1)?.closing).toBeCloseTo(570, 6);
    expect((loans.second.at(-1)?.closing ?? 0) + (loans.rest.at(-1)?.closing ?? 0)).toBeCloseTo(1140, 6);
    const due = twoLoans(round);
    const [half, all] = [debtService([due.first, due.second]), debtService([due.first, due.second, due.rest])];
    expect(heaviestQuarter(half)).toMatchObject({ year: 2028, quarter: 1 });
    expect(Math.round(heaviestQuarter(half)?.payment ?? 0)).toBe(899);
    expect(Math.round(heaviestQuarter(all)?.payment ?? 0)).toBe(1144);
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
    expect(other.second[0]?.interest).toBeCloseTo(3843.819 * 0.05, 9);
    expect(other.second.findIndex((row) => row.principal > 0)).toBe(5);
    expect(other.rest[1]?.draw).toBeCloseTo(3756.181, 9);
    expect(() => twoLoans(figures, { restDrawnIn: { year: 2025, quarter: 4 } })).toThrow(/draw\.quarter is 2025 Q4/);
    expect(() => twoLoans(figures, { delay: -1 })).toThrow(/terms\.delay is -1/);
    expect(() => twoLoans(figures, { rate: 1.7 })).toThrow(/terms\.rate is 1\.7: expected a number from 0 to 1/);
  });

  test('a quarter that is not shown is refused with those that are', () => {
    expect(() => rowAt(loans.first, { year: 2024, quarter: 4 })).toThrow(
      'quarter is 2024 Q4: expected one from 2025 Q1 to 2029 Q4',
    );
  });

  test('what was paid before 2025 is known in total only', () => {
    expect(paidSoFar(figures)).toEqual({ principal: 288, interest: 255, total: 543 });
  });
});
