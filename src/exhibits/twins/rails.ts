import { scaleUtc } from 'd3-scale';
import { utcYear } from 'd3-time';
import type { FactId } from '../../ledger/ids.ts';
import { axisBottom } from '../../scene/axis.ts';
import { rect } from '../../scene/mark.ts';
import type { Tone } from '../../scene/palette.ts';
import { inside } from '../../scene/place.ts';
import { bottom, right, type Area, type Mark, type Marks } from '../../scene/scene.ts';
import type { Drawing } from '../drawing.ts';

export type D = Drawing<'twins'>;

/** Whole lives of both companies, or the months in which they signed with each other: the axis's first year. */
const FROM = { lives: '2017', contracts: '2024' } as const;
type Span = keyof typeof FROM;

/** What the drawing dates. */
const DATES = {
  cloud: 'cw-cloud-2020',
  listed: 'cs-spac-2022',
  bankrupt: 'cs-ch11-2022',
  out: 'cs-emerged-2024',
  june: 'cs-first-contract-date',
  august: 'cs-aug-extension',
  october: 'cs-options-date',
  february: 'denton-expansion-date',
} as const satisfies Readonly<Record<string, FactId>>;
type Moment = keyof typeof DATES;

/**
 * Two rails over one axis of time, that ends on the story's day: CoreWeave's above, Core Scientific's below, and the
 * room between.
 */
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
  /** Where a moment lies; at the axis's start if it is earlier. */
  const at = (moment: Moment): number => time(d.date(DATES[moment]));
  /** Baselines of the upper name and of the lower one. */
  const lines = { upper: plot.y + type.strong * 0.85, lower: lower.y - type.strong * 0.42 };
  return { upper, lower, drop, between, time, at, lines };
}
export type Rails = ReturnType<typeof railsIn>;

/** The room between the rails, for a figure and its words. */
export const noteRoom = (d: D, { between }: Rails, x: number, end: number, floor: number): Area => {
  const y = between.y + d.space.near;
  return { x, y, width: end - x, height: floor - y };
};

/** What each company does until a day, and from then on: mining is pale, so that the turn to AI shows. */
const TRADES = [
  { name: 'coins', rail: 'upper', from: undefined, until: 'cloud' },
  { name: 'chips', rail: 'upper', from: 'cloud', until: undefined },
  { name: 'bitcoin', rail: 'lower', from: undefined, until: 'june' },
  { name: 'hosting', rail: 'lower', from: 'june', until: undefined },
] as const;
const PALE = 0.35;

/** A stretch of a rail between two days. */
function stretch({ at, time }: Rails, rail: Area, from?: Moment, until?: Moment): Area {
  const [start = rail.x, end = right(rail)] = time.range();
  const x = from ? at(from) : start;
  return { ...rail, x, width: (until ? at(until) : end) - x };
}

/** The months of the axis that are named: those in which the two signed. */
const MONTHS = ['june', 'august', 'october', 'february'] as const;

function drawAxis(d: D, span: Span, { time, at, lower, drop }: Rails): Marks {
  const ground = { ...lower, height: lower.height + drop };
  const years = utcYear.range(new Date(FROM[span]), new Date(d.words.story.published), 2);
  const named = years.map((year) => [year.getUTCFullYear(), time(year)] as const);
  const months = MONTHS.map((name) => [name, at(name)] as const);
  const text = (name: (typeof MONTHS)[number]): string => d.say(`tick-${name}`);
  return [
    axisBottom('tick/tick', named, ground, d.box, { anchor: 'start' }),
    span === 'contracts' && axisBottom('tick/tick', months, ground, d.box, { anchor: 'start', text }),
  ];
}

/** What a company does, written on its rail, as large as all four fit. */
function drawTrades(d: D, rails: Rails): Mark[] {
  const { type, space } = d;
  const parts = TRADES.map(({ name, rail, from, until }) => {
    const tone: Tone = from ? 'paper' : 'ink';
    return { name, area: stretch(rails, rails[rail], from, until), tone };
  });
  const most = Math.min(rails.upper.height * 0.5, type.strong * 1.6);
  const fits = parts.map(({ name, area }) => (area.width - space.near * 2) / d.width(name, 'label-strong', 1));
  const size = Math.max(type.label, Math.min(most, ...fits));
  const set = { face: 'label-strong', size, baseline: 'middle' } as const;
  return parts.map(({ name, area, tone }) =>
    d.label(`trade/${name}`, name, inside(area, space.near), { ...set, tone }),
  );
}

/** Both companies, with what they do; `sunk` drops Core Scientific's rail where it was bankrupt. */
export function drawRails(d: D, span: Span, rails: Rails, sunk = false): Marks {
  const { upper, lower, drop, lines } = rails;
  const court = stretch(rails, sunk ? { ...lower, y: lower.y + drop } : lower, 'bankrupt', 'out');
  const coreweave = { tone: 'coreweave' } as const;
  const scientific = { tone: 'core-scientific' } as const;
  const name = { face: 'label-strong' } as const;
  return [
    rect('rail/coreweave-mine', stretch(rails, upper, undefined, 'cloud'), { ...coreweave, opacity: PALE }),
    rect('rail/coreweave', stretch(rails, upper, 'cloud'), coreweave),
    rect('rail/core-scientific-before', stretch(rails, lower, undefined, 'bankrupt'), { ...scientific, opacity: PALE }),
    rect('rail/core-scientific-court', court, sunk ? { tone: 'loss' } : { ...scientific, opacity: PALE }),
    rect('rail/core-scientific-after', stretch(rails, lower, 'out', 'june'), { ...scientific, opacity: PALE }),
    rect('rail/core-scientific-ai', stretch(rails, lower, 'june'), scientific),
    d.label('rail/coreweave-name', 'coreweave', { x: d.plot.x, y: lines.upper }, { ...name, tone: 'coreweave' }),
    d.label('rail/core-scientific-name', 'core-scientific', { x: d.plot.x, y: lines.lower }, name),
    span === 'lives' && drawTrades(d, rails),
    drawAxis(d, span, rails),
  ];
}
