import { cumsum, pairs, range } from 'd3-array';
import { pointRadial } from 'd3-shape';
import type { FactId } from '../../ledger/ids.ts';
import { circle, down } from '../../scene/mark.ts';
import type { Area, Mark, Marks } from '../../scene/scene.ts';
import type { Drawing } from '../drawing.ts';

const SEATS = 100;

/**
 * The form of a chamber: how far it opens to either side of its middle, in how many rows, and the radius of the
 * innermost as a part of the outermost's. Chosen so that seats stand about as far apart along a row as the rows do from
 * one another.
 */
const HALF_ROUND = { half: Math.PI / 2, rows: 5, inner: 0.5 } as const;
/** For a drawing taller than it is wide. */
const HORSESHOE = { half: Math.PI * 0.75, rows: 4, inner: 0.56 } as const;

/** Seats in each row, in proportion to its length, a hundred in all. */
function rowCounts(radii: readonly number[]): number[] {
  const reached = [0, ...cumsum(radii)];
  const whole = reached.at(-1) ?? 0;
  return pairs(reached, (from, to) => Math.round((to / whole) * SEATS) - Math.round((from / whole) * SEATS));
}

/**
 * A chamber in an area, seen from above: its seats from left to right, and the room in its middle.
 *
 * @param strong size of the type over and under it
 */
function chamberIn(area: Area, strong: number) {
  const form = area.height > area.width ? HORSESHOE : HALF_ROUND;
  const half = form === HALF_ROUND;
  const over = strong * 2;
  const under = half ? strong * 3.4 : 0;
  // Outer radii the chamber measures below its centre: none for a half-round, whose notes stand there.
  const sag = half ? 0 : -Math.cos(form.half);
  const outer = Math.min(area.width / 2, (area.height - over - under) / (1 + sag));
  const dot = (outer * (1 - form.inner)) / (form.rows - 1) / 2.6;
  const middle = area.x + area.width / 2;
  const centre = area.y + (area.height - over - under - outer * (1 + sag)) / 2 + over + outer;
  const reach = outer - dot;
  const floor = centre - (half ? dot : 0);
  const radii = range(form.rows).map((row) => reach * (form.inner + ((1 - form.inner) * row) / (form.rows - 1)));
  const counts = rowCounts(radii);
  const seats = radii
    .flatMap((distance, row) => {
      const last = Math.max(1, (counts[row] ?? 1) - 1);
      return range(last + 1).map((i) => ({ angle: form.half * ((2 * i) / last - 1), distance }));
    })
    .sort((a, b) => a.angle - b.angle || b.distance - a.distance)
    .map(({ angle, distance }) => {
      const [x, y] = pointRadial(angle, distance);
      return { x: middle + x, y: floor + y };
    });
  const inside = reach * form.inner - dot;
  /** Width for the figure, which stands on the floor, and for the notes under it. */
  const widths = { hollow: inside * 1.7, notes: half ? area.width : inside * 1.4 };
  /** Outer edge of the seats at the top, and their inner edge. */
  const edges = { crown: floor - outer, vault: centre - inside };
  return { seats, middle, floor, dot, ...widths, ...edges };
}
type Chamber = ReturnType<typeof chamberIn>;

export type D = Drawing<'who-holds-the-votes'>;

/** The line between the two halves of the chamber. */
function drawMajority(d: D, { middle: x, crown, vault }: Chamber): Mark[] {
  const { strong, label } = d.type;
  const line = { y: crown - strong * 0.4, height: vault - crown + strong * 0.8 };
  return [
    down('majority/line', x, line, { tone: 'ink', weight: label * 0.18 }),
    d.label('majority/name', 'majority', { x, y: crown - strong * 0.8 }, { anchor: 'middle' }),
  ];
}

/**
 * A hundred seats, the founders' on the left; the same seats whether they stand for shares or for votes.
 *
 * @param majority whether the line is drawn that a majority has to pass
 */
export function drawSeats(d: D, fact: FactId, majority: boolean): Marks {
  const { type, frame } = d;
  const chamber = chamberIn(d.plot, type.strong);
  const { middle: x, floor, notes } = chamber;
  const taken = Math.round(d.amount(fact) * SEATS);
  const size = d.fit('figure', chamber.hollow * 0.86, type.figure * 1.8);
  const under = floor + size * 0.24 + type.strong * 0.95;
  const second = { x, y: under + type.strong * 1.3 };
  const centred = { anchor: 'middle' } as const;
  const [own, others] = [{ tone: 'coreweave', fact } as const, { tone: 'others', fill: 'faint' } as const];
  return [
    chamber.seats.map((seat, i) => circle(`seat/${i}`, seat, chamber.dot, i < taken ? own : others)),
    majority && drawMajority(d, chamber),
    d.label(`note/figure-${frame}`, 'figure', { x, y: floor }, { ...centred, display: size, ...own }),
    d.paragraph(`note/point-${frame}`, 'point', { x, y: under }, notes, { ...centred, strong: true }),
    d.paragraph(`note/scale-${frame}`, 'scale', second, notes, { ...centred, tone: 'muted' }),
  ];
}
