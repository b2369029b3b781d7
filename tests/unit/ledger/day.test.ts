import { expect, test } from 'vitest';
import { dateOf, dayNumber, isDate } from '../../../src/ledger/day.ts';
import { UNITS, fromModelNumber, isNumericUnit, toModelNumber } from '../../../src/ledger/units.ts';

test('days are counted from 1970, a year and a month from their first day', () => {
  expect(dayNumber('1970-01-01')).toBe(0);
  expect(dayNumber('2025-03-24')).toBe(20_171);
  expect(dayNumber('2025-03')).toBe(dayNumber('2025-03-01'));
  expect(dayNumber('2024')).toBe(dayNumber('2024-01-01'));
  // WeWork filed on 14 August 2019 and withdrew on 30 September, 47 days later; a leap day lies between the last two.
  expect(dayNumber('2019-09-30') - dayNumber('2019-08-14')).toBe(47);
  expect(dayNumber('2024-03-01') - dayNumber('2024-02-28')).toBe(2);
});

test('a day number is a date again', () => {
  for (const iso of ['1969-12-31', '2000-02-29', '2026-11-28']) expect(dateOf(dayNumber(iso))).toBe(iso);
});

test('what is in the calendar is a date, and nothing else', () => {
  for (const iso of ['2025', '2025-03', '2024-02-29']) expect(isDate(iso)).toBe(true);
  for (const text of ['2025-02-29', '2025-13', '2025-00-10', '2025-3-1', '3 March 2025', '', '20251', '2025-04-31'])
    expect(isDate(text), text).toBe(false);
});

test('what the model receives for each unit goes back into the ledger', () => {
  expect(toModelNumber(62, 'percent')).toBe(0.62);
  expect(toModelNumber(881, 'basis points')).toBeCloseTo(0.0881, 12);
  expect(toModelNumber('2025-03-24', 'date')).toBe(20_171);
  expect(toModelNumber('hundreds of millions', 'text')).toBeUndefined();
  for (const unit of UNITS.filter(isNumericUnit)) {
    const there = toModelNumber(12.5, unit);
    if (there === undefined) throw new Error(unit);
    expect(fromModelNumber(there, unit)).toBeCloseTo(12.5, 12);
  }
  expect(fromModelNumber(20_171, 'date')).toBe('2025-03-24');
});
