import type { Outcome } from '../../ledger/units.ts';
import { outline } from '../../scene/outline.ts';
import { round, type Mark } from '../../scene/scene.ts';

type Line = readonly (readonly [number, number])[];

const TICK: Line = [
  [-0.45, 0.02],
  [-0.12, 0.36],
  [0.46, -0.34],
];
/** A square, its corners joined crosswise. */
const CROSSED_OUT: readonly Line[] = [
  [
    [-0.88, -0.88],
    [0.88, -0.88],
    [0.88, 0.88],
    [-0.88, 0.88],
    [-0.88, -0.96],
  ],
  [
    [-0.88, -0.88],
    [0.88, 0.88],
  ],
  [
    [0.88, -0.88],
    [-0.88, 0.88],
  ],
];

const path = (points: Line, x: number, y: number, r: number): string =>
  points.map(([dx, dy], i) => `${i === 0 ? 'M' : 'L'}${round(x + dx * r)} ${round(y + dy * r)}`).join('');

/** Pieces of the broken ring, and the part of its circle that they cover. */
const PIECES = 6;
const COVERED = 0.66;

/** A ring in pieces. Its gaps grow with it, as those of a dashed line would not. */
const brokenRing = (x: number, y: number, r: number): string =>
  outline((pen) => {
    const sweep = (2 * Math.PI * COVERED) / PIECES;
    for (let i = 0; i < PIECES; i++) {
      const from = (2 * Math.PI * i) / PIECES - Math.PI / 2 - sweep / 2;
      pen.moveTo(x + r * Math.cos(from), y + r * Math.sin(from));
      pen.arc(x, y, r, from, from + sweep);
    }
  });

/** What became of a claim, as a shape: a full disc with a tick, a square crossed out, a broken ring. */
export function drawSign(id: string, outcome: Outcome, x: number, y: number, r: number): Mark[] {
  const weight = round(r * 0.22);
  const key = `sign/${id}`;
  switch (outcome) {
    case 'held':
      return [
        { shape: 'circle', key, tone: 'ink', fill: 'solid', cx: round(x), cy: round(y), r: round(r) },
        {
          shape: 'path',
          key: `${key}-stroke`,
          tone: 'paper',
          d: path(TICK, x, y, r),
          fill: 'line',
          weight,
        },
      ];
    case 'failed':
      return [
        {
          shape: 'path',
          key,
          tone: 'ink',
          d: CROSSED_OUT.map((line) => path(line, x, y, r)).join(''),
          fill: 'line',
          weight: round(weight * 0.7),
        },
      ];
    case 'open':
      return [
        {
          shape: 'path',
          key,
          tone: 'ink',
          d: brokenRing(x, y, r * 0.92),
          fill: 'line',
          weight: round(weight * 0.7),
        },
      ];
  }
}
