import { range } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import type { FactId } from '../../ledger/ids.ts';
import { stacked } from '../../scene/layout.ts';
import { path, rect, type Look } from '../../scene/mark.ts';
import { columnOf, fromZero, placeOf } from '../../scene/scales.ts';
import { bottom, right, type Mark } from '../../scene/scene.ts';
import { drawing } from '../drawing.ts';
import { LOOKS } from './block.ts';

type Part = Look & { readonly key: string; readonly fact: FactId };

/** Loans on the chips that secure them, at full size, each in its parts from the ground up. */
const LOANS = [
  {
    name: 'second',
    value: 'second-size-value',
    fact: 'cw-ddtl2-size',
    parts: [
      { key: 'owed', ...LOOKS.second },
      { key: 'undrawn', ...LOOKS['second-rest'] },
    ],
  },
  {
    name: 'first',
    value: 'first-size-value',
    fact: 'cw-ddtl1-size',
    parts: [{ key: 'first', tone: 'debt', fact: 'cw-ddtl1-size' }],
  },
  {
    name: 'lambda',
    value: 'lambda-value',
    fact: 'gpu-backed-lending-lambda',
    parts: [{ key: 'lambda', tone: 'others', fact: 'gpu-backed-lending-lambda' }],
  },
  {
    name: 'crusoe',
    value: 'crusoe-value',
    fact: 'gpu-backed-lending',
    parts: [{ key: 'crusoe', tone: 'others', fact: 'gpu-backed-lending' }],
  },
] as const;

/** A chip seen from above: a square with a window, and legs on two sides. */
const chip = (key: string, x: number, y: number, size: number): Mark =>
  path(
    key,
    (pen) => {
      pen.rect(x, y + size * 0.16, size, size * 0.68);
      [0.2, 0.44, 0.68].forEach((from) => pen.rect(x + size * from, y, size * 0.12, size));
    },
    { tone: 'ink' },
  );

/** Each loan on the chips that stand behind it, all to one scale of height. */
export const drawSecured = drawing<'mostly-borrowed'>((d) => {
  const { plot, type, space, narrow } = d;
  const names = LOANS.map(({ name }) => name);
  const x = scaleBand(names, [plot.x, right(plot)])
    .paddingInner(0.18)
    .paddingOuter(0);
  const width = x.bandwidth();
  const chips = narrow ? 4 : 5;
  const size = width / (chips * 1.14 - 0.14);
  const under = names.map((name) =>
    d.paragraph(`secured/${name}`, name, { x: placeOf(x, name), y: 0 }, width, { face: 'label-strong' }),
  );
  const base = bottom(plot) - Math.max(...under.map(({ next }) => next)) - space.tight - size * 1.15;
  const value = d.fit(
    LOANS.map((loan) => loan.value),
    width,
    type.strong * (narrow ? 1.2 : 1.7),
  );
  const y = scaleLinear(fromZero(LOANS.map(({ fact }) => d.amount(fact))), [base, plot.y + value * 1.15]);
  return LOANS.map((loan, i) => {
    const { name, fact } = loan;
    const west = placeOf(x, name);
    const top = { x: west, y: y(d.amount(fact)) - value * 0.32 };
    return [
      stacked<Part>(loan.parts, (part) => d.amount(part.fact)).map(({ item: { key, ...look }, ...span }) =>
        rect(`money/${key}`, columnOf(x, y, name, span), look),
      ),
      d.label(`secured/${name}-value`, loan.value, top, { face: 'display', size: value, fact }),
      range(chips).map((n) => chip(`chip/${name}-${n}`, west + n * size * 1.14, base + size * 0.12, size)),
      under[i]?.marks.map((mark) => ({ ...mark, y: mark.y + base + size * 1.15 + space.apart * 1.15 })),
    ];
  });
});
