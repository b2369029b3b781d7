import type { FactId } from '../../ledger/ids.ts';
import { padded } from '../../scene/annotate.ts';
import { rect } from '../../scene/mark.ts';
import { inset, type Area, type Marks } from '../../scene/scene.ts';
import { split } from '../../scene/layout.ts';
import { defineExhibit, type FrameForm } from '../define-exhibit.ts';
import type { LabelName } from '../label-names.ts';
import { drawDial, type Band, type Meter } from './dial.ts';
import { power, sums, type NamedBand } from './power.ts';

const COMPANY: Band = { name: 'company', fact: 'cost-of-revenue-493m', tone: 'coreweave', ring: 'outer' };
const AT_ITS_RATE = { tone: 'microsoft', fill: 'hatch', fact: 'microsoft-openai-cost' } as const;
const EXTRAPOLATED: Band = { name: 'extrapolated', ring: 'outer', ...AT_ITS_RATE };

/** What OpenAI is reported to spend, one part after the other. */
const INFERENCE: NamedBand = { name: 'inference', fact: 'oai-inference-2b', tone: 'openai', ring: 'inner' };
const TRAINING: NamedBand = {
  ...INFERENCE,
  name: 'training',
  fact: 'oai-training-3b',
  fill: 'hatch',
  on: INFERENCE.fact,
};

/** What the company sold in 2024, and the span above which the critic doubts anyone can sell. */
const SOLD: NamedBand = { name: 'sold', fact: 'cw-revenue-2024', tone: 'coreweave', ring: 'inner' };
const CEILING: NamedBand = {
  name: 'ceiling',
  fact: 'hyperscaler-3-4b-high',
  from: 'hyperscaler-3-4b',
  tone: 'debt',
  ring: 'inner',
};

/** The meter beside the power, or above it on a tall plot. Where there is room, the dial is what is large. */
function layOut({ type, box }: Meter, plot: Area): readonly [dial: Area, side: Area] {
  if (plot.height > plot.width) return split(plot, 'y', [1, 1], type.label * 1.6);
  return split(plot, 'x', box.preset === 'desk' ? [0.66, 0.34] : [0.56, 0.44], type.label * 1.6);
}

/** What kind of figure this is, as a rubber stamp; then where it is weak. */
function drawStrip(d: Meter, { x, y, width }: Area): Marks {
  const { label, strong: size } = d.type;
  const stamp = { x, y, width: d.width('stamp', 'label-strong', size) + size, height: size * 1.7 };
  const at = { x: x + stamp.width / 2, y: y + stamp.height / 2 + size * 0.34 };
  return [
    rect('stamp/edge', padded(stamp, -1), { tone: 'debt', fill: 'outline' }),
    rect('stamp/edge-inner', padded(stamp, -4), { tone: 'debt', fill: 'outline' }),
    d.label(`stamp/${d.frame}`, 'stamp', at, { face: 'label-strong', size, tone: 'debt', anchor: 'middle' }),
    d.paragraph(`note/${d.frame}`, 'note', { x, y: y + stamp.height + label * 1.35 }, width, { tone: 'muted' }),
  ];
}

type RowOf<Name> = Name extends `row-${infer Row}-value` ? Row : never;

/**
 * The meter's reading with sums along its dial; beside it power or words; under both a strip for what the reading is
 * worth.
 */
const meter = (
  reading: FactId,
  bands: readonly Band[],
  beside: (d: Meter, area: Area) => Marks,
  rows: readonly RowOf<LabelName<'the-meter'>>[],
): FrameForm<'the-meter'> => ({
  draw(d) {
    const { plot, type } = d;
    const high = type.strong * 2.2 + type.label * (d.narrow ? 2.9 : 3);
    const [dial, side] = layOut(d, inset(plot, { bottom: high + type.label * 0.4 }));
    return [drawDial(d, reading, bands, dial), beside(d, side), drawStrip(d, inset(plot, { top: plot.height - high }))];
  },
  table: rows.map((row) => `row-${row}` as const),
});

const COST = COMPANY.fact;
const RATE = EXTRAPOLATED.fact;
const BOTH = [EXTRAPOLATED, COMPANY];
const SPENT = ['inference', 'training'] as const;

/** What a year of the company's power cost it, and what Microsoft's would cost at that rate. */
export const theMeter = defineExhibit('the-meter', {
  coreweave: meter(COST, [COMPANY], power('company'), ['power', 'cost']),
  microsoft: meter(COST, [COMPANY], power('microsoft'), ['power', 'cost', 'microsoft']),
  'openai-part': meter(COST, [COMPANY], power('share'), ['power', 'cost', 'microsoft', 'share']),
  rate: meter(RATE, BOTH, power('share'), ['power', 'cost', 'microsoft', 'share', 'rate']),
  'openai-spends': meter(RATE, [...BOTH, INFERENCE, TRAINING], sums(INFERENCE, TRAINING), ['rate', ...SPENT]),
  ceiling: meter(RATE, [...BOTH, SOLD, CEILING], sums(CEILING, SOLD), ['rate', 'ceiling', 'sold']),
});
