import { scaleLinear } from 'd3-scale';
import type { LabelOptions } from '../../scene/label.ts';
import { fit, shrink, split } from '../../scene/layout.ts';
import { down, rect } from '../../scene/mark.ts';
import { unbroken } from '../../scene/pieces.ts';
import { after, below, inside } from '../../scene/place.ts';
import { leadOf, riseOf } from '../../scene/rhythm.ts';
import { alongX } from '../../scene/scales.ts';
import { bottom, right, type Area, type Marks } from '../../scene/scene.ts';
import { defineExhibit, type FrameForm } from '../define-exhibit.ts';
import type { LabelName } from '../label-names.ts';
import { BOTH, drawInAndOut, WEWORK, type D, type Period } from './bars.ts';
import { drawOverlay } from './overlay.ts';
import { drawGrowth, drawSigned, GROWTH } from './towers.ts';

const VOICES = ['ft', 'cw'] as const;

/** The two accounts side by side in one size, the largest that fits: neither is drawn as the true one. */
function drawVoices(d: D, area: Area, gap: number): Marks {
  const { type, space } = d;
  const columns = split(area, 'x', [1, 1], gap);
  const [{ width }] = columns;
  const linesOf = (name: 'voice' | 'says', look: LabelOptions): number =>
    Math.max(...VOICES.map((id) => d.lines(`${name}-${id}`, width, look).length));
  const names = linesOf('voice', { face: 'label-strong' }) * space.line;
  const longest = VOICES.flatMap((id) => unbroken(d.say(`says-${id}`)));
  const size = shrink(
    fit(longest, 'display', width, type.figure * 0.75),
    type.label,
    (display) => linesOf('says', { display }) * display * leadOf('display', d.say('says-ft')) + names <= area.height,
  );
  return columns.map(({ x }, i) => {
    const id = VOICES[i] ?? 'ft';
    const tone = id === 'cw' ? 'coreweave' : 'muted';
    const [head, first] = [area.y + type.label * 0.75, area.y + names + size * 0.9];
    return [
      d.paragraph(`voice/${id}-name`, `voice-${id}`, { x, y: head }, width, { tone, face: 'label-strong' }),
      d.paragraph(`voice/${id}-says`, `says-${id}`, { x, y: first }, width, { display: size }),
    ];
  });
}

/** A year's revenue as one bar with one customer's part of it, and beneath it both accounts of that customer. */
function drawCustomer(d: D): Marks {
  const { plot, type, space, narrow } = d;
  const size = Math.min(type.figure * (narrow ? 1.15 : 1.7), plot.height * 0.24);
  const whole: Area = { ...plot, y: plot.y + size * 0.98, height: plot.height * 0.19 };
  const x = scaleLinear([0, 1], [plot.x, right(plot)]);
  const first = { x: plot.x, y: plot.y + size * riseOf(d.say('figure')) };
  const part = alongX(whole, x, { to: d.amount('conc-62') });
  const named = { strong: true, baseline: 'middle' } as const;
  const voices = below(plot, bottom(whole) + space.apart * (narrow ? 1 : 2));
  return [
    d.label('customer/figure', 'figure', first, { display: size, tone: 'microsoft', fact: 'conc-62' }),
    rect('bar/cw-year-revenue', whole, { tone: 'others', fill: 'faint', fact: 'cw-revenue-2024' }),
    rect('bar/microsoft', part, { tone: 'microsoft', fact: 'conc-62' }),
    d.label('customer/microsoft', 'microsoft', inside(part, space.gap), { ...named, tone: 'paper' }),
    d.label('customer/others', 'others', after(part, space.gap), named),
    drawVoices(d, voices, space.part),
    down('voice/between', plot.x + plot.width / 2, voices, { tone: 'ink' }),
  ];
}

const AMOUNTS = {
  'ww-year': ['amount-ww-revenue', 'amount-ww-loss'],
  'ww-half': ['amount-ww-half-revenue', 'amount-ww-half-loss'],
  'cw-year': ['amount-cw-revenue', 'amount-cw-loss'],
} as const;

const inAndOut = (periods: readonly Period[]): FrameForm<'two-filings'> => ({
  draw: (d) => drawInAndOut(d, periods),
  table: {
    columns: ['column-company', 'column-when', 'column-in', 'column-lost'],
    rows: periods.map(({ name, company }) => [company, `when-${name}`, ...AMOUNTS[name]]),
  },
});

type Name = LabelName<'two-filings'>;

/** Whose, what and how much. */
const amounts = (...rows: readonly (readonly [Name, Name, Name])[]) =>
  ({ columns: ['column-company', 'column-what', 'column-amount'], rows }) as const;

const TWO = ['column-what', 'column-amount'] as const;

export const twoFilings = defineExhibit('two-filings', {
  wework: inAndOut(WEWORK),
  obligations: {
    draw: drawSigned,
    table: amounts(
      ['wework', 'obligations-ww-revenue', 'amount-ww-revenue'],
      ['wework', 'name-rent', 'amount-ww-leases'],
      ['coreweave', 'obligations-cw-revenue', 'amount-cw-revenue'],
      ['coreweave', 'name-rent', 'amount-cw-rent'],
      ['coreweave', 'name-debt', 'amount-cw-debt'],
    ),
  },
  losses: inAndOut(BOTH),
  coreweave: {
    draw: drawOverlay,
    table: amounts(
      ['wework', 'name-revenue', 'amount-ww-revenue'],
      ['coreweave', 'name-revenue', 'amount-cw-revenue'],
      ['wework', 'name-loss', 'amount-ww-loss'],
      ['coreweave', 'name-loss', 'amount-cw-loss'],
      ['wework', 'name-rent', 'amount-ww-leases'],
      ['coreweave', 'name-rent', 'amount-cw-rent'],
      ['coreweave', 'name-debt', 'amount-cw-debt'],
    ),
  },
  'one-customer': {
    draw: drawCustomer,
    table: {
      columns: TWO,
      rows: [['microsoft', 'figure'], ...VOICES.map((id) => [`voice-${id}`, `says-${id}`] as const)],
    },
  },
  growth: { draw: drawGrowth, table: { columns: TWO, rows: GROWTH.map(({ name, amount }) => [name, amount]) } },
});
