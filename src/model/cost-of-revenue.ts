import { between } from './argument.ts';

/** A year's results, USD million. Costs and losses as positive numbers; a gain is negative. */
export interface YearOfCosts {
  /** Above 0. */
  readonly revenue: number;
  /** Cost of revenue, technology, sales and administration; depreciation and amortisation, which are no cash, among them. */
  readonly operatingExpenses: number;
  readonly netInterest: number;
  readonly tax: number;
  /** A change of value on paper: no cash. */
  readonly fairValueLoss: number;
}

/**
 * What earning a dollar of revenue cost, layer by layer: the sum of the costs so far, over revenue.
 *
 * @returns in USD: operating expenses; and net interest; and tax; and the fair-value loss. The last is (revenue + net loss) / revenue, if nothing
 *   else was gained or lost.
 * @throws RangeError naming the argument that is out of range
 */
export function costOfDollar(year: YearOfCosts): readonly [number, number, number, number] {
  const revenue = between('revenue', year.revenue, Number.MIN_VALUE, Infinity);
  const operating = between('operatingExpenses', year.operatingExpenses, 0, Infinity);
  const interest = operating + between('netInterest', year.netInterest, -Infinity, Infinity);
  const tax = interest + between('tax', year.tax, -Infinity, Infinity);
  const all = tax + between('fairValueLoss', year.fairValueLoss, -Infinity, Infinity);
  return [operating / revenue, interest / revenue, tax / revenue, all / revenue];
}

/**
 * What was spent in a year if all of its loss is taken to be cash: revenue + net loss. USD million, the loss as a positive number.
 */
export function spentByLoss(revenue: number, netLoss: number): number {
  return between('revenue', revenue, 0, Infinity) + between('netLoss', netLoss, 0, Infinity);
}

/**
 * The cost of operating, without depreciation and amortisation, over revenue. Stock given to staff stays in it: nearer to cash, not the same.
 *
 * @param depreciation and amortisation, USD million, at most the operating expenses
 */
export function cashCostRatio(revenue: number, operatingExpenses: number, depreciation: number): number {
  between('revenue', revenue, Number.MIN_VALUE, Infinity);
  between('operatingExpenses', operatingExpenses, 0, Infinity);
  return (operatingExpenses - between('depreciation', depreciation, 0, operatingExpenses)) / revenue;
}
