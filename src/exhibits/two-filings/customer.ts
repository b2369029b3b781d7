import { figure, type Figures } from '../../model/figures.ts';
import { block } from '../../scene/block.ts';
import { isNarrow, typeOf, type Box } from '../../scene/box.ts';
import { furnish } from '../../scene/furniture.ts';
import { label, paragraph } from '../../scene/label.ts';
import { measure, wrap } from '../../scene/text.ts';
import { bottom, round, type Area, type Mark, type Scene } from '../../scene/scene.ts';
import { text, type Words } from '../exhibit.ts';
import { display } from './shapes.ts';

const VOICES = ['ft', 'cw'] as const;

/** The two accounts side by side in one size, the largest that fits: neither is drawn as the true one. */
function drawVoices(words: Words, area: Area, gap: number, box: Box): Mark[] {
  const type = typeOf(box);
  const width = (area.width - gap) / 2;
  const linesOf = (name: string, face: 'display' | 'label-strong', size: number): number =>
    Math.max(...VOICES.map((id) => wrap(text(words, `${name}-${id}`), face, size, width).length));
  const names = linesOf('voice', 'label-strong', type.label) * type.label * 1.28;
  const longest = Math.max(
    ...VOICES.flatMap((id) => text(words, `says-${id}`).split(' ')).map((word) => measure(word, 'display', 1)),
  );
  let size = Math.min(type.figure * 0.75, width / longest);
  while (size > type.label && linesOf('says', 'display', size) * size * 1.12 + names > area.height) size -= 0.5;
  return VOICES.flatMap((id, i): Mark[] => {
    const x = area.x + i * (width + gap);
    return [
      ...paragraph(`voice/${id}-name`, text(words, `voice-${id}`), x, area.y + type.label * 0.75, width, box, {
        tone: id === 'cw' ? 'coreweave' : 'muted',
        face: 'label-strong',
      }).marks,
      ...paragraph(`voice/${id}-says`, text(words, `says-${id}`), x, area.y + names + size * 0.9, width, box, {
        face: 'display',
        size: round(size),
      }).marks,
    ];
  });
}

/** A year's revenue as one bar with one customer's part of it, and beneath it both accounts of that customer. */
export function drawCustomer(model: Figures, words: Words, box: Box): Scene {
  const { marks, plot } = furnish(words, box);
  const type = typeOf(box);
  const share = figure(model, 'conc-62');
  const size = Math.min(type.figure * (isNarrow(box) ? 1.15 : 1.7), plot.height * 0.24);
  const thick = plot.height * 0.19;
  const whole: Area = { x: plot.x, y: plot.y + size * 0.98, width: plot.width, height: thick };
  const middle = whole.y + thick / 2 + type.strong * 0.35;
  const gap = type.label * 2;
  const width = (plot.width - gap) / 2;
  const top = bottom(whole) + type.label * (isNarrow(box) ? 1 : 2);
  const rule = plot.x + width + gap / 2;
  return {
    box,
    marks: [
      ...marks,
      display('customer/figure', text(words, 'figure'), { x: plot.x, y: plot.y + size * 0.76 }, size, box, {
        tone: 'microsoft',
        fact: 'conc-62',
      }),
      block('bar/cw-year-revenue', whole, { tone: 'others', fill: 'faint', fact: 'cw-revenue-2024' }),
      block(
        'bar/microsoft',
        { ...whole, width: whole.width * share },
        { tone: 'microsoft', fill: 'solid', fact: 'conc-62' },
      ),
      label('customer/microsoft', text(words, 'microsoft'), plot.x + type.label * 0.7, middle, box, {
        face: 'label-strong',
        size: type.strong,
        tone: 'paper',
      }),
      label('customer/others', text(words, 'others'), plot.x + whole.width * share + type.label * 0.7, middle, box, {
        face: 'label-strong',
        size: type.strong,
      }),
      ...drawVoices(words, { x: plot.x, y: top, width: plot.width, height: bottom(plot) - top }, gap, box),
      {
        shape: 'line',
        key: 'voice/between',
        tone: 'ink',
        x1: round(rule),
        x2: round(rule),
        y1: round(top),
        y2: round(bottom(plot)),
        weight: 1.5,
      },
    ],
  };
}
