import type { FactId } from '../../ledger/ids.ts';
import { isNarrow, typeOf, type Box } from '../../scene/box.ts';
import { furnish } from '../../scene/furniture.ts';
import { label } from '../../scene/label.ts';
import { round, type Mark, type Scene } from '../../scene/scene.ts';
import { text, type Words } from '../exhibit.ts';
import { CHARGES } from './charges.ts';
import { at, cut, pathOf, placeAt } from './curves.ts';
import { drawDevice } from './device.ts';
import { layOut, strandGap, wound, type Layout } from './layout.ts';

/** The cord is as long as the critic gives the company: one year from his writing. */
const MONTHS = 12;

/** The state of the cord: how many months have burnt, and what the device says. */
export interface Burning {
  readonly months: number;
  readonly fact: FactId;
  readonly record: FactId;
}

/** A knot for each month: a short bar across the cord. */
function drawMonths(layout: Layout, half: number): Mark[] {
  const [outer, inner] = [wound(half, layout), wound(-half, layout)];
  const middle = wound(0, layout);
  return Array.from({ length: MONTHS - 1 }, (_, i): Mark => {
    const place = placeAt(middle, (i + 1) / MONTHS);
    const [a, b] = [at(outer, place), at(inner, place)];
    return {
      shape: 'line',
      key: `month/${i + 1}`,
      tone: 'ink',
      x1: round(a.x),
      y1: round(a.y),
      x2: round(b.x),
      y2: round(b.y),
      weight: 1.5,
    };
  });
}

/** The five wires wound into one cord, a year long, burnt as far as `months`. */
export function drawCord({ months, ...figures }: Burning, words: Words, box: Box): Scene {
  const { marks, plot } = furnish(words, box);
  const type = typeOf(box);
  const layout = layOut(plot, box);
  const gap = strandGap(layout);
  const middle = wound(0, layout);
  const place = placeAt(middle, months / MONTHS);
  const ember = at(middle, place);
  const half = gap * (CHARGES.length / 2 + 0.35);
  const strands = CHARGES.map((charge, i) => ({
    charge,
    ...cut(wound(((CHARGES.length - 1) / 2 - i) * gap, layout), place),
  }));
  const start = at(middle, { segment: 0, t: 0 });
  // Clear of the ember that starts there.
  const startLine = isNarrow(box) ? start.y + half * 1.75 + type.strong : start.y - half * 1.75 - type.strong * 0.3;
  const burnt = months > 0;
  return {
    box,
    marks: [
      ...marks,
      ...(burnt
        ? strands.map(({ charge, before }): Mark => ({
            shape: 'path',
            key: `ash/${charge.id}`,
            tone: 'others',
            d: pathOf(before),
            fill: 'line',
            weight: round(layout.weight * 0.22),
            dash: 'dashed',
          }))
        : []),
      ...strands.map(({ charge, after }): Mark => ({
        shape: 'path',
        key: `wire/${charge.id}`,
        tone: charge.tone,
        d: pathOf(after),
        fill: 'line',
        weight: round(layout.weight * 0.7),
      })),
      ...drawMonths(layout, half),
      label('cord/start', text(words, 'start'), layout.wires.x, startLine, box, {
        face: 'label-strong',
        size: type.strong,
        ...(burnt && { tone: 'muted' as const }),
      }),
      ...(burnt
        ? [
            label(
              'cord/october',
              text(words, 'october'),
              ember.x + half * 1.2,
              ember.y + half + type.strong * 1.05,
              box,
              {
                face: 'label-strong',
                size: type.strong,
                tone: 'coreweave',
                fact: 'ddtl2-first-repayment',
              },
            ),
          ]
        : []),
      {
        shape: 'circle',
        key: 'ember/glow',
        tone: 'coreweave',
        fill: 'faint',
        cx: round(ember.x),
        cy: round(ember.y),
        r: round(half * 1.7),
      },
      {
        shape: 'circle',
        key: 'ember/core',
        tone: 'coreweave',
        fill: 'solid',
        cx: round(ember.x),
        cy: round(ember.y),
        r: round(half * 0.95),
      },
      ...drawDevice(
        { ...figures, key: `reading/${words.frame}`, tone: 'debt' },
        CHARGES.length,
        words,
        layout.device,
        box,
      ),
    ],
  };
}
