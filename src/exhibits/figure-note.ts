import type { FactId } from '../ledger/ids.ts';
import { fit } from '../scene/layout.ts';
import { label, type Paragraph } from '../scene/label.ts';
import { FIGURE, leadOf, riseOf } from '../scene/rhythm.ts';
import { right, type Area, type Mark } from '../scene/scene.ts';
import { measure, wrap } from '../scene/text.ts';
import type { Tone } from '../scene/palette.ts';
import { paragraphOf, type Drawing } from './drawing.ts';
import { factIn, text } from './exhibit.ts';
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

/** Lines under one another, the first of them the point. */
function setLines(
  d: Drawing,
  key: string,
  strong: number,
  lines: readonly string[],
  at: { x: number; y: number },
  width: number,
): Paragraph {
  const { box, space, words } = d;
  return lines.reduce<Paragraph>(
    ({ marks, next }, name, i) => {
      const options = i === 0 ? ({ face: 'label-strong', size: strong } as const) : ({ tone: 'muted' } as const);
      const y = next + (i === 0 ? 0 : space.hair);
      const set = paragraphOf(words, name, { key: `${key}-${name}`, at: { x: at.x, y }, width, box, options });
      return { marks: [...marks, ...set.marks], next: set.next };
    },
    { marks: [], next: at.y },
  );
}

/** How high lines stand at a width. */
function heightOf({ type, space, words }: Drawing, strong: number, lines: readonly string[], width: number): number {
  return lines.reduce((sum, name, i) => {
    const [face, size] = i === 0 ? (['label-strong', strong] as const) : (['label', type.label] as const);
    return sum + wrap(text(words, name), face, size, width).length * size * leadOf(face) + (i === 0 ? 0 : space.hair);
  }, 0);
}

/** A figure set very large, with lines under it or beside it: the sentence of a picture that a reader takes along. */
export function figureNote<E extends ExhibitId>(d: Drawing<E>, note: FigureNote<E>): Placed {
  const { type, words, box } = d;
  const { tone = 'ink', room = d.plot, beside = false, most = 1.5, tallest = 1 } = note;
  const {
    figure = 'figure',
    lines = ['point'],
    widest = beside ? 0.5 : 1,
  }: { figure?: string; lines?: readonly string[]; widest?: number } = note;
  const key = `${note.key ?? 'note'}/${words.frame}`;
  const strong = note.small ? type.label : type.strong;
  const shown = text(words, figure);
  const fact = note.fact ?? factIn(words, figure, shown);
  const below = beside ? 0 : heightOf(d, strong, lines, room.width) + type.strong * 0.2;
  // Of its own size: one, and more where ideographs rise over figures.
  const high = riseOf(shown) + FIGURE.drop;
  const size = Math.max(
    type.strong,
    fit(shown, 'display', room.width * widest, Math.min(type.figure * most, ((room.height - below) * tallest) / high)),
  );
  const top = room.y + Math.max(0, room.height - size - below) * (note.hang ?? 0);
  const first = top + size * riseOf(shown);
  const x = beside ? room.x + measure(shown, 'display', size) + type.strong * 0.9 : room.x;
  const y = beside ? top + type.strong : first + size * FIGURE.drop + type.strong * 1.05;
  const said = setLines(d, key, strong, lines, { x, y }, right(room) - x);
  return {
    marks: [label(`${key}-figure`, shown, room.x, first, box, { display: size, tone, fact }), ...said.marks],
    bottom: Math.max(first + size * FIGURE.drop, said.next - type.label),
    size,
    next: said.next,
  };
}
