import { range } from 'd3-array';
import { scaleSqrt, scaleUtc } from 'd3-scale';
import { utcWeek, utcYear } from 'd3-time';
import type { FactId } from '../../ledger/ids.ts';
import { path } from '../../scene/mark.ts';
import type { Outline } from '../../scene/outline.ts';
import { below } from '../../scene/place.ts';
import { fromZero } from '../../scene/scales.ts';
import { bottom, right, type Mark } from '../../scene/scene.ts';
import type { Drawing } from '../drawing.ts';

/** WeWork's dated events, hung below its line: how far below it their words stand, and on which side of the stem. */
const EVENTS = [
  { name: 'filed', fact: 'ww-s1-date', row: 0, anchor: 'start' },
  { name: 'postponed', fact: 'ww-postponed', row: 1, anchor: 'end' },
  { name: 'neumann', fact: 'ww-neumann', row: 2, anchor: 'end' },
  { name: 'withdrawn', fact: 'ww-withdraw', row: 3, anchor: 'end' },
  { name: 'spac', fact: 'ww-spac-trade', row: 0, anchor: 'start' },
  { name: 'bankrupt', fact: 'ww-ch11', row: 1, anchor: 'end' },
  { name: 'exit', fact: 'ww-exit', row: 2, anchor: 'end' },
] as const;
export type Event = (typeof EVENTS)[number];

/**
 * Values put on WeWork, as squares that stand on its line. The peak came some months before the filing: it is what the
 * filing day found, and stands there as a shadow.
 */
const WORTHS = [
  { name: 'peak', on: 'ww-s1-date', fact: 'ww-valuation-peak', anchor: 'start' },
  { name: 'talk', on: 'ww-postponed', fact: 'ww-valuation-floor', anchor: 'start' },
  { name: 'spac', on: 'ww-spac-trade', fact: 'ww-spac-value', anchor: 'start' },
  { name: 'exit', on: 'ww-exit', fact: 'ww-2024-small-equity', anchor: 'end' },
] as const;
export type Worth = (typeof WORTHS)[number];

/** The events that each frame shows, to the one that it is about, how many of the squares, and its figure. */
const SHOWN = {
  weeks: { events: ['filed', 'postponed', 'neumann', 'withdrawn'], worths: 2, fact: 'ww-withdrawn-weeks-days' },
  spac: { events: ['filed', 'spac'], worths: 3, fact: 'ww-spac-value' },
  bankruptcy: { events: ['filed', 'spac', 'bankrupt'], worths: 3, fact: 'ww-nyse-delisting-record' },
  small: { events: ['filed', 'spac', 'bankrupt', 'exit'], worths: 4, fact: 'ww-2024-small-locations' },
  blank: { events: ['filed', 'spac', 'bankrupt', 'exit'], worths: 4, fact: undefined },
} as const satisfies Readonly<
  Record<string, { events: readonly Event['name'][]; worths: number; fact: FactId | undefined }>
>;
export type FrameId = keyof typeof SHOWN;

export type D = Drawing<'what-became-of-it'>;

/** Where both lines run, each from its own day of filing, and how dollars become squares. */
export function layOut(d: D, id: FrameId) {
  const { plot, type } = d;
  const pitch = type.label * 1.35;
  // Both lines' squares and all rows of words have to fit above one another.
  const largest = Math.min(plot.width * (d.narrow ? 0.26 : 0.38), plot.height * 0.36, (plot.height - pitch * 6.3) / 2);
  const line = plot.y + largest;
  const shown: readonly string[] = SHOWN[id].events;
  const events = EVENTS.filter(({ name }) => shown.includes(name));
  const rows = Math.max(...events.map(({ row }) => row)) + 1;
  const top = line + pitch * (rows + 0.85);
  const lowest = bottom(plot) - pitch * 1.3;
  // Weeks, for the failed listing itself; years, for what came after.
  const every = id === 'weeks' ? utcWeek : utcYear;
  const filed = d.date('ww-s1-date');
  const end = id === 'weeks' ? utcWeek.offset(filed, 8) : d.date('ww-exit');
  const length = (end.getTime() - filed.getTime()) * (id === 'weeks' ? 1 : 1.02);
  const from = (fact: FactId) =>
    scaleUtc([d.date(fact), new Date(d.date(fact).getTime() + length)], [plot.x, right(plot)]);
  return {
    id,
    events,
    worths: WORTHS.slice(0, SHOWN[id].worths),
    about: SHOWN[id].fact,
    line,
    // In the middle of what is left, where that is more than its largest square and the words under it need.
    second: Math.min(lowest, (top + lowest + largest) / 2),
    note: below(plot, top),
    pitch,
    every,
    days: range(9)
      .map((i) => every.offset(filed, i))
      .filter((day) => day.getTime() <= filed.getTime() + length),
    x: from('ww-s1-date'),
    /** The same scale from CoreWeave's filing on. */
    coreweave: from('tl-s1-filed'),
    /** Side of the square whose area is a value. */
    side: scaleSqrt(fromZero([d.amount('ww-valuation-peak')]), [0, largest]),
  };
}
export type Layout = ReturnType<typeof layOut>;

/** Small ticks on a line, one a week or one a year after filing, as a single path. */
export function drawTicks(d: D, { line, every, days, x }: Layout): Mark {
  const draw = (pen: Outline): void =>
    days.forEach((day) => {
      pen.moveTo(x(day), line);
      pen.lineTo(x(day), line + d.type.label * 0.4);
    });
  return path(`axis/ticks-${every === utcWeek ? 'weeks' : 'years'}`, draw, { tone: 'muted', fill: 'line' });
}
