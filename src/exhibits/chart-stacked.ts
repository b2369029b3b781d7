import { sum } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { legend, type LegendItem } from '../scene/legend.ts';
import { split, stacked } from '../scene/layout.ts';
import { rect } from '../scene/mark.ts';
import { below } from '../scene/place.ts';
import { alongX, fromZero } from '../scene/scales.ts';
import { bottom, right, type Mark, type Marks } from '../scene/scene.ts';
import { shownOf, stepsBack, type ChartDatum, type ChartStack, type ChartView } from './chart-view.ts';
import type { FrameForm } from './define-exhibit.ts';
import type { Drawing } from './drawing.ts';

/** The parts of all bars, each once, in the order in which they first come. */
const partsOf = (stacks: readonly ChartStack[]): readonly ChartDatum[] => [
  ...new Map(stacks.flatMap(({ parts }) => parts.map((part) => [part.name, part] as const))).values(),
];

/** Where marks end: the lowest line of a legend. */
const lowest = (marks: readonly Mark[], from: number): number =>
  Math.max(from, ...marks.map((mark) => (mark.shape === 'text' ? mark.y : from)));

/** The values of a bar's parts, as a legend to be set under it. */
const valuesOf = (d: Drawing<'*'>, { name, parts }: ChartStack, opacity: number | undefined): readonly LegendItem[] =>
  parts.map(({ name: part, tone, fact }) => ({
    key: `value/${name}-${part}`,
    text: d.say(`${name}-${part}-value`),
    look: { tone, fact, opacity },
    bold: true,
  }));

function drawStacks(d: Drawing<'*'>, stacks: readonly ChartStack[], view: ChartView): Marks {
  const { type, space } = d;
  const items = partsOf(stacks).map(({ name, tone }) => ({ key: `part/${name}`, text: d.say(name), look: { tone } }));
  const named = legend(items, d.plot, d.box);
  const rows = below(d.plot, lowest(named, d.plot.y) + space.part);
  const bands = split(rows, 'y', stacks.length, space.apart);
  const total = ({ parts }: ChartStack): number => sum(parts, ({ fact }) => d.amount(fact));
  const x = scaleLinear(fromZero(stacks.map(total)), [rows.x, right(rows)]);
  const head = type.strong * 1.3;
  return [
    named,
    shownOf(stacks, view).map((stack): Marks => {
      const { name, parts } = stack;
      const band = bands[stacks.indexOf(stack)] ?? rows;
      const opacity = stepsBack(view, name) ? 0.4 : undefined;
      const height = Math.min(type.strong * 3.4, band.height - head - type.label * 1.6);
      const bar = { ...band, y: band.y + head, height };
      return [
        d.label(`bar/${name}-name`, name, { x: rows.x, y: band.y + type.strong * 0.86 }, { strong: true }),
        stacked(parts, ({ fact }) => d.amount(fact)).map(({ item: { tone, fact, ...part }, ...span }) =>
          rect(`bar/${name}-${part.name}`, alongX(bar, x, span), { tone, fact, opacity }),
        ),
        legend(valuesOf(d, stack, opacity), { ...bar, y: bottom(bar) + space.tight }, d.box),
      ];
    }),
  ];
}

/**
 * A frame of lying bars, each the sum of its parts, from zero to the right. What each part is, a legend says; its value
 * stands under its bar.
 */
export function stackedChart(stacks: readonly ChartStack[], view: ChartView): FrameForm<'*'> {
  const parts = partsOf(stacks);
  return {
    draw: (d) => drawStacks(d, stacks, view),
    table: {
      caption: 'takeaway',
      columns: ['column-what', ...parts.map(({ name }) => name)],
      rows: shownOf(stacks, view).map(({ name }) => [name, ...parts.map((part) => `${name}-${part.name}-value`)]),
    },
  };
}
