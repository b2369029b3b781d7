import type { FactId } from '../../ledger/ids.ts';
import { figure, type Figures } from '../../model/figures.ts';
import { isNarrow, typeOf, type Box } from '../../scene/box.ts';
import { furnish } from '../../scene/furniture.ts';
import { label, paragraph } from '../../scene/label.ts';
import { measure, wrap } from '../../scene/text.ts';
import { round, type Mark, type Scene } from '../../scene/scene.ts';
import { text, type Words } from '../exhibit.ts';
import { daysAfterFiling } from './days.ts';
import { drawCross, drawEvent, EVENTS } from './events.ts';
import { drawTicks, layOut, type Layout } from './layout.ts';
import { drawSecond } from './second.ts';
import { drawWorth, WORTHS } from './worth.ts';

export type FrameId = keyof typeof EVENTS;

/** The figure a frame is about, in the lower half that CoreWeave's line will take. */
const NOTES: Readonly<Partial<Record<FrameId, FactId>>> = {
  weeks: 'ww-withdrawn-weeks-days',
  spac: 'ww-spac-value',
  bankruptcy: 'ww-nyse-delisting-record',
  small: 'ww-2024-small-locations',
};

function drawNote(id: FrameId, words: Words, layout: Layout, box: Box): Mark[] {
  const fact = NOTES[id];
  if (!fact) return [];
  const type = typeOf(box);
  const { note } = layout;
  const shown = text(words, 'figure');
  const point = text(words, 'point');
  const small = isNarrow(box) ? type.strong : type.takeaway * 0.72;
  const lines = wrap(point, 'display', small, note.width).length;
  const size = round(
    Math.min(
      note.width / measure(shown, 'display', 1),
      (note.height - lines * small * 1.12) / 1.08,
      type.figure * (isNarrow(box) ? 1.7 : 2.4),
    ),
  );
  // Middle of the room, so that a short figure does not leave a hole under it.
  const spare = note.height - size * 1.08 - lines * small * 1.12;
  const y = note.y + spare * 0.4 + size * 0.74;
  return [
    label(`note/${id}-figure`, shown, note.x, y, box, { face: 'display', size, fact }),
    ...paragraph(`note/${id}-point`, point, note.x, y + size * 0.24 + small * 0.95, note.width, box, {
      face: 'display',
      size: round(small),
    }).marks,
  ];
}

/** WeWork's line as far as the frame has told it; in the last frame CoreWeave's under it, from the same day. */
export function draw(id: FrameId, model: Figures, words: Words, box: Box): Scene {
  const { marks, plot } = furnish(words, box);
  const type = typeOf(box);
  const events = EVENTS[id];
  const needs = {
    span: id === 'weeks' ? 'weeks' : 'years',
    rows: Math.max(...events.map(({ row }) => row)) + 1,
    most: figure(model, 'ww-valuation-peak'),
  } as const;
  const layout = layOut(plot, needs, model, box);
  const last = Math.max(...events.map(({ moment }) => daysAfterFiling(moment, model)));
  return {
    box,
    marks: [
      ...marks,
      ...WORTHS[id].flatMap((worth) => drawWorth(worth, layout.line, model, words, layout, box)),
      label(
        'first/name',
        text(words, 'wework'),
        plot.x + layout.side(figure(model, 'ww-valuation-peak')) + type.label,
        plot.y + type.strong * 0.8,
        box,
        { face: 'label-strong', size: type.strong },
      ),
      drawTicks(layout, box),
      {
        shape: 'line',
        key: 'first/line',
        tone: 'wework',
        x1: plot.x,
        x2: layout.x(last),
        y1: layout.line,
        y2: layout.line,
        weight: 4,
      },
      ...events.flatMap((event) => drawEvent(event, model, words, layout, box)),
      ...(events.some(({ moment }) => moment === 'bankrupt') ? [drawCross(model, layout, box)] : []),
      ...(id === 'blank' ? drawSecond(model, words, layout, box) : drawNote(id, words, layout, box)),
    ],
  };
}
