import { noFigure, printed, type Figure } from '../ledger/figure.ts';
import type { Told } from '../ledger/mistake.ts';

const RELATIONS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
};
const NOT: Readonly<Record<string, string>> = {
  '>': 'more than',
  '>=': 'at least',
  '<': 'less than',
  '<=': 'at most',
};
const ASSERTION = /^([a-z0-9-]+|\d+(?:\.\d+)?)(?: \* (\d+(?:\.\d+)?))? (>=|<=|>|<) ([a-z0-9-]+|\d+(?:\.\d+)?)$/;

/**
 * What is wrong with a claim that a sentence rests on, in words for its editor; undefined if it holds.
 *
 * @param claim `wire-lent-critic > wire-rate-critic`, `wire-lent-critic > 6` or `a * 2 >= b`: ids of figures in the
 * ledger or numbers, in the ledger's units
 * @param sentence the sentence that would no longer be true
 */
export function brokenClaim(claim: string, sentence: string, figures: ReadonlyMap<string, Figure>): Told | undefined {
  const [, left = '', times = '1', relation = '', right = ''] = ASSERTION.exec(claim) ?? [];
  const holds = RELATIONS[relation];
  if (!holds) return `"${claim}" is no claim to check: expected two figures and one of > >= < <=, like a-figure > 6`;
  const units = new Set([left, right].flatMap((id) => figures.get(id)?.unit ?? []));
  const [unit, another] = units;
  if (another !== undefined)
    return `"${left}" is in ${unit ?? ''}, "${right}" in ${another}: expected figures of one unit, which can be compared`;
  const values: number[] = [];
  for (const id of [left, right]) {
    const value = /^\d/.test(id) ? Number(id) : figures.get(id)?.value;
    if (typeof value !== 'number')
      return figures.has(id) ? `"${id}" is no number: expected a figure that can be compared` : noFigure(id, figures);
    values.push(value);
  }
  const [a = Number.NaN, b = Number.NaN] = values;
  if (holds(a * Number(times), b)) return undefined;
  const shown = (id: string): string => {
    const figure = figures.get(id);
    return figure ? `${id} (${printed(figure, 'exact')})` : id;
  };
  const product = times === '1' ? '' : ` times ${times}`;
  return `"${sentence}" is no longer true: ${shown(left)}${product} is not ${NOT[relation] ?? ''} ${shown(right)}; write it anew`;
}
