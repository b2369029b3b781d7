import type { Quarter } from '../../model/quarter.ts';
import { leader } from '../../scene/label.ts';
import { down } from '../../scene/mark.ts';
import { middle, right, type Area, type Marks } from '../../scene/scene.ts';
import type { FrameForm } from '../define-exhibit.ts';
import { drawing } from '../drawing.ts';
import type { LabelName } from '../label-names.ts';
import { billOf, isPrincipal, totalOf, type Bill, type Part } from './bill.ts';
import { chartIn, drawAxes, drawLevel, drawQuarters, placeIn, type Chart, type D } from './chart.ts';
import { yearTable } from './yearly.ts';

/** The top of the quarterly scale, in USD million. */
const QUARTER_TOP = 1250;

/** When what is left of the first loan falls due. */
export const BALLOON: Quarter = { year: 2028, quarter: 1 };

/** Where something is said of a quarter: how high, in USD million. */
interface Spot extends Quarter {
  readonly level: number;
}

const isQuarter =
  (of: Quarter) =>
  ({ year, quarter }: Quarter): boolean =>
    year === of.year && quarter === of.quarter;

/** What a frame of quarters shows. */
interface Quarterly {
  readonly parts: readonly Part[];
  /** Where interest and principal are named. */
  readonly names: Readonly<Record<'interest' | 'principal', Spot>>;
  /** Whether a quarter of a year's revenue is drawn beside them. */
  readonly level?: boolean;
  /**
   * A note: over the bar of its quarter, if it has no level, with a line down to it; else to the right of that bar,
   * hung from its level.
   */
  readonly note: { readonly name: LabelName<'the-bill'>; readonly of: Quarter; readonly level?: number };
  /** The quarter that is not faded; all if left out. */
  readonly about?: Quarter;
}

/** The bar of a quarter, or the part of it that is principal or interest. */
function barOf(chart: Chart, bill: Bill, parts: readonly Part[], at: Quarter, kind?: 'interest' | 'principal'): Area {
  const quarter = bill.filter(isQuarter(at));
  const [interest, whole] = [
    totalOf(
      quarter,
      parts.filter((part) => !isPrincipal(part)),
    ),
    totalOf(quarter, parts),
  ];
  return placeIn(chart, at, { from: kind === 'principal' ? interest : 0, to: kind === 'interest' ? interest : whole });
}

/** Both kinds of payment by name, each on a line to its part of a bar. */
const drawNames = (d: D, chart: Chart, bill: Bill, { parts, names }: Quarterly): Marks =>
  (['interest', 'principal'] as const).map((name) => {
    const spot = names[name];
    const { x, y } = middle(barOf(chart, bill, parts, spot, name));
    const top = barOf(chart, bill, parts, spot).y;
    const head = chart.y(spot.level);
    const stem = { y: head - d.space.gap, height: top - head + d.space.gap };
    const tone = name === 'interest' ? 'loss' : 'debt';
    return [
      down(`name/${name}-stem`, x, stem, { tone: 'ink', weight: 1 }),
      leader(`name/${name}`, { x, y: top }, { x, y }, 'paper'),
      d.label(`name/${name}`, name, { x: x + d.space.tight, y: head }, { face: 'label-strong', tone }),
    ];
  });

function drawNote(d: D, chart: Chart, bill: Bill, { parts, note: { name, of, level } }: Quarterly): Marks {
  const { space, narrow } = d;
  const bar = barOf(chart, bill, parts, of);
  const key = `note/${d.frame}-${name}`;
  if (level !== undefined) {
    const at = { x: right(bar) + space.near, y: chart.y(level) };
    return d.paragraph(key, name, at, right(chart.plot) - at.x, { face: 'label-strong' }).marks;
  }
  const { x } = middle(bar);
  const foot = bar.y - space.part;
  const width = chart.plot.width * (narrow ? 0.46 : 0.34);
  return [
    leader(key, { x, y: foot + space.near }, { x, y: bar.y - space.tight }),
    d.paragraph(key, name, { x, y: foot }, width, { anchor: 'end', face: 'label-strong', at: 'last' }).marks,
  ];
}

/** A frame of payments by quarter. */
export const quarterly = (frame: Quarterly): FrameForm<'the-bill'> => ({
  draw: drawing((d) => {
    const chart = chartIn(d, QUARTER_TOP);
    const bill = billOf(d.figures);
    const { x } = placeIn(chart, { year: 2028, quarter: 2 }, { from: 0, to: 0 });
    return [
      drawAxes(d, chart, 'axis-quarter'),
      drawQuarters(chart, bill, frame.parts, frame.about && isQuarter(frame.about)),
      frame.level && drawLevel(d, chart, 'level-quarter', d.amount('cw-revenue-2024') / 4, x),
      drawNames(d, chart, bill, frame),
      drawNote(d, chart, bill, frame),
    ];
  }),
  table: (figures, words) => yearTable(words, billOf(figures), frame.parts),
});
