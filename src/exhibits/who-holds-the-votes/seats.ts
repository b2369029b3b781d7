import { typeOf, type Box } from '../../scene/box.ts';
import { furnish } from '../../scene/furniture.ts';
import { label, paragraph } from '../../scene/label.ts';
import { measure } from '../../scene/text.ts';
import { round, type Area, type Mark, type Scene } from '../../scene/scene.ts';
import type { FactId } from '../../ledger/ids.ts';
import { text, type Words } from '../exhibit.ts';

const SEATS = 100;

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

interface Seat {
  readonly x: number;
  readonly y: number;
}

/** A chamber seen from above: its seats from left to right, and the room in its middle. */
interface Chamber {
  readonly seats: readonly Seat[];
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
  const length = radii.reduce((sum, radius) => sum + radius, 0);
  let [reached, seated] = [0, 0];
  return radii.map((radius) => {
    reached += radius;
    const count = Math.round((reached / length) * SEATS) - seated;
    seated += count;
    return count;
  });
}

function layOut(area: Area, box: Box): Chamber {
  const type = typeOf(box);
  const form = area.height > area.width ? HORSESHOE : HALF_ROUND;
  const half = form === HALF_ROUND;
  const over = type.strong * 2;
  const under = half ? type.strong * 3.4 : 0;
  // Outer radii the chamber measures below its centre: none for a half-round, whose notes stand there.
  const sag = half ? 0 : -Math.cos(form.half);
  const outer = Math.min(area.width / 2, (area.height - over - under) / (1 + sag));
  const dot = (outer * (1 - form.inner)) / (form.rows - 1) / 2.6;
  const middle = area.x + area.width / 2;
  const centre = area.y + (area.height - over - under - outer * (1 + sag)) / 2 + over + outer;
  const reach = outer - dot;
  const radii = Array.from(
    { length: form.rows },
    (_, row) => reach * (form.inner + ((1 - form.inner) * row) / (form.rows - 1)),
  );
  const counts = rowCounts(radii);
  const seats = radii
    .flatMap((distance, row) => {
      const last = Math.max(1, (counts[row] ?? 1) - 1);
      return Array.from({ length: last + 1 }, (_, i) => ({ angle: form.half * ((2 * i) / last - 1), distance }));
    })
    .sort((a, b) => a.angle - b.angle || b.distance - a.distance)
    .map(({ angle, distance }) => ({
      x: middle + distance * Math.sin(angle),
      y: centre - (half ? dot : 0) - distance * Math.cos(angle),
    }));
  const inside = reach * form.inner - dot;
  return {
    seats,
    middle,
    floor: centre - (half ? dot : 0),
    crown: centre - outer - (half ? dot : 0),
    vault: centre - inside,
    hollow: inside * 1.7,
    notes: half ? area.width : inside * 1.4,
    dot,
  };
}

/** A share of a hundred seats, and the figure that stands on the floor of the chamber. */
export interface Share {
  readonly fact: FactId;
  readonly share: number;
  /** Whether the line is drawn that a majority has to pass. */
  readonly majority: boolean;
}

/** The line between the two halves of the chamber. */
function drawMajority({ middle, crown, vault }: Chamber, words: Words, box: Box): Mark[] {
  const type = typeOf(box);
  return [
    {
      shape: 'line',
      key: 'majority/line',
      tone: 'ink',
      x1: round(middle),
      x2: round(middle),
      y1: round(crown - type.strong * 0.4),
      y2: round(vault + type.strong * 0.4),
      weight: round(type.label * 0.18),
    },
    label('majority/name', text(words, 'majority'), middle, crown - type.strong * 0.8, box, { anchor: 'middle' }),
  ];
}

/** A hundred seats, the founders' on the left; the same seats whether they stand for shares or for votes. */
export function drawSeats({ fact, share, majority }: Share, words: Words, box: Box): Scene {
  const { marks, plot } = furnish(words, box);
  const type = typeOf(box);
  const chamber = layOut(plot, box);
  const taken = Math.round(share * SEATS);
  const shown = text(words, 'figure');
  const size = Math.min(type.figure * 1.8, (chamber.hollow * 0.86) / measure(shown, 'display', 1));
  const under = chamber.floor + size * 0.24 + type.strong * 0.95;
  return {
    box,
    marks: [
      ...marks,
      ...chamber.seats.map(({ x, y }, i): Mark => {
        const founders = i < taken;
        return {
          shape: 'circle',
          key: `seat/${i}`,
          tone: founders ? 'coreweave' : 'others',
          fill: founders ? 'solid' : 'faint',
          cx: round(x),
          cy: round(y),
          r: round(chamber.dot),
          ...(founders && { fact }),
        };
      }),
      ...(majority ? drawMajority(chamber, words, box) : []),
      label(`note/figure-${words.frame}`, shown, chamber.middle, chamber.floor, box, {
        face: 'display',
        size,
        anchor: 'middle',
        tone: 'coreweave',
        fact,
      }),
      ...paragraph(`note/point-${words.frame}`, text(words, 'point'), chamber.middle, under, chamber.notes, box, {
        face: 'label-strong',
        size: type.strong,
        anchor: 'middle',
      }).marks,
      ...paragraph(
        `note/scale-${words.frame}`,
        text(words, 'scale'),
        chamber.middle,
        under + type.strong * 1.3,
        chamber.notes,
        box,
        { anchor: 'middle', tone: 'muted' },
      ).marks,
    ],
  };
}
