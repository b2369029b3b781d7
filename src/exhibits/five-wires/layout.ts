import { range } from 'd3-array';
import { scalePoint } from 'd3-scale';
import { placeOf } from '../../scene/scales.ts';
import { bottom, right, type Area } from '../../scene/scene.ts';
import type { Drawing } from '../drawing.ts';
import type { Route } from './route.ts';

export type D = Drawing<'five-wires'>;

/**
 * The five charges, in the critic's order, from the top: a wire's colour says whose matter it is; its figure, and what
 * is on record beside it.
 */
export const CHARGES = [
  { id: 'interest', tone: 'debt', fact: 'int-2b-a-year', record: 'interest-all-debt-a-year' },
  { id: 'microsoft', tone: 'microsoft', fact: 'conc-62', record: 'conc-62' },
  { id: 'billions', tone: 'coreweave', fact: 'exp-tens-of-billions', record: 'cw-liquidity-2024' },
  { id: 'core-scientific', tone: 'core-scientific', fact: 'cs-no-hpc-over-1gw', record: 'cs-contracted-590mw' },
  { id: 'mine', tone: 'ink', fact: 'cs-95pct', record: 'cs-hpc-q4-8-5m' },
] as const;
export type Charge = (typeof CHARGES)[number];

/** The wires in their rows, evenly down a room. */
const rowsIn = ({ y, height }: Pick<Area, 'y' | 'height'>) =>
  scalePoint(range(CHARGES.length), [y, y + height]).padding(0.5);

/**
 * Where things stand: the device to the right of the room that its wires come through, or in a tall picture under it,
 * and how heavy a wire is.
 */
export function layOut({ plot, type, narrow }: D) {
  if (plot.height > plot.width * 1.05) {
    const height = plot.height * 0.44;
    const device = { ...plot, y: bottom(plot) - height, height };
    const wires = { ...plot, height: plot.height - height };
    // The lowest row keeps off the device under it.
    const rows = rowsIn({ ...wires, height: wires.height / 1.12 });
    return { device, wires, rows, under: true, weight: plot.height * 0.011 };
  }
  const width = plot.width * (narrow ? 0.56 : 0.5);
  const device = { ...plot, x: right(plot) - width, width };
  const weight = Math.max(plot.height * 0.02, type.label * 0.4);
  return { device, wires: { ...plot, width: plot.width - width }, rows: rowsIn(plot), under: false, weight };
}
export type Layout = ReturnType<typeof layOut>;

/** How much of its room's width a wire runs level, before it bends to the device. */
export const LEVEL = 0.62;

const HALF = Math.PI;
const QUARTER = Math.PI / 2;
const STILL = [{ radius: 0, turn: 0 }, { on: 0 }] as const;

/** A wire on its own: level through its row, where its words stand, then into the device. */
export function loose(i: number, layout: Layout): Route {
  const { device, wires, rows, under } = layout;
  const start = { x: wires.x, y: placeOf(rows, i) };
  if (under) {
    const radius = wires.width * 0.06;
    // The topmost runs farthest, or it would have to come down through the others.
    const on = wires.width * (0.9 - i * 0.1);
    const fall = device.y - start.y - radius;
    return { start, steps: [{ on }, { radius, turn: QUARTER }, { on: fall }, ...STILL, ...STILL] };
  }
  // Two bends of one circle, there and back, halfway to the device's middle. A level one is very nearly straight.
  const on = wires.width * LEVEL;
  const [across, up] = [wires.width - on, (device.y + device.height / 2 - start.y) / 2];
  const turn = 2 * Math.atan2(up, across) || 1e-3;
  const radius = across / 2 / Math.abs(Math.sin(turn));
  return { start, steps: [{ on }, { radius, turn }, { on: 0 }, { radius, turn: -turn }, { on: 0 }, ...STILL] };
}

/** Strands lie this far from one another in the cord. */
export const strandGap = ({ weight }: Layout): number => weight * 0.92;

/**
 * The same wire as a strand of the cord: three runs across the room and into the device.
 *
 * @param offset how far to the left of the cord's middle, as it runs
 */
export function wound(offset: number, layout: Layout): Route {
  const { device, wires, under } = layout;
  const step = wires.height / (under ? 3.4 : 3);
  const radius = step / 2;
  const thick = strandGap(layout) * 2.6;
  const west = wires.x + radius + thick;
  const east = right(wires) - radius - thick * (under ? 1 : 2);
  const start = { x: wires.x + thick * 1.7, y: wires.y + radius - offset };
  const last = wires.y + step * 2.5;
  const fall = radius * 0.7;
  const runs = [
    { on: east - start.x },
    { radius: radius + offset, turn: HALF },
    { on: east - west },
    { radius: radius - offset, turn: -HALF },
  ] as const;
  return under
    ? {
        start,
        steps: [...runs, { on: east - west }, { radius: fall + offset, turn: QUARTER }, { on: device.y - last - fall }],
      }
    : { start, steps: [...runs, { on: device.x - west }, ...STILL] };
}
