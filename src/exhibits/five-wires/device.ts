import type { FactId } from '../../ledger/ids.ts';
import { block } from '../../scene/block.ts';
import { isNarrow, typeOf, type Box } from '../../scene/box.ts';
import { label, paragraph } from '../../scene/label.ts';
import { capHeight, measure } from '../../scene/text.ts';
import { bottom, inset, right, round, type Area, type Mark, type TextMark } from '../../scene/scene.ts';
import type { Tone } from '../../scene/palette.ts';
import { text, type Words } from '../exhibit.ts';
import { CHARGES } from './charges.ts';

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
function drawPlate(words: Words, plate: Area, lit: number, box: Box): Mark[] {
  const type = typeOf(box);
  const size = type.strong;
  const middle = plate.y + plate.height / 2;
  const room = plate.width - measure(text(words, 'maker'), 'label-strong', size) - size;
  const r = Math.min(plate.height * 0.18, room / CHARGES.length / 3);
  const pitch = r * 3;
  return [
    label('device/maker', text(words, 'maker'), plate.x, middle + capHeight('label-strong', size) / 2, box, {
      face: 'label-strong',
      size,
      tone: 'paper',
    }),
    ...CHARGES.map(({ id }, i): Mark => ({
      shape: 'circle',
      key: `lamp/${id}`,
      tone: 'paper',
      fill: i < lit ? 'solid' : 'outline',
      cx: round(right(plate) - r - (CHARGES.length - 1 - i) * pitch),
      cy: round(middle),
      r: round(r),
    })),
  ];
}

/** A figure and the words under it, from a top edge down. */
interface Said {
  readonly marks: readonly TextMark[];
  readonly bottom: number;
}

function say(
  figure: Omit<TextMark, 'shape' | 'x' | 'y' | 'face' | 'anchor'>,
  line: { readonly key: string; readonly text: string; readonly size: number; readonly face: 'label' | 'label-strong' },
  { x, y, width }: Pick<Area, 'x' | 'y' | 'width'>,
  box: Box,
): Said {
  const baseline = y + capHeight('display', figure.size) * 1.06;
  const under = baseline + figure.size * 0.22 + line.size * 0.95;
  const { marks, next } = paragraph(line.key, line.text, x, under, width, box, {
    face: line.face,
    size: round(line.size),
  });
  return {
    marks: [
      {
        ...figure,
        shape: 'text',
        face: 'display',
        anchor: 'start',
        x: round(x),
        y: round(baseline),
        size: round(figure.size),
      },
      ...marks,
    ],
    bottom: next - line.size * 0.9,
  };
}

/** The charge with its figure, and at the foot what is on record with its own, smaller. Sizes give way until both fit the screen. */
function drawReading(reading: Reading, words: Words, screen: Area, box: Box): Mark[] {
  const type = typeOf(box);
  const shown = text(words, 'figure');
  const record = text(words, 'record-figure');
  const widest = screen.width / measure(shown, 'display', 1);
  const beside = measure(record, 'display', 1);
  for (let scale = 1; ; scale *= 0.96) {
    const charged = say(
      {
        key: reading.key,
        text: shown,
        size: Math.min(type.figure * 2, widest) * scale,
        tone: reading.tone,
        fact: reading.fact,
      },
      {
        key: `screen/point-${words.frame}`,
        text: text(words, 'point'),
        size: Math.max(type.label, Math.min(type.strong * 1.6, screen.width * 0.08) * scale),
        face: 'label-strong',
      },
      screen,
      box,
    );
    const head = type.label * 1.95;
    const onRecord = (y: number): Said =>
      say(
        {
          key: `record/figure-${words.frame}`,
          text: record,
          size: Math.min(type.figure * 0.8 * scale, (screen.width * 0.7) / beside),
          tone: 'ink',
          fact: reading.record,
        },
        {
          key: `record/words-${words.frame}`,
          text: text(words, 'record'),
          size: Math.max(type.label, Math.min(type.strong * 1.15, screen.width * 0.06) * scale),
          face: 'label',
        },
        { ...screen, y },
        box,
      );
    const height = head + onRecord(0).bottom + type.label * 0.3;
    const top = bottom(screen) - height;
    if (charged.bottom + type.label * 0.5 > top && scale > 0.35) continue;
    return [
      ...charged.marks,
      {
        shape: 'line',
        key: 'record/rule',
        tone: 'ink',
        x1: round(screen.x),
        x2: round(right(screen)),
        y1: round(top),
        y2: round(top),
        weight: 1.5,
      },
      label('record/head', text(words, 'record-head'), screen.x, top + type.label * 1.2, box, { tone: 'muted' }),
      ...onRecord(top + head + type.label * 0.1).marks,
    ];
  }
}

/** A box of solid ink with a maker's plate and a screen. */
export function drawDevice(reading: Reading, lit: number, words: Words, area: Area, box: Box): Mark[] {
  const type = typeOf(box);
  const casing = isNarrow(box) ? type.label * 0.45 : type.label * 0.75;
  const plate = type.strong * (isNarrow(box) ? 1.65 : 2.1);
  const screen = inset(area, { top: plate, right: casing, bottom: casing, left: casing });
  const margin = isNarrow(box) ? type.label * 0.6 : type.label;
  const within = inset(screen, { top: margin, right: margin, bottom: margin * 0.8, left: margin });
  return [
    block('device/casing', area, { tone: 'ink' }),
    block('device/screen', screen, { tone: 'paper' }),
    ...drawPlate(words, { x: within.x, y: area.y, width: within.width, height: plate }, lit, box),
    ...drawReading(reading, words, within, box),
  ];
}
