import { formatFigure } from '../../ledger/format.ts';
import type { Figures } from '../../model/figures.ts';
import { isNarrow, typeOf, type Box } from '../../scene/box.ts';
import { furnish } from '../../scene/furniture.ts';
import { label, leader, paragraph } from '../../scene/label.ts';
import { round, type Mark, type Scene } from '../../scene/scene.ts';
import { fillSlots, text, type Words } from '../exhibit.ts';
import { chartIn, curve, drawAxes, type Chart } from './chart.ts';
import { gaps, meltingOf, quarterOfCrossing, type Melting, type Pace } from './melting.ts';
import { drawLoan, heavy } from './shapes.ts';

const QUARTER_NAMES = ['quarter-first', 'quarter-second', 'quarter-third', 'quarter-last'] as const;

export const rateOf = ({ loss }: Pace): string =>
  formatFigure({ value: Math.round(loss * 1000) / 10, unit: 'percent' });
const money = (millions: number): string => formatFigure({ value: millions, unit: 'USD million' });

/** The quarter in which a pace's curve sinks below the loan, in words. */
export function whenOf({ crossing }: Pace, words: Words): string {
  if (crossing === undefined) return text(words, 'never');
  const { year, quarter } = quarterOfCrossing(crossing);
  return fillSlots(text(words, QUARTER_NAMES[quarter - 1] ?? 'quarter-last'), { year: String(year) });
}

/** The assumption in the drawing itself, over the curves. Returns where free room begins below it. */
function drawAssumption(name: string, melting: Melting, chart: Chart, words: Words, box: Box) {
  const type = typeOf(box);
  const [slow, middle, fast] = melting.paces;
  const shown = fillSlots(text(words, name), {
    value: money(melting.worth),
    slow: rateOf(slow),
    middle: rateOf(middle),
    fast: rateOf(fast),
  });
  return paragraph(`assumption/${name}`, shown, chart.head.x, chart.head.y + type.label * 0.8, chart.head.width, box, {
    tone: 'muted',
  });
}

const KEY: Readonly<Record<Pace['name'], string>> = { slow: 'slow', middle: 'middle', fast: 'security' };

/** The curve of a pace, with its rate at its end. The fast one is the curve of the frames before. */
function drawPace(pace: Pace, chart: Chart, words: Words, box: Box): Mark[] {
  const type = typeOf(box);
  return [
    curve(`value/${KEY[pace.name]}`, pace.values, chart, 'coreweave', heavy(box)),
    label(
      `rate/${pace.name}`,
      fillSlots(text(words, 'pace'), { rate: rateOf(pace) }),
      chart.plot.x + chart.plot.width + type.label * 0.4,
      chart.y(pace.values.at(-1) ?? 0) + type.strong * 0.35,
      box,
      { face: 'label-strong', size: type.strong, tone: 'coreweave' },
    ),
  ];
}

/** Three assumed paces against half the first value. */
export function drawRental(model: Figures, words: Words, box: Box): Scene {
  const { marks, plot: room } = furnish(words, box);
  const melting = meltingOf(model);
  const chart = chartIn(room, melting.worth, box);
  const type = typeOf(box);
  const assumption = drawAssumption('paces', melting, chart, words, box);
  const half = chart.y(melting.worth / 2);
  // Where the plot is low, the words are small and stand farther along, where the curves have fallen.
  const low = isNarrow(box) || box.preset === 'card';
  const size = low ? type.label : type.strong * 1.25;
  const from = chart.x(low ? 4.4 : 4);
  return {
    box,
    marks: [
      ...marks,
      ...drawAxes(chart, words, box, 'years'),
      {
        shape: 'line',
        key: 'half/line',
        tone: 'ink',
        x1: chart.plot.x,
        x2: chart.plot.x + chart.plot.width,
        y1: round(half),
        y2: round(half),
        weight: 1.5,
        dash: 'dashed',
      },
      label('half/name', text(words, 'half'), chart.plot.x, half + type.label * 1.25, box),
      ...melting.paces.flatMap((pace) => drawPace(pace, chart, words, box)),
      ...assumption.marks,
      ...paragraph(
        'point/rental',
        text(words, 'point'),
        from,
        Math.max(assumption.next + size * 0.5, chart.plot.y - size * 0.6),
        room.x + room.width - from,
        box,
        { face: low ? 'label-strong' : 'display', size, fact: 'ddtl1-collateral-h100' },
      ).marks,
    ],
  };
}

/** Where the loan's line meets a pace's curve: quarters after the start, and USD million. */
function meeting({ balances }: Melting, { crossing, values }: Pace): { quarter: number; millions: number } | undefined {
  if (crossing === undefined || crossing === 0) return undefined;
  const before = (values[crossing - 1] ?? 0) - (balances[crossing - 1] ?? 0);
  const after = (balances[crossing] ?? 0) - (values[crossing] ?? 0);
  const share = before / (before + after);
  const from = balances[crossing - 1] ?? 0;
  return { quarter: crossing - 1 + share, millions: from + share * ((balances[crossing] ?? 0) - from) };
}

/** A word at each crossing, one above the other, in the room that the falling curves leave. */
function drawCrossings(melting: Melting, chart: Chart, from: number, words: Words, box: Box): Mark[] {
  const type = typeOf(box);
  const crossed = melting.paces.filter((pace) => meeting(melting, pace)).reverse();
  const step = type.strong * 1.55;
  const last = Math.max(from + step * crossed.length, chart.plot.y + type.strong * 0.2);
  return crossed.flatMap((pace, i): Mark[] => {
    const point = meeting(melting, pace);
    if (!point) return [];
    const x = chart.x(point.quarter);
    const y = last - (crossed.length - 1 - i) * step;
    return [
      ...leader(
        `crossing/${pace.name}`,
        { x, y: y + type.strong * 0.3 - type.strong },
        { x, y: chart.y(point.millions) },
      ),
      label(
        `crossing/${pace.name}`,
        fillSlots(text(words, 'cross'), { rate: rateOf(pace), when: whenOf(pace, words) }),
        x + type.strong * 0.45,
        y,
        box,
        { face: 'label-strong', size: type.strong },
      ),
    ];
  });
}

/** The first loan against the three paces. */
export function drawCrossing(model: Figures, words: Words, box: Box): Scene {
  const { marks, plot: room } = furnish(words, box);
  const melting = meltingOf(model);
  const chart = chartIn(room, melting.worth, box);
  const assumption = drawAssumption('paces', melting, chart, words, box);
  return {
    box,
    marks: [
      ...marks,
      ...drawAxes(chart, words, box, 'money'),
      ...drawLoan(melting.balances, 'loan', chart, words, box),
      ...melting.paces.flatMap((pace) => drawPace(pace, chart, words, box)),
      ...assumption.marks,
      ...drawCrossings(melting, chart, assumption.next - typeOf(box).label, words, box),
    ],
  };
}

/** What the loan exceeds the chips by, as an area that begins where they cross. */
function drawGap(melting: Melting, pace: Pace, chart: Chart): Mark[] {
  const start = meeting(melting, pace);
  if (!start || pace.crossing === undefined) return [];
  const spot = (quarter: number, millions: number): string => `${round(chart.x(quarter))} ${round(chart.y(millions))}`;
  const owed = melting.balances.slice(pace.crossing).map((balance, i) => spot((pace.crossing ?? 0) + i, balance));
  const worth = pace.values
    .slice(pace.crossing)
    .map((value, i) => spot((pace.crossing ?? 0) + i, Math.min(value, melting.balances[(pace.crossing ?? 0) + i] ?? 0)))
    .reverse();
  return [
    {
      shape: 'path',
      key: 'gap/area',
      tone: 'debt',
      d: `M${[spot(start.quarter, start.millions), ...owed, ...worth].join('L')}Z`,
      fill: 'hatch',
      weight: 1,
    },
  ];
}

/** What a lender could ask for at the fastest pace, and the level instalments that were paid. */
export function drawMore(model: Figures, words: Words, box: Box): Scene {
  const { marks, plot: room } = furnish(words, box);
  const melting = meltingOf(model);
  const chart = chartIn(room, melting.worth, box);
  const type = typeOf(box);
  const fast = melting.paces[2];
  const assumption = drawAssumption('one-pace', melting, chart, words, box);
  const missing = gaps(melting, fast);
  const most = Math.max(...missing);
  const widest = missing.indexOf(most);
  const size = type.strong * (isNarrow(box) ? 1.2 : 1.5);
  const from = chart.x(isNarrow(box) ? 3 : 4);
  const note = paragraph(
    'gap/name',
    fillSlots(text(words, 'gap'), { gap: money(Math.round(most / 10) * 10) }),
    from,
    Math.max(assumption.next + size * 0.6, chart.plot.y),
    room.x + room.width - from,
    box,
    { face: 'display', size },
  );
  const step = chart.x(1) - chart.x(0);
  const middle = (melting.balances[widest] ?? 0) - most / 2;
  return {
    box,
    marks: [
      ...marks,
      ...drawAxes(chart, words, box, 'money'),
      ...drawLoan(melting.balances, 'loan', chart, words, box),
      ...drawGap(melting, fast, chart),
      ...drawPace(fast, chart, words, box),
      ...melting.instalments.map((amount, i): Mark => ({
        shape: 'rect',
        key: `instalment/${i}`,
        tone: 'debt',
        fill: 'solid',
        x: round(chart.x(i) + step * 0.08),
        y: round(chart.y(amount)),
        width: round(step * 0.84),
        height: round(chart.y(0) - chart.y(amount)),
        fact: 'ddtl1-instalment',
      })),
      label(
        'instalment/name',
        text(words, 'level'),
        chart.plot.x + type.strong * 0.6,
        chart.y(melting.instalments[0] ?? 0) - type.label * 0.4,
        box,
        { fact: 'ddtl1-instalment' },
      ),
      ...assumption.marks,
      ...leader(
        'gap/leader',
        { x: chart.x(widest), y: note.next - size * 0.8 },
        { x: chart.x(widest), y: chart.y(middle) },
      ),
      ...note.marks,
    ],
  };
}
