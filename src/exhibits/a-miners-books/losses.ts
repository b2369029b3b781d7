import type { FactId } from '../../ledger/ids.ts';
import { figure, type Figures } from '../../model/figures.ts';
import { typeOf, type Box } from '../../scene/box.ts';
import { furnish } from '../../scene/furniture.ts';
import { label } from '../../scene/label.ts';
import { bottom, right, round, type Mark, type Scene } from '../../scene/scene.ts';
import { text, type Words } from '../exhibit.ts';
import { drawFigure } from './words.ts';

interface Quarter {
  readonly id: 'q2' | 'q3' | 'q4';
  readonly loss: FactId;
  readonly paper: FactId;
}

export const QUARTERS: readonly Quarter[] = [
  { id: 'q2', loss: 'cz-q2-netloss', paper: 'cz-q2-mtm' },
  { id: 'q3', loss: 'cz-q3-netloss', paper: 'cz-q3-mtm' },
  { id: 'q4', loss: 'cz-q4-netloss', paper: 'cz-q4-mtm' },
];

/** Three losses hanging from zero: the part that is money solid, what is only a change of value hatched below it. */
export function drawLosses(model: Figures, words: Words, box: Box): Scene {
  const { marks, plot } = furnish(words, box);
  const type = typeOf(box);
  const zero = plot.y + type.label * 1.6;
  const room = bottom(plot) - zero - type.strong * 1.5;
  const most = Math.max(...QUARTERS.map(({ loss }) => figure(model, loss)));
  const step = plot.width / 3;
  const width = step * 0.9;
  const bars = QUARTERS.flatMap(({ id, loss, paper }, i): Mark[] => {
    const whole = (figure(model, loss) / most) * room;
    const noncash = (figure(model, paper) / most) * room;
    const x = round(plot.x + i * step);
    const part = { x, width: round(width) };
    const hatched = { y: round(zero + whole - noncash), height: round(noncash) };
    return [
      {
        shape: 'rect',
        key: `loss/${id}-cash`,
        tone: 'loss',
        fill: 'solid',
        ...part,
        y: round(zero),
        height: round(whole - noncash),
        fact: loss,
      },
      { shape: 'rect', key: `loss/${id}-paper`, tone: 'loss', fill: 'hatch', ...part, ...hatched, fact: paper },
      { shape: 'rect', key: `loss/${id}-edge`, tone: 'loss', fill: 'outline', ...part, ...hatched },
      label(`loss/${id}-name`, text(words, id), x, zero - type.label * 0.45, box),
      label(`loss/${id}-value`, text(words, `${id}-value`), x, zero + whole + type.strong * 1.05, box, {
        face: 'label-strong',
        size: type.strong,
        fact: loss,
      }),
    ];
  });
  // The figure stands under the two shorter losses, where there is air.
  const second = QUARTERS[1];
  const under = second ? zero + (figure(model, second.loss) / most) * room + type.strong * 2 : zero;
  const x = plot.x + step;
  const note = { x, y: under, width: right(plot) - x, height: bottom(plot) - under };
  return {
    box,
    marks: [
      ...marks,
      {
        shape: 'line',
        key: 'loss/zero',
        tone: 'ink',
        x1: plot.x,
        x2: right(plot),
        y1: round(zero),
        y2: round(zero),
        weight: 1.5,
      },
      ...bars,
      ...drawFigure('cs-noncash-share', ['point'], note, words, box, 'loss').marks,
    ],
  };
}
