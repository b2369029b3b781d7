import { maxIndex, range } from 'd3-array';
import { scaleBand } from 'd3-scale';
import { area, curveMonotoneX } from 'd3-shape';
import { addQuarters } from '../../model/quarter.ts';
import { START } from '../../model/two-loans.ts';
import { gaps, QUARTERS, type Pace } from '../../model/melting.ts';
import { leader, paragraph, type Paragraph } from '../../scene/label.ts';
import { across, path, rect } from '../../scene/mark.ts';
import type { Outline } from '../../scene/outline.ts';
import { columnOf } from '../../scene/scales.ts';
import { right, type Marks } from '../../scene/scene.ts';
import { amount, written, type Amount } from '../cell.ts';
import { text, type Words } from '../exhibit.ts';
import { quarterInWords } from '../quarter-words.ts';
import { chartIn, drawAxes, drawCurve, drawLoan, type Chart, type D } from './chart.ts';

export const rateOf = ({ loss }: Pace, words: Words): Amount => amount(Math.round(loss * 1000) / 10, 'percent', words);

/** The quarter in which a pace's curve sinks below the loan, in words. */
export const whenOf = ({ crossing }: Pace, words: Words): string =>
  crossing ? quarterInWords(addQuarters(START, crossing.by - 1), words) : text(words, 'never');

/** The assumption in the drawing itself, over the curves. */
function drawAssumption(d: D, { head, melting }: Chart, name: 'paces' | 'one-pace'): Paragraph {
  const paces = melting.paces.filter((pace) => name === 'paces' || pace.name === 'fast');
  const rates = Object.fromEntries(paces.map((pace) => [pace.name, rateOf(pace, d.words).text]));
  const slots = { ...rates, value: written(melting.worth, 'USD million', d.words) };
  const y = head.y + d.type.label * 0.8;
  return paragraph(`assumption/${name}`, d.say(name, slots), head.x, y, head.width, d.box, { tone: 'muted' });
}

/** The curve of a pace, with its rate at its end. The fast one is the curve of the frames before. */
function drawPace(d: D, chart: Chart, pace: Pace): Marks {
  const { strong: size } = d.type;
  const at = { x: right(chart.plot) + d.space.near, y: chart.y(pace.values.at(-1) ?? 0) + size * 0.35 };
  const rate = d.say('pace', { rate: rateOf(pace, d.words).text });
  const tone = 'coreweave';
  return [
    drawCurve(`value/${pace.name === 'fast' ? 'security' : pace.name}`, d, pace.values, chart, { tone }),
    d.write(`rate/${pace.name}`, rate, at, { strong: true, tone }),
  ];
}

/** Three assumed paces against half the first value. */
export function drawRental(d: D): Marks {
  const { type, box } = d;
  const chart = chartIn(d);
  const { plot, melting, x } = chart;
  const assumption = drawAssumption(d, chart, 'paces');
  const half = chart.y(melting.worth / 2);
  // Where the plot is low, the words are small and stand farther along, where the curves have fallen.
  const low = d.narrow || box.preset === 'card';
  const size = low ? type.label : type.strong * 1.25;
  const at = { x: x(low ? 4.4 : 4), y: Math.max(assumption.next + size * 0.5, plot.y - size * 0.6) };
  const point = { face: low ? 'label-strong' : 'display', size, fact: 'ddtl1-collateral-h100' } as const;
  return [
    drawAxes(d, chart, 'years'),
    across('half/line', half, plot, { tone: 'ink', dash: 'dashed' }),
    d.label('half/name', 'half', { x: plot.x, y: half + d.space.line }),
    melting.paces.map((pace) => drawPace(d, chart, pace)),
    assumption,
    d.paragraph('point/rental', 'point', at, right(d.plot) - at.x, point),
  ];
}

/** A word at each crossing, one above the other, in the room that the falling curves leave. */
function drawCrossings(d: D, { x, y, plot, melting }: Chart, from: number): Marks {
  const { strong: size } = d.type;
  const crossed = melting.paces.toReversed().filter((pace) => pace.crossing !== undefined);
  const step = size * 1.55;
  const last = Math.max(from + step * crossed.length, plot.y + size * 0.2);
  return crossed.map((pace, i) => {
    const { quarter = 0, millions = 0 } = pace.crossing ?? {};
    const at = { x: x(quarter), y: last - (crossed.length - 1 - i) * step };
    const shown = d.say('cross', { rate: rateOf(pace, d.words).text, when: whenOf(pace, d.words) });
    return [
      leader(`crossing/${pace.name}`, { x: at.x, y: at.y - size * 0.7 }, { x: at.x, y: y(millions) }),
      d.write(`crossing/${pace.name}`, shown, { ...at, x: at.x + size * 0.45 }, { strong: true }),
    ];
  });
}

/** The first loan against the three paces. */
export function drawCrossing(d: D): Marks {
  const chart = chartIn(d);
  const assumption = drawAssumption(d, chart, 'paces');
  return [
    drawAxes(d, chart, 'money'),
    drawLoan(d, chart, 'loan'),
    chart.melting.paces.map((pace) => drawPace(d, chart, pace)),
    assumption,
    drawCrossings(d, chart, assumption.next - d.type.label),
  ];
}

/** What the loan exceeds the chips by, as an area that begins where they cross. */
function drawGap({ x, y, melting }: Chart, { crossing, values }: Pace): Marks {
  if (!crossing) return undefined;
  const { by, quarter, millions } = crossing;
  const points = range(by, QUARTERS + 1).map((i) => [i, melting.balances[i] ?? 0, values[i] ?? 0] as const);
  const gap = area<(typeof points)[number]>()
    .x(([at]) => x(at))
    .y0(([, owed]) => y(owed))
    .y1(([, owed, worth]) => y(Math.min(owed, worth)))
    .curve(curveMonotoneX);
  const draw = (pen: Outline) => gap.context(pen)([[quarter, millions, millions], ...points]);
  return path('gap/area', draw, { tone: 'debt', fill: 'hatch' });
}

/** What a lender could ask for at the fastest pace, and the level instalments that were paid. */
export function drawMore(d: D): Marks {
  const { type, box, narrow } = d;
  const chart = chartIn(d);
  const { plot, x, y, melting } = chart;
  const fast = melting.paces[2];
  const assumption = drawAssumption(d, chart, 'one-pace');
  const missing = gaps(melting, fast);
  const widest = maxIndex(missing);
  const most = missing[widest] ?? 0;
  const gap = y((melting.balances[widest] ?? 0) - most / 2);
  const size = type.strong * (narrow ? 1.2 : 1.5);
  const at = { x: x(narrow ? 3 : 4), y: Math.max(assumption.next + size * 0.6, plot.y) };
  const shown = d.say('gap', { gap: written(Math.round(most / 10) * 10, 'USD million', d.words) });
  const note = paragraph('gap/name', shown, at.x, at.y, right(d.plot) - at.x, box, { display: size });
  const quarters = scaleBand(range(QUARTERS), x.range()).paddingInner(0.16).paddingOuter(0.08);
  const fact = 'ddtl1-instalment';
  const level = { x: plot.x + type.strong * 0.6, y: y(melting.instalments[0] ?? 0) - d.space.near };
  return [
    drawAxes(d, chart, 'money'),
    drawLoan(d, chart, 'loan'),
    drawGap(chart, fast),
    drawPace(d, chart, fast),
    melting.instalments.map((paid, i) =>
      rect(`instalment/${i}`, columnOf(quarters, y, i, { to: paid }), { tone: 'debt', fact }),
    ),
    d.label('instalment/name', 'level', level, { fact }),
    assumption,
    leader('gap/leader', { x: x(widest), y: note.next - size * 0.8 }, { x: x(widest), y: gap }),
    note,
  ];
}
