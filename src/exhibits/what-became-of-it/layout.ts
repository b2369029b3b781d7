import type { Figures } from '../../model/figures.ts';
import { isNarrow, typeOf, type Box } from '../../scene/box.ts';
import { bottom, round, type Area, type Mark } from '../../scene/scene.ts';
import { daysAfterFiling } from './days.ts';

/** Weeks, for the failed listing itself; years, for what came after. */
export type Span = 'weeks' | 'years';

/** Where both lines run, and how days and dollars become lengths. */
export interface Layout {
  readonly plot: Area;
  readonly span: Span;
  /** Height of WeWork's line. */
  readonly line: number;
  /** Height of CoreWeave's line. */
  readonly second: number;
  /** The room between, for a figure and its words. */
  readonly note: Area;
  /** Distance between rows of events. */
  readonly pitch: number;
  /** Days from filing to a place across. */
  readonly x: (days: number) => number;
  /** Side of the square whose area is a value in USD million. */
  readonly side: (value: number) => number;
}

/** What a frame needs room for. */
export interface Needs {
  readonly span: Span;
  /** Rows of events under WeWork's line. */
  readonly rows: number;
  /** The largest value drawn as a square, in USD million. */
  readonly most: number;
}

/** Lays out both lines, and the room that is left under the events. */
export function layOut(plot: Area, { span, rows, most }: Needs, model: Figures, box: Box): Layout {
  const type = typeOf(box);
  const pitch = type.label * 1.35;
  // Both lines' squares and all rows of words have to fit above one another.
  const largest = Math.min(
    plot.width * (isNarrow(box) ? 0.26 : 0.38),
    plot.height * 0.36,
    (plot.height - pitch * 6.3) / 2,
  );
  const line = plot.y + largest;
  const end = span === 'weeks' ? 8 * 7 : daysAfterFiling('exit', model) * 1.02;
  const top = line + pitch * (rows + 0.85);
  const lowest = bottom(plot) - pitch * 1.3;
  return {
    plot,
    span,
    line: round(line),
    // In the middle of what is left, where that is more than its largest square and the words under it need.
    second: round(Math.min(lowest, (top + lowest + largest) / 2)),
    note: { x: plot.x, y: top, width: plot.width, height: bottom(plot) - top },
    pitch,
    x: (days) => round(plot.x + (days / end) * plot.width),
    side: (value) => round(Math.sqrt(value / most) * largest),
  };
}

/** Small ticks on a line, one a week or one a year, as a single path. */
export function drawTicks(layout: Layout, box: Box): Mark {
  const { plot, span, line, x } = layout;
  const step = span === 'weeks' ? 7 : 365.25;
  const depth = typeOf(box).label * 0.4;
  let d = '';
  for (let day = 0; x(day) <= plot.x + plot.width + 0.5; day += step)
    d += `M${x(day)} ${line}L${x(day)} ${round(line + depth)}`;
  return { shape: 'path', key: `axis/ticks-${span}`, tone: 'muted', d, fill: 'line', weight: 1.5 };
}
