import { between, whole } from './argument.ts';

/**
 * Declining balance: the same fraction of what is left, each period: cost × (1 − loss)^n.
 *
 * @param cost USD million
 * @param loss a period, as a fraction
 * @param periods values to give, 0 to 400
 * @returns periods + 1 values: the cost, then the value at the end of each period
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
 * @returns 0 if nothing is owed; Infinity if something is owed on nothing
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
 * @param balances owed at the end of each period
 * @param values of the collateral at the same times; as many
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
 * @param highest the highest loan-to-value allowed, 0 to 2
 */
export function securityNeeded(balance: number, value: number, highest: number): number {
  between('balance', balance, 0, Infinity);
  between('value', value, 0, Infinity);
  between('highest', highest, 0, 2);
  return Math.max(0, balance - highest * value);
}
