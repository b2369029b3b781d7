import { range } from 'd3-array';
import { path, type Look } from '../../scene/mark.ts';
import type { Outline } from '../../scene/outline.ts';
import type { Mark } from '../../scene/scene.ts';

/** What one stroke of the pen stands for, in USD million: the words say so under the headline. */
const STROKE = 100;
/** Strokes in a gate: four upright, the fifth across them. */
const GATE = 5;
/** A gate with the gap after it, in widths between strokes. */
const ADVANCE = 5.6;

export interface Pen {
  /** Width between strokes. */
  readonly pitch: number;
  readonly height: number;
  /** From the foot of one line of gates to the foot of the next. */
  readonly step: number;
  readonly weight: number;
}

/** Where a tally begins, its foot at y, and how wide it may be. */
interface Start {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** One stroke: `part` of its length, where an amount ends between two. */
function drawStroke(out: Outline, index: number, part: number, { x, y, width }: Start, pen: Pen): void {
  const perLine = Math.max(1, Math.floor((width / pen.pitch + ADVANCE - GATE) / ADVANCE));
  const gate = Math.floor(index / GATE);
  const within = index % GATE;
  const left = x + (gate % perLine) * ADVANCE * pen.pitch;
  const base = y + Math.floor(gate / perLine) * pen.step;
  const upright = left + (within + 0.5) * pen.pitch;
  const [from, to] =
    within < GATE - 1
      ? [
          { x: upright, y: base },
          { x: upright, y: base - pen.height },
        ]
      : [
          { x: left - pen.pitch * 0.1, y: base - pen.height * 0.18 },
          { x: left + pen.pitch * 4.1, y: base - pen.height * 0.82 },
        ];
  out.moveTo(from.x, from.y);
  out.lineTo(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part);
}

/** An amount in strokes, gathered in fives as on a counting stick; the last stroke is as long as what is left over. */
export function tally(key: string, amount: number, start: Start, pen: Pen, look: Look): Mark {
  const whole = Math.floor(amount / STROKE);
  const rest = amount / STROKE - whole;
  return path(
    key,
    (out) => {
      for (const i of range(whole)) drawStroke(out, i, 1, start, pen);
      if (rest > 0.02) drawStroke(out, whole, rest, start, pen);
    },
    { ...look, fill: 'line', weight: pen.weight },
  );
}
