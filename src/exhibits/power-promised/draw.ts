import type { FactId } from '../../ledger/ids.ts';
import { figure, type Figures } from '../../model/figures.ts';
import { isNarrow, typeOf, type Box } from '../../scene/box.ts';
import { furnish } from '../../scene/furniture.ts';
import { label, paragraph } from '../../scene/label.ts';
import { measure } from '../../scene/text.ts';
import { bottom, inset, right, round, type Area, type Mark, type Scene } from '../../scene/scene.ts';
import { text, type Words } from '../exhibit.ts';
import { barMark, drawLarge, drawSmall, type Sum } from './bars.ts';
import { drawField, fieldHeight, fieldIn, type Field, type Run, type RunLook } from './towers.ts';

/** The field of towers above, and the room under it for a figure or for money: the same in every frame. */
interface Layout {
  readonly field: Field;
  readonly heads: number;
  readonly below: Area;
}

function layOut(model: Figures, plot: Area, box: Box): Layout {
  const type = typeOf(box);
  const head = type.label * 1.5;
  const field = fieldIn(model, {
    ...plot,
    y: plot.y + head,
    height: plot.height * (isNarrow(box) ? 0.5 : 0.56) - head,
  });
  const y = field.y + fieldHeight(field) + type.label * (isNarrow(box) ? 0.6 : 1.1);
  return { field, heads: plot.y + type.label * 0.85, below: { ...plot, y, height: bottom(plot) - y } };
}

const SOLID: RunLook = { tone: 'coreweave', fill: 'solid' };
const PROMISED: RunLook = { tone: 'coreweave', fill: 'hatch' };

/** Whether the field is one, or said to be in two parts. */
type Heads = 'none' | 'both';

/** What runs over the field's left, what is to come over its right. */
function drawHeads(layout: Layout, which: Heads, plot: Area, words: Words, box: Box): Mark[] {
  const head = (id: string, x: number, anchor: 'start' | 'end', fact: FactId): Mark =>
    label(`head/${id}`, text(words, id), x, layout.heads, box, {
      face: 'label-strong',
      tone: 'coreweave',
      anchor,
      fact,
    });
  return which === 'none'
    ? []
    : [head('active', plot.x, 'start', 'cw-power-active'), head('to-come', right(plot), 'end', 'power-to-build')];
}

/** A figure, very large, with its point and a second line beside or under it. */
function drawFigure(fact: FactId, room: Area, words: Words, box: Box): Mark[] {
  const type = typeOf(box);
  const shown = text(words, 'figure');
  const widest = room.width * (isNarrow(box) ? 0.48 : 0.6);
  const size = round(Math.min(room.height * 0.9, type.figure * 2.4, widest / measure(shown, 'display', 1)));
  // The figure hangs a little above the middle of its room.
  const area = inset(room, { top: Math.max(0, (room.height - size) * 0.4) });
  const x = area.x + measure(shown, 'display', size) + type.strong * 0.9;
  const width = right(area) - x;
  const y = area.y + size * 0.76;
  const point = paragraph(
    `note/${words.frame}-point`,
    text(words, 'point'),
    x,
    area.y + type.strong * 1.05,
    width,
    box,
    {
      face: 'label-strong',
      size: type.strong,
    },
  );
  return [
    label(`note/${words.frame}-figure`, shown, area.x, y, box, { face: 'display', size, tone: 'coreweave', fact }),
    ...point.marks,
    ...paragraph(`note/${words.frame}-scale`, text(words, 'scale'), x, point.next + type.label * 0.15, width, box, {
      tone: 'muted',
    }).marks,
  ];
}

/** A frame about power: the field, and one figure under it. */
export function drawPower(fact: FactId, heads: Heads, looks: (run: Run) => RunLook) {
  return (model: Figures, words: Words, box: Box): Scene => {
    const { marks, plot } = furnish(words, box);
    const layout = layOut(model, plot, box);
    return {
      box,
      marks: [
        ...marks,
        ...drawHeads(layout, heads, plot, words, box),
        ...drawField(model, layout.field, looks),
        ...drawFigure(fact, layout.below, words, box),
      ],
    };
  };
}

export const allPromised = (): RunLook => PROMISED;
export const builtOrNot = (run: Run): RunLook => (run === 'active' ? SOLID : PROMISED);
export const onlyMissing = (run: Run): RunLook => (run === 'active' ? { ...SOLID, opacity: 0.3 } : PROMISED);
const onlyActive = (run: Run): RunLook => (run === 'active' ? SOLID : { ...PROMISED, opacity: 0.35 });

/** What each sum of money would build, in its own tone; the rest fades. */
const paidBy =
  (...paid: readonly Run[]) =>
  (run: Run): RunLook => {
    if (run === 'active') return { ...SOLID, opacity: 0.3 };
    if (!paid.includes(run)) return { ...PROMISED, opacity: 0.5 };
    if (run === 'cash') return { tone: 'cash', fill: 'solid' };
    return run === 'credit' ? { tone: 'debt', fill: 'hatch' } : { tone: 'cash', fill: 'hatch' };
  };

const BILL: Sum = { id: 'bill', tone: 'coreweave', fill: 'hatch', fact: 'build-39b' };
const CASH: Sum = { id: 'cash', tone: 'cash', fill: 'solid', fact: 'cw-cash-2024' };
const CREDIT: Sum = { id: 'credit', tone: 'debt', fill: 'hatch', fact: 'cw-undrawn-2024' };
const IPO: Sum = { id: 'ipo', tone: 'cash', fill: 'hatch', fact: 'ipo-raise-4b' };
const GPUS: Sum = { id: 'gpus', tone: 'coreweave', fill: 'solid', fact: 'np-7-5b-gpus' };
const HALLS: Sum = { id: 'halls', tone: 'coreweave', fill: 'outline', fact: 'np-15b' };

const unitOf = (model: Figures, area: Area): number => area.width / figure(model, 'build-39b');

/** What was spent by the estimate, half of it on GPUs, in the upper part of an area. */
function drawSpent(model: Figures, area: Area, words: Words, box: Box): Mark[] {
  const type = typeOf(box);
  const unit = unitOf(model, area);
  const gpus = figure(model, 'np-7-5b-gpus') * unit;
  const all = figure(model, 'np-15b') * unit;
  const inside = (id: string, x: number, width: number, tone: 'paper' | 'ink'): Mark =>
    label(`name/${id}`, text(words, id), x + width / 2, area.y + area.height / 2 + type.label * 0.35, box, {
      face: 'label-strong',
      tone,
      anchor: 'middle',
    });
  const value = text(words, 'spent-value');
  const size = round(
    Math.min(area.height * 0.9, type.figure * 1.2, (area.width * 0.26) / measure(value, 'display', 1)),
  );
  const x = area.x + all + type.label * 0.7;
  const nameX = x + measure(value, 'display', size) + type.label * 0.6;
  const name = paragraph('name/spent', text(words, 'spent'), nameX, 0, right(area) - nameX, box);
  const lift = area.y + area.height / 2 - (name.next - type.label * 1.28) / 2 + type.label * 0.35;
  return [
    barMark(GPUS, { ...area, width: gpus }),
    barMark(HALLS, { ...area, x: area.x + gpus, width: all - gpus }),
    inside('gpus', area.x, gpus, 'paper'),
    inside('halls', area.x + gpus, all - gpus, 'ink'),
    label('value/spent', value, x, area.y + area.height / 2 + size * 0.33, box, {
      face: 'display',
      size,
      fact: 'np-15b',
    }),
    ...name.marks.map((mark) => ({ ...mark, y: round(mark.y + lift) })),
  ];
}

/** A frame about money: the field above, bars at one scale below. */
function drawMoney(
  looks: (run: Run) => RunLook,
  below: (model: Figures, area: Area, words: Words, box: Box) => readonly Mark[],
) {
  return (model: Figures, words: Words, box: Box): Scene => {
    const { marks, plot } = furnish(words, box);
    const layout = layOut(model, plot, box);
    return {
      box,
      marks: [
        ...marks,
        ...drawHeads(layout, 'both', plot, words, box),
        ...drawField(model, layout.field, looks),
        ...below(model, layout.below, words, box),
      ],
    };
  };
}

/** Sums under the bill, each a row. */
const against =
  (...sums: readonly Sum[]) =>
  (model: Figures, area: Area, words: Words, box: Box): readonly Mark[] => {
    const unit = unitOf(model, area);
    const gap = typeOf(box).label * 0.35;
    // Room is kept for three rows, so that the rows stay where they are when one is added.
    const large = area.height * 0.36;
    const row = (area.height - large) / 3;
    return [
      ...drawLarge(BILL, { ...area, height: large }, words, box),
      ...sums.flatMap((sum, i) =>
        drawSmall(
          sum,
          {
            x: area.x,
            y: area.y + large + i * row + gap,
            width: figure(model, sum.fact) * unit,
            height: Math.min(row - gap, typeOf(box).label * 3),
          },
          words,
          box,
        ),
      ),
    ];
  };

export const drawSpentFrame = drawMoney(onlyActive, (model, area, words, box) =>
  drawSpent(model, { ...area, height: area.height * 0.62 }, words, box),
);

export const drawRest = drawMoney(onlyMissing, (model, area, words, box) => {
  const half = area.height * 0.45;
  return [
    ...drawSpent(model, { ...area, height: half }, words, box),
    ...drawLarge(BILL, { ...area, y: area.y + area.height - half, height: half }, words, box),
  ];
});

export const drawCash = drawMoney(paidBy('cash', 'credit'), against(CASH, CREDIT));
export const drawIpo = drawMoney(paidBy('cash', 'credit', 'ipo'), against(CASH, CREDIT, IPO));
