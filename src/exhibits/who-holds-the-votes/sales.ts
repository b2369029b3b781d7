import type { FactId } from '../../ledger/ids.ts';
import { figure, type Figures } from '../../model/figures.ts';
import { typeOf, type Box } from '../../scene/box.ts';
import { furnish } from '../../scene/furniture.ts';
import { label, paragraph } from '../../scene/label.ts';
import { measure } from '../../scene/text.ts';
import { bottom, right, round, type Mark, type Scene } from '../../scene/scene.ts';
import { text, type Words } from '../exhibit.ts';

const FOUNDERS: readonly { readonly name: string; readonly fact: FactId }[] = [
  { name: 'venturo', fact: 'cw-cashout-venturo' },
  { name: 'intrator', fact: 'cw-cashout-intrator' },
  { name: 'mcbee', fact: 'cw-cashout-mcbee' },
];

/** What the three founders sold: one sum, laid on the table in three stacks. */
export function drawSales(model: Figures, words: Words, box: Box): Scene {
  const { marks, plot } = furnish(words, box);
  const type = typeOf(box);
  const shown = text(words, 'figure');
  const size = Math.min(type.figure * 1.6, (plot.width * 0.5) / measure(shown, 'display', 1));
  const beside = plot.x + measure(shown, 'display', size) + type.strong;
  const names = type.strong * 2.9;
  const top = plot.y + size * 1.05;
  const floor = bottom(plot) - names;
  const gap = type.label * 0.7;
  const width = (plot.width - 2 * gap) / FOUNDERS.length;
  const most = Math.max(...FOUNDERS.map(({ fact }) => figure(model, fact)));
  const stacks = FOUNDERS.flatMap(({ name, fact }, i): Mark[] => {
    const x = plot.x + i * (width + gap);
    const height = (figure(model, fact) / most) * (floor - top);
    const value = text(words, `${name}-value`);
    const valueSize = Math.min(type.figure * 0.75, (width * 0.84) / measure(value, 'display', 1), height * 0.6);
    return [
      {
        shape: 'rect',
        key: `sale/${name}`,
        tone: 'cash',
        fill: 'solid',
        x: round(x),
        y: round(floor - height),
        width: round(width),
        height: round(height),
        fact,
      },
      label(`sale/${name}-value`, value, x + width * 0.08, floor - valueSize * 0.45, box, {
        face: 'display',
        size: valueSize,
        tone: 'paper',
        fact,
      }),
      ...paragraph(`sale/${name}-name`, text(words, name), x, floor + type.strong * 1.3, width, box, {
        face: 'label-strong',
        size: type.strong,
      }).marks,
    ];
  });
  const point = paragraph('note/point', text(words, 'point'), beside, plot.y + type.strong, right(plot) - beside, box, {
    face: 'label-strong',
    size: type.strong,
  });
  return {
    box,
    marks: [
      ...marks,
      label('note/figure-sales', shown, plot.x, plot.y + size * 0.74, box, {
        face: 'display',
        size,
        tone: 'cash',
        fact: 'cw-cashout-total',
      }),
      ...point.marks,
      ...stacks,
      {
        shape: 'line',
        key: 'sale/zero',
        tone: 'ink',
        x1: plot.x,
        x2: round(right(plot)),
        y1: round(floor),
        y2: round(floor),
        weight: 1.5,
      },
    ],
  };
}
