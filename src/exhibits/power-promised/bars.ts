import type { FactId } from '../../ledger/ids.ts';
import { block } from '../../scene/block.ts';
import { typeOf, type Box } from '../../scene/box.ts';
import { label } from '../../scene/label.ts';
import { measure } from '../../scene/text.ts';
import { round, type Area, type Fill, type Mark } from '../../scene/scene.ts';
import type { Tone } from '../../scene/palette.ts';
import { text, type Words } from '../exhibit.ts';

/** A sum of money as a bar; all are drawn at one scale. */
export interface Sum {
  /** Names its label, and with `-value` its amount. */
  readonly id: string;
  readonly tone: Tone;
  readonly fill: Fill;
  readonly fact: FactId;
}

export const barMark = (sum: Sum, area: Area): Mark => block(`money/${sum.id}`, area, sum);

/** A bar with its name and amount after its end. */
export function drawSmall(sum: Sum, area: Area, words: Words, box: Box): Mark[] {
  const type = typeOf(box);
  const size = Math.min(type.strong, area.height * 1.1);
  const shownSize = Math.max(type.label, size);
  const value = text(words, `${sum.id}-value`);
  const x = area.x + area.width + type.label * 0.6;
  const y = area.y + area.height / 2 + shownSize * 0.35;
  return [
    barMark(sum, area),
    label(`value/${sum.id}`, value, x, y, box, { face: 'label-strong', size: shownSize, fact: sum.fact }),
    label(
      `name/${sum.id}`,
      text(words, sum.id),
      x + measure(value, 'label-strong', shownSize) + type.label * 0.5,
      y,
      box,
      {
        size: type.label,
      },
    ),
  ];
}

/** A bar so long that its amount stands in it, very large, on a plate of paper where it is hatched. */
export function drawLarge(sum: Sum, area: Area, words: Words, box: Box): Mark[] {
  const type = typeOf(box);
  const value = text(words, `${sum.id}-value`);
  const name = text(words, sum.id);
  const pad = type.label * 0.5;
  const nameWidth = measure(name, 'label-strong', type.label);
  const room = area.width - nameWidth - pad * 5;
  const size = round(Math.min(area.height * 0.72, Math.min(room, area.width * 0.42) / measure(value, 'display', 1)));
  const valueWidth = measure(value, 'display', size);
  const y = area.y + area.height / 2;
  return [
    barMark(sum, area),
    {
      shape: 'rect',
      key: `plate/${sum.id}`,
      tone: 'paper',
      fill: 'solid',
      x: round(area.x + pad),
      y: round(y - Math.min(size * 0.5, area.height / 2 - 3)),
      width: round(valueWidth + nameWidth + pad * 3),
      height: round(Math.min(size, area.height - 6)),
    },
    label(`value/${sum.id}`, value, area.x + pad * 2, y + size * 0.33, box, { face: 'display', size, fact: sum.fact }),
    label(`name/${sum.id}`, name, area.x + pad * 3 + valueWidth, y + type.label * 0.35, box, { face: 'label-strong' }),
  ];
}
