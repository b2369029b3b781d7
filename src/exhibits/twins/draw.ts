import type { FactId } from '../../ledger/ids.ts';

import { figure, type Figures } from '../../model/figures.ts';
import { isNarrow, typeOf, type Box } from '../../scene/box.ts';
import { furnish } from '../../scene/furniture.ts';
import { label, paragraph } from '../../scene/label.ts';
import { measure } from '../../scene/text.ts';
import { right, round, type Area, type Mark, type Scene } from '../../scene/scene.ts';
import { text, type Words } from '../exhibit.ts';
import { drawRails } from './rails.ts';
import { drawSteps, levelOf, type StepName } from './steps.ts';
import { railsIn, type Rails } from './time.ts';

/** A figure, very large, with its lines under it or after it, in an area between the rails. */
function drawFigure(fact: FactId, lines: readonly string[], room: Area, words: Words, box: Box, after = false): Mark[] {
  const type = typeOf(box);
  const shown = text(words, 'figure');
  const most = type.figure * (isNarrow(box) ? 1.15 : 2.2);
  const size = round(
    Math.min(most, room.height * (after ? 0.95 : 0.5), (room.width * (after ? 0.5 : 1)) / measure(shown, 'display', 1)),
  );
  const first = room.y + size * 0.8;
  const marks: Mark[] = [
    label(`note/${words.frame}-figure`, shown, room.x, first, box, { face: 'display', size, fact }),
  ];
  let y = after ? first - size * 0.4 : first + size * 0.2 + type.strong * 1.1;
  const x = after ? room.x + measure(shown, 'display', size) + type.strong : room.x;
  const width = room.x + room.width - x;
  lines.forEach((name, i) => {
    const block = paragraph(`note/${words.frame}-${name}`, text(words, name), x, y, width, box, {
      face: i === 0 ? 'label-strong' : 'label',
      tone: i === 0 ? 'ink' : 'muted',
      ...(i === 0 && { size: type.strong }),
    });
    marks.push(...block.marks);
    y = block.next;
  });
  return marks;
}

const EVENTS = ['listed', 'bankrupt', 'out'] as const;

/** Events of Core Scientific's life over its rail, each on a row of its own, with a line down to the day. */
function drawEvents(words: Words, rails: Rails, box: Box): Mark[] {
  const type = typeOf(box);
  return EVENTS.flatMap((name, i): Mark[] => {
    const x = rails.at(name);
    const y = rails.names.lower - (i + 1) * type.label * 1.4;
    return [
      {
        shape: 'line',
        key: `event/${name}-line`,
        tone: 'ink',
        x1: round(x),
        x2: round(x),
        y1: round(y - type.label * 0.75),
        y2: round(rails.lower + (name === 'bankrupt' ? rails.drop : 0)),
        weight: 1.5,
      },
      label(`event/${name}`, text(words, name), x - type.label * 0.45, y, box, { anchor: 'end' }),
    ];
  });
}

/** A frame about both companies' whole lives. */
export function drawLives(fact: FactId, lines: readonly string[], bankrupt: boolean) {
  return (model: Figures, words: Words, box: Box): Scene => {
    const { marks, plot } = furnish(words, box);
    const rails = railsIn(plot, 'lives', model, words, box);
    const { label: size } = typeOf(box);
    const room = { ...rails.between, y: rails.between.y + size * 0.7, height: rails.between.height - size * 2.6 };
    return {
      box,
      marks: [
        ...marks,
        ...drawRails('lives', bankrupt, words, rails, box),
        ...(bankrupt ? drawEvents(words, rails, box) : []),
        ...drawFigure(
          fact,
          lines,
          bankrupt ? { ...room, height: room.height - size * 3.6 } : room,
          words,
          box,
          bankrupt,
        ),
      ],
    };
  };
}

/** CoreWeave's bid: a bar that comes down from its rail and is stopped before it reaches the other. */
function drawBid(model: Figures, words: Words, rails: Rails, box: Box): Mark[] {
  const { label: size } = typeOf(box);
  const x = rails.at('june');
  const top = rails.between.y;
  const end = levelOf(model, rails)(figure(model, 'cs-200mw')) - size * 0.9;
  const weight = size * 0.7;
  return [
    {
      shape: 'rect',
      key: 'bid/bar',
      tone: 'coreweave',
      fill: 'solid',
      x: round(x),
      y: round(top),
      width: round(weight),
      height: round(end - top),
      fact: 'cs-bid-june-2024-price',
    },
    {
      shape: 'rect',
      key: 'bid/stop',
      tone: 'ink',
      fill: 'solid',
      x: round(x - size * 0.9),
      y: round(end),
      width: round(weight + size * 1.8),
      height: round(size * 0.32),
    },
    label('bid/text', text(words, 'bid'), x + size * 1.9, end + size * 0.1, box, { fact: 'cs-bid-june-2024-price' }),
  ];
}

interface Contracts {
  readonly fact: FactId;
  readonly lines: readonly string[];
  readonly last: StepName;
  readonly lit: readonly StepName[];
  /** Whether the figure stands to the right of the first day or at the left edge. */
  readonly figureAt: 'right' | 'left';
  readonly extra?: (model: Figures, words: Words, rails: Rails, box: Box) => readonly Mark[];
}

/** A frame about what the two have signed with each other. */
function drawContracts({ fact, lines, last, lit, figureAt, extra }: Contracts) {
  return (model: Figures, words: Words, box: Box): Scene => {
    const { marks, plot } = furnish(words, box);
    const rails = railsIn(plot, 'contracts', model, words, box);
    const { label: size } = typeOf(box);
    const level = levelOf(model, rails);
    const y = rails.between.y + size * 0.8;
    const left = figureAt === 'left';
    const x = left ? plot.x : rails.at('june') + size * 1.9;
    const floor = left ? level(figure(model, 'cs-named-power')) : level(figure(model, 'cs-named-power')) - size;
    const room: Area = {
      x,
      y,
      width: (left ? rails.at('october') - size * 0.8 : right(plot)) - x,
      height: floor - y,
    };
    return {
      box,
      marks: [
        ...marks,
        ...drawRails('contracts', false, words, rails, box),
        ...drawSteps(model, last, lit, words, rails, box),
        ...(extra?.(model, words, rails, box) ?? []),
        ...drawFigure(fact, lines, room, words, box),
      ],
    };
  };
}

/** The gigawatt of the outlook as a dashed line, far above the staircase. */
function drawOutlook(model: Figures, words: Words, rails: Rails, box: Box): Mark[] {
  const { label: size } = typeOf(box);
  const y = levelOf(model, rails)(figure(model, 'cs-over-1gw'));
  const x = rails.at('october') + size * 0.2;
  const block = paragraph('outlook/text', text(words, 'outlook'), x, y + size * 1.25, right(rails.plot) - x, box);
  return [
    {
      shape: 'line',
      key: 'outlook/line',
      tone: 'muted',
      x1: round(x),
      x2: round(right(rails.plot)),
      y1: round(y),
      y2: round(y),
      weight: 2,
      dash: 'dashed',
    },
    ...block.marks,
  ];
}

const ALL: readonly StepName[] = ['june', 'august', 'october', 'february'];

export const drawTwoHundred = drawContracts({
  fact: 'cs-200mw',
  lines: ['point'],
  last: 'june',
  lit: ALL,
  figureAt: 'right',
  extra: drawBid,
});
export const drawMore = drawContracts({
  fact: 'cs-112mw',
  lines: ['point', 'scale'],
  last: 'august',
  lit: ['august'],
  figureAt: 'right',
});
export const drawDenton = drawContracts({
  fact: 'cs-contracted-590mw',
  lines: ['point', 'scale'],
  last: 'february',
  lit: ALL,
  figureAt: 'left',
});
export const drawFiveHundred = drawContracts({
  fact: 'cs-share-of-contracted',
  lines: ['point', 'scale'],
  last: 'february',
  lit: ['june', 'august', 'october', 'february'],
  figureAt: 'left',
  extra: drawOutlook,
});
