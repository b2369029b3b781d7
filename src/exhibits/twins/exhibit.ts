import type { FactId } from '../../ledger/ids.ts';
import { down } from '../../scene/mark.ts';
import { right, type Mark, type Marks } from '../../scene/scene.ts';
import { defineExhibit, type FrameForm } from '../define-exhibit.ts';
import { figureNote } from '../figure-note.ts';
import type { LabelName } from '../label-names.ts';
import { drawBid, drawContracts, drawOutlook } from './contracts.ts';
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
function drawLives(d: D, fact: FactId, lines: readonly ('point' | 'scale')[], bankrupt: boolean): Marks {
  const rails = railsIn(d, 'lives');
  const floor = rails.lower.y - d.type.label * (bankrupt ? 5.5 : 1.9);
  const room = noteRoom(d, rails, d.plot.x, right(d.plot), floor);
  return [
    drawRails(d, 'lives', rails, bankrupt),
    bankrupt && drawEvents(d, rails),
    figureNote(d, { fact, lines, room, beside: bankrupt, most: d.narrow ? 1.15 : 2.2 }),
  ];
}

type RowOf<Label> = Label extends `row-${infer Row}-date` ? Row : never;

/** A frame with its table: what happened when. */
const frame = (draw: (d: D) => Marks, ...rows: readonly RowOf<LabelName<'twins'>>[]): FrameForm<'twins'> => ({
  draw,
  table: {
    caption: 'takeaway',
    columns: ['column-date', 'column-what'],
    rows: rows.map((name) => [`row-${name}-date`, `row-${name}`]),
  },
});

const BOTH = ['point', 'scale'] as const;
const CONTRACTS = ['june', 'august', 'october', 'february'] as const;

/** Two miners of one age, side by side, and the contracts that bind them. */
export const twins = defineExhibit('twins', {
  'not-coreweave': frame((d) => drawLives(d, 'cs-founded-2017', BOTH, false), 'founded', 'cloud'),
  bankruptcy: frame((d) => drawLives(d, 'cs-debt-cut-400m', ['point'], true), 'founded', 'listed', 'bankrupt', 'out'),
  'two-hundred': frame((d) => drawContracts(d, 1, 'cs-200mw', ['point'], drawBid), 'june'),
  more: frame((d) => drawContracts(d, 2, 'cs-contracted-aug24', BOTH), 'june', 'august'),
  denton: frame((d) => drawContracts(d, 4, 'cs-contracted-590mw', BOTH), ...CONTRACTS),
  'five-hundred': frame((d) => drawContracts(d, 4, 'cs-share-of-contracted', BOTH, drawOutlook), ...CONTRACTS),
});
