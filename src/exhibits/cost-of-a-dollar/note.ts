import { padded } from '../../scene/annotate.ts';
import { path, rect } from '../../scene/mark.ts';
import { centredOn } from '../../scene/rhythm.ts';
import { middle, type Area, type Marks } from '../../scene/scene.ts';
import type { Drawing } from '../drawing.ts';

/** The dollar that came in, as a banknote: a solid field with a border inside it, and its value in the middle. */
export function drawNote(d: Drawing<'cost-of-a-dollar'>, area: Area): Marks {
  const fact = 'cw-revenue-2024';
  const rim = Math.min(area.height * 0.1, area.width * 0.05);
  const size = d.fit('dollar', area.width * 0.5, area.height * 0.62);
  const { x, y } = middle(area);
  const value = { face: 'display', size, tone: 'paper', anchor: 'middle', fact } as const;
  return [
    rect('note/body', area, { tone: 'cash', fact }),
    border(padded(area, -rim), rim),
    d.label('note/value', 'dollar', { x, y: centredOn(y, 'display', size) }, value),
  ];
}

/** A border whose corners are cut, as an engraver would. */
function border({ x, y, width, height }: Area, rim: number) {
  const cut = rim * 1.4;
  const [east, south] = [x + width, y + height];
  const corners = [
    [x + cut, y],
    [east - cut, y],
    [east, y + cut],
    [east, south - cut],
    [east - cut, south],
    [x + cut, south],
    [x, south - cut],
    [x, y + cut],
  ] as const;
  const look = { tone: 'paper', fill: 'line', weight: Math.max(1, rim * 0.14) } as const;
  return path('note/border', (pen) => pen.polygon(corners.map(([px, py]) => ({ x: px, y: py }))), look);
}
