import { isNarrow, typeOf, type Box } from '../../scene/box.ts';
import { bottom, type Area } from '../../scene/scene.ts';

/** Both companies' whole lives, or the months in which they signed with each other. */
export type Span = 'lives' | 'contracts';

const DOMAINS: Readonly<Record<Span, readonly [number, number]>> = {
  lives: [2017, 2025.23],
  contracts: [2024, 2025.23],
};

/** A day as a year with a fraction. */
const at = (year: number, month: number, day = 1): number => year + (month - 1) / 12 + (day - 1) / 365;

/** The days the drawing shows; the ledger's entries of the same events have them as text. */
export const DAYS = {
  renamed: at(2019, 1),
  listed: at(2022, 1, 15),
  bankrupt: at(2022, 12, 21),
  out: at(2024, 1, 23),
  june: at(2024, 6, 3),
  august: at(2024, 8, 6),
  october: at(2024, 10, 22),
  february: at(2025, 2, 26),
} as const;

/** Two rails over one axis of time: CoreWeave's above, Core Scientific's below, and the room between. */
export interface Rails {
  readonly plot: Area;
  readonly thick: number;
  /** Baseline of the upper name, and tops of the rails. */
  readonly names: { readonly upper: number; readonly lower: number };
  readonly upper: number;
  readonly lower: number;
  /** Baseline of the years. */
  readonly ticks: number;
  /** How far a bankrupt company's rail drops. */
  readonly drop: number;
  readonly between: Area;
  x(year: number): number;
}

export function railsIn(plot: Area, span: Span, box: Box): Rails {
  const type = typeOf(box);
  const lives = span === 'lives';
  // Whole lives have only words between them, so their rails may be stouter.
  const thick = isNarrow(box)
    ? type.label * (lives ? 2.1 : 1.7)
    : Math.min(type.label * (lives ? 4.6 : 2.6), plot.height * (lives ? 0.15 : 0.12));
  const drop = lives ? thick * 0.72 : 0;
  const upper = plot.y + type.strong * 1.25;
  const lower = bottom(plot) - type.label * 1.3 - thick - drop;
  const top = upper + thick;
  const [from, to] = DOMAINS[span];
  return {
    plot,
    thick,
    names: { upper: plot.y + type.strong * 0.85, lower: lower - type.strong * 0.42 },
    upper,
    lower,
    ticks: lower + thick + drop + type.label * 1.25,
    drop,
    between: { x: plot.x, y: top, width: plot.width, height: lower - top },
    x: (year) => plot.x + ((year - from) / (to - from)) * plot.width,
  };
}
