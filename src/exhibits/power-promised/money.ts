import { scaleLinear } from 'd3-scale';
import type { FactId } from '../../ledger/ids.ts';
import { around, padded } from '../../scene/annotate.ts';
import { rect, type Look } from '../../scene/mark.ts';
import { centredOn } from '../../scene/rhythm.ts';
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
  const look = SUMS[id];
  const x = scaleOf(d, row);
  const bar = { ...row, width: x(d.amount(look.fact)) - row.x };
  const size = Math.max(type.label, Math.min(type.strong, bar.height * 1.1));
  const at = { x: right(bar) + space.near, y: centredOn(middle(bar).y, 'label-strong', size) };
  const after = { x: at.x + d.width(`${id}-value`, 'label-strong', size) + space.near, y: at.y };
  return [
    rect(`money/${id}`, bar, look),
    d.label(`value/${id}`, `${id}-value`, at, { face: 'label-strong', size, fact: look.fact }),
    d.label(`name/${id}`, id, after),
  ];
}

/** The bill: a bar so long that its amount stands in it, very large, on paper. */
export function drawBill(d: D, area: Area): Marks {
  const { type, space } = d;
  const name = d.width('bill', 'label-strong');
  const room = Math.min(area.width - name - space.near * 5, area.width * 0.42);
  const size = d.fit('bill-value', room, area.height * 0.72);
  const { y } = middle(area);
  const value = { x: area.x + space.apart, y: centredOn(y, 'display', size) };
  const end = value.x + d.width('bill-value', 'display', size);
  const after = { x: end + space.near, y: centredOn(y, 'label-strong', type.label) };
  const words = [
    d.label('value/bill', 'bill-value', value, { face: 'display', size, fact: SUMS.bill.fact }),
    d.label('name/bill', 'bill', after, { face: 'label-strong' }),
  ];
  // The bar shows above and below the paper.
  const height = Math.min(size, area.height - 6);
  const paper = { ...padded(around(words), space.near), y: y - height / 2, height };
  return [rect('money/bill', area, SUMS.bill), rect('plate/bill', paper, { tone: 'paper' }), words];
}

/** What was spent by the estimate, half of it on GPUs. */
export function drawSpent(d: D, area: Area): Marks {
  const { type, space } = d;
  const x = scaleOf(d, area);
  const [gpus, all] = [x(d.amount('np-7-5b-gpus')), x(d.amount('np-15b'))];
  const halls = { ...area, x: gpus, width: all - gpus };
  const { y } = middle(area);
  const inside = { face: 'label-strong', anchor: 'middle' } as const;
  const level = centredOn(y, 'label-strong', type.label);
  const size = d.fit('spent-value', area.width * 0.26, Math.min(area.height * 0.9, type.figure * 1.2));
  const value = { x: all + space.gap, y: centredOn(y, 'display', size) };
  const after = value.x + d.width('spent-value', 'display', size) + space.near;
  return [
    rect('money/gpus', { ...area, width: gpus - area.x }, { tone: 'coreweave', fact: 'np-7-5b-gpus' }),
    rect('money/halls', halls, { tone: 'coreweave', fill: 'outline', fact: 'np-15b' }),
    d.label('name/gpus', 'gpus', { x: (area.x + gpus) / 2, y: level }, { ...inside, tone: 'paper' }),
    d.label('name/halls', 'halls', { x: (gpus + all) / 2, y: level }, inside),
    d.label('value/spent', 'spent-value', value, { face: 'display', size, fact: 'np-15b' }),
    d.paragraph('name/spent', 'spent', { x: after, y: level }, right(area) - after, { at: 'middle' }).marks,
  ];
}
