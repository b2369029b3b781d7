import { between } from './argument.ts';

/**
 * Cost of a megawatt of data centre, chips and all: what was spent over what runs.
 *
 * @param spent USD million
 * @param megawatts above 0
 */
export function costPerMegawatt(spent: number, megawatts: number): number {
  between('spent', spent, 0, Infinity);
  between('megawatts', megawatts, Number.MIN_VALUE, Infinity);
  return spent / megawatts;
}
