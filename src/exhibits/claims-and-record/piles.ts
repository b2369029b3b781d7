import { claimsThat } from '../../model/claims.ts';
import type { Figures } from '../../model/figures.ts';
import { OUTCOMES } from '../../ledger/units.ts';
import { isNarrow, typeOf, type Box } from '../../scene/box.ts';
import { furnish } from '../../scene/furniture.ts';
import { label, paragraph } from '../../scene/label.ts';
import { measure } from '../../scene/text.ts';
import { bottom, right, round, type Mark, type Scene } from '../../scene/scene.ts';
import { text, type Words } from '../exhibit.ts';
import { drawSign } from './sign.ts';

/** Every claim's sign, sorted into three piles by what became of it; the piles stand on one line. */
export function drawPiles(model: Figures, words: Words, box: Box): Scene {
  const piles = OUTCOMES.map((outcome) => ({ outcome, claims: claimsThat(model, outcome) }));
  const { marks, plot } = furnish(words, box);
  const type = typeOf(box);
  const gap = type.label * (isNarrow(box) ? 0.6 : 1.2);
  const width = (plot.width - gap * (OUTCOMES.length - 1)) / OUTCOMES.length;
  const highest = Math.max(...piles.map(({ claims }) => claims.length));
  const widest = Math.max(...OUTCOMES.map((outcome) => measure(text(words, `${outcome}-count`), 'display', 1)));
  const size = Math.min(type.figure * 0.9, (width * 0.94) / widest, plot.height * 0.16);
  const head = size * 0.95;
  const floor = bottom(plot) - type.label * 0.2;
  const step = (floor - plot.y - head) / highest;
  const name = Math.max(type.label, Math.min(type.strong * 1.3, width * 0.085));
  // In a tall drawing of few claims a name stands under its sign, which may then be larger.
  const under = plot.height > plot.width && step * 0.4 >= name * 1.6;
  const r = under ? Math.min(step * 0.3, width * 0.3) : Math.min(step * 0.44, width * (isNarrow(box) ? 0.12 : 0.13));
  const beside = under ? 0 : 2 * r + type.label * (isNarrow(box) ? 0.45 : 0.8);
  return {
    box,
    marks: [
      ...marks,
      ...piles.flatMap(({ outcome, claims }, column): Mark[] => {
        const x = plot.x + column * (width + gap);
        const top = floor - claims.length * step;
        return [
          label(`pile/${outcome}`, text(words, `${outcome}-count`), x, top - size * 0.18, box, {
            face: 'display',
            size: round(size),
          }),
          ...claims.flatMap((claim, i): Mark[] => {
            const middle = top + (i + 0.5) * step;
            const set = (y: number) =>
              paragraph(
                `claim/${claim.id}-short`,
                text(words, `${claim.id}-short`),
                x + beside,
                y,
                width - beside,
                box,
                {
                  face: 'label-strong',
                  size: round(name),
                },
              );
            if (under)
              return [
                ...drawSign(claim.id, outcome, x + r, top + i * step + r, r),
                ...set(top + i * step + 2 * r + name * 1.25).marks,
              ];
            const lines = set(0).marks.length;
            return [
              ...drawSign(claim.id, outcome, x + r, middle, r),
              ...set(middle + name * 0.35 - ((lines - 1) * name * 1.28) / 2).marks,
            ];
          }),
        ];
      }),
      {
        shape: 'line',
        key: 'rule/foot',
        tone: 'ink',
        x1: round(plot.x),
        x2: round(right(plot)),
        y1: round(floor),
        y2: round(floor),
        weight: 2.5,
      },
    ],
  };
}
