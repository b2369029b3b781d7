import { extent, pairs } from 'd3-array';
import { scaleLinear, scaleUtc } from 'd3-scale';
import { dayNumber, startOf } from '../ledger/day.ts';
import { circle, line, zero } from '../scene/mark.ts';
import { fromZero } from '../scene/scales.ts';
import { bottom, inset, right, type Marks, type Point } from '../scene/scene.ts';
import type { LabelOptions } from '../scene/label.ts';
import { shownOf, stepsBack, type ChartDatum, type ChartView } from './chart-view.ts';
import type { FrameForm } from './define-exhibit.ts';
import type { Drawing } from './drawing.ts';

interface Placed extends ChartDatum {
  readonly at: Point;
}

interface Text {
  readonly name: string;
  readonly label: string;
  readonly at: Point;
  readonly anchor: NonNullable<LabelOptions['anchor']>;
}

/** Where the text over a point stands: on the side to which the line does not go, from the one before to the next. */
function besideOf(d: Drawing<'*'>, { name, at }: Placed, before?: Point, after?: Point): Pick<Text, 'at' | 'anchor'> {
  const { space, type } = d;
  const up = at.y - space.gap;
  const [rises, falls] = [after !== undefined && after.y < at.y, before !== undefined && before.y < at.y];
  if (rises && falls) return { at: { x: at.x, y: at.y + type.strong + space.near }, anchor: 'middle' };
  if (rises && before) return { at: { x: at.x, y: up }, anchor: 'end' };
  if (falls && after) return { at: { x: at.x, y: up }, anchor: 'start' };
  const next = after ?? before;
  if (!next || (!rises && !falls)) {
    const anchor = before ? (after ? 'middle' : 'end') : 'start';
    return { at: { x: at.x, y: up }, anchor };
  }
  // At an end there is no other side: over a line that is nearly level, beside one that is steep.
  const slope = Math.abs((next.y - at.y) / (next.x - at.x));
  const over = slope * d.width(`${name}-value`, 'label-strong', type.strong);
  const steep = over > type.strong;
  const x = at.x + (steep ? space.apart : 0) * (after ? 1 : -1);
  return { at: { x, y: steep ? up : up - over }, anchor: after ? 'start' : 'end' };
}

/** The stretch of a level line that a text takes. */
function stretch(d: Drawing<'*'>, { label, at, anchor }: Text): readonly [number, number] {
  const width = d.width(label, 'label-strong', d.type.strong) + d.space.near;
  const from = at.x - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
  return [from, from + width];
}

/** Texts that have room beside one another, the first of the list first. */
function withRoom(d: Drawing<'*'>, texts: readonly Text[]): readonly Text[] {
  const taken: (readonly [number, number])[] = [];
  return texts.filter((each) => {
    const [from, to] = stretch(d, each);
    if (taken.some(([a, b]) => from < b && a < to)) return false;
    taken.push([from, to]);
    return true;
  });
}

/** The last, the one that counts and the first before others. */
const byWeight = (texts: readonly Text[], { highlight }: ChartView): readonly Text[] => {
  const weight = ({ name }: Text): number =>
    name === highlight ? 0 : name === texts.at(-1)?.name ? 1 : name === texts[0]?.name ? 2 : 3;
  return texts.toSorted((a, b) => weight(a) - weight(b));
};

function drawLine(d: Drawing<'*'>, data: readonly ChartDatum[], view: ChartView): Marks {
  const { type, space } = d;
  const dayOf = ({ name }: ChartDatum): Date => startOf(dayNumber(name));
  const plot = inset(d.plot, { top: type.strong * 2, bottom: space.line * 1.4, left: space.gap, right: space.gap });
  const [first = new Date(0), last = first] = extent(data, dayOf);
  const x = scaleUtc([first, last], [plot.x, right(plot)]);
  const y = scaleLinear(fromZero(data.map(({ fact }) => d.amount(fact))), [bottom(plot), plot.y]);
  const points = shownOf(data, view).map((each): Placed => ({
    ...each,
    at: { x: x(dayOf(each)), y: y(d.amount(each.fact)) },
  }));
  const values = points.map((point, i): Text => {
    const { name } = point;
    return { name, label: `${name}-value`, ...besideOf(d, point, points[i - 1]?.at, points[i + 1]?.at) };
  });
  const under = bottom(plot) + space.line;
  const times = points.map(({ name, at }): Text => ({
    name,
    label: name,
    at: { x: at.x, y: under },
    anchor: at.x <= plot.x ? 'start' : at.x >= right(plot) ? 'end' : 'middle',
  }));
  return [
    zero('line/zero', bottom(plot), d.plot),
    pairs(points, (from, to) => line(`line/${to.name}`, from.at, to.at, { tone: to.tone, weight: type.label * 0.22 })),
    points.map(({ name, fact, tone, at }) =>
      circle(`point/${name}`, at, type.label * (name === view.highlight ? 0.5 : 0.34), {
        tone: stepsBack(view, name) ? 'others' : tone,
        fact,
      }),
    ),
    withRoom(d, byWeight(values, view)).map(({ name, label, at, anchor }) =>
      d.label(`point/${name}-value`, label, at, { strong: true, anchor }),
    ),
    withRoom(d, byWeight(times, view)).map(({ name, label, at, anchor }) =>
      d.label(`time/${name}`, label, at, { tone: 'muted', anchor }),
    ),
  ];
}

/**
 * A frame of amounts over time, from zero up. Each datum is named by its date, `2022`, `2022-06` or `2022-06-30`, and
 * stands where that is; where texts have no room beside one another, the table has them.
 */
export function lineChart(data: readonly ChartDatum[], view: ChartView): FrameForm<'*'> {
  const shown = shownOf(data, view);
  return { data: shown, draw: (d) => drawLine(d, data, view), table: shown.map(({ name }) => name) };
}
