import { max } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import type { FactId } from '../ledger/ids.ts';
import { rect, zero } from '../scene/mark.ts';
import type { Tone } from '../scene/palette.ts';
import { after, over } from '../scene/place.ts';
import { columnOf, fromZero, namesOf, rowOf } from '../scene/scales.ts';
import { bottom, inset, right, type Area, type Fill, type Marks } from '../scene/scene.ts';
import { shownOf } from './chart-view.ts';
import type { FrameForm } from './define-exhibit.ts';
import type { Drawing } from './drawing.ts';
import type { ExhibitId } from './label-names.ts';
import type { Valued } from './table.ts';

/**
 * An amount as a bar: the label that names it, the figure it shows, and what its colour means. The label `<name>-value`
 * prints it.
 */
export interface Bar<Name extends string = string> {
  readonly name: Name;
  readonly fact: FactId;
  /** Where it begins, for a range; at zero if left out. */
  readonly from?: FactId;
  readonly tone: Tone;
  readonly fill?: Fill;
  /** A claim that does not stand: its name is struck through. */
  readonly struck?: boolean;
}

/** Which bars a frame has, and where. */
interface Form<Name extends string = string> {
  /** Names of the bars that are drawn, at the one scale of all; all if left out. */
  readonly show?: readonly Name[];
  /** The room they stand in; the plot if left out. */
  readonly room?: Area;
  /** The group of their keys: `bar` if left out, as `bar/<name>`. */
  readonly key?: string;
  /** What is drawn in the place of a bar, by its name: its parts. */
  readonly inPlaceOf?: { readonly [name in Name]?: (bar: Area) => Marks };
}

/** Bars from zero: vertical ones side by side, or horizontal ones under one another. */
type Orientation = 'vertical' | 'horizontal';

/** Places of bars, their amounts and names: over and under a vertical bar, after and over a horizontal one. */
function layOut(d: Drawing, data: readonly Bar[], orientation: Orientation, room: Area) {
  const { type, space } = d;
  const names = namesOf(data);
  const amounts = fromZero(data.map(({ fact }) => d.amount(fact)));
  if (orientation === 'vertical') {
    const plot = inset(room, { top: type.strong * 1.5, bottom: space.line * 2 });
    const x = scaleBand(names, [plot.x, right(plot)]).paddingInner(0.2);
    const y = scaleLinear(amounts, [bottom(plot), plot.y]);
    return {
      place: (name: string, from: number, to: number) => columnOf(x, y, name, { from, to }),
      amountAt: (bar: Area) => over(bar, space.near),
      nameAt: (bar: Area) => ({ x: bar.x, y: bottom(plot) + space.line, width: bar.width }),
      ground: (key: string) => zero(key, bottom(plot), plot),
    };
  }
  const values = data.map(({ name }) => d.width(`${name}-value`, 'label-strong', type.strong));
  const plot = inset(room, { right: (max(values) ?? 0) + space.near });
  const x = scaleLinear(amounts, [plot.x, right(plot)]);
  const y = scaleBand(names, [plot.y + space.line, bottom(plot)]).paddingInner(0.58);
  return {
    place: (name: string, from: number, to: number) => rowOf(x, y, name, { from, to }),
    amountAt: (bar: Area) => after(bar, space.near),
    nameAt: (bar: Area) => ({ x: plot.x, y: bar.y - space.near, width: room.width }),
    ground: () => undefined,
  };
}

function drawBars(orientation: Orientation, d: Drawing, data: readonly Bar[], form: Form): Marks {
  const { room = d.plot, key = 'bar', inPlaceOf = {} } = form;
  const { place, amountAt, nameAt, ground } = layOut(d, data, orientation, room);
  const baseline = orientation === 'horizontal' ? 'middle' : 'alphabetic';
  return [
    shownOf(data, form).map(({ name, fact, from, tone: meant, fill, struck }) => {
      const bar = place(name, from ? d.amount(from) : 0, d.amount(fact));
      const called = nameAt(bar);
      const tone = struck ? 'muted' : 'ink';
      return [
        inPlaceOf[name]?.(bar) ?? rect(`${key}/${name}`, bar, { tone: meant, fill, fact }),
        d.label(`${key}/${name}-value`, `${name}-value`, amountAt(bar), { tone, strong: true, fact, baseline }),
        d.paragraph(`${key}/${name}-name`, name, called, called.width, { tone, struck }),
      ];
    }),
    ground(`${key}/zero`),
  ];
}

const barsBy =
  (orientation: Orientation) =>
  <E extends ExhibitId>(d: Drawing<E>, data: readonly Bar<Valued<E>>[], form: Form<Valued<E>> = {}): Marks =>
    drawBars(orientation, d, data, form);

/** Amounts as columns side by side, from zero up: the value over each, its name under it. */
export const columns = barsBy('vertical');

/** Amounts as bars under one another, from zero to the right: the name over each, its value at its end. */
export const bars = barsBy('horizontal');

/** A frame of such a chart. Its table has a row for each bar, under the labels `column-what` and `column-amount`. */
const chartOf =
  (chart: typeof columns) =>
  <E extends ExhibitId>(data: readonly Bar<Valued<E>>[], form: Form<Valued<E>> = {}): FrameForm<E> => {
    const shown = shownOf(data, form);
    return { data: shown, draw: (d) => chart(d, data, form), table: shown.map(({ name }) => name) };
  };

/** A frame that compares amounts by columns; its table follows from the same data. */
export const columnChart = chartOf(columns);

/** A frame that compares amounts by bars under one another; its table follows from the same data. */
export const barChart = chartOf(bars);
