import type { FactId } from '../../ledger/ids.ts';
import type { Figures } from '../../model/figures.ts';
import { block } from '../../scene/block.ts';
import { typeOf, type Box } from '../../scene/box.ts';
import { furnish } from '../../scene/furniture.ts';
import { label, paragraph } from '../../scene/label.ts';
import { measure, wrap } from '../../scene/text.ts';
import { inset, round, type Area, type Fill, type Mark, type Scene } from '../../scene/scene.ts';
import type { Tone } from '../../scene/palette.ts';
import { text, type Words } from '../exhibit.ts';
import { sumsOf, type Sums } from './sums.ts';

/** A part of the block, and what stands in it. */
export interface Part {
  /** Mark key, after `money/`. */
  readonly key: string;
  /** Names its label, and with `-value` its amount; a part without one is left bare. */
  readonly name?: string;
  readonly tone: Tone;
  readonly fill: Fill;
  readonly fact?: FactId;
  readonly opacity?: number;
}

export const rectOf = (part: Part, area: Area): Mark => block(`money/${part.key}`, area, part);

/** A part's amount, as large as it may be, over its name. On hatching both stand on a plate of paper. */
function caption(name: string, fact: FactId | undefined, fill: Fill, area: Area, words: Words, box: Box): Mark[] {
  const type = typeOf(box);
  const pad = type.label * 0.7;
  const room = inset(area, { top: pad, right: pad, bottom: pad, left: pad });
  const value = text(words, `${name}-value`);
  const lines = wrap(text(words, name), 'label-strong', type.label, room.width);
  const below = lines.length * type.label * 1.28;
  const tone: Tone = fill === 'solid' ? 'paper' : 'ink';
  const valueRoom = room.height - below - type.label * 0.4;
  const size =
    value === '' ? 0 : round(Math.min(area.height * 0.46, valueRoom / 0.98, room.width / measure(value, 'display', 1)));
  // Where the amount would be smaller than its name, both go on one line.
  const inLine = value !== '' && size < type.strong;
  const y = room.y + (inLine ? type.label * 0.78 : size * 0.74);
  const marks: Mark[] = inLine
    ? [
        label(`caption/${name}-value`, value, room.x, y, box, {
          face: 'label-strong',
          tone,
          ...(fact !== undefined && { fact }),
        }),
      ]
    : value === ''
      ? []
      : [label(`caption/${name}-value`, value, room.x, y, box, { face: 'display', size, tone, ...(fact && { fact }) })];
  const x = inLine ? room.x + measure(value, 'label-strong', type.label) + type.label * 0.6 : room.x;
  const first = inLine ? y : value === '' ? room.y + type.label * 0.78 : y + size * 0.24 + type.label * 1.1;
  const block = paragraph(`caption/${name}`, text(words, name), x, first, room.width - (x - room.x), box, {
    face: 'label-strong',
    tone,
  });
  if (fill !== 'hatch') return [...marks, ...block.marks];
  const widest = Math.max(
    value === '' ? 0 : measure(value, inLine ? 'label-strong' : 'display', inLine ? type.label : size),
    ...lines.map((line) => measure(line, 'label-strong', type.label) + (x - room.x)),
  );
  const plate: Mark = {
    shape: 'rect',
    key: `caption/${name}-plate`,
    tone: 'paper',
    fill: 'solid',
    x: round(area.x + pad * 0.5),
    y: round(area.y + pad * 0.5),
    width: round(Math.min(area.width - pad, widest + pad)),
    height: round(Math.min(area.height - pad, block.next - type.label * 0.85 - area.y)),
  };
  return [plate, ...marks, ...block.marks];
}

/** Heights of the block's three strips, in proportion. */
function strips(sums: Sums, plot: Area): { rest: Area; undrawn: Area; owed: Area } {
  const scale = plot.height / sums.raised;
  const strip = (from: number, amount: number): Area => ({
    x: plot.x,
    y: plot.y + from * scale,
    width: plot.width,
    height: amount * scale,
  });
  return {
    rest: strip(0, sums.rest),
    undrawn: strip(sums.rest, sums.undrawn),
    owed: strip(sums.rest + sums.undrawn, sums.owed),
  };
}

/** The gap between parts: a seam of the ground. */
const seam = (area: Area, box: Box): Area => {
  const gap = typeOf(box).label * 0.12;
  return inset(area, { top: gap, bottom: gap, left: gap, right: gap });
};

/** A strip cut into parts from the left, in proportion. */
function cut(area: Area, parts: readonly { part: Part; amount: number }[]): { part: Part; area: Area }[] {
  const total = parts.reduce((sum, { amount }) => sum + amount, 0);
  let x = area.x;
  return parts.map(({ part, amount }) => {
    const width = (amount / total) * area.width;
    const cell = { ...area, x, width };
    x += width;
    return { part, area: cell };
  });
}

const REST: Part = { key: 'rest', name: 'rest', tone: 'coreweave', fill: 'solid' };

/** One block of solid colour, with the figure in it as large as it goes. */
export function drawRaised(_: Figures, words: Words, box: Box): Scene {
  const { marks, plot } = furnish(words, box);
  const type = typeOf(box);
  const pad = type.strong;
  const figure = text(words, 'figure');
  const width = plot.width - 2 * pad;
  const size = round(Math.min(width / measure(figure, 'display', 1), plot.height * 0.52));
  const y = plot.y + pad + size * 0.74;
  const scale = wrap(text(words, 'scale'), 'label', type.label, width);
  // The words stand on the block's floor, the figure hangs from its top.
  const floor = plot.y + plot.height - pad - (scale.length - 1) * type.label * 1.28;
  return {
    box,
    marks: [
      ...marks,
      rectOf({ key: 'rest', tone: 'coreweave', fill: 'solid', fact: 'raised-14-5b' }, plot),
      label('whole/figure', figure, plot.x + pad, y, box, {
        face: 'display',
        size,
        tone: 'paper',
        fact: 'raised-14-5b',
      }),
      label('whole/point', text(words, 'point'), plot.x + pad, floor - type.strong * 1.4, box, {
        face: 'label-strong',
        size: type.strong,
        tone: 'paper',
      }),
      ...paragraph('whole/scale', text(words, 'scale'), plot.x + pad, floor, width, box, { tone: 'paper' }).marks,
    ],
  };
}

function drawStrips(cells: readonly { part: Part; area: Area }[], words: Words, box: Box): Scene {
  const { marks } = furnish(words, box);
  return {
    box,
    marks: [
      ...marks,
      ...cells.map(({ part, area }) => rectOf(part, seam(area, box))),
      ...cells.flatMap(({ part, area }) =>
        part.name === undefined ? [] : caption(part.name, part.fact, part.fill, seam(area, box), words, box),
      ),
    ],
  };
}

/** What is owed, what may still be drawn, and the rest. */
export function drawBorrowed(model: Figures, words: Words, box: Box): Scene {
  const sums = sumsOf(model);
  const { rest, undrawn, owed } = strips(sums, furnish(words, box).plot);
  return drawStrips(
    [
      { part: REST, area: { ...rest } },
      {
        part: { key: 'undrawn', name: 'undrawn', tone: 'debt', fill: 'hatch', fact: 'cw-undrawn-2024' },
        area: undrawn,
      },
      { part: { key: 'owed', name: 'owed', tone: 'debt', fill: 'solid', fact: 'cw-debt-total-2024' }, area: owed },
    ],
    words,
    box,
  );
}

/** The same strips cut into loans: the two that matter in full, the others faded. */
export function drawTwoLoans(model: Figures, words: Words, box: Box): Scene {
  const sums = sumsOf(model);
  const { rest, undrawn, owed } = strips(sums, furnish(words, box).plot);
  return drawStrips(
    [
      { part: { key: 'rest', tone: 'coreweave', fill: 'faint' }, area: rest },
      ...cut(undrawn, [
        {
          part: { key: 'undrawn', name: 'second-rest', tone: 'debt', fill: 'hatch', fact: 'cw-ddtl2-undrawn' },
          amount: sums.secondUndrawn,
        },
        {
          part: { key: 'undrawn-elsewhere', tone: 'debt', fill: 'hatch', opacity: 0.35 },
          amount: Math.max(0, sums.undrawn - sums.secondUndrawn),
        },
      ]),
      ...cut(owed, [
        {
          part: { key: 'owed', name: 'second', tone: 'debt', fill: 'solid', fact: 'cw-ddtl2-2024' },
          amount: sums.second,
        },
        {
          part: { key: 'first', name: 'first', tone: 'debt', fill: 'solid', fact: 'cw-ddtl1-2024' },
          amount: sums.first,
        },
        { part: { key: 'others', name: 'others', tone: 'debt', fill: 'faint' }, amount: sums.others },
      ]),
    ],
    words,
    box,
  );
}
