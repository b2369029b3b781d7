import { range } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import type { FactId } from '../../ledger/ids.ts';
import { stacked } from '../../scene/layout.ts';
import { path, rect, type Look } from '../../scene/mark.ts';
import { rectPath } from '../../scene/outline.ts';
import { columnOf, fromZero, namesOf, placeOf } from '../../scene/scales.ts';
import { bottom, right, type Mark, type Marks } from '../../scene/scene.ts';
import { defineExhibit } from '../define-exhibit.ts';
import { drawBorrowed, drawRaised, drawTwoLoans, LOOKS, type D } from './block.ts';

/** Loans on the chips that secure them, at full size. */
const LOANS = [
  { name: 'second', fact: 'cw-ddtl2-size', tone: 'debt' },
  { name: 'first', fact: 'cw-ddtl1-size', tone: 'debt' },
  { name: 'lambda', fact: 'gpu-backed-lending-lambda', tone: 'others' },
  { name: 'crusoe', fact: 'gpu-backed-lending', tone: 'others' },
] as const;

/** A loan's parts from the ground up, by their keys: of the second, what is drawn, and what is not. */
const partsOf = ({ name, fact, tone }: (typeof LOANS)[number]): Readonly<Record<string, Look & { fact: FactId }>> =>
  name === 'second' ? { owed: LOOKS.second, undrawn: LOOKS['second-rest'] } : { [name]: { fact, tone } };

/** A chip seen from above: a square with a window, and legs on two sides. */
function chip(key: string, x: number, y: number, size: number): Mark {
  const legs = [0.2, 0.44, 0.68].map((from) => ({ x: x + size * from, y, width: size * 0.12, height: size }));
  const body = { x, y: y + size * 0.16, width: size, height: size * 0.68 };
  return path(key, rectPath(body, ...legs), { tone: 'ink' });
}

/** Each loan on the chips that stand behind it, all to one scale of height. */
function drawSecured(d: D): Marks {
  const { plot, type, space, narrow } = d;
  const x = scaleBand(namesOf(LOANS), [plot.x, right(plot)]).paddingInner(0.18);
  const width = x.bandwidth();
  const chips = narrow ? 4 : 5;
  const inRow = scaleBand(range(chips), [0, width]).paddingInner(0.14 / 1.14);
  const size = inRow.bandwidth();
  const lines = Math.max(...LOANS.map(({ name }) => d.lines(name, width, { face: 'label-strong' }).length));
  const base = bottom(plot) - lines * space.line - space.tight - size * 1.15;
  const values = LOANS.map(({ name }) => `${name}-value` as const);
  const value = d.fit(values, width, type.strong * (narrow ? 1.2 : 1.7));
  const y = scaleLinear(fromZero(LOANS.map(({ fact }) => d.amount(fact))), [base, plot.y + value * 1.15]);
  return LOANS.map((loan) => {
    const { name, fact } = loan;
    const west = placeOf(x, name);
    const top = { x: west, y: y(d.amount(fact)) - value * 0.32 };
    const under = { x: west, y: base + size * 1.15 + space.apart * 1.15 };
    return [
      stacked(Object.entries(partsOf(loan)), ([, part]) => d.amount(part.fact)).map(({ item: [key, look], ...span }) =>
        rect(`money/${key}`, columnOf(x, y, name, span), look),
      ),
      d.label(`secured/${name}-value`, `${name}-value`, top, { display: value, fact }),
      range(chips).map((n) => chip(`chip/${name}-${n}`, west + placeOf(inRow, n), base + size * 0.12, size)),
      d.paragraph(`secured/${name}`, name, under, width, { face: 'label-strong' }),
    ];
  });
}

/** The money raised, how much of it is debt, the two loans in it, and the chips those stand on. */
export const mostlyBorrowed = defineExhibit('mostly-borrowed', {
  raised: { draw: drawRaised, table: ['raised'] },
  borrowed: { draw: drawBorrowed, table: ['raised', 'owed', 'undrawn'] },
  'two-loans': { draw: drawTwoLoans, table: ['second', 'first', 'makers', 'term-loan', 'second-rest'] },
  secured: { draw: drawSecured, table: namesOf(LOANS) },
});
