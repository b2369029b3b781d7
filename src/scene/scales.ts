import { max } from 'd3-array';
import { didYouMean } from '../ledger/nearest.ts';
import type { Area } from './scene.ts';

/**
 * The domain of a scale on which amounts are drawn as lengths: from zero to the largest.
 *
 * @throws Error for no amounts, or one that is missing or negative
 */
export function fromZero(amounts: Iterable<number>): [zero: 0, most: number] {
  const all = [...amounts];
  const wrong = all.find((amount) => !(amount >= 0 && amount < Infinity));
  if (wrong !== undefined) throw new Error(`a length cannot show ${wrong}: expected an amount from 0 up`);
  const most = max(all);
  if (most === undefined) throw new Error('a scale has no data: expected at least one amount');
  return [0, most];
}

/** The names of data in their order: the domain of a scale of bands or points. */
export const namesOf = <Name extends string>(data: readonly { readonly name: Name }[]): readonly Name[] =>
  data.map(({ name }) => name);

/** d3's scaleBand or scalePoint: a place for each name. */
interface Places<Name> {
  (name: Name): number | undefined;
  domain(): readonly Name[];
}

/**
 * The place of a name on a scale of bands or points.
 *
 * @throws Error for a name the scale does not have, with the nearest
 */
export function placeOf<Name extends string | number>(scale: Places<Name>, name: NoInfer<Name>): number {
  const place = scale(name);
  if (place !== undefined) return place;
  const names = scale.domain().map(String);
  throw new Error(`a scale has no place for "${name}"${didYouMean(String(name), names)}: it has ${names.join(', ')}`);
}

/** The bands of d3's scaleBand with their middles. */
export const centres = <Name extends string | number>(
  scale: Places<Name> & { bandwidth(): number },
): readonly (readonly [name: Name, x: number])[] =>
  scale.domain().map((name) => [name, placeOf(scale, name) + scale.bandwidth() / 2] as const);

/** From where to where an amount runs: from zero, if nothing else is said. */
interface Run {
  readonly from?: number;
  readonly to: number;
}

/** The part of an area between two amounts on a scale along x: a piece of a lying bar. */
export function alongX(area: Area, x: (amount: number) => number, { from = 0, to }: Run): Area {
  const [a, b] = [x(from), x(to)];
  return { ...area, x: Math.min(a, b), width: Math.abs(b - a) };
}

/** The part of an area between two amounts on a scale along y: a piece of a standing bar. */
export function alongY(area: Area, y: (amount: number) => number, { from = 0, to }: Run): Area {
  const [a, b] = [y(from), y(to)];
  return { ...area, y: Math.min(a, b), height: Math.abs(b - a) };
}

/** The area of a bar that stands on or hangs from zero: its band, and from zero to its amount. */
export const columnOf = <Name extends string | number>(
  x: Places<Name> & { bandwidth(): number },
  y: (amount: number) => number,
  name: NoInfer<Name>,
  run: Run,
): Area => alongY({ x: placeOf(x, name), y: 0, width: x.bandwidth(), height: 0 }, y, run);

/** The area of a bar that lies along x: its band, and from its start to its amount. */
export const rowOf = <Name extends string | number>(
  x: (amount: number) => number,
  y: Places<Name> & { bandwidth(): number },
  name: NoInfer<Name>,
  run: Run,
): Area => alongX({ x: 0, y: placeOf(y, name), width: 0, height: y.bandwidth() }, x, run);
