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

/**
 * Cost of the power that is contracted and does not run yet, at one rate for all of it. Assumes that the rate stays, which prices of chips and the
 * builder's share of the shell may well change.
 *
 * @param rate USD million a megawatt
 * @param contracted megawatts
 * @param active megawatts that run already, at most those contracted
 * @returns USD million
 */
export function costOfRest(rate: number, contracted: number, active: number): number {
  between('rate', rate, 0, Infinity);
  between('contracted', contracted, 0, Infinity);
  return rate * (contracted - between('active', active, 0, contracted));
}

/**
 * What a fleet's running costs would be at another's rate per megawatt, for the part of it that serves one customer.
 *
 * @param cost a year of the fleet known, USD million
 * @param megawatts that fleet's power
 * @param otherMegawatts the other fleet's
 * @param served the part of the other fleet that serves the customer, 0 to 1
 * @returns USD million a year
 */
export function extrapolatedCost(cost: number, megawatts: number, otherMegawatts: number, served: number): number {
  between('otherMegawatts', otherMegawatts, 0, Infinity);
  between('served', served, 0, 1);
  return costPerMegawatt(cost, megawatts) * otherMegawatts * served;
}

/**
 * Cost of one chip in a fleet, in USD.
 *
 * @param spent USD million
 * @param chips above 0
 */
export function costPerChip(spent: number, chips: number): number {
  between('spent', spent, 0, Infinity);
  between('chips', chips, Number.MIN_VALUE, Infinity);
  return (spent * 1e6) / chips;
}

/**
 * How long money lasts at a steady rate of spending, in the unit of time of the rate.
 *
 * @param money USD million
 * @param spending USD million a year, say; above 0
 */
export function lasts(money: number, spending: number): number {
  between('money', money, 0, Infinity);
  between('spending', spending, Number.MIN_VALUE, Infinity);
  return money / spending;
}
