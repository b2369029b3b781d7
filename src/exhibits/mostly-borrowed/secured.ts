import type { FactId } from '../../ledger/ids.ts';
import { figure, type Figures } from '../../model/figures.ts';
import { isNarrow, typeOf, type Box } from '../../scene/box.ts';
import { furnish } from '../../scene/furniture.ts';
import { label, paragraph } from '../../scene/label.ts';
import { round, type Area, type Mark, type Scene } from '../../scene/scene.ts';
import { measure, wrap } from '../../scene/text.ts';
import { text, type Words } from '../exhibit.ts';
import { rectOf, type Part } from './block.ts';

/** A loan as a column on the chips that secure it: its parts from the ground up, in USD million. */
interface Column {
  readonly name: string;
  /** Label of the figure over it. */
  readonly value: string;
  readonly fact: FactId;
  readonly parts: readonly { readonly part: Part; readonly amount: number }[];
}

function columnsOf(model: Figures): readonly Column[] {
  const first = figure(model, 'cw-ddtl1-size');
  const second = figure(model, 'cw-ddtl2-2024');
  const lambda = figure(model, 'gpu-backed-lending-lambda');
  const crusoe = figure(model, 'gpu-backed-lending');
  return [
    {
      name: 'second',
      value: 'second-size-value',
      fact: 'cw-ddtl2-size',
      parts: [
        { part: { key: 'owed', tone: 'debt', fill: 'solid', fact: 'cw-ddtl2-2024' }, amount: second },
        {
          part: { key: 'undrawn', tone: 'debt', fill: 'hatch', fact: 'cw-ddtl2-undrawn' },
          amount: figure(model, 'cw-ddtl2-size') - second,
        },
      ],
    },
    {
      name: 'first',
      value: 'first-size-value',
      fact: 'cw-ddtl1-size',
      parts: [{ part: { key: 'first', tone: 'debt', fill: 'solid', fact: 'cw-ddtl1-size' }, amount: first }],
    },
    {
      name: 'lambda',
      value: 'lambda-value',
      fact: 'gpu-backed-lending-lambda',
      parts: [
        { part: { key: 'lambda', tone: 'others', fill: 'solid', fact: 'gpu-backed-lending-lambda' }, amount: lambda },
      ],
    },
    {
      name: 'crusoe',
      value: 'crusoe-value',
      fact: 'gpu-backed-lending',
      parts: [{ part: { key: 'crusoe', tone: 'others', fill: 'solid', fact: 'gpu-backed-lending' }, amount: crusoe }],
    },
  ];
}

/** A chip seen from above, as one path: a square with a window, and legs on two sides. */
function chip(key: string, at: Area): Mark {
  const { x, y, width: size } = at;
  const rect = (left: number, top: number, wide: number, high: number): string => {
    const [x1, y1, x2, y2] = [left, top, left + wide, top + high].map(round) as [number, number, number, number];
    return `M${x1} ${y1}L${x2} ${y1}L${x2} ${y2}L${x1} ${y2}Z`;
  };
  const legs = [0.2, 0.44, 0.68].map((from) => rect(x + size * from, y, size * 0.12, size)).join('');
  return {
    shape: 'path',
    key,
    tone: 'ink',
    d: rect(x, y + size * 0.16, size, size * 0.68) + legs,
    fill: 'solid',
    weight: 1,
  };
}

/** Each loan on the chips that stand behind it, all to one scale of height. */
export function drawSecured(model: Figures, words: Words, box: Box): Scene {
  const { marks, plot } = furnish(words, box);
  const type = typeOf(box);
  const columns = columnsOf(model);
  const step = plot.width / columns.length;
  const width = step * (isNarrow(box) ? 0.84 : 0.8);
  const names = columns.map(({ name }) => wrap(text(words, name), 'label-strong', type.label, width));
  const nameRoom = Math.max(...names.map((lines) => lines.length)) * type.label * 1.28;
  const across = isNarrow(box) ? 4 : 5;
  const size = width / (across * 1.14 - 0.14);
  const base = plot.y + plot.height - nameRoom - type.label * 0.4 - size * 1.15;
  const widest = Math.max(...columns.map(({ value }) => measure(text(words, value), 'display', 1)));
  const valueSize = Math.min(isNarrow(box) ? type.strong * 1.2 : type.strong * 1.7, (step * 0.92) / widest);
  const totals = columns.map(({ parts }) => parts.reduce((sum, { amount }) => sum + amount, 0));
  const scale = (base - plot.y - valueSize * 1.15) / Math.max(...totals);
  return {
    box,
    marks: [
      ...marks,
      ...columns.flatMap((column, i): Mark[] => {
        const x = plot.x + i * step;
        let y = base;
        const blocks = column.parts.map(({ part, amount }) => {
          const height = amount * scale;
          y -= height;
          return rectOf(part, { x, y, width, height });
        });
        return [
          ...blocks,
          label(`secured/${column.name}-value`, text(words, column.value), x, y - valueSize * 0.32, box, {
            face: 'display',
            size: round(valueSize),
            fact: column.fact,
          }),
          ...Array.from({ length: across }, (_, n) =>
            chip(`chip/${column.name}-${n}`, {
              x: x + n * size * 1.14,
              y: base + size * 0.12,
              width: size,
              height: size,
            }),
          ),
          ...paragraph(
            `secured/${column.name}`,
            text(words, column.name),
            x,
            base + size * 1.15 + type.label * 1.15,
            width,
            box,
            { face: 'label-strong' },
          ).marks,
        ];
      }),
    ],
  };
}
