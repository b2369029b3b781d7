import type { Figures } from '../../model/figures.ts';
import { isNarrow, typeOf, type Box } from '../../scene/box.ts';
import { furnish } from '../../scene/furniture.ts';
import { label, paragraph } from '../../scene/label.ts';
import { round, type Mark, type Scene } from '../../scene/scene.ts';
import { text, type Words } from '../exhibit.ts';
import { chartIn, curve, drawAxes, ground, type Chart } from './chart.ts';
import { meltingOf } from './melting.ts';

/** The weight of a curve the drawing is about. */
export const heavy = (box: Box): number => round(typeOf(box).label * 0.28);

/** What is owed: an area with a firm upper edge, the same in every frame that has it. */
export function drawLoan(balances: readonly number[], name: string, chart: Chart, words: Words, box: Box): Mark[] {
  const type = typeOf(box);
  return [
    ground('loan/area', balances, chart, 'debt'),
    curve('loan/line', balances, chart, 'debt', heavy(box)),
    label(
      `loan/${name}`,
      text(words, name),
      chart.plot.x + type.strong * 0.6,
      chart.y(0) - chart.plot.height * 0.07 - type.strong * 1.9,
      box,
      {
        face: 'label-strong',
        size: type.strong,
      },
    ),
  ];
}

/** A roof over a level line: what stands below becomes a house, with a window and a door. */
function drawHouse(worth: number, chart: Chart, box: Box): Mark[] {
  const { plot, head } = chart;
  const eaves = chart.y(worth);
  const peak = head.y + typeOf(box).label * 0.2;
  const out = plot.width * 0.03;
  const right = plot.x + plot.width;
  const chimney = plot.x + plot.width * 0.74;
  const slope = (eaves - peak) / (plot.width / 2 + out);
  const at = (x: number): number => peak + slope * Math.abs(x - (plot.x + plot.width / 2));
  const wide = plot.width * 0.07;
  const points: readonly (readonly [number, number])[] = [
    [plot.x, eaves],
    [plot.x, at(plot.x)],
    [plot.x + plot.width / 2, peak],
    [chimney, at(chimney)],
    [chimney, peak + (eaves - peak) * 0.12],
    [chimney + wide, peak + (eaves - peak) * 0.12],
    [chimney + wide, at(chimney + wide)],
    [right, at(right)],
    [right, eaves],
  ];
  return [
    {
      shape: 'path',
      key: 'house/roof',
      tone: 'ink',
      d: `${points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('')}Z`,
      fill: 'solid',
      weight: 1,
    },
  ];
}

/** The size of a shape's words: a card's plot is low. */
const pointSize = (box: Box): number => typeOf(box).strong * (isNarrow(box) ? 1.35 : box.preset === 'card' ? 1.2 : 1.7);

/** The words of a shape, where its curve leaves room. */
function drawPoint(words: Words, x: number, y: number, width: number, box: Box): Mark[] {
  const size = pointSize(box);
  return paragraph(`point/${words.frame}`, text(words, 'point'), x, y, width, box, { face: 'display', size }).marks;
}

/** A house: its value stays, the loan on it falls. */
export function drawHouseFrame(model: Figures, words: Words, box: Box): Scene {
  const { marks, plot: room } = furnish(words, box);
  const { balances, worth } = meltingOf(model);
  const chart = chartIn(room, worth, box);
  const level = balances.map(() => worth);
  const size = pointSize(box);
  return {
    box,
    marks: [
      ...marks,
      ground('value/area', level, chart, 'others'),
      ...drawAxes(chart, words, box, 'shape'),
      ...drawLoan(balances, 'loan-any', chart, words, box),
      ...drawHouse(worth, chart, box),
      curve('value/security', level, chart, 'ink', heavy(box)),
      ...drawPoint(words, chart.x(5.2), chart.y(worth) + size * 1.5, chart.x(12) - chart.x(5.4), box),
    ],
  };
}

/** A chip seen from above, in the room where the house had its roof. */
function drawChip(chart: Chart): Mark[] {
  const { plot, head } = chart;
  const size = head.height * 0.96;
  const x = plot.x + plot.width - size;
  const y = head.y;
  const rect = (left: number, top: number, wide: number, high: number): string => {
    const [x1, y1, x2, y2] = [x + left, y + top, x + left + wide, y + top + high].map((at) => round(at)) as [
      number,
      number,
      number,
      number,
    ];
    return `M${x1} ${y1}L${x2} ${y1}L${x2} ${y2}L${x1} ${y2}Z`;
  };
  const legs = [0.2, 0.34, 0.48, 0.62, 0.76].flatMap((from) => [
    rect(size * (from - 0.03), 0, size * 0.06, size),
    rect(0, size * (from - 0.03), size, size * 0.06),
  ]);
  return [
    { shape: 'path', key: 'chip/legs', tone: 'ink', d: legs.join(''), fill: 'solid', weight: 1 },
    {
      shape: 'rect',
      key: 'chip/body',
      tone: 'ink',
      fill: 'solid',
      x: round(x + size * 0.1),
      y: round(y + size * 0.1),
      width: round(size * 0.8),
      height: round(size * 0.8),
    },
    {
      shape: 'rect',
      key: 'chip/core',
      tone: 'coreweave',
      fill: 'solid',
      x: round(x + size * 0.3),
      y: round(y + size * 0.3),
      width: round(size * 0.4),
      height: round(size * 0.4),
    },
  ];
}

/** A chip: its value falls with the loan. The curve is the fastest of the three paces. */
export function drawChipFrame(model: Figures, words: Words, box: Box): Scene {
  const { marks, plot: room } = furnish(words, box);
  const { balances, worth, paces } = meltingOf(model);
  const chart = chartIn(room, worth, box);
  const values = paces[2].values;
  return {
    box,
    marks: [
      ...marks,
      ground('value/area', values, chart, 'coreweave'),
      ...drawAxes(chart, words, box, 'shape'),
      ...drawLoan(balances, 'loan-any', chart, words, box),
      curve('value/security', values, chart, 'coreweave', heavy(box)),
      ...drawChip(chart),
      label(
        'value/name',
        text(words, 'row-value'),
        chart.x(1.3),
        chart.y(values[1] ?? worth) - typeOf(box).label * 0.9,
        box,
        { face: 'label-strong', size: typeOf(box).strong, tone: 'coreweave' },
      ),
      ...drawPoint(words, chart.plot.x, chart.head.y + pointSize(box), chart.plot.width - chart.head.height * 1.2, box),
    ],
  };
}
