import type { FactId } from '../../ledger/ids.ts';
import { down } from '../../scene/mark.ts';
import { right, type Mark } from '../../scene/scene.ts';
import { drawing } from '../drawing.ts';
import { figureNote } from '../figure-note.ts';
import { drawRails } from './rails.ts';
import { noteRoom, railsIn, type D, type Rails } from './time.ts';

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

export const drawNotCoreweave = drawLives('cs-founded-2017', ['point', 'scale'], false);
export const drawBankruptcy = drawLives('cs-debt-cut-400m', ['point'], true);
