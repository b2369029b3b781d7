import { figure, type Figures } from '../../model/figures.ts';
import { block } from '../../scene/block.ts';
import { isNarrow, typeOf, type Box } from '../../scene/box.ts';
import type { FactId } from '../../ledger/ids.ts';
import { furnish } from '../../scene/furniture.ts';
import { label, paragraph } from '../../scene/label.ts';
import { measure } from '../../scene/text.ts';
import { bottom, round, type Area, type Mark, type Scene } from '../../scene/scene.ts';
import { text, type Words } from '../exhibit.ts';
import { blockLabel, blockMark, type Look } from './blocks.ts';
import { pile, PROMISES, type Placed, type Promised } from './stack.ts';

/** Where things stand: words and the year's revenue on the left, the stack in the middle, its labels on the right. */
interface Layout {
  readonly plot: Area;
  readonly side: Area;
  readonly revenue: { readonly x: number; readonly width: number };
  readonly stack: { readonly x: number; readonly width: number };
}

/** Room for the longest block's label after the stack. */
function labelRoom(words: Words, box: Box): number {
  const { label: size } = typeOf(box);
  const oneLine = PROMISES.filter(({ id }) => id !== 'venture' && id !== 'core-scientific');
  return (
    Math.max(
      measure(text(words, 'venture'), 'label', size),
      measure(text(words, 'core-scientific'), 'label', size),
      ...oneLine.map(
        ({ id }) =>
          measure(`${text(words, id)} `, 'label', size) + measure(text(words, `${id}-value`), 'label-strong', size),
      ),
    ) +
    size * 0.9
  );
}

function layOut(words: Words, plot: Area, box: Box): Layout {
  const gap = typeOf(box).label;
  const room = labelRoom(words, box);
  const rest = plot.width - room;
  const side = { x: plot.x, y: plot.y, width: rest * 0.53 - gap, height: plot.height };
  const stackX = plot.x + rest * 0.53;
  return {
    plot,
    side,
    revenue: { x: plot.x, width: Math.min(side.width, rest * 0.42) },
    stack: { x: stackX, width: plot.x + rest - stackX },
  };
}

const span = (at: { x: number; width: number }, from: number, to: number, y: (millions: number) => number): Area => ({
  x: at.x,
  y: y(to),
  width: at.width,
  height: y(from) - y(to),
});

const ground = (plot: Area): Mark => ({
  shape: 'line',
  key: 'axis/zero',
  tone: 'ink',
  x1: plot.x,
  x2: plot.x + plot.width,
  y1: round(bottom(plot)),
  y2: round(bottom(plot)),
  weight: 1.5,
});

/** All of 2024's revenue at the scale of the stack, with its name above it. */
function drawRevenue(model: Figures, layout: Layout, y: (millions: number) => number, words: Words, box: Box): Mark[] {
  const type = typeOf(box);
  const area = span(layout.revenue, 0, figure(model, 'cw-revenue-2024'), y);
  return [
    block('revenue/block', area, { tone: 'cash', fact: 'cw-revenue-2024' }),
    label('revenue/value', text(words, 'revenue-value'), area.x, area.y - type.label * 0.5, box, {
      face: 'label-strong',
      tone: 'cash',
      fact: 'cw-revenue-2024',
    }),
    label('revenue/name', text(words, 'revenue'), area.x, area.y - type.label * 1.8, box, { tone: 'cash' }),
  ];
}

/** The newest promise, or the sum, very large, with a line under it. */
function drawFigure(layout: Layout, fact: FactId, words: Words, box: Box): Mark[] {
  const type = typeOf(box);
  const shown = text(words, 'figure');
  const { side } = layout;
  const size = round(Math.min(type.figure * 1.5, (side.width * 0.97) / measure(shown, 'display', 1)));
  const y = side.y + size * 0.74;
  const point = paragraph(
    `note/${words.frame}-point`,
    text(words, 'point'),
    side.x,
    y + size * 0.2 + type.strong,
    side.width,
    box,
    {
      face: 'label-strong',
      size: isNarrow(box) ? type.label : type.strong,
    },
  );
  return [label(`note/${words.frame}-figure`, shown, side.x, y, box, { face: 'display', size, fact }), ...point.marks];
}

/** How much of the stack fills the drawing before it is drawn smaller, in USD million. */
const FRAME_TOP = 10_600;

/** The stack up to a promise, at one scale until the last outgrows the drawing and is torn off at its top. */
export function drawUpTo(count: number, fact: FactId) {
  return (model: Figures, words: Words, box: Box): Scene => {
    const { marks, plot } = furnish(words, box);
    const layout = layOut(words, plot, box);
    const blocks = pile(PROMISES.slice(0, count), model);
    const overflow = (blocks.at(-1)?.to ?? 0) > FRAME_TOP;
    // What no longer fits is drawn as far as the top, once the rest has sunk enough to show it.
    const top = overflow ? FRAME_TOP * 1.3 : FRAME_TOP;
    const y = (millions: number): number => bottom(plot) - (Math.min(millions, top) / top) * plot.height;
    const newest = count - (fact === 'commit-eu-2-2b' ? 2 : 1);
    return {
      box,
      marks: [
        ...marks,
        ...blocks.flatMap((block, i): Mark[] => {
          const area = span(layout.stack, block.from, block.to, y);
          return [
            blockMark(block, area, { tone: block.tone, fill: 'hatch', opacity: i < newest ? 0.5 : 1 }, block.to > top),
            ...blockLabel(block, area, words, box, i < newest),
          ];
        }),
        ...drawRevenue(model, layout, y, words, box),
        ...drawFigure(layout, fact, words, box),
        ground(plot),
      ],
    };
  };
}

/** The whole stack, drawn so small that it fits. */
export function drawSum(model: Figures, words: Words, box: Box): Scene {
  const { marks, plot } = furnish(words, box);
  const layout = layOut(words, plot, box);
  const blocks = pile(PROMISES, model);
  const top = blocks.at(-1)?.to ?? FRAME_TOP;
  const y = (millions: number): number => bottom(plot) - (millions / top) * plot.height;
  return {
    box,
    marks: [
      ...marks,
      ...blocks.flatMap((block): Mark[] => {
        const area = span(layout.stack, block.from, block.to, y);
        return [blockMark(block, area, { tone: block.tone, fill: 'hatch' }), ...blockLabel(block, area, words, box)];
      }),
      ...drawRevenue(model, layout, y, words, box),
      ...drawFigure(layout, 'promises-with-core-scientific', words, box),
      ground(plot),
    ],
  };
}

/** A pile of the check: whose money it is, over blocks of that kind. */
function drawPile(
  name: string,
  blocks: readonly Placed[],
  area: Area,
  y: (millions: number) => number,
  look: (block: Placed) => Look,
  words: Words,
  box: Box,
): Mark[] {
  const type = typeOf(box);
  const top = Math.max(...blocks.map(({ to }) => to));
  const head = paragraph(`pile/${name}`, text(words, `pile-${name}`), area.x, 0, area.width, box, {
    face: 'label-strong',
  });
  const lift = y(top) - type.label * 0.6 - (head.next - type.label * 1.28);
  return [
    ...head.marks.map((mark) => ({ ...mark, y: round(mark.y + lift) })),
    ...blocks.flatMap((block): Mark[] => {
      const place = span(area, block.from, block.to, y);
      const pad = type.label * 0.3;
      const shown = text(words, `${block.id}-short`);
      const fits = place.height > type.label * 1.75;
      const width = measure(shown, 'label-strong', type.label) + pad * 2;
      const middle = { x: area.x + area.width / 2, y: place.y + place.height / 2 };
      return [
        blockMark(block, place, look(block)),
        ...(fits
          ? [
              {
                shape: 'rect' as const,
                key: `plate/${block.id}`,
                tone: 'paper' as const,
                fill: 'solid' as const,
                x: round(middle.x - width / 2),
                y: round(middle.y - type.label * 0.7),
                width: round(width),
                height: round(type.label * 1.4),
              },
              label(`short/${block.id}`, shown, middle.x, middle.y + type.label * 0.35, box, {
                face: 'label-strong',
                anchor: 'middle',
                fact: block.fact,
              }),
            ]
          : []),
      ];
    }),
  ];
}

/** The same blocks sorted by whose money they are: CoreWeave's pledges, its partners' building, and years of rent. */
export function drawWhose(model: Figures, words: Words, box: Box): Scene {
  const { marks, plot } = furnish(words, box);
  const type = typeOf(box);
  const gap = type.label * 1.1;
  const width = (plot.width - 2 * gap) / 3;
  const column = (i: number): Area => ({ ...plot, x: plot.x + i * (width + gap), width });
  const of = (keep: (promise: Promised) => boolean): readonly Placed[] => pile(PROMISES.filter(keep), model);
  const rent = of(({ id }) => id === 'core-scientific');
  // Virginia's loan is part of the venture's sum: it lies inside it, not on top.
  const partners = of(({ partners: theirs }) => theirs === true).map((block) =>
    block.id === 'virginia' ? { ...block, from: 0, to: block.to - block.from } : block,
  );
  const own = of(({ partners: theirs, id }) => theirs !== true && id !== 'core-scientific');
  const tallest = Math.max(...rent.map(({ to }) => to));
  const head = type.label * 1.28 * (isNarrow(box) ? 3 : 2.4);
  const y = (millions: number): number => bottom(plot) - (millions / tallest) * (plot.height - head);
  return {
    box,
    marks: [
      ...marks,
      ...drawPile('own', own, column(0), y, ({ tone }) => ({ tone, fill: 'hatch' }), words, box),
      ...drawPile(
        'partners',
        partners,
        column(1),
        y,
        ({ id }) => (id === 'virginia' ? { tone: 'others', fill: 'faint' } : { tone: 'others', fill: 'outline' }),
        words,
        box,
      ),
      ...drawPile('rent', rent, column(2), y, ({ tone }) => ({ tone, fill: 'hatch' }), words, box),
      ground(plot),
    ],
  };
}
