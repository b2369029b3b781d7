import { typeOf, type Box } from '../../scene/box.ts';
import { furnish } from '../../scene/furniture.ts';
import { label } from '../../scene/label.ts';
import { round, type Mark, type Scene } from '../../scene/scene.ts';
import { text, type Words } from '../exhibit.ts';
import { CHARGES, type Charge } from './charges.ts';
import { pathOf } from './curves.ts';
import { drawDevice } from './device.ts';
import { layOut, loose, rowOf, type Layout } from './layout.ts';

/** A wire's name over it, and under it the figure that has left the screen. */
function drawWords(charge: Charge, i: number, now: boolean, words: Words, layout: Layout, box: Box): Mark[] {
  const type = typeOf(box);
  const { wires, weight, under } = layout;
  const y = rowOf(i, layout);
  const size = under ? type.strong * 1.1 : type.strong;
  const half = (now ? weight * 1.5 : weight) / 2;
  const row = rowOf(1, layout) - rowOf(0, layout);
  const value = Math.min(type.strong * 1.9, row - 2 * half - size * 1.5);
  return [
    label(`name/${charge.id}`, text(words, charge.id), wires.x, y - half - size * 0.4, box, {
      face: 'label-strong',
      size,
    }),
    ...(now
      ? []
      : [
          label(`value/${charge.id}`, text(words, `${charge.id}-value`), wires.x, y + half + value * 0.8, box, {
            face: 'display',
            size: value,
            tone: charge.tone,
            fact: charge.fact,
          }),
        ]),
  ];
}

/** The wires up to `current` are lit, the last of them on the screen; the others hang grey. */
export function drawWires(current: number, words: Words, box: Box): Scene {
  const { marks, plot } = furnish(words, box);
  const layout = layOut(plot, box);
  const charge = CHARGES[current];
  if (!charge) throw new Error(`no charge ${current}`);
  return {
    box,
    marks: [
      ...marks,
      ...CHARGES.map((wire, i): Mark => ({
        shape: 'path',
        key: `wire/${wire.id}`,
        tone: i <= current ? wire.tone : 'others',
        d: pathOf(loose(i, layout)),
        fill: 'line',
        weight: round(i === current ? layout.weight * 1.5 : i < current ? layout.weight : layout.weight * 0.4),
        ...(i <= current && { fact: wire.fact }),
      })),
      ...CHARGES.flatMap((wire, i) => (i <= current ? drawWords(wire, i, i === current, words, layout, box) : [])),
      ...drawDevice({ ...charge, key: `value/${charge.id}` }, current + 1, words, layout.device, box),
    ],
  };
}
