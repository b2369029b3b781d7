import { range } from 'd3-array';
import { pointRadial } from 'd3-shape';
import type { Outcome } from '../../ledger/units.ts';
import { circle, path } from '../../scene/mark.ts';
import { outline, type Outline } from '../../scene/outline.ts';
import type { Marks, Point } from '../../scene/scene.ts';

// Lines round a middle, in radii: the x and y of each point in turn.
const TICK = [[-0.45, 0.02, -0.12, 0.36, 0.46, -0.34]];
/** A square, its corners joined crosswise. */
const CROSSED_OUT = [
  [-0.88, -0.88, 0.88, -0.88, 0.88, 0.88, -0.88, 0.88, -0.88, -0.96],
  [-0.88, -0.88, 0.88, 0.88],
  [0.88, -0.88, -0.88, 0.88],
];

/**
 * Pieces of the broken ring, and the part of its circle that they cover. Its gaps grow with it, as those of a dashed
 * line would not.
 */
const PIECES = 6;
const COVERED = 0.66;

function brokenRing(r: number, middle: Point): string {
  const sweep = (2 * Math.PI * COVERED) / PIECES;
  const draw = (pen: Outline): void =>
    range(PIECES).forEach((i) => {
      // d3 counts angles from the top, a canvas from the right.
      const from = (2 * Math.PI * i) / PIECES - sweep / 2;
      pen.moveTo(...pointRadial(from, r));
      pen.arc(0, 0, r, from - Math.PI / 2, from - Math.PI / 2 + sweep);
    });
  return outline(draw, middle);
}

/** What became of a claim, as a shape: a full disc with a tick, a square crossed out, a broken ring. */
export function sign(id: string, outcome: Outcome, middle: Point, r: number): Marks {
  const key = `sign/${id}`;
  const points = (line: readonly number[]): readonly Point[] =>
    range(0, line.length, 2).map((i) => ({ x: (line[i] ?? 0) * r, y: (line[i + 1] ?? 0) * r }));
  const drawn = (lines: readonly (readonly number[])[]): string =>
    outline((pen) => lines.forEach((line) => pen.polyline(points(line))), middle);
  const thin = { tone: 'ink', fill: 'line', weight: r * 0.154 } as const;
  switch (outcome) {
    case 'held':
      return [
        circle(key, middle, r, { tone: 'ink' }),
        path(`${key}-stroke`, drawn(TICK), { tone: 'paper', fill: 'line', weight: r * 0.22 }),
      ];
    case 'failed':
      return path(key, drawn(CROSSED_OUT), thin);
    case 'open':
      return path(key, brokenRing(r * 0.92, middle), thin);
  }
}
