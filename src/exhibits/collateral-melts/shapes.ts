import { middle, right, type Area, type Mark, type Marks } from '../../scene/scene.ts';
import { shrunk } from '../../scene/layout.ts';
import { path, polygon, rect } from '../../scene/mark.ts';
import { rectPath } from '../../scene/outline.ts';
import { chartIn, drawAxes, drawCurve, drawGround, drawLoan, type Chart, type D } from './chart.ts';

/** The size of a shape's words: a card's plot is low. */
const pointSize = ({ type, narrow, box }: D): number =>
  type.strong * (narrow ? 1.35 : box.preset === 'card' ? 1.2 : 1.7);

/** A roof with a chimney over a level line: what stands below becomes a house. */
function drawRoof(d: D, { plot, head, y, melting }: Chart): Mark {
  const { x: centre } = middle(plot);
  const eaves = y(melting.worth);
  const peak = head.y + d.type.label * 0.2;
  const slope = (eaves - peak) / (plot.width * 0.53);
  const on = (x: number) => ({ x, y: peak + slope * Math.abs(x - centre) });
  const [west, east] = [plot.x + plot.width * 0.74, plot.x + plot.width * 0.81];
  const top = peak + (eaves - peak) * 0.12;
  const corners = [
    { x: plot.x, y: eaves },
    on(plot.x),
    on(centre),
    on(west),
    { x: west, y: top },
    { x: east, y: top },
    on(east),
    on(right(plot)),
    { x: right(plot), y: eaves },
  ];
  return polygon('house/roof', corners, { tone: 'ink' });
}

/** A house: its value stays, the loan on it falls. */
export function drawHouse(d: D): Marks {
  const chart = chartIn(d);
  const { x, y, melting } = chart;
  const level = melting.balances.map(() => melting.worth);
  const size = pointSize(d);
  const at = { x: x(5.2), y: y(melting.worth) + size * 1.5 };
  return [
    drawGround('value/area', level, chart, 'others'),
    drawAxes(d, chart, 'shape'),
    drawLoan(d, chart, 'loan-any'),
    drawRoof(d, chart),
    drawCurve('value/security', d, level, chart, { tone: 'ink' }),
    d.paragraph('point/house', 'point', at, x(12) - x(5.4), { display: size }),
  ];
}

/** A chip seen from above, in the room where the house had its roof. */
function drawChip(area: Area): readonly Mark[] {
  const { x, y, width: size } = area;
  const legs = [0.2, 0.34, 0.48, 0.62, 0.76].flatMap((from): Area[] => [
    { ...area, x: x + size * (from - 0.03), width: size * 0.06 },
    { ...area, y: y + size * (from - 0.03), height: size * 0.06 },
  ]);
  return [
    path('chip/legs', rectPath(...legs), { tone: 'ink' }),
    rect('chip/body', shrunk(area, 0.8), { tone: 'ink' }),
    rect('chip/core', shrunk(area, 0.4), { tone: 'coreweave' }),
  ];
}

/** A chip: its value falls with the loan. The curve is the fastest of the three paces. */
export function drawChipFrame(d: D): Marks {
  const { type } = d;
  const chart = chartIn(d);
  const { plot, head, x, y, melting } = chart;
  const { values } = melting.paces[2];
  const chip = head.height * 0.96;
  const size = pointSize(d);
  const name = { x: x(1.3), y: y(values[1] ?? melting.worth) - type.label * 0.9 };
  const room = plot.width - head.height * 1.2;
  return [
    drawGround('value/area', values, chart, 'coreweave'),
    drawAxes(d, chart, 'shape'),
    drawLoan(d, chart, 'loan-any'),
    drawCurve('value/security', d, values, chart, { tone: 'coreweave' }),
    drawChip({ x: right(plot) - chip, y: head.y, width: chip, height: chip }),
    d.label('value/name', 'row-value', name, { strong: true, tone: 'coreweave' }),
    d.paragraph('point/chip', 'point', { x: plot.x, y: head.y + size }, room, { display: size }),
  ];
}
