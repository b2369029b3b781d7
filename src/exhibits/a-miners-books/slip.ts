import type { FactId } from '../../ledger/ids.ts';
import { rect } from '../../scene/mark.ts';
import { FIGURE } from '../../scene/rhythm.ts';
import type { Area, Marks } from '../../scene/scene.ts';
import { measure, wrap } from '../../scene/text.ts';
import type { Drawing } from '../drawing.ts';

/** An amount over its name on a slip of paper, in the upper left corner of an area; as large as the area allows. */
export function drawSlip(
  d: Drawing<'a-miners-books'>,
  name: 'self' | 'hosted' | 'latest',
  fact: FactId,
  area: Area,
): Marks {
  const { type, space } = d;
  const pad = space.near;
  const room = area.width - pad * 4;
  const lines = wrap(d.say(name), 'label-strong', type.label, room);
  const below = lines.length * space.line;
  const most = Math.min(type.figure * 1.5, area.height - pad * 4 - below);
  const size = Math.max(type.strong, d.fit(`${name}-value`, room, most));
  const widest = Math.max(...lines.map((line) => measure(line, 'label-strong', type.label)));
  const width = Math.max(d.width(`${name}-value`, 'display', size), widest);
  const slip = { x: area.x + pad, y: area.y + pad, width: width + pad * 2, height: pad * 1.6 + size + below };
  const [x, first] = [slip.x + pad, slip.y + pad + size * FIGURE.rise];
  const second = { x, y: first + size * 0.2 + space.apart };
  return [
    rect(`slip/${name}`, slip, { tone: 'paper' }),
    d.label(`slip/${name}-value`, `${name}-value`, { x, y: first }, { face: 'display', size, fact }),
    d.paragraph(`slip/${name}-name`, name, second, room, { face: 'label-strong' }).marks,
  ];
}
