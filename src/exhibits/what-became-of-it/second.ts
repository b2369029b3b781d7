import type { Figures } from '../../model/figures.ts';
import { figure } from '../../model/figures.ts';
import { isNarrow, typeOf, type Box } from '../../scene/box.ts';
import { label, paragraph } from '../../scene/label.ts';
import { measure, wrap } from '../../scene/text.ts';
import { right, round, type Mark } from '../../scene/scene.ts';
import { text, type Words } from '../exhibit.ts';
import { daysToToday } from './days.ts';
import type { Layout } from './layout.ts';
import { drawWorth, HOPED } from './worth.ts';

/** CoreWeave's line, which stops at today, and the blank page after it. */
export function drawSecond(model: Figures, words: Words, layout: Layout, box: Box): Mark[] {
  const type = typeOf(box);
  const { plot, second, x } = layout;
  const side = layout.side(figure(model, HOPED.fact));
  const today = x(daysToToday(model, words));
  const gap = type.label * 1.1;
  const names = plot.x + side + gap;
  const width = isNarrow(box) ? type.label * 6.2 : type.label * 6.6;
  const left = round(names + width);
  const far = round(right(plot) - 1);
  const top = round(second - side);
  const inner = (far - left) * 0.84;
  const blank = text(words, 'blank');
  const longest = Math.max(...blank.split(' ').map((word) => measure(word, 'display', 1)));
  const size = Math.min(type.takeaway * 0.9, Math.max(side * 0.24, type.label), inner / longest);
  const lines = wrap(blank, 'display', size, inner).length;
  const first = top + side / 2 - ((lines - 1) * size * 1.12) / 2 + size * 0.33;
  return [
    ...drawWorth(HOPED, second, model, words, layout, box),
    label('second/name', text(words, 'coreweave'), names, top + type.strong * 0.8, box, {
      face: 'label-strong',
      size: type.strong,
      tone: 'coreweave',
    }),
    label('second/worth', text(words, 'worth-cw'), names, top + type.strong * 0.8 + type.strong * 1.35, box, {
      face: 'display',
      size: round(type.strong * 1.2),
      fact: HOPED.fact,
    }),
    label('second/basis', text(words, 'basis-cw'), names, top + type.strong * 2.15 + type.label * 1.3, box, {
      tone: 'muted',
    }),
    {
      shape: 'path',
      key: 'second/blank',
      tone: 'muted',
      d: `M${left} ${top}L${far} ${top}L${far} ${second}L${left} ${second}Z`,
      fill: 'line',
      weight: 1.5,
      dash: 'dashed',
    },
    ...paragraph('second/blank-words', blank, (left + far) / 2, first, inner, box, {
      face: 'display',
      size: round(size),
      anchor: 'middle',
      tone: 'muted',
    }).marks,
    {
      shape: 'line',
      key: 'second/line',
      tone: 'coreweave',
      x1: plot.x,
      x2: today,
      y1: second,
      y2: second,
      weight: 4,
    },
    {
      shape: 'circle',
      key: 'second/today',
      tone: 'coreweave',
      cx: today,
      cy: second,
      r: round(type.label * 0.42),
      fill: 'solid',
    },
    label('second/filed', text(words, 'event-cw-filed'), plot.x, second + layout.pitch * 1.1, box, {
      tone: 'muted',
      fact: 'tl-s1-filed',
    }),
  ];
}
