import { max, range } from 'd3-array';
import { scaleBand } from 'd3-scale';
import { OUTCOMES } from '../../ledger/units.ts';
import { CLAIMS, claimsThat, outcomeOf, type Claim, type ClaimGroup } from '../../model/claims.ts';
import { split } from '../../scene/layout.ts';
import { across } from '../../scene/mark.ts';
import { placeOf } from '../../scene/scales.ts';
import { bottom, type Marks } from '../../scene/scene.ts';
import { defineExhibit, type FrameForm } from '../define-exhibit.ts';
import type { TableForm } from '../table.ts';
import { claimsOf, drawRows, type D } from './rows.ts';
import { sign } from './sign.ts';

/** Every claim's sign, sorted into three piles by what became of it; the piles stand on one line. */
function drawPiles(d: D): Marks {
  const { plot, type, narrow } = d;
  const piles = OUTCOMES.map((outcome) => claimsThat(d.figures, outcome));
  const columns = split(plot, 'x', [1, 1, 1], type.label * (narrow ? 0.6 : 1.2));
  const { width } = columns[0];
  const counts = OUTCOMES.map((outcome) => `${outcome}-count` as const);
  const size = d.fit(counts, width * 0.94, Math.min(type.figure * 0.9, plot.height * 0.16));
  const floor = bottom(plot) - type.label * 0.2;
  // From the floor up, as many as the highest pile has.
  const rows = scaleBand(range(max(piles, ({ length }) => length) ?? 0), [floor, plot.y + size * 0.95]);
  const step = rows.bandwidth();
  const name = Math.max(type.label, Math.min(type.strong * 1.3, width * 0.085));
  // In a tall drawing of few claims a name stands under its sign, which may then be larger.
  const under = plot.height > plot.width && step * 0.4 >= name * 1.6;
  const r = under ? Math.min(step * 0.3, width * 0.3) : Math.min(step * 0.44, width * (narrow ? 0.12 : 0.13));
  const beside = under ? 0 : 2 * r + type.label * (narrow ? 0.45 : 0.8);
  return [
    OUTCOMES.map((outcome, column) => {
      const claims = piles[column] ?? [];
      const { x } = columns[column] ?? plot;
      const top = rows(claims.length - 1) ?? floor;
      return [
        d.label(`pile/${outcome}`, `${outcome}-count`, { x, y: top - size * 0.18 }, { display: size }),
        claims.map(({ id }, i) => {
          const row = placeOf(rows, claims.length - 1 - i);
          const middle = { x: x + r, y: row + (under ? r : step / 2) };
          const words = { x: x + beside, y: under ? row + 2 * r + name * 1.25 : middle.y + name * 0.35 };
          const look = { face: 'label-strong', size: name, at: under ? 'first' : 'middle' } as const;
          return [
            sign(id, outcome, middle, r),
            d.paragraph(`claim/${id}-short`, `${id}-short`, words, width - beside, look),
          ];
        }),
      ];
    }),
    across('rule/foot', floor, plot, { tone: 'ink', weight: 2.5 }),
  ];
}

const table = (claims: readonly Claim[]): TableForm<'claims-and-record'> => ({
  columns: ['claimed', 'on-record', 'column-outcome'],
  rows: (figures) =>
    claims.map((claim) => [claim.id, [`${claim.id}-figure`, `${claim.id}-record`], outcomeOf(figures, claim)]),
});

/** One group of claims, each in a row beside what is on record. */
const rows = (group: ClaimGroup): FrameForm<'claims-and-record'> => ({
  draw: (d) => drawRows(d, group),
  table: table(claimsOf(group)),
});

/** What the story's claims about the future came to, group by group, and all of them counted. */
export const claimsAndRecord = defineExhibit('claims-and-record', {
  money: rows('money'),
  lenders: rows('lenders'),
  customers: rows('customers'),
  demand: rows('demand'),
  partner: rows('partner'),
  worth: rows('worth'),
  verdict: { draw: drawPiles, table: table(CLAIMS) },
});
