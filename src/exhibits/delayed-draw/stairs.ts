import { isNarrow, typeOf, type Box } from '../../scene/box.ts';
import { furnish } from '../../scene/furniture.ts';
import { label, paragraph } from '../../scene/label.ts';
import { measure, wrap } from '../../scene/text.ts';
import { round, type Area, type Mark, type Scene } from '../../scene/scene.ts';
import { text, type Words } from '../exhibit.ts';
import { PERIODS, WHOLE, type Period } from './loans.ts';

/** Where the diagram's parts stand: steps of debt above the ground, payments hanging below it. */
interface Stairs {
  readonly area: Area;
  readonly ground: number;
  readonly step: number;
  /** Height of the whole loan. */
  readonly rise: number;
  /** Depth of a payment of one whole loan. */
  readonly fall: number;
}

/** A payment is a small part of the loan: it is drawn to a scale of its own, the same in every frame. */
const DEEPEST = 0.135;
const SEAM = 0.8;

/** The size of a note: a short remark in the display face. */
const noteSize = (box: Box): number => typeOf(box).strong * (isNarrow(box) ? 1.3 : 1.55);

function layOut(plot: Area, box: Box): Stairs {
  const type = typeOf(box);
  const head = type.strong * 3;
  const above = (plot.height - head) * 0.62;
  const ground = plot.y + head + above;
  const below = plot.y + plot.height - ground;
  return {
    area: plot,
    ground,
    step: plot.width / PERIODS,
    rise: above,
    fall: (below - noteSize(box) * 2) / DEEPEST,
  };
}

const block = (
  key: string,
  look: Pick<Extract<Mark, { shape: 'rect' }>, 'tone' | 'fill'>,
  x: number,
  top: number,
  width: number,
  height: number,
): Mark => ({
  shape: 'rect',
  key,
  ...look,
  x: round(x),
  y: round(top),
  width: round(width),
  height: round(Math.max(0, height)),
});

/** One period: what is owed with what is still promised on it, and below the ground what is paid. */
function drawPeriod(period: Period, i: number, stairs: Stairs, box: Box): Mark[] {
  const { ground, step, rise, fall } = stairs;
  const x = stairs.area.x + i * step + step * 0.06;
  const width = step * 0.88;
  const owed = (period.owed / WHOLE) * rise;
  const promised = (period.promised / WHOLE) * rise;
  const interest = period.interest * fall;
  const gap = typeOf(box).label * 0.15;
  // Steps lie close, as stairs; solid ones overlap by a little, or the ground would show between them.
  const left = stairs.area.x + i * step;
  const close = step + (i < PERIODS - 1 ? SEAM : 0);
  return [
    block(`promised/${i}`, { tone: 'debt', fill: 'hatch' }, left, ground - owed - promised, step, promised),
    block(`owed/${i}`, { tone: 'debt', fill: 'solid' }, left, ground - owed, close, owed),
    block(`interest/${i}`, { tone: 'loss', fill: 'solid' }, x, ground + gap, width, interest),
    block(
      `principal/${i}`,
      { tone: 'debt', fill: 'solid' },
      x,
      ground + gap + interest,
      width,
      (period.principal / WHOLE) * fall,
    ),
  ];
}

/** Coins below the ground: a large one for signing, a small one for each period of waiting. */
function drawFee(period: Period, i: number, stairs: Stairs): Mark[] {
  if (period.fee === 'none') return [];
  const r = stairs.step * (period.fee === 'signing' ? 0.42 : 0.2);
  return [
    {
      shape: 'circle',
      key: `fee/${i}`,
      tone: 'loss',
      fill: period.fee === 'signing' ? 'solid' : 'outline',
      cx: round(stairs.area.x + (i + 0.5) * stairs.step),
      cy: round(stairs.ground + Math.max(stairs.step * 0.55, period.interest * stairs.fall + r + stairs.step * 0.3)),
      r: round(r),
    },
  ];
}

/** A flag on a pole at the start of a period. */
function flag(key: string, x: number, foot: number, top: number, size: number): Mark[] {
  return [
    {
      shape: 'line',
      key: `${key}-pole`,
      tone: 'ink',
      x1: round(x),
      x2: round(x),
      y1: round(foot),
      y2: round(top),
      weight: 1.5,
    },
    {
      shape: 'path',
      key: `${key}-cloth`,
      tone: 'coreweave',
      d: `M${round(x)} ${round(top)}L${round(x + size)} ${round(top + size * 0.4)}L${round(x)} ${round(top + size * 0.8)}Z`,
      fill: 'solid',
      weight: 1,
    },
  ];
}

/** A note over the steps or under the payments, kept within the drawing. */
export interface Note {
  readonly label: 'first' | 'second';
  readonly period: number;
  readonly side: 'above' | 'below';
}

function drawNote(note: Note, periods: readonly Period[], stairs: Stairs, words: Words, box: Box): Mark[] {
  const type = typeOf(box);
  const { area, step, ground } = stairs;
  const size = noteSize(box);
  const shown = text(words, note.label);
  const start = area.x + note.period * step;
  const room = area.width * 0.66;
  const lines = wrap(shown, 'display', size, room);
  const widest = Math.max(...lines.map((line) => measure(line, 'display', size)));
  const x = Math.max(area.x, Math.min(start, area.x + area.width - widest));
  const lineHeight = size * 1.12;
  const period = periods[note.period];
  const key = `note/${words.frame}-${note.label}`;
  if (note.side === 'above') {
    const top = ground - ((period?.owed ?? 0) + (period?.promised ?? 0)) * stairs.rise;
    const last = top - type.label * 0.6;
    return paragraph(key, shown, x, last - (lines.length - 1) * lineHeight, room, box, { face: 'display', size }).marks;
  }
  const last = area.y + area.height - size * 0.24;
  const first = last - (lines.length - 1) * lineHeight;
  const depth = period ? (period.principal + period.interest) * stairs.fall : 0;
  const from =
    ground + Math.max(depth + type.label * 0.4, period && period.fee !== 'none' ? step * 1.1 + type.label * 0.4 : 0);
  const to = first - size * 0.9;
  return [
    ...(to > from
      ? [
          {
            shape: 'line' as const,
            key: `${key}-line`,
            tone: 'ink' as const,
            x1: round(start + step / 2),
            x2: round(start + step / 2),
            y1: round(from),
            y2: round(to),
            weight: 1,
          },
        ]
      : []),
    ...paragraph(key, shown, x, first, room, box, { face: 'display', size }).marks,
  ];
}

/** What one frame shows beside its periods. */
export interface Picture {
  readonly periods: readonly Period[];
  readonly notes: readonly Note[];
  /** Periods that carry a milestone's flag. */
  readonly flags?: readonly number[];
}

/** Names of the two kinds of block, on the blocks themselves where they are large enough. */
function drawNames(picture: Picture, stairs: Stairs, words: Words, box: Box): Mark[] {
  const type = typeOf(box);
  const place = (kind: 'owed' | 'promised'): Mark[] => {
    const size = type.strong;
    // From the first period whose block is tall enough to hold the word.
    const first = picture.periods.findIndex((period) => period[kind] * stairs.rise > size * 2.2);
    const period = picture.periods[first];
    if (!period) return [];
    const shown = text(words, kind);
    const width = measure(shown, 'label-strong', size);
    const x = stairs.area.x + (first + 0.06) * stairs.step + size * 0.6;
    const y =
      kind === 'owed'
        ? stairs.ground - size * 0.7
        : stairs.ground - (period.owed + period.promised) * stairs.rise + size * 1.5;
    return [
      {
        shape: 'rect',
        key: `name/${kind}-plate`,
        tone: kind === 'owed' ? 'debt' : 'paper',
        fill: 'solid',
        x: round(x - size * 0.35),
        y: round(y - size * 1.05),
        width: round(width + size * 0.7),
        height: round(size * 1.5),
      },
      label(`name/${kind}`, shown, x, y, box, {
        face: 'label-strong',
        size,
        tone: kind === 'owed' ? 'paper' : 'ink',
      }),
    ];
  };
  return [...place('promised'), ...place('owed')];
}

/** Steps of debt over payments: every frame of the exhibit is this drawing. */
export function drawStairs(picture: Picture, words: Words, box: Box): Scene {
  const { marks, plot } = furnish(words, box);
  const stairs = layOut(plot, box);
  const { periods, notes, flags = [] } = picture;
  return {
    box,
    marks: [
      ...marks,
      ...periods.flatMap((period, i) => drawPeriod(period, i, stairs, box)),
      ...flags.flatMap((i) => {
        const period = periods[i];
        const x = plot.x + i * stairs.step;
        const owed = (period?.owed ?? 0) * stairs.rise;
        return flag(`flag/${i}`, x, stairs.ground, stairs.ground - owed - stairs.step * 1.1, stairs.step * 0.8);
      }),
      {
        shape: 'line',
        key: 'ground/line',
        tone: 'ink',
        x1: plot.x,
        x2: round(plot.x + plot.width),
        y1: round(stairs.ground),
        y2: round(stairs.ground),
        weight: 1.5,
      },
      ...periods.flatMap((period, i) => drawFee(period, i, stairs)),
      ...drawNames(picture, stairs, words, box),
      ...notes.flatMap((note) => drawNote(note, periods, stairs, words, box)),
    ],
  };
}
