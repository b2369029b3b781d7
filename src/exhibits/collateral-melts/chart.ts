import { area, curveMonotoneX, line } from 'd3-shape';
import { scaleLinear } from 'd3-scale';
import { valueAxis } from '../../scene/axis.ts';
import { isNarrow, typeOf, type Box } from '../../scene/box.ts';
import { label } from '../../scene/label.ts';
import { outline } from '../../scene/outline.ts';
import { inset, type Area, type Mark } from '../../scene/scene.ts';
import type { Tone } from '../../scene/palette.ts';
import { START } from '../../model/two-loans.ts';
import { text, type Words } from '../exhibit.ts';
import { QUARTERS } from './melting.ts';

/** Where the curves stand: the same in every frame, with room above for words and a roof. */
export interface Chart {
  readonly plot: Area;
  /** The room above the curves. */
  readonly head: Area;
  /** Quarters after the end of 2024. */
  readonly x: (quarter: number) => number;
  readonly y: (millions: number) => number;
}

/**
 * @param top the highest value shown, in USD million
 */
export function chartIn(room: Area, top: number, box: Box): Chart {
  const type = typeOf(box);
  const above = Math.max(room.height * 0.24, type.label * (isNarrow(box) ? 4.6 : 4.2));
  const plot = inset(room, { top: above, bottom: type.label * 1.5, right: type.label * 2.9 });
  return {
    plot,
    head: { ...room, height: above },
    x: scaleLinear([0, QUARTERS], [plot.x, plot.x + plot.width]),
    y: scaleLinear([0, top], [plot.y + plot.height, plot.y]),
  };
}

/** What a frame measures: a shape has no scale, a path of value has years, a comparison has money as well. */
export type Scale = 'shape' | 'years' | 'money';

/** The ground line; with a scale the years below it, and rules for money. */
export function drawAxes(chart: Chart, words: Words, box: Box, scale: Scale): Mark[] {
  const { plot } = chart;
  const type = typeOf(box);
  const years = Array.from({ length: QUARTERS / 4 }, (_, i) => i);
  return [
    ...valueAxis(
      scale === 'money'
        ? [
            { value: 0, text: '' },
            { value: 1000, text: '' },
            { value: 2000, text: '' },
          ]
        : [{ value: 0, text: '' }],
      chart.y,
      plot,
      box,
    ),
    ...(scale === 'money'
      ? [
          label('axis/one', text(words, 'axis-one'), plot.x + plot.width, chart.y(1000) - type.label * 0.3, box, {
            anchor: 'end',
            tone: 'muted',
          }),
        ]
      : []),
    ...(scale === 'shape'
      ? []
      : years.map((year) =>
          label(
            `axis/year-${year}`,
            String(START.year + year),
            chart.x(year * 4 + 2),
            plot.y + plot.height + type.label * 1.25,
            box,
            { anchor: 'middle', tone: 'muted' },
          ),
        )),
  ];
}

/** A curve through values at the start and at the end of each quarter. */
export function curve(
  key: string,
  values: readonly number[],
  chart: Chart,
  tone: Tone,
  weight: number,
  look: { opacity?: number; dash?: 'dashed' | 'dotted' } = {},
): Mark {
  const path = line<number>()
    .x((_, i) => chart.x(i))
    .y((value) => chart.y(value))
    .curve(curveMonotoneX);
  return { shape: 'path', key, tone, d: outline((pen) => path.context(pen)(values)), fill: 'line', weight, ...look };
}

/** The area between such a curve and the ground. */
export function ground(key: string, values: readonly number[], chart: Chart, tone: Tone): Mark {
  const path = area<number>()
    .x((_, i) => chart.x(i))
    .y0(chart.y(0))
    .y1((value) => chart.y(value))
    .curve(curveMonotoneX);
  return { shape: 'path', key, tone, d: outline((pen) => path.context(pen)(values)), fill: 'faint', weight: 1 };
}
