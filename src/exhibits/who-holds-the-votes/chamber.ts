import { cumsum, pairs, range } from 'd3-array';
import { pointRadial } from 'd3-shape';
import type { Area, Point } from '../../scene/scene.ts';

export const SEATS = 100;

/** The form of a chamber: how far it opens to either side of its middle, in how many rows, and how deep they are. */
interface Form {
  readonly half: number;
  readonly rows: number;
  /** Radius of the innermost row, as a part of the outermost. */
  readonly inner: number;
}

/** Chosen so that seats stand about as far apart along a row as the rows do from one another. */
const HALF_ROUND: Form = { half: Math.PI / 2, rows: 5, inner: 0.5 };
/** For a drawing taller than it is wide. */
const HORSESHOE: Form = { half: Math.PI * 0.75, rows: 4, inner: 0.56 };

/** A chamber seen from above: its seats from left to right, and the room in its middle. */
export interface Chamber {
  readonly seats: readonly Point[];
  readonly middle: number;
  /** Baseline of the figure in the middle. */
  readonly floor: number;
  /** Outer edge of the seats at the top, and their inner edge. */
  readonly crown: number;
  readonly vault: number;
  /** Width for the figure, and for the notes under it. */
  readonly hollow: number;
  readonly notes: number;
  readonly dot: number;
}

/** Seats in each row, in proportion to its length, a hundred in all. */
function rowCounts(radii: readonly number[]): number[] {
  const reached = [0, ...cumsum(radii)];
  const whole = reached.at(-1) ?? 0;
  return pairs(reached, (from, to) => Math.round((to / whole) * SEATS) - Math.round((from / whole) * SEATS));
}

/**
 * A chamber in an area.
 *
 * @param strong size of the type over and under it
 */
export function chamberIn(area: Area, strong: number): Chamber {
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
  return {
    seats,
    middle,
    floor,
    crown: floor - outer,
    vault: centre - inside,
    hollow: inside * 1.7,
    notes: half ? area.width : inside * 1.4,
    dot,
  };
}
