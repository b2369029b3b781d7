import { between, whole } from './argument.ts';

/**
 * Declining balance: the same fraction of what is left, each period: cost × (1 − loss)^n.
 *
 * @param cost USD million, 0 or more
 * @param loss a period, as a fraction, 0 to 1
 * @param periods to follow, 0 to 400
 * @returns periods + 1 values, USD million: the cost, then the value at the end of each period
 * @throws RangeError naming the argument that is out of range
 */
export function decliningBalance(cost: number, loss: number, periods: number): number[] {
  between('cost', cost, 0, Infinity);
  between('loss', loss, 0, 1);
  whole('periods', periods, 0, 400);
  return Array.from({ length: periods + 1 }, (_, i) => cost * (1 - loss) ** i);
}

/**
 * Loan-to-value: the balance as a fraction of what secures it. Above 1 the loan exceeds its collateral.
 *
 * @param balance owed, USD million, 0 or more
 * @param value of the collateral, USD million, 0 or more
 * @returns a fraction of one: 0 if nothing is owed; Infinity if something is owed on nothing
 * @throws RangeError naming the argument that is out of range
 */
export function loanToValue(balance: number, value: number): number {
  between('balance', balance, 0, Infinity);
  between('value', value, 0, Infinity);
  if (balance === 0) return 0;
  return value === 0 ? Infinity : balance / value;
}

/**
 * The first period in which the loan exceeds its collateral, or undefined if it never does.
 *
 * @param balances owed at the end of each period, USD million, 0 or more
 * @param values of the collateral at the same times, USD million, 0 or more; as many
 * @returns the period's place in the list, from 0
 * @throws RangeError if there are not as many of both, or an amount is below 0
 */
export function firstUnderwater(balances: readonly number[], values: readonly number[]): number | undefined {
  whole('values.length', values.length, balances.length, balances.length);
  const found = balances.findIndex((balance, i) => loanToValue(balance, values[i] ?? 0) > 1);
  return found < 0 ? undefined : found;
}

/**
 * Cash a lender wants set aside so that the loan, less that cash, keeps to a highest loan-to-value: max(0, balance −
 * highest × value).
 *
 * @param balance owed, USD million, 0 or more
 * @param value of the collateral, USD million, 0 or more
 * @param highest the highest loan-to-value allowed, as a fraction, 0 to 2
 * @returns USD million
 * @throws RangeError naming the argument that is out of range
 */
export function securityNeeded(balance: number, value: number, highest: number): number {
  between('balance', balance, 0, Infinity);
  between('value', value, 0, Infinity);
  between('highest', highest, 0, 2);
  return Math.max(0, balance - highest * value);
}
