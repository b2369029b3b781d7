import { bisector, range } from 'd3-array';
import { scaleBand } from 'd3-scale';
import { CLAIMS, outcomeOf, type Claim, type ClaimGroup } from '../../model/claims.ts';
import { split } from '../../scene/layout.ts';
import { across } from '../../scene/mark.ts';
import type { Tone } from '../../scene/palette.ts';
import { leadOf } from '../../scene/rhythm.ts';
import { placeOf } from '../../scene/scales.ts';
import { bottom, inset, type Area, type Marks } from '../../scene/scene.ts';
import { capHeight } from '../../scene/text.ts';
import type { Drawing } from '../drawing.ts';
import { sign } from './sign.ts';

export type D = Drawing<'claims-and-record'>;

/** Whose matter the figure on record is; every other claim's is nobody's in particular. */
const WHOSE: readonly (readonly [Tone, ...Claim['id'][]])[] = [
  ['loss', 'interest', 'profit'],
  ['debt', 'quarter', 'outgrow', 'needs', 'year', 'repay'],
  ['cash', 'new-money'],
  ['coreweave', 'collapse', 'cancel'],
  ['microsoft', 'one-customer', 'ceiling'],
  ['openai', 'parting'],
  ['core-scientific', 'late', 'rest', 'mine', 'front'],
];

const toneOf = ({ id }: Claim): Tone => WHOSE.find(([, ...ids]) => ids.includes(id))?.[0] ?? 'ink';

export const claimsOf = (group: ClaimGroup): readonly Claim[] => CLAIMS.filter((claim) => claim.group === group);

/** How texts are set in all rows of a frame; what is said under the figure in full, or in brief where rows are low. */
interface Setting {
  readonly said: 'record' | 'brief';
  readonly pad: number;
  readonly claimSize: number;
  readonly figureSize: number;
  readonly wordsSize: number;
}

/** Columns of a row: the claim, the record, the sign. */
type Columns = readonly [claim: Area, record: Area, sign: Area];

/** The setting in which texts fit rows: said in full if that fits, and as large as they may be. */
function settingFor(d: D, claims: readonly Claim[], [claim, record]: Columns): Setting {
  const { plot, type, narrow, space } = d;
  const { height } = claim;
  const figures = claims.map(({ id }) => `${id}-figure` as const);
  const widest = d.fit(figures, record.width, Infinity);
  const at = (said: Setting['said'], pad: number, scale: number): Setting => ({
    said,
    pad,
    claimSize: Math.max(type.label, Math.min(type.strong * 1.9, plot.width * 0.04) * scale),
    wordsSize: Math.max(type.label, type.strong * 1.25 * scale),
    figureSize: Math.max(type.strong * 1.2, Math.min(widest, type.figure * 1.2 * scale)),
  });
  const fits = ({ said, pad, claimSize, wordsSize, figureSize }: Setting): boolean =>
    claims.every(({ id }) => {
      const claimed = d.lines(id, claim.width, { face: 'label-strong', size: claimSize }).length * claimSize;
      const words = d.lines(`${id}-${said}`, record.width, { size: wordsSize }).length * wordsSize;
      const [high, recorded] = [claimed * leadOf('label-strong'), words * leadOf('label')];
      return Math.max(high, capHeight('display', figureSize) * 1.35 + recorded) + 2 * pad <= height;
    });
  // Where rows are high and there is little to say in them, it is said louder.
  const loud = height > plot.width * 0.28 ? 1.35 : 1;
  const scales = range(30).map((i) => loud * 0.95 ** i);
  for (const said of ['record', 'brief'] as const)
    for (const pad of [type.label * (narrow ? 0.5 : 0.9), space.tight]) {
      const largest = bisector((scale: number) => Number(fits(at(said, pad, scale)))).left(scales, 1);
      const scale = scales[largest];
      if (scale !== undefined) return at(said, pad, scale);
    }
  return at('brief', space.tight, 0.3);
}

function drawRow(d: D, claim: Claim, [claimed, record, signed]: Columns, top: number, setting: Setting): Marks {
  const { id } = claim;
  const { strong } = d.type;
  const { pad, said, claimSize, figureSize, wordsSize } = setting;
  const outcome = outcomeOf(d.figures, claim);
  const y = top + pad;
  const rise = capHeight('display', figureSize);
  const r = Math.min(signed.width * 0.36, (signed.height - pad * 2 - strong * 1.25) / 2);
  const x = signed.x + signed.width / 2;
  const first = { x: claimed.x, y: y + capHeight('label-strong', claimSize) };
  const figure = { x: record.x, y: y + rise * 1.05 };
  const words = { x: record.x, y: figure.y + rise * 0.3 + wordsSize * 0.95 };
  const large = { display: figureSize, tone: toneOf(claim), fact: claim.record } as const;
  const became = { strong: true, anchor: 'middle', fact: claim.became } as const;
  return [
    d.paragraph(`claim/${id}`, id, first, claimed.width, { face: 'label-strong', size: claimSize }),
    d.label(`record/${id}-figure`, `${id}-figure`, figure, large),
    d.paragraph(`record/${id}`, `${id}-${said}`, words, record.width, { size: wordsSize }),
    sign(id, outcome, { x, y: y + r }, r),
    d.label(`outcome/${id}`, outcome, { x, y: y + 2 * r + strong * 1.1 }, became),
  ];
}

/** A ruled table of one group: what was claimed, what is on record, and what became of the claim. */
export function drawRows(d: D, group: ClaimGroup): Marks {
  const { plot, type, narrow } = d;
  const claims = claimsOf(group);
  const body = inset(plot, { top: type.label * 1.55 });
  const y = scaleBand(range(claims.length), [body.y, bottom(body)]);
  const gap = type.label * (narrow ? 0.7 : 1.2);
  const last = Math.max(plot.width * 0.13, d.width('failed', 'label-strong', type.strong));
  const rest = plot.width - last - 2 * gap;
  const columns = split({ ...body, height: y.bandwidth() }, 'x', [rest * 0.46, rest * 0.54, last], gap);
  const [claimed, record] = columns;
  const setting = settingFor(d, claims, columns);
  const head = plot.y + type.label;
  return [
    d.label('head/claimed', 'claimed', { x: claimed.x, y: head }, { tone: 'muted' }),
    d.label('head/on-record', 'on-record', { x: record.x, y: head }, { tone: 'muted' }),
    claims.map((claim, i) => {
      const top = placeOf(y, i);
      const weight = i === 0 ? 2.5 : 1;
      return [across(`rule/${i}`, top, plot, { tone: 'ink', weight }), drawRow(d, claim, columns, top, setting)];
    }),
    across('rule/foot', bottom(plot), plot, { tone: 'ink', weight: 1 }),
  ];
}
