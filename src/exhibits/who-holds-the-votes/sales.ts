import { scaleBand, scaleLinear } from 'd3-scale';
import { rect, zero } from '../../scene/mark.ts';
import { columnOf, fromZero } from '../../scene/scales.ts';
import { bottom, inset, right } from '../../scene/scene.ts';
import { drawing } from '../drawing.ts';
import { figureNote } from '../figure-note.ts';

export const FOUNDERS = [
  { name: 'venturo', fact: 'cw-cashout-venturo' },
  { name: 'intrator', fact: 'cw-cashout-intrator' },
  { name: 'mcbee', fact: 'cw-cashout-mcbee' },
] as const;

/** What the three founders sold: one sum, laid on the table in three stacks. */
export const drawSales = drawing<'who-holds-the-votes'>((d) => {
  const { type } = d;
  const note = figureNote(d, { fact: 'cw-cashout-total', tone: 'cash', beside: true, most: 1.6 });
  const plot = inset(d.plot, { top: note.size * 1.05, bottom: type.strong * 2.9 });
  const names = FOUNDERS.map(({ name }) => name);
  const x = scaleBand(names, [plot.x, right(plot)]).paddingInner(0.06);
  const y = scaleLinear(fromZero(FOUNDERS.map(({ fact }) => d.amount(fact))), [bottom(plot), plot.y]);
  return [
    note.marks,
    FOUNDERS.map(({ name, fact }) => {
      const stack = columnOf(x, y, name, { to: d.amount(fact) });
      const size = d.fit(`${name}-value`, stack.width * 0.84, Math.min(type.figure * 0.75, stack.height * 0.6));
      const inside = { x: stack.x + stack.width * 0.08, y: bottom(stack) - size * 0.45 };
      const under = { x: stack.x, y: bottom(stack) + type.strong * 1.3 };
      return [
        rect(`sale/${name}`, stack, { tone: 'cash', fact }),
        d.label(`sale/${name}-value`, `${name}-value`, inside, { face: 'display', size, tone: 'paper', fact }),
        d.paragraph(`sale/${name}-name`, name, under, stack.width, { face: 'label-strong', size: type.strong }).marks,
      ];
    }),
    zero('sale/zero', bottom(plot), plot),
  ];
});
