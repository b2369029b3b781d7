import { sum } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { typeOf } from '../scene/box.ts';
import { legend } from '../scene/legend.ts';
import { split, stacked } from '../scene/layout.ts';
import { label } from '../scene/label.ts';
import { rect } from '../scene/mark.ts';
import { fromZero } from '../scene/scales.ts';
import { bottom, inset, right, type Area, type Mark, type Marks } from '../scene/scene.ts';
import { measure } from '../scene/text.ts';
import { shownOf, stepsBack, type ChartDatum, type ChartStack, type ChartView } from './chart-view.ts';
import type { FrameForm } from './define-exhibit.ts';
import { drawing, type Drawing } from './drawing.ts';
import { tableOf } from './table.ts';

/** The parts of all bars, each once, in the order in which they first come. */
const partsOf = (stacks: readonly ChartStack[]): readonly ChartDatum[] => [
  ...new Map(stacks.flatMap(({ parts }) => parts.map((part) => [part.name, part] as const))).values(),
];

/** Where marks end: the lowest line of a legend. */
const lowest = (marks: readonly Mark[], from: number): number =>
  Math.max(from, ...marks.map((mark) => (mark.shape === 'text' ? mark.y : from)));

/** The values of a bar's parts in one line under it, each behind a swatch of its part; on as many as they need. */
function drawValues(d: Drawing<'*'>, { name, parts }: ChartStack, area: Area, opacity: number | undefined): Marks {
  const { label: size } = typeOf(d.box);
  let { x, y } = area;
  return parts.map((part): Marks => {
    const shown = d.say(`${name}-${part.name}-value`);
    const width = size * 1.05 + measure(shown, 'label-strong', size);
    if (x > area.x && x + width > right(area)) [x, y] = [area.x, y + size * 1.4];
    const swatch = { x, y: y + size * 0.12, width: size * 0.7, height: size * 0.7 };
    x += width + size * 1.1;
    const key = `value/${name}-${part.name}`;
    return [
      rect(`${key}-swatch`, swatch, { tone: part.tone, opacity }),
      label(key, shown, swatch.x + size * 1.05, y + size * 0.82, d.box, { face: 'label-strong', fact: part.fact }),
    ];
  });
}

function drawStacks(d: Drawing<'*'>, stacks: readonly ChartStack[], view: ChartView): Marks {
  const { type, space, box } = d;
  const shown = shownOf(stacks, view);
  const named = legend(
    partsOf(stacks).map(({ name, tone }) => ({ key: `part/${name}`, text: d.say(name), look: { tone } })),
    d.plot,
    box,
  );
  const rows = inset(d.plot, { top: lowest(named, d.plot.y) + space.part - d.plot.y });
  const bands = split(
    rows,
    'y',
    stacks.map(() => 1),
    space.apart,
  );
  const total = ({ parts }: ChartStack): number => sum(parts, ({ fact }) => d.amount(fact));
  const x = scaleLinear(fromZero(stacks.map(total)), [rows.x, right(rows)]);
  return [
    named,
    shown.map((stack): Marks => {
      const band = bands[stacks.indexOf(stack)] ?? rows;
      const opacity = stepsBack(view, stack.name) ? 0.4 : undefined;
      const height = Math.min(type.strong * 3.4, band.height - type.strong * 1.3 - type.label * 1.6);
      const bar = { x: rows.x, y: band.y + type.strong * 1.3, width: rows.width, height };
      return [
        d.label(
          `bar/${stack.name}-name`,
          stack.name,
          { x: rows.x, y: band.y + type.strong * 0.86 },
          {
            face: 'label-strong',
            size: type.strong,
          },
        ),
        stacked(stack.parts, ({ fact }) => d.amount(fact)).map(({ item, from, to }) =>
          rect(
            `bar/${stack.name}-${item.name}`,
            { ...bar, x: x(from), width: x(to) - x(from) },
            { tone: item.tone, fact: item.fact, opacity },
          ),
        ),
        drawValues(d, stack, { ...bar, y: bottom(bar) + space.tight, height: type.label }, opacity),
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
    draw: drawing<'*'>((d) => drawStacks(d, stacks, view)),
    table: tableOf<'*', ChartStack>(shownOf(stacks, view), {
      columns: ['column-what', ...parts.map(({ name }) => name)],
      row: ({ name }) => [name, ...parts.map((part) => `${name}-${part.name}-value`)],
    }),
  };
}
