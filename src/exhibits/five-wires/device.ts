import { range } from 'd3-array';
import { scalePoint } from 'd3-scale';
import type { FactId } from '../../ledger/ids.ts';
import type { LabelOptions } from '../../scene/label.ts';
import { across, circle, rect } from '../../scene/mark.ts';
import type { Tone } from '../../scene/palette.ts';
import { inside } from '../../scene/place.ts';
import { riseOf } from '../../scene/rhythm.ts';
import { placeOf } from '../../scene/scales.ts';
import { bottom, inset, middle, right, type Area, type Marks } from '../../scene/scene.ts';
import { capHeight } from '../../scene/text.ts';
import type { LabelName } from '../label-names.ts';
import { CHARGES, type D } from './layout.ts';

/** What stands on the device's screen. */
export interface Reading {
  /** The figure's key: it is the same one that stands at its wire afterwards. */
  readonly key: string;
  readonly tone: Tone;
  readonly fact: FactId;
  /** The figure on record that stands beside it. */
  readonly record: FactId;
}

/** The maker's plate and a lamp for each wire; a lit wire's lamp is full. */
function drawPlate(d: D, plate: Area, lit: number): Marks {
  const { strong: size } = d.type;
  const { y } = middle(plate);
  const room = plate.width - d.width('maker', 'label-strong', size) - size;
  const r = Math.min(plate.height * 0.18, room / CHARGES.length / 3);
  const x = scalePoint(range(CHARGES.length), [right(plate) - r * (3 * CHARGES.length - 2), right(plate) - r]);
  return [
    d.label('device/maker', 'maker', inside(plate, 0), { strong: true, tone: 'paper', baseline: 'middle' }),
    CHARGES.map(({ id }, i) =>
      circle(`lamp/${id}`, { x: placeOf(x, i), y }, r, { tone: 'paper', fill: i < lit ? 'solid' : 'outline' }),
    ),
  ];
}

/** A text of the screen. */
interface Said extends LabelOptions {
  readonly key: string;
  readonly name: LabelName<'five-wires'>;
  readonly size: number;
}

/** A figure and the words under it, from a top edge down. */
function say(d: D, figure: Said, words: Said, { x, y, width }: Omit<Area, 'height'>) {
  const first = y + riseOf(d.say(figure.name), capHeight('display', 1) * 1.06) * figure.size;
  const under = first + figure.size * 0.22 + words.size * 0.95;
  const { marks, next } = d.paragraph(words.key, words.name, { x, y: under }, width, words);
  return {
    marks: [d.label(figure.key, figure.name, { x, y: first }, { face: 'display', ...figure }), ...marks],
    bottom: next - words.size * 0.9,
  };
}

const scales = range(26).map((i) => 0.96 ** i);

/**
 * The charge with its figure, and at the foot what is on record with its own, smaller. Sizes give way until both fit
 * the screen.
 */
function drawReading(d: D, { key, tone, fact, record }: Reading, screen: Area): Marks {
  const { type, frame } = d;
  const { width } = screen;
  const set = (scale: number) => {
    const wordSize = (most: number, part: number) => Math.max(type.label, Math.min(most, width * part) * scale);
    const charged = say(
      d,
      { key, name: 'figure', size: d.fit('figure', width, type.figure * 2) * scale, tone, fact },
      { key: `screen/point-${frame}`, name: 'point', size: wordSize(type.strong * 1.6, 0.08), face: 'label-strong' },
      screen,
    );
    const size = d.fit('record-figure', width * 0.7, type.figure * 0.8 * scale);
    const onRecord = (y: number) =>
      say(
        d,
        { key: `record/figure-${frame}`, name: 'record-figure', size, fact: record },
        { key: `record/words-${frame}`, name: 'record', size: wordSize(type.strong * 1.15, 0.06) },
        { ...screen, y },
      );
    return { charged, onRecord, top: bottom(screen) - onRecord(0).bottom - type.label * 2.25 };
  };
  const fits = (scale: number): boolean => {
    const { charged, top } = set(scale);
    return charged.bottom + d.space.near <= top;
  };
  const { charged, onRecord, top } = set(scales.find(fits) ?? 0.35);
  return [
    charged,
    across('record/rule', top, screen, { tone: 'ink' }),
    d.label('record/head', 'record-head', { x: screen.x, y: top + type.label * 1.2 }, { tone: 'muted' }),
    onRecord(top + type.label * 2.05),
  ];
}

/** A box of solid ink with a maker's plate and a screen. */
export function drawDevice(d: D, reading: Reading, lit: number, area: Area): Marks {
  const { type, narrow } = d;
  const casing = type.label * (narrow ? 0.45 : 0.75);
  const plate = type.strong * (narrow ? 1.65 : 2.1);
  const screen = inset(area, { top: plate, right: casing, bottom: casing, left: casing });
  const margin = type.label * (narrow ? 0.6 : 1);
  const within = inset(screen, { top: margin, right: margin, bottom: margin * 0.8, left: margin });
  return [
    rect('device/casing', area, { tone: 'ink' }),
    rect('device/screen', screen, { tone: 'paper' }),
    drawPlate(d, { ...within, y: area.y, height: plate }, lit),
    drawReading(d, reading, within),
  ];
}
