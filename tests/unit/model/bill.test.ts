import { expect, test } from 'vitest';
import { ALL, billOf, BOTH, inYear, isPrincipal, OTHERS, totalOf, yearTotal } from '../../../src/model/bill.ts';
import { twoLoans } from '../../../src/model/two-loans.ts';
import { figures } from './figures-of-the-story.ts';

const bill = billOf(figures);

test('a year’s bill of both loans is what the two schedules say, quarter by quarter', () => {
  const { first, second } = twoLoans(figures);
  for (const { year } of bill) {
    const due = [...first, ...second].filter((row) => row.year === year);
    const paid = due.reduce((sum, { interest, principal }) => sum + interest + principal, 0);
    expect(yearTotal(bill, year, BOTH)).toBeCloseTo(paid, 6);
  }
});

test('loans and other debts, interest and principal, make the whole', () => {
  expect(inYear(bill, 2026)).toHaveLength(4);
  const [principal, interest] = [ALL.filter(isPrincipal), ALL.filter((part) => !isPrincipal(part))];
  expect(totalOf(bill, principal) + totalOf(bill, interest)).toBeCloseTo(totalOf(bill, ALL), 6);
  expect(totalOf(bill, BOTH) + totalOf(bill, OTHERS)).toBeCloseTo(totalOf(bill, ALL), 6);
});
