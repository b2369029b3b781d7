import { between } from './argument.ts';

/**
 * Cost of a megawatt of data centre, chips and all: what was spent over what runs.
 *
 * @param spent USD million, 0 or more
 * @param megawatts above 0
 * @returns USD million a megawatt
 * @throws RangeError naming the argument that is out of range
 */
export function costPerMegawatt(spent: number, megawatts: number): number {
  between('spent', spent, 0, Infinity);
  between('megawatts', megawatts, Number.MIN_VALUE, Infinity);
  return spent / megawatts;
}
