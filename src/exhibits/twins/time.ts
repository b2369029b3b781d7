import { dayNumber } from '../../ledger/day.ts';
import type { FactId } from '../../ledger/ids.ts';
import { figure, type Figures } from '../../model/figures.ts';
import { isNarrow, typeOf, type Box } from '../../scene/box.ts';
import { bottom, type Area } from '../../scene/scene.ts';
import type { Words } from '../exhibit.ts';

/** Both companies' whole lives, or the months in which they signed with each other. */
export type Span = 'lives' | 'contracts';

/** The first year the axis shows; its last day is the story's. */
const FROM: Readonly<Record<Span, number>> = { lives: 2017, contracts: 2024 };

/** What the drawing dates. */
const DATES = {
  renamed: 'cw-renamed-2019',
  listed: 'cs-spac-2022',
  bankrupt: 'cs-ch11-2022',
  out: 'cs-emerged-2024',
  june: 'cs-first-contract-date',
  august: 'cs-aug-extension',
  october: 'cs-options-date',
  february: 'denton-expansion-date',
} as const satisfies Readonly<Record<string, FactId>>;
export type Moment = keyof typeof DATES;

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
  /** Where a day number lies, and the first day of a year, and what is dated. */
  x(day: number): number;
  year(year: number): number;
  at(moment: Moment): number;
}

export function railsIn(plot: Area, span: Span, model: Figures, words: Words, box: Box): Rails {
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
  const from = dayNumber(String(FROM[span]));
  const to = dayNumber(words.story.published);
  const x = (day: number): number => plot.x + ((day - from) / (to - from)) * plot.width;
  return {
    plot,
    thick,
    names: { upper: plot.y + type.strong * 0.85, lower: lower - type.strong * 0.42 },
    upper,
    lower,
    ticks: lower + thick + drop + type.label * 1.25,
    drop,
    between: { x: plot.x, y: top, width: plot.width, height: lower - top },
    x,
    year: (year) => x(dayNumber(String(year))),
    at: (moment) => x(figure(model, DATES[moment])),
  };
}
