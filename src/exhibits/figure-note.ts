import { sum } from 'd3-array';
import type { FactId } from '../ledger/ids.ts';
import type { LabelOptions, Paragraph } from '../scene/label.ts';
import { FIGURE, leadOf, riseOf } from '../scene/rhythm.ts';
import { right, type Area, type Mark, type Point } from '../scene/scene.ts';
import type { Tone } from '../scene/palette.ts';
import type { Drawing } from './drawing.ts';
import type { ExhibitId, LabelName } from './label-names.ts';

/** A figure that a frame is about, and what it says of it. */
interface FigureNote<E extends ExhibitId> {
  /** The figure of the ledger that is printed. */
  readonly fact?: FactId | undefined;
  /** The label that prints it: `figure` if left out. */
  readonly figure?: LabelName<E>;
  /** What is said of it: the first line in bold, others quiet. `point` if left out. */
  readonly lines?: readonly LabelName<E>[];
  readonly tone?: Tone;
  /** The room it may take; the plot if left out. It stands at its top left. */
  readonly room?: Area;
  /** Whether its lines stand beside the figure, from its top, and not under it. */
  readonly beside?: boolean;
  /** Whether the point is set as small as a label, where a room is narrow. */
  readonly small?: boolean;
  /** The largest size, in multiples of the box's figure. */
  readonly most?: number;
  /** The part of the room's width and height that the figure may take. */
  readonly widest?: number;
  readonly tallest?: number;
  /** How far down its room it hangs: at 0 at the top, if left out; at 1 at the bottom. */
  readonly hang?: number;
  /** The group of its keys: `note` if left out, as `note/<frame>-figure`. */
  readonly key?: string;
}

interface Placed {
  readonly marks: readonly Mark[];
  /** Where it ends: the room under it begins here. */
  readonly bottom: number;
  /** Size of the figure. */
  readonly size: number;
  /** The baseline on which another line would stand under its lines. */
  readonly next: number;
}

/** How its lines are set: the first is the point, others are quiet. */
const lookOf = (i: number, strong: number): LabelOptions =>
  i === 0 ? { face: 'label-strong', size: strong } : { tone: 'muted' };

/** Lines under one another, from a first baseline down. */
function setLines(
  d: Drawing,
  key: string,
  strong: number,
  lines: readonly string[],
  at: Point,
  width: number,
): Paragraph {
  return lines.reduce<Paragraph>(
    ({ marks, next }, name, i) => {
      const from = { x: at.x, y: next + (i === 0 ? 0 : d.space.hair) };
      const set = d.paragraph(`${key}-${name}`, name, from, width, lookOf(i, strong));
      return { marks: [...marks, ...set.marks], next: set.next };
    },
    { marks: [], next: at.y },
  );
}

/** How high lines stand at a width. */
const heightOf = (d: Drawing, strong: number, lines: readonly string[], width: number): number =>
  sum(lines, (name, i) => {
    const { face = 'label', size = d.type.label } = lookOf(i, strong);
    return d.lines(name, width, { face, size }).length * size * leadOf(face) + (i === 0 ? 0 : d.space.hair);
  });

/** A figure set very large, with lines under it or beside it: the sentence of a picture that a reader takes along. */
export function figureNote<E extends ExhibitId>(of: Drawing<E>, note: FigureNote<E>): Placed {
  const d: Drawing = of;
  const { type, plot } = d;
  const {
    tone = 'ink',
    room = plot,
    beside = false,
    most = 1.5,
    tallest = 1,
    hang = 0,
    widest = beside ? 0.5 : 1,
  } = note;
  const [figure, lines]: readonly [string, readonly string[]] = [note.figure ?? 'figure', note.lines ?? ['point']];
  const key = `${note.key ?? 'note'}/${d.frame}`;
  const strong = note.small ? type.label : type.strong;
  const rise = riseOf(d.say(figure));
  const below = beside ? 0 : heightOf(d, strong, lines, room.width) + type.strong * 0.2;
  // Of its own size: one, and more where ideographs rise over figures.
  const highest = ((room.height - below) * tallest) / (rise + FIGURE.drop);
  const size = Math.max(type.strong, d.fit(figure, room.width * widest, Math.min(type.figure * most, highest)));
  const top = room.y + Math.max(0, room.height - size - below) * hang;
  const first = top + size * rise;
  const x = beside ? room.x + d.width(figure, 'display', size) + type.strong * 0.9 : room.x;
  const y = beside ? top + type.strong : first + size * FIGURE.drop + type.strong * 1.05;
  const { marks, next } = setLines(d, key, strong, lines, { x, y }, right(room) - x);
  const printed = { display: size, tone, fact: note.fact };
  return {
    marks: [d.label(`${key}-figure`, figure, { x: room.x, y: first }, printed), ...marks],
    bottom: Math.max(first + size * FIGURE.drop, next - type.label),
    size,
    next,
  };
}
