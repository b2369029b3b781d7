import { round, type Mark } from '../../scene/scene.ts';
import type { FactId } from '../../ledger/ids.ts';
import type { Tone } from '../../scene/palette.ts';

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

const gatesPerLine = (width: number, pen: Pen): number =>
  Math.max(1, Math.floor((width / pen.pitch + ADVANCE - GATE) / ADVANCE));

/** One stroke: `part` of its height, where an amount ends between two. */
function stroke(index: number, part: number, perLine: number, x: number, foot: number, pen: Pen): string {
  const gate = Math.floor(index / GATE);
  const within = index % GATE;
  const left = x + (gate % perLine) * ADVANCE * pen.pitch;
  const base = foot + Math.floor(gate / perLine) * pen.step;
  if (within < GATE - 1) {
    const at = left + (within + 0.5) * pen.pitch;
    return `M${round(at)} ${round(base)}L${round(at)} ${round(base - pen.height * part)}`;
  }
  const from = { x: left - pen.pitch * 0.1, y: base - pen.height * 0.18 };
  const to = { x: left + pen.pitch * 4.1, y: base - pen.height * 0.82 };
  return `M${round(from.x)} ${round(from.y)}L${round(from.x + (to.x - from.x) * part)} ${round(from.y + (to.y - from.y) * part)}`;
}

/** An amount in strokes, gathered in fives as on a counting stick; the last stroke is as long as what is left over. */
export function tally(
  key: string,
  amount: number,
  at: { readonly x: number; readonly foot: number; readonly width: number },
  pen: Pen,
  tone: Tone,
  fact: FactId,
): Mark {
  const whole = Math.floor(amount / STROKE);
  const rest = amount / STROKE - whole;
  const perLine = gatesPerLine(at.width, pen);
  const strokes = Array.from({ length: whole }, (_, i) => stroke(i, 1, perLine, at.x, at.foot, pen));
  if (rest > 0.02) strokes.push(stroke(whole, rest, perLine, at.x, at.foot, pen));
  return { shape: 'path', key, tone, fact, d: strokes.join(''), fill: 'line', weight: pen.weight };
}
