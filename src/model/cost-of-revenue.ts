import { between } from './argument.ts';

/**
 * The cost of operating, without depreciation and amortisation, over revenue. Stock given to staff stays in it: nearer
 * to cash, not the same.
 *
 * @param revenue USD million, above 0
 * @param operatingExpenses USD million, 0 or more
 * @param depreciation and amortisation, USD million, from 0 to the operating expenses
 * @returns a fraction of one; above 1 where costs exceed revenue
 * @throws RangeError naming the argument that is out of range
 */
export function cashCostRatio(revenue: number, operatingExpenses: number, depreciation: number): number {
  between('revenue', revenue, Number.MIN_VALUE, Infinity);
  between('operatingExpenses', operatingExpenses, 0, Infinity);
  return (operatingExpenses - between('depreciation', depreciation, 0, operatingExpenses)) / revenue;
}
