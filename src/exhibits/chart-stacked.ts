import { sum } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { legend } from '../scene/legend.ts';
import { split, stacked } from '../scene/layout.ts';
import { rect } from '../scene/mark.ts';
import { below } from '../scene/place.ts';
import { alongX, fromZero } from '../scene/scales.ts';
import { bottom, right, type Area, type Mark, type Marks } from '../scene/scene.ts';
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

/** The values of a bar's parts in one line under it, each behind a swatch of its part; on as many as they need. */
function drawValues(d: Drawing<'*'>, { name, parts }: ChartStack, area: Area, opacity: number | undefined): Marks {
  const { label: size } = d.type;
  let { x, y } = area;
  return parts.map((part): Marks => {
    const shown = `${name}-${part.name}-value`;
    const width = size * 1.05 + d.width(shown, 'label-strong');
    if (x > area.x && x + width > right(area)) [x, y] = [area.x, y + size * 1.4];
    const swatch = { x, y: y + size * 0.12, width: size * 0.7, height: size * 0.7 };
    const words = { x: x + size * 1.05, y: y + size * 0.82 };
    x += width + size * 1.1;
    const key = `value/${name}-${part.name}`;
    return [
      rect(`${key}-swatch`, swatch, { tone: part.tone, opacity }),
      d.label(key, shown, words, { face: 'label-strong', fact: part.fact }),
    ];
  });
}

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
        drawValues(d, stack, { ...bar, y: bottom(bar) + space.tight }, opacity),
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
