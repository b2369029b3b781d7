import { label } from '../../scene/label.ts';
import { measure } from '../../scene/text.ts';
import { round, type Area, type Mark } from '../../scene/scene.ts';
import { block } from '../../scene/block.ts';
import type { Box } from '../../scene/box.ts';
import { text, type Words } from '../exhibit.ts';

/** The dollar that came in, as a banknote: a solid field with a border inside it, and its value in the middle. */
export function drawNote(area: Area, words: Words, box: Box): Mark[] {
  const value = text(words, 'dollar');
  const rim = Math.min(area.height * 0.1, area.width * 0.05);
  const size = round(Math.min(area.height * 0.62, (area.width * 0.5) / measure(value, 'display', 1)));
  const [west, north] = [round(area.x + rim), round(area.y + rim)];
  const [east, south] = [round(area.x + area.width - rim), round(area.y + area.height - rim)];
  const middle = { x: area.x + area.width / 2, y: area.y + area.height / 2 };
  // The border's corners are cut, as an engraver would.
  const cut = round(rim * 1.4);
  return [
    block('note/body', area, { tone: 'cash', fact: 'cw-revenue-2024' }),
    {
      shape: 'path',
      key: 'note/border',
      tone: 'paper',
      fill: 'line',
      weight: round(Math.max(1, rim * 0.14)),
      d:
        `M${round(west + cut)} ${north}L${round(east - cut)} ${north}L${east} ${round(north + cut)}L${east} ${round(south - cut)}` +
        `L${round(east - cut)} ${south}L${round(west + cut)} ${south}L${west} ${round(south - cut)}L${west} ${round(north + cut)}Z`,
    },
    label('note/value', value, middle.x, middle.y + size * 0.33, box, {
      face: 'display',
      size,
      tone: 'paper',
      anchor: 'middle',
      fact: 'cw-revenue-2024',
    }),
  ];
}
