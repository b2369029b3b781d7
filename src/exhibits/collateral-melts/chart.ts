import { range } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { area, curveMonotoneX, line } from 'd3-shape';
import { START } from '../../model/two-loans.ts';
import { meltingOf, QUARTERS } from '../../model/melting.ts';
import { axisBottom, valueRules } from '../../scene/axis.ts';
import { across, path, type PathLook } from '../../scene/mark.ts';
import { bottom, inset, right, type Mark, type Marks } from '../../scene/scene.ts';
import type { Tone } from '../../scene/palette.ts';
import type { Drawing } from '../drawing.ts';

export type D = Drawing<'collateral-melts'>;

/**
 * Value and debt, in USD million, along the quarters after the end of 2024: at the same place and scale in every frame,
 * with room above for words and a roof.
 */
export function chartIn(d: D) {
  const { type, narrow } = d;
  const melting = meltingOf(d.figures);
  const above = Math.max(d.plot.height * 0.24, type.label * (narrow ? 4.6 : 4.2));
  const plot = inset(d.plot, { top: above, bottom: type.label * 1.5, right: type.label * 2.9 });
  const x = scaleLinear([0, QUARTERS], [plot.x, right(plot)]);
  const y = scaleLinear([0, melting.worth], [bottom(plot), plot.y]);
  /** The room above the curves. */
  const head = { ...d.plot, height: above };
  return { melting, plot, head, x, y };
}
export type Chart = ReturnType<typeof chartIn>;

/** The ground line; for a path of value the years below it, for a comparison of money rules as well. */
export function drawAxes(d: D, { x, y, plot }: Chart, scale: 'shape' | 'years' | 'money'): Marks {
  const years = range(QUARTERS / 4).map((year) => [START.year + year, x(year * 4 + 2)] as const);
  return [
    scale === 'money'
      ? valueRules(y, plot, d.box, 2, (value) => (value === 1000 ? d.say('axis-one') : ''))
      : across('axis/rule-0', y(0), plot, { tone: 'ink', weight: 1 }),
    scale !== 'shape' && axisBottom('axis/year', years, plot, d.box),
  ];
}

/** A curve through values at the start and at the end of each quarter. */
export function drawCurve(key: string, d: D, values: readonly number[], { x, y }: Chart, look: PathLook): Mark {
  const curve = line<number>((_, i) => x(i), y).curve(curveMonotoneX);
  return path(key, (pen) => curve.context(pen)(values), { fill: 'line', weight: d.type.label * 0.28, ...look });
}

/** The area between such a curve and the ground. */
export function drawGround(key: string, values: readonly number[], { x, y }: Chart, tone: Tone): Mark {
  const ground = area<number>((_, i) => x(i), y(0), y).curve(curveMonotoneX);
  return path(key, (pen) => ground.context(pen)(values), { tone, fill: 'faint' });
}

/** What is owed: an area with a firm upper edge, the same in every frame that has it. */
export function drawLoan(d: D, chart: Chart, name: 'loan' | 'loan-any'): Marks {
  const { plot, y, melting } = chart;
  const { strong: size } = d.type;
  const at = { x: plot.x + size * 0.6, y: y(0) - plot.height * 0.07 - size * 1.9 };
  return [
    drawGround('loan/area', melting.balances, chart, 'debt'),
    drawCurve('loan/line', d, melting.balances, chart, { tone: 'debt' }),
    d.label(`loan/${name}`, name, at, { strong: true }),
  ];
}
