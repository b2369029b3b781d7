import type { FactId } from '../../ledger/ids.ts';
import type { Figures } from '../../model/figures.ts';
import { typeOf, type Box } from '../../scene/box.ts';
import { label } from '../../scene/label.ts';
import { round, type Mark } from '../../scene/scene.ts';
import { text, type Words } from '../exhibit.ts';
import { daysAfterFiling, type Moment } from './days.ts';
import type { Layout } from './layout.ts';

/** A dated event of WeWork's, hung below its line. */
export interface Event {
  readonly moment: Moment;
  readonly fact: FactId;
  /** How far below the line its words stand. */
  readonly row: number;
  /** Which side of its stem they stand on. */
  readonly anchor: 'start' | 'end';
  /** The event the frame is about. */
  readonly strong?: boolean;
}

const FILED: Event = { moment: 'filed', fact: 'ww-s1-date', row: 0, anchor: 'start' };
const SPAC: Event = { moment: 'spac', fact: 'ww-spac-trade', row: 0, anchor: 'start' };
const BANKRUPT: Event = { moment: 'bankrupt', fact: 'ww-ch11', row: 1, anchor: 'end' };
const EXIT: Event = { moment: 'exit', fact: 'ww-exit', row: 2, anchor: 'end' };

const strong = (event: Event): Event => ({ ...event, strong: true });

/** The events each frame shows. */
export const EVENTS = {
  weeks: [
    FILED,
    { moment: 'postponed', fact: 'ww-postponed', row: 1, anchor: 'end' },
    { moment: 'neumann', fact: 'ww-neumann', row: 2, anchor: 'end' },
    strong({ moment: 'withdrawn', fact: 'ww-withdraw', row: 3, anchor: 'end' }),
  ],
  spac: [FILED, strong(SPAC)],
  bankruptcy: [FILED, SPAC, strong(BANKRUPT)],
  small: [FILED, SPAC, BANKRUPT, strong(EXIT)],
  blank: [FILED, SPAC, BANKRUPT, EXIT],
} as const satisfies Readonly<Record<string, readonly Event[]>>;

/** A stem down from the line and the words beside its foot. */
export function drawEvent(event: Event, model: Figures, words: Words, layout: Layout, box: Box): Mark[] {
  const type = typeOf(box);
  const x = layout.x(daysAfterFiling(event.moment, model));
  const y = layout.line + layout.pitch * (event.row + 1.15);
  const off = event.anchor === 'start' ? type.label * 0.4 : -type.label * 0.4;
  return [
    {
      shape: 'line',
      key: `event/${event.moment}-stem`,
      tone: 'ink',
      x1: x,
      x2: x,
      y1: layout.line,
      y2: round(y),
      weight: event.strong ? 2.5 : 1,
    },
    label(`event/${event.moment}`, text(words, `event-${event.moment}`), x + off, y, box, {
      anchor: event.anchor,
      face: event.strong ? 'label-strong' : 'label',
      tone: event.strong ? 'ink' : 'muted',
      fact: event.fact,
    }),
  ];
}

/** A cross on the line: the day it went bankrupt. */
export function drawCross(model: Figures, layout: Layout, box: Box): Mark {
  const arm = typeOf(box).label * 0.6;
  const x = layout.x(daysAfterFiling('bankrupt', model));
  const [left, right] = [round(x - arm), round(x + arm)];
  const [high, low] = [round(layout.line - arm), round(layout.line + arm)];
  return {
    shape: 'path',
    key: 'event/bankrupt-cross',
    tone: 'loss',
    d: `M${left} ${high}L${right} ${low}M${left} ${low}L${right} ${high}`,
    fill: 'line',
    weight: typeOf(box).label * 0.28,
  };
}
