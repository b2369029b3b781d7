import { between } from './argument.ts';

/**
 * The cost of operating, without depreciation and amortisation, over revenue. Stock given to staff stays in it: nearer
 * to cash, not the same.
 *
 * @param depreciation and amortisation, USD million, at most the operating expenses
 */
export function cashCostRatio(revenue: number, operatingExpenses: number, depreciation: number): number {
  between('revenue', revenue, Number.MIN_VALUE, Infinity);
  between('operatingExpenses', operatingExpenses, 0, Infinity);
  return (operatingExpenses - between('depreciation', depreciation, 0, operatingExpenses)) / revenue;
}
