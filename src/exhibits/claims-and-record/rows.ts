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

/** Where the three columns stand, how large their texts are and how dense their rows; the same for all rows of a frame. */
interface Columns {
  readonly claim: Pick<Area, 'x' | 'width'>;
  readonly record: Pick<Area, 'x' | 'width'>;
  readonly sign: Pick<Area, 'x' | 'width'>;
  readonly claimSize: number;
  readonly figureSize: number;
  readonly wordsSize: number;
  readonly pad: number;
  /** What is said under the figure: in full, or in brief where rows are low. */
  readonly said: 'record' | 'brief';
}

const LINE = 1.28;

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

/** Columns whose texts fit rows of a height: said in full if that fits, and as large as they may be. */
function columnsFor(claims: readonly JudgedClaim[], words: Words, plot: Area, height: number, box: Box): Columns {
  const type = typeOf(box);
  const gap = type.label * (isNarrow(box) ? 0.7 : 1.2);
  const signWidth = Math.max(plot.width * 0.13, measure(text(words, 'failed'), 'label-strong', type.strong));
  const rest = plot.width - signWidth - 2 * gap;
  const claim = { x: plot.x, width: rest * 0.46 };
  const record = { x: plot.x + claim.width + gap, width: rest * 0.54 };
  const sign = { x: right(plot) - signWidth, width: signWidth };
  const widest = Math.max(...claims.map(({ id }) => measure(text(words, `${id}-figure`), 'display', 1)));
  // Where rows are high and there is little to say in them, it is said louder.
  const loud = height > plot.width * 0.28 ? 1.35 : 1;
  const loose = type.label * (isNarrow(box) ? 0.5 : 0.9);
  const tight = type.label * 0.3;

  const at = (said: Columns['said'], pad: number, scale: number): Columns => ({
    claim,
    record,
    sign,
    pad,
    said,
    claimSize: round(Math.max(type.label, Math.min(type.strong * 1.9, plot.width * 0.04) * scale)),
    wordsSize: round(Math.max(type.label, type.strong * 1.25 * scale)),
    figureSize: round(Math.max(type.strong * 1.2, Math.min(type.figure * 1.2 * scale, record.width / widest))),
  });
  const fits = ({ said, pad, claimSize, wordsSize, figureSize }: Columns): boolean =>
    claims.every(({ id }) => {
      const claimed = wrap(text(words, id), 'label-strong', claimSize, claim.width).length * claimSize * LINE;
      const recorded =
        capHeight('display', figureSize) * 1.35 +
        wrap(text(words, `${id}-${said}`), 'label', wordsSize, record.width).length * wordsSize * LINE;
      return Math.max(claimed, recorded) + 2 * pad <= height;
    });

  let last = at('brief', tight, 0);
  for (const said of ['record', 'brief'] as const)
    for (const pad of [loose, tight])
      for (let scale = loud; scale >= 0.3; scale *= 0.95) {
        last = at(said, pad, scale);
        if (fits(last)) return last;
      }
  return last;
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
  const { pad } = columns;
  const outcome = outcomeOf(model, claim);
  const rise = capHeight('display', columns.figureSize);
  const baseline = top + pad + rise * 1.05;
  const word = type.strong * 1.25;
  const r = Math.min(columns.sign.width * 0.36, (height - pad * 2 - word) / 2);
  const centre = columns.sign.x + columns.sign.width / 2;
  const claimRise = capHeight('label-strong', columns.claimSize);
  return [
    ...paragraph(`claim/${id}`, text(words, id), columns.claim.x, top + pad + claimRise, columns.claim.width, box, {
      face: 'label-strong',
      size: columns.claimSize,
    }).marks,
    label(`record/${id}-figure`, text(words, `${id}-figure`), columns.record.x, baseline, box, {
      face: 'display',
      size: columns.figureSize,
      tone: toneOf(claim),
      fact: claim.record,
    }),
    ...paragraph(
      `record/${id}`,
      text(words, `${id}-${columns.said}`),
      columns.record.x,
      baseline + rise * 0.3 + columns.wordsSize * 0.95,
      columns.record.width,
      box,
      { size: columns.wordsSize },
    ).marks,
    ...drawSign(id, outcome, centre, top + pad + r, r),
    label(`outcome/${id}`, text(words, outcome), centre, top + pad + 2 * r + type.strong * 1.1, box, {
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
      label('head/on-record', text(words, 'on-record'), columns.record.x, headline, box, { tone: 'muted' }),
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
