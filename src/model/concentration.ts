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

/**
 * The least and the most the Herfindahl-Hirschman index can be when only the largest customers are known. Least: the others are many and small.
 * Most: they are as few as can be, none of them larger than the smallest named customer (or, if none is named, a single one).
 *
 * @param shares fractions of revenue of the largest customers
 */
export function herfindahlRange(shares: readonly number[]): { readonly low: number; readonly high: number } {
  const { others } = withRemainder(shares);
  const low = herfindahl(shares);
  const largest = Math.min(1, ...shares);
  if (others === 0 || largest === 0) return { low, high: low };
  const full = Math.floor(others / largest);
  return { low, high: low + full * largest ** 2 + (others - full * largest) ** 2 };
}

/** The part of all contracts that a new one makes up, once it is added to them. Same unit for both. */
export function shareOfNew(added: number, before: number): number {
  between('added', added, 0, Infinity);
  between('before', before, 0, Infinity);
  return added + before === 0 ? 0 : added / (added + before);
}

/**
 * A customer's share once other customers bring new revenue: share × revenue / (revenue + added).
 *
 * @param share the customer's, before, 0 to 1
 * @param revenue of all, before; above 0
 * @param added by others, in the same unit
 */
export function dilutedShare(share: number, revenue: number, added: number): number {
  between('share', share, 0, 1);
  between('revenue', revenue, Number.MIN_VALUE, Infinity);
  between('added', added, 0, Infinity);
  return share * (1 - shareOfNew(added, revenue));
}

/**
 * New revenue of others that brings a customer's share down to a level: revenue × (share / level − 1); nothing if it is there already.
 *
 * @param share the customer's, 0 to 1
 * @param revenue of all, before
 * @param level the share to reach, above 0
 */
export function revenueToDilute(share: number, revenue: number, level: number): number {
  between('share', share, 0, 1);
  between('revenue', revenue, 0, Infinity);
  between('level', level, Number.MIN_VALUE, 1);
  return Math.max(0, revenue * (share / level - 1));
}
