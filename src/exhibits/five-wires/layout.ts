import { isNarrow, typeOf, type Box } from '../../scene/box.ts';
import { bottom, right, type Area } from '../../scene/scene.ts';
import { CHARGES } from './charges.ts';
import { bend, padded, straight, sway, type Curve, type Point } from './curves.ts';

/** Where things stand: the device, and the room its wires come through. */
export interface Layout {
  readonly device: Area;
  readonly wires: Area;
  /** Whether the device stands under its wires, as in a tall picture, rather than to their right. */
  readonly under: boolean;
  /** Weight of a wire. */
  readonly weight: number;
}

/** Segments of every wire in every frame, so that a loose wire can wind itself into the cord. */
const SEGMENTS = 9;

export function layOut(plot: Area, box: Box): Layout {
  const under = plot.height > plot.width * 1.05;
  if (under) {
    const height = plot.height * 0.44;
    return {
      device: { ...plot, y: bottom(plot) - height, height },
      wires: { ...plot, height: plot.height - height },
      under,
      weight: plot.height * 0.011,
    };
  }
  const width = plot.width * (isNarrow(box) ? 0.56 : 0.5);
  return {
    device: { ...plot, x: right(plot) - width, width },
    wires: { ...plot, width: plot.width - width },
    under,
    weight: Math.max(plot.height * 0.02, typeOf(box).label * 0.4),
  };
}

/** Height of the row of wire `i`. */
export const rowOf = (i: number, { wires, under }: Layout): number =>
  wires.y + ((i + 0.5) / (CHARGES.length + (under ? 0.6 : 0))) * wires.height;

/** How far a row runs level before it bends to the device: the room for its words. */
function runOf(i: number, { wires, under }: Layout): number {
  if (!under) return wires.x + wires.width * 0.62;
  // The topmost runs farthest, or it would have to come down through the others.
  return wires.x + wires.width * (0.9 - i * 0.1);
}

/** A wire on its own: level through its row, then into the device. */
export function loose(i: number, layout: Layout): Curve {
  const { device, wires, under } = layout;
  const y = rowOf(i, layout);
  const start: Point = { x: wires.x, y };
  const end: Point = { x: runOf(i, layout), y };
  if (under) {
    const radius = wires.width * 0.06;
    const turned: Point = { x: end.x + radius, y: y + radius };
    return padded(
      [straight(start, end), bend(end, { x: turned.x, y }, turned), straight(turned, { x: turned.x, y: device.y })],
      SEGMENTS,
    );
  }
  const middle = device.y + device.height / 2;
  return padded([straight(start, end), sway(end, { x: device.x, y: middle + (y - middle) * 0.5 })], SEGMENTS);
}

/** Strands lie this far from one another in the cord. */
export const strandGap = (layout: Layout): number => layout.weight * 0.92;

/**
 * The same wire as a strand of the cord: three runs across the room and into the device.
 *
 * @param offset how far beside the cord's middle
 */
export function wound(offset: number, layout: Layout): Curve {
  const { device, wires, under } = layout;
  const step = wires.height / (under ? 3.4 : 3);
  const radius = step / 2;
  const first = wires.y + step * 0.5;
  const rows = [first, first + step, first + 2 * step] as const;
  const thick = strandGap(layout) * 2.6;
  const left = wires.x + radius + thick;
  const east = right(wires) - radius - thick - (under ? 0 : thick);
  const out = radius + offset;
  const back = radius - offset;
  // Offsets are to the left of the way the cord runs: above it on the way out, below it on the way back.
  const [a, b, c] = [rows[0] - offset, rows[1] + offset, rows[2] - offset];
  const turnOut = [
    bend({ x: east, y: a }, { x: east + out, y: a }, { x: east + out, y: rows[0] + radius }),
    bend({ x: east + out, y: rows[0] + radius }, { x: east + out, y: b }, { x: east, y: b }),
  ];
  const turnBack = [
    bend({ x: left, y: b }, { x: left - back, y: b }, { x: left - back, y: rows[1] + radius }),
    bend({ x: left - back, y: rows[1] + radius }, { x: left - back, y: c }, { x: left, y: c }),
  ];
  const runs = [
    straight({ x: wires.x + thick * 1.7, y: a }, { x: east, y: a }),
    ...turnOut,
    straight({ x: east, y: b }, { x: left, y: b }),
    ...turnBack,
  ];
  if (!under) return padded([...runs, straight({ x: left, y: c }, { x: device.x, y: c })], SEGMENTS);
  const fall = radius * 0.7;
  const turned: Point = { x: east + fall + offset, y: rows[2] + fall };
  return padded(
    [
      ...runs,
      straight({ x: left, y: c }, { x: east, y: c }),
      bend({ x: east, y: c }, { x: turned.x, y: c }, turned),
      straight(turned, { x: turned.x, y: device.y }),
    ],
    SEGMENTS,
  );
}
