import { range } from 'd3-array';
import { split } from '../../scene/layout.ts';
import { across, down, path, type Look } from '../../scene/mark.ts';
import type { Outline } from '../../scene/outline.ts';
import { bottom, inset, middle, right, type Area, type Mark, type Marks } from '../../scene/scene.ts';
import type { Drawing } from '../drawing.ts';

export type D = Drawing<'gold-rush-ledger'>;

/** Ruled lines on a page. Entries name the line they are written on, counted from the head. */
const LINES = 11;

/** An open account book over the whole plot: what may be written on of each page, and the pen that counts in it. */
export function openBook({ plot, type, narrow }: D) {
  const step = plot.height / LINES;
  const margin = narrow ? 7 : type.label;
  const [west, east] = split(plot, 'x', [1, 1]);
  const left = inset(west, { left: margin, right: margin });
  // Five gates to a line, as wide as the page lets them be.
  const pitch = Math.min(left.width / 28, step * 0.5);
  const pen: Pen = { pitch, height: step * 0.72, step, weight: Math.max(1.4, type.label * 0.13) };
  return { left, right: inset(east, { left: margin, right: margin }), pen };
}
export type Book = ReturnType<typeof openBook>;

/** The foot of a ruled line. */
export const lineOf = ({ pen }: Book, page: Area, line: number): number => page.y + line * pen.step;

/** Covers, spine, ruled lines, and what each page is for. */
export function drawBook(d: D, book: Book): Marks {
  const { plot, type, frame } = d;
  const { step } = book.pen;
  const spine = middle(plot).x;
  const gap = type.label * 0.16;
  const head = plot.y + step;
  const cover = { tone: 'ink', weight: 2 } as const;
  return [
    range(2, LINES).map((i) => across(`page/line-${i}`, plot.y + i * step, plot, { tone: 'rule', weight: 1 })),
    across('page/head', head + step * 0.25, plot, { tone: 'ink' }),
    across('page/top', plot.y, plot, cover),
    across('page/foot', bottom(plot), plot, cover),
    down('page/edge-left', plot.x, plot, cover),
    down('page/edge-right', right(plot), plot, cover),
    down('page/spine-left', spine - gap, plot, { tone: 'ink', weight: 1 }),
    down('page/spine-right', spine + gap, plot, { tone: 'ink', weight: 1 }),
    (['left', 'right'] as const).map((side) => {
      const size = d.fit(`head-${side}`, book[side].width, Math.min(step * 0.74, type.strong * 1.6));
      const at = { x: book[side].x, y: head - step * 0.06 };
      return d.label(`head/${frame}-${side}`, `head-${side}`, at, { display: size });
    }),
  ];
}

/** What one stroke of the pen stands for, in USD million: the words say so under the headline. */
const STROKE = 100;
/** Strokes in a gate: four upright, the fifth across them. */
const GATE = 5;
/** A gate with the gap after it, in widths between strokes. */
const ADVANCE = 5.6;

interface Pen {
  /** Width between strokes. */
  readonly pitch: number;
  readonly height: number;
  /** From the foot of one line of gates to the foot of the next. */
  readonly step: number;
  readonly weight: number;
}

/** Where a tally begins, its foot at y, and how wide it may be. */
type Start = Pick<Area, 'x' | 'y' | 'width'>;

/** One stroke: `part` of its length, where an amount ends between two. */
function drawStroke(out: Outline, index: number, part: number, { x, y, width }: Start, pen: Pen): void {
  const perLine = Math.max(1, Math.floor((width / pen.pitch + ADVANCE - GATE) / ADVANCE));
  const gate = Math.floor(index / GATE);
  const within = index % GATE;
  const left = x + (gate % perLine) * ADVANCE * pen.pitch;
  const base = y + Math.floor(gate / perLine) * pen.step;
  const upright = left + (within + 0.5) * pen.pitch;
  // From where to where, in shares of its height: the fifth lies across the four.
  const [x1, y1, x2, y2] =
    within < GATE - 1 ? [upright, 0, upright, 1] : [left - pen.pitch * 0.1, 0.18, left + pen.pitch * 4.1, 0.82];
  out.moveTo(x1, base - pen.height * y1);
  out.lineTo(x1 + (x2 - x1) * part, base - pen.height * (y1 + (y2 - y1) * part));
}

/** An amount in strokes, gathered in fives as on a counting stick; the last stroke is as long as what is left over. */
export function tally(key: string, amount: number, start: Start, pen: Pen, look: Look): Mark {
  const whole = Math.floor(amount / STROKE);
  const rest = amount / STROKE - whole;
  const draw = (out: Outline): void => {
    for (const i of range(whole)) drawStroke(out, i, 1, start, pen);
    if (rest > 0.02) drawStroke(out, whole, rest, start, pen);
  };
  return path(key, draw, { ...look, fill: 'line', weight: pen.weight });
}
