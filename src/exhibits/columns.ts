import { scaleBand, scaleLinear } from 'd3-scale';
import type { FactId } from '../ledger/ids.ts';
import { label, paragraph } from '../scene/label.ts';
import { rect, zero } from '../scene/mark.ts';
import { columnOf, fromZero, rowOf } from '../scene/scales.ts';
import { centredOn } from '../scene/rhythm.ts';
import { bottom, inset, right, type Area, type Fill, type Marks } from '../scene/scene.ts';
import { measure } from '../scene/text.ts';
import type { Tone } from '../scene/palette.ts';
import type { FrameForm } from './define-exhibit.ts';
import { drawing, type Drawing } from './drawing.ts';
import { text } from './exhibit.ts';
import type { ExhibitId, LabelName } from './label-names.ts';

/** A label of an exhibit that has a second one, with `-value` at its end, for its amount. */
type Amount<E extends ExhibitId> = {
  [Name in LabelName<E>]: `${Name}-value` extends LabelName<E> ? Name : never;
}[LabelName<E>];

/** An amount as a bar: the label that names it, the figure it shows, and what its colour means. The label `<name>-value` prints it. */
export interface Bar<Name extends string = string> {
  readonly name: Name;
  readonly fact: FactId;
  readonly tone: Tone;
  readonly fill?: Fill;
}

/** Which bars a frame has, and where. */
interface Form<Name extends string = string> {
  /** Names of the bars that are drawn, at the one scale of all; all if left out. */
  readonly show?: readonly Name[];
  /** The room they stand in; the plot if left out. */
  readonly room?: Area;
  /** The group of their keys: `bar` if left out, as `bar/<name>`. */
  readonly key?: string;
}

const shownOf = (data: readonly Bar[], { show }: Form): readonly Bar[] =>
  data.filter(({ name }) => show?.includes(name) ?? true);

const namesOf = (data: readonly Bar[]): readonly string[] => data.map(({ name }) => name);

/** How a bar's amount is written. */
const valueIn = ({ type }: Drawing, fact: FactId) => ({ face: 'label-strong', size: type.strong, fact }) as const;

/** Amounts as columns side by side, from zero up: the value over each, its name under it. */
export function columns<E extends ExhibitId>(
  d: Drawing<E>,
  data: readonly Bar<Amount<E>>[],
  form: Form<Amount<E>> = {},
): Marks {
  const { box, type, space, words } = d;
  const { room = d.plot, key = 'bar' } = form;
  const plot = inset(room, { top: type.strong * 1.5, bottom: space.line * 2 });
  const x = scaleBand(namesOf(data), [plot.x, right(plot)]).paddingInner(0.2);
  const y = scaleLinear(fromZero(data.map(({ fact }) => d.amount(fact))), [bottom(plot), plot.y]);
  return [
    shownOf(data, form).map(({ name, fact, tone, fill }) => {
      const area = columnOf(x, y, name, { to: d.amount(fact) });
      const under = bottom(plot) + space.line;
      return [
        rect(`${key}/${name}`, area, { tone, fill, fact }),
        label(`${key}/${name}-value`, text(words, `${name}-value`), area.x, area.y - space.near, box, valueIn(d, fact)),
        paragraph(`${key}/${name}-name`, text(words, name), area.x, under, area.width, box).marks,
      ];
    }),
    zero(`${key}/zero`, bottom(plot), plot),
  ];
}

/** Amounts as bars under one another, from zero to the right: the name over each, its value at its end. */
export function bars<E extends ExhibitId>(
  d: Drawing<E>,
  data: readonly Bar<Amount<E>>[],
  form: Form<Amount<E>> = {},
): Marks {
  const { box, type, space, words } = d;
  const { room = d.plot, key = 'bar' } = form;
  const values = data.map(({ name }) => measure(text(words, `${name}-value`), 'label-strong', type.strong));
  const plot = inset(room, { right: Math.max(0, ...values) + space.near });
  const y = scaleBand(namesOf(data), [plot.y + space.line, bottom(plot)]).paddingInner(0.45);
  const x = scaleLinear(fromZero(data.map(({ fact }) => d.amount(fact))), [plot.x, right(plot)]);
  return shownOf(data, form).map(({ name, fact, tone, fill }) => {
    const area = rowOf(x, y, name, { to: d.amount(fact) });
    const middle = centredOn(area.y + area.height / 2, 'label-strong', type.strong);
    const end = right(area) + space.near;
    return [
      label(`${key}/${name}-name`, text(words, name), area.x, area.y - space.near, box),
      rect(`${key}/${name}`, area, { tone, fill, fact }),
      label(`${key}/${name}-value`, text(words, `${name}-value`), end, middle, box, valueIn(d, fact)),
    ];
  });
}

/** A frame of one such chart. Its table has the labels `column-what` and `column-amount` over it, and a row for each bar. */
function frameOf<E extends ExhibitId>(
  chart: typeof columns | typeof bars,
  data: readonly Bar<Amount<E>>[],
  form: Form<Amount<E>>,
): FrameForm<E> {
  const shown = shownOf(data, form);
  return {
    data: shown,
    draw: drawing<E>((d) => chart(d, data, form)),
    table: (_, words) => ({
      caption: words.takeaway,
      columns: [text(words, 'column-what'), text(words, 'column-amount')],
      rows: shown.map(({ name }) => [text(words, name), text(words, `${name}-value`)]),
    }),
  };
}

/** A frame that compares amounts by columns; its table follows from the same data. */
export const columnChart = <E extends ExhibitId>(
  data: readonly Bar<Amount<E>>[],
  form: Form<Amount<E>> = {},
): FrameForm<E> => frameOf(columns, data, form);

/** A frame that compares amounts by bars under one another; its table follows from the same data. */
export const barChart = <E extends ExhibitId>(
  data: readonly Bar<Amount<E>>[],
  form: Form<Amount<E>> = {},
): FrameForm<E> => frameOf(bars, data, form);
