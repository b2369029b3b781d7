import { between } from './argument.ts';

/** The part of revenue that some of its lines make up, 0 to 1. All lines in one unit, none negative. */
export function shareOfLines(some: readonly number[], all: readonly number[]): number {
  const sum = (lines: readonly number[]): number =>
    lines.reduce((total, line, i) => total + between(`lines[${i}]`, line, 0, Infinity), 0);
  const total = between('the sum of all lines', sum(all), Number.MIN_VALUE, Infinity);
  return between('the sum of some lines', sum(some), 0, total) / total;
}

/** Capital spending that stays with a builder once its customer has paid back a part. USD million. */
export function ownPart(spending: number, reimbursed: number): number {
  between('spending', spending, 0, Infinity);
  return spending - between('reimbursed', reimbursed, 0, spending);
}
