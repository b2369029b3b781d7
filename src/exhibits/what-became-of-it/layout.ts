import { range } from 'd3-array';
import { scaleSqrt, scaleUtc } from 'd3-scale';
import { utcWeek, utcYear } from 'd3-time';
import type { FactId } from '../../ledger/ids.ts';
import { path } from '../../scene/mark.ts';
import { fromZero } from '../../scene/scales.ts';
import { bottom, right, type Area, type Mark } from '../../scene/scene.ts';
import type { Drawing } from '../drawing.ts';
import { EVENTS, type FrameId } from './events.ts';

export type D = Drawing<'what-became-of-it'>;

/** Where both lines run, each from its own day of filing, and how dollars become squares. */
export function layOut(d: D, id: FrameId) {
  const { plot, type } = d;
  const pitch = type.label * 1.35;
  // Both lines' squares and all rows of words have to fit above one another.
  const largest = Math.min(plot.width * (d.narrow ? 0.26 : 0.38), plot.height * 0.36, (plot.height - pitch * 6.3) / 2);
  const line = plot.y + largest;
  const rows = Math.max(...EVENTS[id].map(({ row }) => row)) + 1;
  const top = line + pitch * (rows + 0.85);
  const lowest = bottom(plot) - pitch * 1.3;
  const note: Area = { ...plot, y: top, height: bottom(plot) - top };
  // Weeks, for the failed listing itself; years, for what came after.
  const every = id === 'weeks' ? utcWeek : utcYear;
  const filed = d.date('ww-s1-date');
  const end = id === 'weeks' ? utcWeek.offset(filed, 8) : d.date('ww-exit');
  const length = (end.getTime() - filed.getTime()) * (id === 'weeks' ? 1 : 1.02);
  const from = (fact: FactId) =>
    scaleUtc([d.date(fact), new Date(d.date(fact).getTime() + length)], [plot.x, right(plot)]);
  return {
    line,
    // In the middle of what is left, where that is more than its largest square and the words under it need.
    second: Math.min(lowest, (top + lowest + largest) / 2),
    note,
    pitch,
    every,
    x: from('ww-s1-date'),
    /** The same scale from CoreWeave's filing on. */
    coreweave: from('tl-s1-filed'),
    /** Side of the square whose area is a value. */
    side: scaleSqrt(fromZero([d.amount('ww-valuation-peak')]), [0, largest]),
  };
}
export type Layout = ReturnType<typeof layOut>;

/** Small ticks on a line, one a week or one a year after filing, as a single path. */
export function drawTicks(d: D, { line, every, x }: Layout): Mark {
  const [filed, end] = x.domain() as [Date, Date];
  const days = range(9).map((i) => every.offset(filed, i));
  return path(
    `axis/ticks-${every === utcWeek ? 'weeks' : 'years'}`,
    (pen) =>
      days
        .filter((day) => day <= end)
        .forEach((day) => {
          pen.moveTo(x(day), line);
          pen.lineTo(x(day), line + d.type.label * 0.4);
        }),
    { tone: 'muted', fill: 'line' },
  );
}
