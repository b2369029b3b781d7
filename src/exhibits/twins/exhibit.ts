import type { FactId } from '../../ledger/ids.ts';
import { down } from '../../scene/mark.ts';
import { right, type Mark } from '../../scene/scene.ts';
import { defineExhibit } from '../define-exhibit.ts';
import { drawing } from '../drawing.ts';
import { figureNote } from '../figure-note.ts';
import type { LabelName } from '../label-names.ts';
import { tableOf } from '../table.ts';
import { drawDenton, drawFiveHundred, drawMore, drawTwoHundred } from './contracts.ts';
import { drawRails, noteRoom, railsIn, type D, type Rails } from './rails.ts';

const EVENTS = ['listed', 'bankrupt', 'out'] as const;

/** Events of Core Scientific's life over its rail, each on a row of its own, with a line down to the day. */
function drawEvents(d: D, { at, lower, drop, lines }: Rails): Mark[] {
  const { type, space } = d;
  return EVENTS.flatMap((name, i) => {
    const x = at(name);
    const y = lines.lower - (i + 1) * type.label * 1.4;
    const top = y - type.label * 0.75;
    const stem = { y: top, height: lower.y + (name === 'bankrupt' ? drop : 0) - top };
    return [
      down(`event/${name}-line`, x, stem, { tone: 'ink' }),
      d.label(`event/${name}`, name, { x: x - space.near, y }, { anchor: 'end' }),
    ];
  });
}

/** A frame about both companies' whole lives, with the bankruptcy of one or without. */
const drawLives = (fact: FactId, lines: readonly ('point' | 'scale')[], bankrupt: boolean) =>
  drawing<'twins'>((d) => {
    const rails = railsIn(d, 'lives');
    const floor = rails.lower.y - d.type.label * (bankrupt ? 5.5 : 1.9);
    const room = noteRoom(d, rails, d.plot.x, right(d.plot), floor);
    return [
      drawRails(d, 'lives', rails, bankrupt),
      bankrupt && drawEvents(d, rails),
      figureNote(d, { fact, lines, room, beside: bankrupt, most: d.narrow ? 1.15 : 2.2 }).marks,
    ];
  });

type RowOf<Label> = Label extends `row-${infer Row}-date` ? Row : never;
type Row = RowOf<LabelName<'twins'>>;

const events = (...rows: readonly Row[]) =>
  tableOf<'twins', Row>(rows, {
    columns: ['column-date', 'column-what'],
    row: (name) => [`row-${name}-date`, `row-${name}`],
  });

/** Two miners of one age, side by side, and the contracts that bind them. */
export const twins = defineExhibit('twins', {
  'not-coreweave': { draw: drawLives('cs-founded-2017', ['point', 'scale'], false), table: events('founded', 'cloud') },
  bankruptcy: {
    draw: drawLives('cs-debt-cut-400m', ['point'], true),
    table: events('founded', 'listed', 'bankrupt', 'out'),
  },
  'two-hundred': { draw: drawTwoHundred, table: events('june') },
  more: { draw: drawMore, table: events('june', 'august') },
  denton: { draw: drawDenton, table: events('june', 'august', 'october', 'february') },
  'five-hundred': { draw: drawFiveHundred, table: events('june', 'august', 'october', 'february') },
});
