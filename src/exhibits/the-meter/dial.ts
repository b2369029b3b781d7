import { scaleLinear } from 'd3-scale';
import type { FactId } from '../../ledger/ids.ts';
import { figure, type Figures } from '../../model/figures.ts';
import { isNarrow, typeOf, type Box } from '../../scene/box.ts';
import { label } from '../../scene/label.ts';
import { round, type Area, type Fill, type Mark } from '../../scene/scene.ts';
import type { Tone } from '../../scene/palette.ts';
import { text, type Words } from '../exhibit.ts';
import { needle, pointAt, ring } from './arcs.ts';

/** A sum drawn along the dial, USD million. */
export interface Band {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly tone: Tone;
  readonly fill: Fill;
  readonly fact: FactId;
  /** The outer ring carries what the meter reads, the inner one what it is held against. */
  readonly place: 'outer' | 'inner';
}

/** Digits of the counter: tens and ones of billions, then tenths. */
const WHOLE = 2;

/** A half-round dial in USD billion a year, its needle at the reading, and under it the drums that say the same. */
export function drawDial(
  model: Figures,
  reading: FactId,
  bands: readonly Band[],
  area: Area,
  words: Words,
  box: Box,
): Mark[] {
  const type = typeOf(box);
  const narrow = isNarrow(box);
  const drum = type.label * (narrow ? 2.3 : 3);
  const foot = drum + type.label * (narrow ? 2 : 2.3);
  const around = type.label * 1.5;
  const radius = Math.min((area.width - around * 1.7) / 2, area.height - foot - around);
  const centre = {
    x: area.x + area.width / 2,
    y: area.y + around + radius + Math.max(0, area.height - foot - around - radius) / 2,
  };
  const scale = scaleLinear()
    .domain([0, figure(model, 'microsoft-openai-cost')])
    .nice(4);
  const end = scale.domain()[1] ?? 1;
  const angle = (value: number): number => Math.PI * (1 - value / end);
  const edges = { outer: [0.8, 1], inner: [0.6, 0.76] } as const;

  const marks: Mark[] = [
    {
      shape: 'path',
      key: 'dial/ground',
      tone: 'others',
      d: ring(centre, radius * 0.8, radius, Math.PI, 0),
      fill: 'faint',
      weight: 1,
    },
  ];
  for (const value of scale.ticks(4)) {
    const from = pointAt(centre, radius, angle(value));
    const to = pointAt(centre, radius + type.label * 0.35, angle(value));
    const at = pointAt(centre, radius + type.label * 0.95, angle(value));
    marks.push(
      {
        shape: 'line',
        key: `dial/tick-${value}`,
        tone: 'ink',
        x1: round(from.x),
        y1: round(from.y),
        x2: round(to.x),
        y2: round(to.y),
        weight: 1.5,
      },
      label(`dial/value-${value}`, String(value / 1000), at.x, at.y + type.label * 0.3, box, {
        anchor: 'middle',
        tone: 'muted',
      }),
    );
  }
  for (const { id, from, to, tone, fill, fact, place } of bands)
    marks.push({
      shape: 'path',
      key: `band/${id}`,
      tone,
      d: ring(centre, radius * edges[place][0], radius * edges[place][1], angle(from), angle(to)),
      fill,
      weight: 1.5,
      fact,
    });
  const value = figure(model, reading);
  marks.push(
    {
      shape: 'path',
      key: 'dial/needle',
      tone: 'ink',
      d: needle(centre, radius * 0.97, radius * 0.045, angle(value)),
      fill: 'solid',
      weight: 1,
      fact: reading,
    },
    {
      shape: 'circle',
      key: 'dial/hub',
      tone: 'ink',
      cx: round(centre.x),
      cy: round(centre.y),
      r: round(radius * 0.075),
      fill: 'solid',
    },
  );
  return [
    ...marks,
    ...drawDrums(value, reading, centre.x, centre.y + radius * 0.075 + type.label * 0.35, drum, words, box),
  ];
}

/** The counter: dark drums for whole billions, one in the company's colour for tenths, as on a meter in a hall. */
function drawDrums(
  value: number,
  fact: FactId,
  middle: number,
  top: number,
  height: number,
  words: Words,
  box: Box,
): Mark[] {
  const type = typeOf(box);
  const [whole = '', tenth = ''] = (value / 1000).toFixed(1).split('.');
  const digits = Array.from(whole.padStart(WHOLE, '0') + tenth);
  const width = height * 0.74;
  const gap = height * 0.1;
  const point = height * 0.22;
  const all = digits.length * (width + gap) + point - gap;
  const marks: Mark[] = digits.flatMap((digit, i): Mark[] => {
    const x = middle - all / 2 + i * (width + gap) + (i >= WHOLE ? point : 0);
    return [
      {
        shape: 'rect',
        key: `drum/cell-${i}`,
        tone: i < WHOLE ? 'ink' : 'coreweave',
        fill: 'solid',
        x: round(x),
        y: round(top),
        width: round(width),
        height: round(height),
      },
      label(`drum/digit-${i}-${digit}`, digit, x + width / 2, top + height * 0.77, box, {
        face: 'display',
        size: round(height * 0.76),
        tone: 'paper',
        anchor: 'middle',
        fact,
      }),
    ];
  });
  const stop = middle - all / 2 + WHOLE * (width + gap) + point / 2 - gap / 2;
  return [
    ...marks,
    {
      shape: 'circle',
      key: 'drum/point',
      tone: 'ink',
      cx: round(stop),
      cy: round(top + height * 0.88),
      r: round(height * 0.06),
      fill: 'solid',
    },
    label('drum/unit', text(words, 'unit'), middle, top + height + type.label * 1.2, box, { anchor: 'middle' }),
  ];
}
