import { scaleUtc } from 'd3-scale';
import type { FactId } from '../../ledger/ids.ts';
import { bottom, right, type Area } from '../../scene/scene.ts';
import type { Drawing } from '../drawing.ts';

export type D = Drawing<'twins'>;

/** Both companies' whole lives, or the months in which they signed with each other: the first year that the axis shows. */
const FROM = { lives: '2017', contracts: '2024' } as const;
export type Span = keyof typeof FROM;

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

/** Two rails over one axis of time, that ends on the story's day: CoreWeave's above, Core Scientific's below, and the room between. */
export function railsIn(d: D, span: Span) {
  const { plot, type, space } = d;
  // Whole lives have only words between them, so their rails may be stouter.
  const lives = span === 'lives';
  const thick = d.narrow
    ? type.label * (lives ? 2.1 : 1.7)
    : Math.min(type.label * (lives ? 4.6 : 2.6), plot.height * (lives ? 0.15 : 0.12));
  /** How far a bankrupt company's rail drops. */
  const drop = lives ? thick * 0.72 : 0;
  const time = scaleUtc([new Date(FROM[span]), new Date(d.words.story.published)], [plot.x, right(plot)]).clamp(true);
  const upper: Area = { ...plot, y: plot.y + type.strong * 1.25, height: thick };
  const lower: Area = { ...upper, y: bottom(plot) - space.line - thick - drop };
  const between: Area = { ...plot, y: bottom(upper), height: lower.y - bottom(upper) };
  return {
    upper,
    lower,
    drop,
    between,
    time,
    /** Where a moment lies; at the axis's start if it is earlier. */
    at: (moment: Moment): number => time(d.date(DATES[moment])),
    /** Baselines: of the upper name, of the lower one, and of the axis. */
    lines: {
      upper: plot.y + type.strong * 0.85,
      lower: lower.y - type.strong * 0.42,
      axis: bottom(lower) + drop + space.line,
    },
  };
}
export type Rails = ReturnType<typeof railsIn>;

/** The room between the rails, for a figure and its words. */
export const noteRoom = (d: D, { between }: Rails, x: number, end: number, floor: number): Area => {
  const y = between.y + d.space.near;
  return { x, y, width: end - x, height: floor - y };
};
