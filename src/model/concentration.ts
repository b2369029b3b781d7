import { between, whole } from './argument.ts';

/**
 * Shares of named customers and of everybody else.
 *
 * @param named fractions of revenue, together at most 1
 * @returns the same, and the remainder; together exactly 1
 * @throws RangeError if a share is outside 0 to 1 or together they pass 1
 */
export function withRemainder(named: readonly number[]): {
  readonly named: readonly number[];
  readonly others: number;
} {
  named.forEach((share, i) => between(`shares[${i}]`, share, 0, 1));
  const sum = named.reduce((all, share) => all + share, 0);
  between('the sum of shares', sum, 0, 1 + 1e-9);
  return { named, others: Math.max(0, 1 - sum) };
}

/**
 * What is left of revenue without the `count` largest customers, in the unit of `revenue`.
 *
 * @param shares fractions of revenue, in any order
 */
export function revenueWithoutLargest(revenue: number, shares: readonly number[], count: number): number {
  between('revenue', revenue, 0, Infinity);
  withRemainder(shares);
  whole('count', count, 0, shares.length);
  const largest = [...shares].sort((a, b) => b - a).slice(0, count);
  return revenue * (1 - largest.reduce((sum, share) => sum + share, 0));
}

/**
 * The Herfindahl-Hirschman index of a customer base: the sum of squared shares. The others count as many small customers, so as nothing: it
 * is the least the index can be.
 *
 * @returns 0 to 1
 */
export const herfindahl = (shares: readonly number[]): number =>
  withRemainder(shares).named.reduce((sum, share) => sum + share ** 2, 0);

/** The part of all contracts that a new one makes up, once it is added to them. Same unit for both. */
export function shareOfNew(added: number, before: number): number {
  between('added', added, 0, Infinity);
  between('before', before, 0, Infinity);
  return added + before === 0 ? 0 : added / (added + before);
}
