import { scaleBand, scaleLinear } from 'd3-scale';
import type { Quarter } from '../../model/quarter.ts';
import { BOTH, inYear, isPrincipal, OTHERS, PARTS, totalOf, YEARS } from '../../model/bill.ts';
import type { Bill, BillQuarter, Part } from '../../model/bill.ts';
import { givingWay } from '../../scene/annotate.ts';
import { axisBottom, valueRules } from '../../scene/axis.ts';
import { stacked, type Span } from '../../scene/layout.ts';
import { rect, type Look } from '../../scene/mark.ts';
import { centres, columnOf, placeOf } from '../../scene/scales.ts';
import { bottom, inset, right, textsOf, type Area, type Mark, type Marks } from '../../scene/scene.ts';
import type { Drawing } from '../drawing.ts';

export type D = Drawing<'the-bill'>;

/**
 * How a part of a payment looks: principal is debt, interest is money gone, other debts are pale, what is not yet drawn
 * is hatched.
 */
function lookOf(part: Part): Look {
  if (OTHERS.includes(part)) return { tone: 'debt', fill: 'faint' };
  return { tone: isPrincipal(part) ? 'debt' : 'loss', fill: BOTH.includes(part) ? 'solid' : 'hatch' };
}

/** Parts laid on one another overlap by a little, or the ground would show between them as hairlines. */
export const SEAM = 1.2;

/** A quarter's part as a mark: it keeps its key through every frame, so that quarters can gather into years. */
export const partMark = ({ year, quarter }: BillQuarter, part: Part, area: Area, opacity?: number): Mark =>
  rect(`payment/${year}-q${quarter}-${part}`, area, { ...lookOf(part), opacity });

/**
 * Where payments stand: years side by side, quarters within them.
 *
 * @param top the highest value shown, in USD million
 */
export function chartIn({ plot: room, type, narrow }: D, top: number) {
  const plot = inset(room, { bottom: type.label * 1.5, top: type.label * 0.5 });
  const years = scaleBand<number>(YEARS, [plot.x, right(plot)])
    .paddingInner(narrow ? 0.12 : 0.2)
    .paddingOuter(0.06);
  const quarters = scaleBand([1, 2, 3, 4], [0, years.bandwidth()]).paddingInner(0.16).paddingOuter(0.08);
  return { plot, years, quarters, y: scaleLinear([0, top], [bottom(plot), plot.y]) };
}
export type Chart = ReturnType<typeof chartIn>;

/** The place of an amount in a quarter's bar. */
export function placeIn({ years, quarters, y }: Chart, { year, quarter }: Quarter, span: Span): Area {
  const bar = columnOf(quarters, y, quarter, span);
  return { ...bar, x: placeOf(years, year) + bar.x };
}

/** Value rules, the last one with its value, and the years under the bars. */
export const drawAxes = (d: D, { plot, years, y }: Chart, name: 'axis-quarter' | 'axis-year'): Marks => [
  valueRules(y, plot, d.box, name === 'axis-year' ? 1 : 2, (_, last) => (last ? d.say(name) : '')),
  axisBottom('axis/year', centres(years), plot, d.box),
];

const inOrder = (parts: readonly Part[]): readonly Part[] => PARTS.filter((part) => parts.includes(part));

/** Payments quarter by quarter, each a stack of its parts. `emphasis` fades every other quarter. */
export const drawQuarters = (
  chart: Chart,
  bill: Bill,
  parts: readonly Part[],
  emphasis: (quarter: Quarter) => boolean = () => true,
): Marks =>
  bill.map((quarter) =>
    stacked(inOrder(parts), (part) => quarter[part]).map(({ item, ...span }) =>
      partMark(quarter, item, placeIn(chart, quarter, span), emphasis(quarter) ? undefined : 0.35),
    ),
  );

interface Piece {
  readonly part: Part;
  readonly amount: number;
  readonly quarter?: BillQuarter;
}

/**
 * The same payments gathered into years: parts of one kind lie together. Pale ones show what lies under them, so theirs
 * are one piece.
 */
export const drawYears = ({ years, y }: Chart, bill: Bill, parts: readonly Part[]): Marks =>
  YEARS.map((year) => {
    const quarters = inYear(bill, year);
    const pieces = inOrder(parts).flatMap<Piece>((part) =>
      OTHERS.includes(part)
        ? [{ part, amount: totalOf(quarters, [part]) }]
        : quarters.map((quarter) => ({ part, amount: quarter[part], quarter })),
    );
    return stacked(pieces, ({ amount }) => amount).map(({ item: { part, quarter }, ...span }) => {
      const piece = columnOf(years, y, year, span);
      if (!quarter) return rect(`payment/${year}-${part}`, piece, lookOf(part));
      return partMark(quarter, part, { ...piece, height: piece.height + SEAM });
    });
  });

/**
 * A level of revenue that payments are measured against, its name over its end. It gives way to words that it would
 * strike through.
 *
 * @param from where the room for its name begins
 */
export function drawLevel(
  d: D,
  { plot, y }: Chart,
  name: 'level-quarter' | 'level-year',
  millions: number,
  from: number,
  words: Marks = [],
): Marks {
  const fact = 'cw-revenue-2024';
  const end = { x: right(plot), y: y(millions) };
  const over = { ...end, y: end.y - d.space.near };
  const look = { anchor: 'end', face: 'label-strong', tone: 'cash', at: 'last', fact } as const;
  return [
    givingWay('level/revenue', { ...end, x: plot.x }, end, textsOf(words), { tone: 'cash', weight: 2.5, fact }),
    d.paragraph(`level/${name}`, name, over, right(plot) - from, look),
  ];
}
