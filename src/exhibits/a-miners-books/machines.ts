import { range } from 'd3-array';
import { unitGrid } from '../../scene/layout.ts';
import { path } from '../../scene/mark.ts';
import type { Outline } from '../../scene/outline.ts';
import { bottom, middle, type Area } from '../../scene/scene.ts';
import { drawing } from '../drawing.ts';
import { figureNote } from '../figure-note.ts';

const MACHINES_A_BOX = 1000;

/** Corners of a machine's fan. */
const SIDES = 8;

/** A mining machine from the front: its case, and the fan cut out of it, the other way round, so that the fill leaves it open. */
function drawMachine(pen: Outline, area: Area): void {
  const { x, y } = middle(area);
  const r = Math.min(area.width, area.height) * 0.33;
  pen.rect(area.x, area.y, area.width, area.height);
  pen.polygon(
    range(SIDES).map((i) => {
      const turn = -((i + 0.5) / SIDES) * Math.PI * 2;
      return { x: x + r * Math.cos(turn), y: y + r * Math.sin(turn) };
    }),
  );
}

/** The wall of mining machines, and under it how many they are. */
export const drawMachines = drawing<'a-miners-books'>((d) => {
  const { plot, space } = d;
  const fact = 'cs-miners-166k';
  const count = Math.round(d.amount(fact) / MACHINES_A_BOX);
  const wall = { ...plot, height: plot.height * (d.narrow ? 0.52 : 0.6) };
  const grid = unitGrid(count, wall, { by: 'column', from: 'bottom', gap: 0.12 });
  const boxes = range(count).map(grid.at);
  const hub = Math.min(grid.pitch.x, grid.pitch.y) * 0.2;
  const y = bottom(wall) + space.gap;
  return [
    path('machines/cases', (pen) => boxes.forEach((box) => drawMachine(pen, box)), { tone: 'core-scientific', fact }),
    path(
      'machines/hubs',
      (pen) => boxes.map(middle).forEach((at) => pen.rect(at.x - hub / 2, at.y - hub / 2, hub, hub)),
      { tone: 'core-scientific' },
    ),
    figureNote(d, { fact, lines: ['point', 'scale'], most: 2.4, room: { ...plot, y, height: bottom(plot) - y } }).marks,
  ];
});
