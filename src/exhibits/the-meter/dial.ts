import { scaleLinear } from 'd3-scale';
import { pointRadial } from 'd3-shape';
import type { FactId } from '../../ledger/ids.ts';
import { circle, line, path, polygon, rect } from '../../scene/mark.ts';
import { ringPart } from '../../scene/outline.ts';
import type { Fill, Area, Marks, Point } from '../../scene/scene.ts';
import type { Tone } from '../../scene/palette.ts';
import type { Drawing } from '../drawing.ts';

export type Meter = Drawing<'the-meter'>;

/** A sum drawn along the dial. */
export interface Band {
  readonly name: string;
  readonly fact: FactId;
  readonly tone: Tone;
  readonly fill?: Fill;
  /** The outer ring carries what the meter reads, the inner one what it is held against. */
  readonly ring: keyof typeof RINGS;
  /** The figure at which it begins, for a range, or on which it is laid; it begins at zero if both are left out. */
  readonly from?: FactId;
  readonly on?: FactId;
}

/** Inner and outer radius, in shares of the dial's. */
const RINGS = { outer: [0.8, 1], inner: [0.6, 0.76] } as const;

/** Radius of the hub, and half the needle's width there. */
const HUB = 0.075;
const NEEDLE = 0.045;

/** Half a turn, over the top. */
const HALF_TURN = [-Math.PI / 2, Math.PI / 2] as const;

/** A half-round dial in USD billion a year, its needle at the reading, and under it the drums that say the same. */
export function drawDial(d: Meter, reading: FactId, bands: readonly Band[], area: Area): Marks {
  const { label: size } = d.type;
  const drum = size * (d.narrow ? 2.3 : 3);
  const foot = drum + size * (d.narrow ? 2 : 2.3);
  const around = size * 1.5;
  const radius = Math.min((area.width - around * 1.7) / 2, area.height - foot - around);
  const spare = area.height - foot - around - radius;
  const centre: Point = { x: area.x + area.width / 2, y: area.y + around + radius + spare / 2 };
  const angle = scaleLinear([0, d.amount('microsoft-openai-cost')], HALF_TURN).nice(4);
  const at = (turned: number, away: number): Point => {
    const [x, y] = pointRadial(turned, away);
    return { x: centre.x + x, y: centre.y + y };
  };
  const piece = ([inner, outer]: readonly [number, number], from: number, to: number): string =>
    ringPart(centre, radius * inner, radius * outer, from, to);
  const value = d.amount(reading);
  const hand = angle(value);
  const half = radius * NEEDLE;
  const needle = [at(hand - Math.PI / 2, half), at(hand, radius * 0.97), at(hand + Math.PI / 2, half)];
  return [
    path('dial/ground', piece(RINGS.outer, ...HALF_TURN), { tone: 'others', fill: 'faint', weight: 1 }),
    angle.ticks(4).map((tick) => {
      const turned = angle(tick);
      const { x, y } = at(turned, radius + size * 0.95);
      return [
        line(`dial/tick-${tick}`, at(turned, radius), at(turned, radius + size * 0.35), { tone: 'ink' }),
        d.write(`dial/value-${tick}`, String(tick / 1000), { x, y: y + d.space.tight }, { ...MIDDLE, tone: 'muted' }),
      ];
    }),
    bands.map(({ name, fact, tone, fill, ring, on, from = on }) => {
      const start = from ? d.amount(from) : 0;
      const end = d.amount(fact) + (on ? start : 0);
      return path(`band/${name}`, piece(RINGS[ring], angle(start), angle(end)), { tone, fill, weight: 1.5, fact });
    }),
    polygon('dial/needle', needle, { tone: 'ink', weight: 1, fact: reading }),
    circle('dial/hub', centre, radius * HUB, { tone: 'ink' }),
    drawDrums(d, value, reading, { x: centre.x, y: centre.y + radius * HUB + size * 0.35 }, drum),
  ];
}

const MIDDLE = { anchor: 'middle' } as const;

/** Drums for whole billions: tens and ones. */
const WHOLE = 2;

/** The counter: dark drums for whole billions, one in the company's colour for tenths, as on a meter in a hall. */
function drawDrums(d: Meter, value: number, fact: FactId, { x, y }: Point, height: number): Marks {
  const [whole = '', tenth = ''] = (value / 1000).toFixed(1).split('.');
  const digits = Array.from(whole.padStart(WHOLE, '0') + tenth);
  const width = height * 0.74;
  const pitch = height * 0.84;
  const point = height * 0.22;
  const left = x - (digits.length * pitch + point - (pitch - width)) / 2;
  const digit = { display: height * 0.76, tone: 'paper', ...MIDDLE, fact } as const;
  const stop = { x: left + WHOLE * pitch + (point - (pitch - width)) / 2, y: y + height * 0.88 };
  return [
    digits.map((shown, i) => {
      const cell = { x: left + i * pitch + (i < WHOLE ? 0 : point), y, width, height };
      const foot = { x: cell.x + width / 2, y: y + height * 0.77 };
      return [
        rect(`drum/cell-${i}`, cell, { tone: i < WHOLE ? 'ink' : 'coreweave' }),
        d.write(`drum/digit-${i}-${shown}`, shown, foot, digit),
      ];
    }),
    circle('drum/point', stop, height * 0.06, { tone: 'ink' }),
    d.label('drum/unit', 'unit', { x, y: y + height + d.type.label * 1.2 }, MIDDLE),
  ];
}
