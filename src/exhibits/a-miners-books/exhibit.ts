import { range } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import { pointRadial } from 'd3-shape';
import { unitGrid } from '../../scene/layout.ts';
import { path, rect, zero } from '../../scene/mark.ts';
import { rectPath, type Outline } from '../../scene/outline.ts';
import { below, under } from '../../scene/place.ts';
import { columnOf, fromZero, namesOf, placeOf } from '../../scene/scales.ts';
import { bottom, middle, right, type Area, type Marks } from '../../scene/scene.ts';
import { defineExhibit } from '../define-exhibit.ts';
import { figureNote } from '../figure-note.ts';
import { drawMiningShare, drawOneCustomer, drawRevenue, type D } from './revenue.ts';

const MACHINES_A_BOX = 1000;

/** Corners of a machine's fan. */
const SIDES = 8;

/** A mining machine from the front: its case, and the fan cut out of it the other way round, which leaves it open. */
function drawMachine(pen: Outline, area: Area): void {
  const { x, y } = middle(area);
  const r = Math.min(area.width, area.height) * 0.33;
  pen.rect(area.x, area.y, area.width, area.height);
  pen.polygon(
    range(SIDES).map((i) => {
      const [east, south] = pointRadial((0.25 - (i + 0.5) / SIDES) * 2 * Math.PI, r);
      return { x: x + east, y: y + south };
    }),
  );
}

/** The wall of mining machines, and under it how many they are. */
function drawMachines(d: D): Marks {
  const { plot, space } = d;
  const fact = 'cs-miners-166k';
  const count = Math.round(d.amount(fact) / MACHINES_A_BOX);
  const wall = { ...plot, height: plot.height * (d.narrow ? 0.52 : 0.6) };
  const grid = unitGrid(count, wall, { by: 'column', from: 'bottom', gap: 0.12 });
  const boxes = range(count).map(grid.at);
  const hub = Math.min(grid.pitch.x, grid.pitch.y) * 0.2;
  const hubs = boxes.map(middle).map(({ x, y }) => ({ x: x - hub / 2, y: y - hub / 2, width: hub, height: hub }));
  return [
    path('machines/cases', (pen) => boxes.forEach((box) => drawMachine(pen, box)), { tone: 'core-scientific', fact }),
    path('machines/hubs', rectPath(...hubs), { tone: 'core-scientific' }),
    figureNote(d, { fact, lines: ['point', 'scale'], most: 2.4, room: below(plot, bottom(wall) + space.gap) }),
  ];
}

const QUARTERS = [
  { name: 'q2', loss: 'cz-q2-netloss', paper: 'cz-q2-mtm' },
  { name: 'q3', loss: 'cz-q3-netloss', paper: 'cz-q3-mtm' },
  { name: 'q4', loss: 'cz-q4-netloss', paper: 'cz-q4-mtm' },
] as const;

/** Three losses hanging from zero: the part that is money solid, what is only a change of value hatched below it. */
function drawLosses(d: D): Marks {
  const { plot, type, space } = d;
  const x = scaleBand(namesOf(QUARTERS), [plot.x, right(plot)]).paddingInner(0.1);
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
      return [
        rect(`loss/${name}-cash`, columnOf(x, y, name, { to: cash }), { tone: 'loss', fact: loss }),
        rect(`loss/${name}-paper`, hatched, { tone: 'loss', fill: 'hatch', fact: paper }),
        rect(`loss/${name}-edge`, hatched, { tone: 'loss', fill: 'outline' }),
        d.label(`loss/${name}-name`, name, { x: hatched.x, y: y(0) - space.near }),
        d.label(`loss/${name}-value`, `${name}-value`, under(hatched, type.strong * 1.05), {
          strong: true,
          fact: loss,
        }),
      ];
    }),
    figureNote(d, { fact: 'cs-noncash-share', tone: 'loss', most: 2.4, room }),
  ];
}

/** What Core Scientific owns, lives on and loses, and the one customer that its new trade has. */
export const aMinersBooks = defineExhibit('a-miners-books', {
  machines: { draw: drawMachines, table: ['row-machines'] },
  revenue: { draw: drawRevenue, table: ['self', 'hosted', 'hpc'] },
  'mining-part': { draw: drawMiningShare, table: ['mining', 'computing'] },
  losses: {
    draw: drawLosses,
    table: {
      caption: 'takeaway',
      columns: ['column-quarter', 'column-loss', 'column-paper'],
      rows: QUARTERS.map(({ name }) => [name, `${name}-value`, `${name}-paper`]),
    },
  },
  'one-customer': { draw: drawOneCustomer, table: ['hpc', 'latest'] },
});
