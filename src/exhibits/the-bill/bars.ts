import type { FactId } from '../../ledger/ids.ts';
import { scaleBand, scaleLinear } from 'd3-scale';
import { block } from '../../scene/block.ts';
import { isNarrow, typeOf, type Box } from '../../scene/box.ts';
import { valueAxis } from '../../scene/axis.ts';
import { label } from '../../scene/label.ts';
import { textBounds } from '../../scene/bounds.ts';
import { inset, round, type Area, type Fill, type Mark, type TextMark } from '../../scene/scene.ts';
import type { Tone } from '../../scene/palette.ts';
import { PARTS, YEARS, type Bill, type BillQuarter, type Part } from './bill.ts';

/** How a part of a payment looks: principal is debt, interest is money gone, other debts are pale, what is not yet drawn is hatched. */
const LOOK: Readonly<Record<Part, { readonly tone: Tone; readonly fill: Fill }>> = {
  firstInterest: { tone: 'loss', fill: 'solid' },
  firstPrincipal: { tone: 'debt', fill: 'solid' },
  secondInterest: { tone: 'loss', fill: 'solid' },
  secondPrincipal: { tone: 'debt', fill: 'solid' },
  otherInterest: { tone: 'debt', fill: 'faint' },
  otherPrincipal: { tone: 'debt', fill: 'faint' },
  restInterest: { tone: 'loss', fill: 'hatch' },
  restPrincipal: { tone: 'debt', fill: 'hatch' },
};

/** Parts laid on one another overlap by a little, or the ground would show between them as hairlines. */
export const SEAM = 1.2;

/** One payment's part as a mark: it keeps its key through every frame, so that quarters can gather into years. */
export const partMark = (quarter: BillQuarter, part: Part, area: Area, opacity?: number): Mark =>
  block(`payment/${quarter.year}-q${quarter.quarter}-${part}`, area, { ...LOOK[part], opacity });

/** The chart's frame: what it measures against, and where things stand. */
export interface Chart {
  readonly plot: Area;
  readonly x: (year: number) => number;
  readonly yearWidth: number;
  readonly y: (millions: number) => number;
}

/**
 * @param top the highest value shown, in USD million
 */
export function chartIn(area: Area, top: number, box: Box): Chart {
  const type = typeOf(box);
  const plot = inset(area, { bottom: type.label * 1.5, top: type.label * (isNarrow(box) ? 4 : 3) });
  const years = scaleBand<number>(YEARS, [plot.x, plot.x + plot.width])
    .paddingInner(isNarrow(box) ? 0.16 : 0.2)
    .paddingOuter(0.08);
  const y = scaleLinear([0, top], [plot.y + plot.height, plot.y]);
  return { plot, x: (year) => years(year) ?? plot.x, yearWidth: years.bandwidth(), y };
}

/** Value rules and the years under the bars. */
export function drawAxes(chart: Chart, ticks: readonly { value: number; text: string }[], box: Box): Mark[] {
  return [
    ...valueAxis(ticks, chart.y, chart.plot, box),
    ...YEARS.map((year) =>
      label(
        `axis/year-${year}`,
        String(year),
        chart.x(year) + chart.yearWidth / 2,
        chart.plot.y + chart.plot.height + typeOf(box).label * 1.25,
        box,
        {
          anchor: 'middle',
          tone: 'muted',
        },
      ),
    ),
  ];
}

/** Payments quarter by quarter, each a stack of its parts. `emphasis` fades every other quarter. */
export function drawQuarters(
  bill: Bill,
  parts: readonly Part[],
  chart: Chart,
  emphasis?: (quarter: BillQuarter) => boolean,
): Mark[] {
  const width = chart.yearWidth / 4;
  return bill.quarters.flatMap((quarter) => {
    let base = 0;
    const x = chart.x(quarter.year) + (quarter.quarter - 1) * width;
    return PARTS.filter((part) => parts.includes(part)).map((part) => {
      const top = base + quarter[part];
      const area = { x: x + width * 0.08, y: chart.y(top), width: width * 0.84, height: chart.y(base) - chart.y(top) };
      base = top;
      return partMark(quarter, part, area, emphasis && !emphasis(quarter) ? 0.35 : undefined);
    });
  });
}

/** The same payments gathered into years: parts of one kind lie together. */
export function drawYears(bill: Bill, parts: readonly Part[], chart: Chart): Mark[] {
  return YEARS.flatMap((year) => {
    let base = 0;
    const quarters = bill.quarters.filter((quarter) => quarter.year === year);
    return PARTS.filter((part) => parts.includes(part)).flatMap((part) => {
      // Pale colours show what lies under them, so their quarters are no pieces laid over one another.
      if (LOOK[part].fill === 'faint') {
        const [from, to] = [base, base + quarters.reduce((sum, quarter) => sum + quarter[part], 0)];
        base = to;
        const area = { x: chart.x(year), y: chart.y(to), width: chart.yearWidth, height: chart.y(from) - chart.y(to) };
        return [block(`payment/${year}-${part}`, area, LOOK[part])];
      }
      return quarters.map((quarter) => {
        const top = base + quarter[part];
        const area = {
          x: chart.x(year),
          y: chart.y(top),
          width: chart.yearWidth,
          height: chart.y(base) - chart.y(top) + SEAM,
        };
        base = top;
        return partMark(quarter, part, area);
      });
    });
  });
}

/** A level that payments are measured against; the key names it. It gives way to the labels named in `around`, which it would strike through. */
export function drawLevel(millions: number, chart: Chart, fact: FactId, around: readonly TextMark[] = []): Mark[] {
  const y = round(chart.y(millions));
  const gaps = around
    .map(textBounds)
    .filter((area) => area.y - 3 < y && area.y + area.height + 3 > y)
    .sort((a, b) => a.x - b.x);
  let from = chart.plot.x;
  let d = '';
  for (const gap of gaps) {
    d += `M${round(from)} ${y}L${round(gap.x - 4)} ${y}`;
    from = gap.x + gap.width + 4;
  }
  d += `M${round(from)} ${y}L${round(chart.plot.x + chart.plot.width)} ${y}`;
  return [{ shape: 'path', key: 'level/revenue', tone: 'cash', d, fill: 'line', weight: 2.5, fact }];
}
