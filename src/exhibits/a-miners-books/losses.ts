import { scaleBand, scaleLinear } from 'd3-scale';
import { rect, zero } from '../../scene/mark.ts';
import { columnOf, fromZero, placeOf } from '../../scene/scales.ts';
import { bottom, right } from '../../scene/scene.ts';
import { drawing } from '../drawing.ts';
import { figureNote } from '../figure-note.ts';

export const QUARTERS = [
  { name: 'q2', loss: 'cz-q2-netloss', paper: 'cz-q2-mtm' },
  { name: 'q3', loss: 'cz-q3-netloss', paper: 'cz-q3-mtm' },
  { name: 'q4', loss: 'cz-q4-netloss', paper: 'cz-q4-mtm' },
] as const;

/** Three losses hanging from zero: the part that is money solid, what is only a change of value hatched below it. */
export const drawLosses = drawing<'a-miners-books'>((d) => {
  const { plot, type, space } = d;
  const names = QUARTERS.map(({ name }) => name);
  const x = scaleBand(names, [plot.x, right(plot)]).paddingInner(0.1);
  const y = scaleLinear(fromZero(QUARTERS.map(({ loss }) => d.amount(loss))), [
    plot.y + type.label * 1.6,
    bottom(plot) - type.strong * 1.5,
  ]);
  // The figure stands under the two shorter losses, where there is air.
  const note = { x: placeOf(x, 'q3'), y: y(d.amount('cz-q3-netloss')) + type.strong * 2 };
  const room = { ...note, width: right(plot) - note.x, height: bottom(plot) - note.y };
  return [
    zero('loss/zero', y(0), plot),
    QUARTERS.map(({ name, loss, paper }) => {
      const whole = d.amount(loss);
      const cash = whole - d.amount(paper);
      const hatched = columnOf(x, y, name, { from: cash, to: whole });
      const value = { face: 'label-strong', size: type.strong, fact: loss } as const;
      return [
        rect(`loss/${name}-cash`, columnOf(x, y, name, { to: cash }), { tone: 'loss', fact: loss }),
        rect(`loss/${name}-paper`, hatched, { tone: 'loss', fill: 'hatch', fact: paper }),
        rect(`loss/${name}-edge`, hatched, { tone: 'loss', fill: 'outline' }),
        d.label(`loss/${name}-name`, name, { x: hatched.x, y: y(0) - space.near }),
        d.label(
          `loss/${name}-value`,
          `${name}-value`,
          { x: hatched.x, y: bottom(hatched) + type.strong * 1.05 },
          value,
        ),
      ];
    }),
    figureNote(d, { fact: 'cs-noncash-share', tone: 'loss', most: 2.4, room }).marks,
  ];
});
