import { outcomeOf, type ClaimGroup, type JudgedClaim } from '../../model/claims.ts';
import type { Figures } from '../../model/figures.ts';
import { isNarrow, typeOf, type Box } from '../../scene/box.ts';
import { furnish } from '../../scene/furniture.ts';
import { label, paragraph } from '../../scene/label.ts';
import { capHeight, measure, wrap } from '../../scene/text.ts';
import { bottom, right, round, type Area, type Mark, type Scene } from '../../scene/scene.ts';
import { text, type Words } from '../exhibit.ts';
import { claimsOf, toneOf } from './claims.ts';
import { drawSign } from './sign.ts';

type Column = Pick<Area, 'x' | 'width'>;

/** Where the columns stand, and how large their texts are; the same for all rows of a frame. */
interface Columns {
  readonly claim: Column;
  readonly figure: Column;
  /** Beside the figure where rows are low, or else the figure's own column, under it. */
  readonly words: Column;
  readonly beside: boolean;
  readonly sign: Column;
  readonly claimSize: number;
  readonly figureSize: number;
  readonly wordsSize: number;
}

const LINE = 1.28;
/** Rows lower than this part of their width have no room for words under a figure. */
const LOW = 0.12;

/** A rule across the table. */
const rule = (key: string, plot: Area, y: number, weight: number): Mark => ({
  shape: 'line',
  key,
  tone: 'ink',
  x1: round(plot.x),
  x2: round(right(plot)),
  y1: round(y),
  y2: round(y),
  weight,
});

const padOf = (box: Box, low: boolean): number => typeOf(box).label * (low ? 0.4 : isNarrow(box) ? 0.5 : 0.9);

/** Columns whose texts fit rows of a height: as large as they may be. */
function columnsFor(claims: readonly JudgedClaim[], words: Words, plot: Area, height: number, box: Box): Columns {
  const type = typeOf(box);
  const gap = type.label * (isNarrow(box) ? 0.7 : 1.2);
  const beside = height < plot.width * LOW;
  const pad = padOf(box, beside);
  const signWidth = Math.max(plot.width * 0.13, measure(text(words, 'failed'), 'label-strong', type.strong) * 1.5);
  const rest = plot.width - signWidth - 2 * gap;
  const claim = { x: plot.x, width: rest * (beside ? 0.4 : 0.46) };
  const record = { x: plot.x + claim.width + gap, width: rest - claim.width };
  const sign = { x: right(plot) - signWidth, width: signWidth };
  const widest = Math.max(...claims.map(({ id }) => measure(text(words, `${id}-figure`), 'display', 1)));
  // Where rows are high and there is little to say in them, it is said louder.
  const loud = height > plot.width * 0.28 ? 1.35 : 1;
  for (let scale = loud; ; scale *= 0.95) {
    const claimSize = round(Math.max(type.label, Math.min(type.strong * 1.9, plot.width * 0.04) * scale));
    const wordsSize = round(Math.max(type.label, type.strong * 1.25 * scale));
    const figureSize = round(
      Math.max(
        type.strong * 1.2,
        Math.min(type.figure * 1.2 * scale, (beside ? record.width * 0.42 : record.width) / widest),
      ),
    );
    const figure = beside ? { x: record.x, width: widest * figureSize + gap * 0.7 } : record;
    const own = beside ? { x: right({ ...plot, ...figure }), width: record.width - figure.width } : record;
    const rise = capHeight('display', figureSize) * 1.35;
    const fits = claims.every(({ id }) => {
      const claimed = wrap(text(words, id), 'label-strong', claimSize, claim.width).length * claimSize * LINE;
      const said = wrap(text(words, `${id}-record`), 'label', wordsSize, own.width).length * wordsSize * LINE;
      return Math.max(claimed, beside ? Math.max(rise, said) : rise + said) + 2 * pad <= height;
    });
    if (fits || scale < 0.3) return { claim, figure, words: own, beside, sign, claimSize, figureSize, wordsSize };
  }
}

function drawRow(
  claim: JudgedClaim,
  top: number,
  height: number,
  columns: Columns,
  model: Figures,
  words: Words,
  box: Box,
): Mark[] {
  const type = typeOf(box);
  const { id } = claim;
  const { beside } = columns;
  const outcome = outcomeOf(model, claim);
  const pad = padOf(box, beside);
  const rise = capHeight('display', columns.figureSize);
  const wordsRise = capHeight('label', columns.wordsSize);
  const baseline = top + pad + rise * 1.05;
  const word = type.strong * 1.25;
  const claimRise = capHeight('label-strong', columns.claimSize);
  const beneath = baseline + rise * 0.3 + columns.wordsSize * 0.95;
  // In a low row the sign stands beside its word, or else over it.
  const r = beside
    ? Math.min(columns.sign.width * 0.14, (height - pad * 2) / 2)
    : Math.min(columns.sign.width * 0.36, (height - pad * 2 - word) / 2);
  const centre = columns.sign.x + (beside ? r : columns.sign.width / 2);
  return [
    ...paragraph(`claim/${id}`, text(words, id), columns.claim.x, top + pad + claimRise, columns.claim.width, box, {
      face: 'label-strong',
      size: columns.claimSize,
    }).marks,
    label(`record/${id}-figure`, text(words, `${id}-figure`), columns.figure.x, baseline, box, {
      face: 'display',
      size: columns.figureSize,
      tone: toneOf(claim),
      fact: claim.record,
    }),
    ...paragraph(
      `record/${id}`,
      text(words, `${id}-record`),
      columns.words.x,
      beside ? top + pad + wordsRise : beneath,
      columns.words.width,
      box,
      { size: columns.wordsSize },
    ).marks,
    ...drawSign(id, outcome, centre, top + pad + r, r),
    beside
      ? label(
          `outcome/${id}`,
          text(words, outcome),
          columns.sign.x + 2 * r + type.label * 0.5,
          top + pad + r + type.strong * 0.35,
          box,
          {
            face: 'label-strong',
            size: type.strong,
            fact: claim.became,
          },
        )
      : label(`outcome/${id}`, text(words, outcome), centre, top + pad + 2 * r + type.strong * 1.1, box, {
          face: 'label-strong',
          size: type.strong,
          anchor: 'middle',
          fact: claim.became,
        }),
  ];
}

/** A ruled table of one group: what was claimed, what is on record, and what became of the claim. */
export function drawRows(group: ClaimGroup, model: Figures, words: Words, box: Box): Scene {
  const { marks, plot } = furnish(words, box);
  const type = typeOf(box);
  const claims = claimsOf(group);
  const head = type.label * 1.55;
  const height = (plot.height - head) / claims.length;
  const columns = columnsFor(claims, words, plot, height, box);
  const headline = plot.y + type.label;
  return {
    box,
    marks: [
      ...marks,
      label('head/claimed', text(words, 'claimed'), columns.claim.x, headline, box, { tone: 'muted' }),
      label('head/on-record', text(words, 'on-record'), columns.figure.x, headline, box, { tone: 'muted' }),
      ...claims.flatMap((claim, i) => {
        const top = plot.y + head + i * height;
        return [
          rule(`rule/${i}`, plot, top, i === 0 ? 2.5 : 1),
          ...drawRow(claim, top, height, columns, model, words, box),
        ];
      }),
      rule('rule/foot', plot, bottom(plot), 1),
    ],
  };
}
