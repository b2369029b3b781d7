import type { FactId } from '../../ledger/ids.ts';
import { typeOf, type Box } from '../../scene/box.ts';
import { label, paragraph } from '../../scene/label.ts';
import { measure, wrap } from '../../scene/text.ts';
import { round, type Area, type Mark } from '../../scene/scene.ts';
import type { Tone } from '../../scene/palette.ts';
import { text, type Words } from '../exhibit.ts';

/** The largest size of the display face at which a text fits a width, up to a limit. */
export const fitted = (shown: string, width: number, most: number): number =>
  round(Math.min(most, width / measure(shown, 'display', 1)));

/** A figure, very large, with lines under it, from the top of a room; returns where the next line would stand. */
export function drawFigure(
  fact: FactId,
  lines: readonly string[],
  room: Area,
  words: Words,
  box: Box,
  tone: Tone = 'ink',
): { marks: Mark[]; next: number } {
  const type = typeOf(box);
  const shown = text(words, 'figure');
  const below = lines.reduce(
    (sum, name) => sum + wrap(text(words, name), 'label-strong', type.strong, room.width).length * type.strong * 1.28,
    0,
  );
  const size = fitted(shown, room.width, Math.min(type.figure * 2.4, (room.height - below - type.strong * 0.2) / 1.02));
  const first = room.y + size * 0.76;
  const marks: Mark[] = [
    label(`note/${words.frame}-figure`, shown, room.x, first, box, { face: 'display', size, tone, fact }),
  ];
  let y = first + size * 0.24 + type.strong * 1.0;
  lines.forEach((name, i) => {
    const block = paragraph(`note/${words.frame}-${name}`, text(words, name), room.x, y, room.width, box, {
      face: i === 0 ? 'label-strong' : 'label',
      tone: i === 0 ? 'ink' : 'muted',
      size: i === 0 ? type.strong : type.label,
    });
    marks.push(...block.marks);
    y = block.next;
  });
  return { marks, next: y };
}

/** An amount over its name on a slip of paper, in the upper left corner of an area; as large as the area allows. */
export function drawSlip(name: string, fact: FactId, area: Area, words: Words, box: Box): Mark[] {
  const type = typeOf(box);
  const pad = type.label * 0.45;
  const value = text(words, `${name}-value`);
  const room = area.width - pad * 4;
  const lines = wrap(text(words, name), 'label-strong', type.label, room);
  const below = lines.length * type.label * 1.28;
  const most = Math.min(type.figure * 1.5, area.height - pad * 4 - below);
  const size = Math.max(type.strong, fitted(value, room, most));
  const width = Math.max(measure(value, 'display', size), ...lines.map((l) => measure(l, 'label-strong', type.label)));
  const x = area.x + pad;
  const y = area.y + pad;
  const first = y + pad + size * 0.74;
  return [
    {
      shape: 'rect',
      key: `slip/${name}`,
      tone: 'paper',
      fill: 'solid',
      x: round(x),
      y: round(y),
      width: round(width + pad * 2),
      height: round(pad * 1.6 + size + below),
    },
    label(`slip/${name}-value`, value, x + pad, first, box, { face: 'display', size, fact }),
    ...paragraph(`slip/${name}-name`, text(words, name), x + pad, first + size * 0.2 + type.label, room, box, {
      face: 'label-strong',
    }).marks,
  ];
}
