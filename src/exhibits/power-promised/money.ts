import { scaleLinear } from 'd3-scale';
import type { FactId } from '../../ledger/ids.ts';
import { around, padded } from '../../scene/annotate.ts';
import { rect, type Look } from '../../scene/mark.ts';
import { after, inside } from '../../scene/place.ts';
import { centredOn } from '../../scene/rhythm.ts';
import { alongX } from '../../scene/scales.ts';
import { middle, right, type Area, type Marks } from '../../scene/scene.ts';
import type { Drawing } from '../drawing.ts';

export type D = Drawing<'power-promised'>;

/** Sums of money as bars, all at one scale: that of the bill. */
export const SUMS = {
  bill: { tone: 'coreweave', fill: 'hatch', fact: 'build-39b' },
  cash: { tone: 'cash', fill: 'solid', fact: 'cw-cash-2024' },
  credit: { tone: 'debt', fill: 'hatch', fact: 'cw-undrawn-2024' },
  ipo: { tone: 'cash', fill: 'hatch', fact: 'ipo-raise-4b' },
} as const satisfies Readonly<Record<string, Look & { readonly fact: FactId }>>;

export type SumName = keyof typeof SUMS;

const scaleOf = (d: D, area: Area) => scaleLinear([0, d.amount('build-39b')], [area.x, right(area)]);

/** A bar with its name and amount after its end. */
export function drawSmall(d: D, id: SumName, row: Area): Marks {
  const { type, space } = d;
  const bar = alongX(row, scaleOf(d, row), { to: d.amount(SUMS[id].fact) });
  const size = Math.max(type.label, Math.min(type.strong, bar.height * 1.1));
  const at = { x: right(bar) + space.near, y: centredOn(middle(bar).y, 'label-strong', size) };
  const next = { x: at.x + d.width(`${id}-value`, 'label-strong', size) + space.near, y: at.y };
  return [
    rect(`money/${id}`, bar, SUMS[id]),
    d.label(`value/${id}`, `${id}-value`, at, { face: 'label-strong', size }),
    d.label(`name/${id}`, id, next),
  ];
}

/** The bill: a bar so long that its amount stands in it, very large, on paper. */
export function drawBill(d: D, area: Area): Marks {
  const { space } = d;
  const name = d.width('bill', 'label-strong');
  const room = Math.min(area.width - name - space.near * 5, area.width * 0.42);
  const size = d.fit('bill-value', room, area.height * 0.72);
  const value = inside(area, space.apart);
  const next = { x: value.x + d.width('bill-value', 'display', size) + space.near, y: value.y };
  const words = [
    d.label('value/bill', 'bill-value', value, { display: size, baseline: 'middle' }),
    d.label('name/bill', 'bill', next, { face: 'label-strong', baseline: 'middle' }),
  ];
  // The bar shows above and below the paper.
  const height = Math.min(size, area.height - 6);
  const paper = { ...padded(around(words), space.near), y: value.y - height / 2, height };
  return [rect('money/bill', area, SUMS.bill), rect('plate/bill', paper, { tone: 'paper' }), words];
}

/** What was spent by the estimate, half of it on GPUs. */
export function drawSpent(d: D, area: Area): Marks {
  const { type, space } = d;
  const x = scaleOf(d, area);
  const [from, to] = [d.amount('np-7-5b-gpus'), d.amount('np-15b')];
  const [gpus, halls] = [alongX(area, x, { to: from }), alongX(area, x, { from, to })];
  const within = { face: 'label-strong', anchor: 'middle', baseline: 'middle' } as const;
  const size = d.fit('spent-value', area.width * 0.26, Math.min(area.height * 0.9, type.figure * 1.2));
  const value = after(halls, space.gap);
  const next = value.x + d.width('spent-value', 'display', size) + space.near;
  const said = { at: 'middle', baseline: 'middle' } as const;
  return [
    rect('money/gpus', gpus, { tone: 'coreweave', fact: 'np-7-5b-gpus' }),
    rect('money/halls', halls, { tone: 'coreweave', fill: 'outline', fact: 'np-15b' }),
    d.label('name/gpus', 'gpus', middle(gpus), { ...within, tone: 'paper' }),
    d.label('name/halls', 'halls', middle(halls), within),
    d.label('value/spent', 'spent-value', value, { display: size, baseline: 'middle', fact: 'np-15b' }),
    d.paragraph('name/spent', 'spent', { x: next, y: value.y }, right(area) - next, said),
  ];
}
