import type { FactId } from '../../ledger/ids.ts';
import { around } from '../../scene/annotate.ts';
import { shrink, split } from '../../scene/layout.ts';
import type { Look } from '../../scene/mark.ts';
import { below } from '../../scene/place.ts';
import { centredOn, leadOf } from '../../scene/rhythm.ts';
import { bottom, inset, middle, right, type Area, type Marks } from '../../scene/scene.ts';
import { defineExhibit, type FrameForm } from '../define-exhibit.ts';
import { figureNote } from '../figure-note.ts';
import type { LabelName } from '../label-names.ts';
import { drawBill, drawSmall, drawSpent, type D, type SumName } from './money.ts';
import { drawField, fieldIn, type Run } from './towers.ts';

const SOLID: Look = { tone: 'coreweave', fill: 'solid' };
const PROMISED: Look = { tone: 'coreweave', fill: 'hatch' };

const allPromised = (): Look => PROMISED;
const builtOrNot = (run: Run): Look => (run === 'active' ? SOLID : PROMISED);
const onlyMissing = (run: Run): Look => (run === 'active' ? { ...SOLID, opacity: 0.3 } : PROMISED);
const onlyActive = (run: Run): Look => (run === 'active' ? SOLID : { ...PROMISED, opacity: 0.35 });

/** What each sum of money would build, in its own tone; the rest fades. */
const paidBy =
  (...paid: readonly Run[]) =>
  (run: Run): Look => {
    if (run === 'active') return { ...SOLID, opacity: 0.3 };
    if (!paid.includes(run)) return { ...PROMISED, opacity: 0.5 };
    if (run === 'cash') return { tone: 'cash', fill: 'solid' };
    return { tone: run === 'credit' ? 'debt' : 'cash', fill: 'hatch' };
  };

/** What runs over the field's left, what is to come over its right. */
function drawHeads(d: D): Marks {
  const { plot, space } = d;
  const y = plot.y + space.apart * 0.85;
  const head = { face: 'label-strong', tone: 'coreweave' } as const;
  return [
    d.label('head/active', 'active', { x: plot.x, y }, { ...head, fact: 'cw-power-active' }),
    d.label('head/to-come', 'to-come', { x: right(plot), y }, { ...head, anchor: 'end', fact: 'power-to-build' }),
  ];
}

type RowOf<Label> = Label extends `row-${infer Row}` ? Row : never;

/** A frame of the field of towers, and what stands in the room under it: the same room in every frame. */
const towers = (
  rows: readonly RowOf<LabelName<'power-promised'>>[],
  looks: (run: Run) => Look,
  drawBelow: (d: D, room: Area) => Marks,
): FrameForm<'power-promised'> => ({
  draw(d) {
    const { plot, space, narrow } = d;
    const above = inset({ ...plot, height: plot.height * (narrow ? 0.5 : 0.56) }, { top: space.apart * 1.5 });
    const field = fieldIn(d, above);
    const y = bottom(field) + space.apart * (narrow ? 0.6 : 1.1);
    return [looks !== allPromised && drawHeads(d), drawField(d, field, looks), drawBelow(d, below(plot, y))];
  },
  table: rows.map((name) => [`row-${name}`, `${name}-value`]),
});

/** A figure with its lines beside it. It hangs a little above the middle of its room. */
const note =
  (fact: FactId) =>
  (d: D, room: Area): Marks =>
    figureNote(d, {
      fact,
      room,
      lines: ['point', 'scale'],
      tone: 'coreweave',
      beside: true,
      hang: 0.4,
      most: 2.4,
      tallest: 0.9,
      widest: d.narrow ? 0.48 : 0.6,
    });

/** Sums under the bill, each a row. Room is kept for three, so that rows stay where they are when one is added. */
const against =
  (...sums: readonly SumName[]) =>
  (d: D, room: Area): Marks => {
    const [bill, ...rows] = split(room, 'y', [0.36, 0.64 / 3, 0.64 / 3, 0.64 / 3]);
    const top = d.space.tight;
    return [
      drawBill(d, bill),
      sums.map((sum, i) => {
        const row = inset(rows[i] ?? bill, { top });
        return drawSmall(d, sum, { ...row, height: Math.min(row.height, d.type.label * 3) });
      }),
    ];
  };

/** The contract alone: its power very large, and beside it, as large as it fits on three lines, what it is not. */
function drawContract(d: D, room: Area): Marks {
  const { type, space } = d;
  const size = d.fit('figure', room.width * 0.52, Math.min(type.figure * 2.4, room.height * 0.9));
  const { y } = middle({ ...room, height: room.height * 0.9 });
  const large = { display: size, tone: 'coreweave', baseline: 'middle', fact: 'cw-power-contracted' } as const;
  const figure = d.label('note/contracted-figure', 'figure', { x: room.x, y }, large);
  const x = right(around([figure])) + Math.max(space.apart, size * 0.24 - space.gap);
  const width = right(room) - x;
  const set = shrink(size * 0.5, type.strong, (least) => {
    const lines = d.lines('scale', width, { display: least }).length;
    return lines * least * leadOf('display', d.say('scale')) < size * 1.3 && lines < 4;
  });
  const at = { x, y: centredOn(y, 'display', set, d.say('scale')) };
  return [figure, d.paragraph('note/contracted-scale', 'scale', at, width, { display: set, at: 'middle' })];
}

function drawSpentAndBill(d: D, room: Area): Marks {
  const [spent, , bill] = split(room, 'y', [0.45, 0.1, 0.45]);
  return [drawSpent(d, spent), drawBill(d, bill)];
}

const CASH = ['cash', 'credit'] as const;
const ALL_CASH = [...CASH, 'ipo'] as const;

/** Power that runs against power under contract, and what building the rest would cost against the money at hand. */
export const powerPromised = defineExhibit('power-promised', {
  contracted: towers(['contracted'], allPromised, drawContract),
  active: { ...towers(['active', 'contracted'], builtOrNot, note('cw-power-active')), scrubbed: true },
  gap: towers(['active', 'to-come', 'contracted'], onlyMissing, note('power-to-build')),
  spent: towers(['active', 'spent', 'gpus'], onlyActive, (d, room) =>
    drawSpent(d, { ...room, height: room.height * 0.62 }),
  ),
  rest: towers(['spent', 'gpus', 'bill'], onlyMissing, drawSpentAndBill),
  cash: { ...towers(['bill', ...CASH], paidBy(...CASH), against(...CASH)), scrubbed: true },
  ipo: { ...towers(['bill', ...ALL_CASH], paidBy(...ALL_CASH), against(...ALL_CASH)), scrubbed: true },
});
