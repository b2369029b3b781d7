import type { Quarter } from '../../model/quarter.ts';
import { billOf, isPrincipal, totalOf, type Part } from '../../model/bill.ts';
import { leader } from '../../scene/label.ts';
import { down } from '../../scene/mark.ts';
import { middle, right, type Area, type Marks } from '../../scene/scene.ts';
import type { FrameForm } from '../define-exhibit.ts';
import type { LabelName } from '../label-names.ts';
import { chartIn, drawAxes, drawLevel, drawQuarters, placeIn } from './chart.ts';
import { quarterTable } from './yearly.ts';

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

/** A frame of payments by quarter. */
export const quarterly = ({ parts, names, level, note, about }: Quarterly): FrameForm<'the-bill'> => ({
  draw(d) {
    const { space, narrow } = d;
    const chart = chartIn(d, QUARTER_TOP);
    const { plot, y } = chart;
    const bill = billOf(d.figures);
    /** What of a quarter's bar stands for payments of some kind, laid on those of others. */
    const barOf = (at: Quarter, on: readonly Part[], of: readonly Part[]): Area => {
      const quarter = bill.filter(isQuarter(at));
      const from = totalOf(quarter, on);
      return placeIn(chart, at, { from, to: from + totalOf(quarter, of) });
    };
    const interest = parts.filter((part) => !isPrincipal(part));
    /** A kind of payment by name, on a line to its part of a bar. */
    const drawName = (name: 'interest' | 'principal', part: Area): Marks => {
      const { x, y: centre } = middle(part);
      const top = barOf(names[name], [], parts).y;
      const head = y(names[name].level);
      const stem = { y: head - space.gap, height: top - head + space.gap };
      const tone = name === 'interest' ? 'loss' : 'debt';
      return [
        down(`name/${name}-stem`, x, stem, { tone: 'ink', weight: 1 }),
        leader(`name/${name}`, { x, y: top }, { x, y: centre }, 'paper'),
        d.label(`name/${name}`, name, { x: x + space.tight, y: head }, { face: 'label-strong', tone }),
      ];
    };
    const drawNote = (bar: Area): Marks => {
      const key = `note/${d.frame}-${note.name}`;
      const bold = { face: 'label-strong' } as const;
      if (note.level !== undefined) {
        const at = { x: right(bar) + space.near, y: y(note.level) };
        return d.paragraph(key, note.name, at, right(plot) - at.x, bold);
      }
      const foot = { x: middle(bar).x, y: bar.y - space.part };
      const width = plot.width * (narrow ? 0.46 : 0.34);
      return [
        leader(key, { ...foot, y: foot.y + space.near }, { ...foot, y: bar.y - space.tight }),
        d.paragraph(key, note.name, foot, width, { ...bold, anchor: 'end', at: 'last' }),
      ];
    };
    const after = placeIn(chart, { year: 2028, quarter: 2 }, { from: 0, to: 0 });
    return [
      drawAxes(d, chart, 'axis-quarter'),
      drawQuarters(chart, bill, parts, about && isQuarter(about)),
      level && drawLevel(d, chart, 'level-quarter', d.amount('cw-revenue-2024') / 4, after.x),
      drawName('interest', barOf(names.interest, [], interest)),
      drawName('principal', barOf(names.principal, interest, parts.filter(isPrincipal))),
      drawNote(barOf(note.of, [], parts)),
    ];
  },
  table: (figures, words) => quarterTable(words, billOf(figures), parts),
});
