import type { FactId } from '../../ledger/ids.ts';
import { circle, down } from '../../scene/mark.ts';
import type { Mark } from '../../scene/scene.ts';
import { drawing, type Drawing } from '../drawing.ts';
import { chamberIn, SEATS, type Chamber } from './chamber.ts';

type D = Drawing<'who-holds-the-votes'>;

/** The line between the two halves of the chamber. */
function drawMajority(d: D, { middle: x, crown, vault }: Chamber): Mark[] {
  const { strong, label } = d.type;
  const line = { y: crown - strong * 0.4, height: vault - crown + strong * 0.8 };
  return [
    down('majority/line', x, line, { tone: 'ink', weight: label * 0.18 }),
    d.label('majority/name', 'majority', { x, y: crown - strong * 0.8 }, { anchor: 'middle' }),
  ];
}

/**
 * A hundred seats, the founders' on the left; the same seats whether they stand for shares or for votes.
 *
 * @param majority whether the line is drawn that a majority has to pass
 */
export const drawSeats = (fact: FactId, majority: boolean) =>
  drawing<'who-holds-the-votes'>((d) => {
    const { type, frame } = d;
    const chamber = chamberIn(d.plot, type.strong);
    const { middle: x, floor, notes } = chamber;
    const taken = Math.round(d.amount(fact) * SEATS);
    const size = d.fit('figure', chamber.hollow * 0.86, type.figure * 1.8);
    const under = floor + size * 0.24 + type.strong * 0.95;
    const point = { face: 'label-strong', size: type.strong, anchor: 'middle' } as const;
    const scale = { anchor: 'middle', tone: 'muted' } as const;
    const figure = { face: 'display', size, anchor: 'middle', tone: 'coreweave', fact } as const;
    return [
      chamber.seats.map((seat, i) =>
        i < taken
          ? circle(`seat/${i}`, seat, chamber.dot, { tone: 'coreweave', fact })
          : circle(`seat/${i}`, seat, chamber.dot, { tone: 'others', fill: 'faint' }),
      ),
      majority && drawMajority(d, chamber),
      d.label(`note/figure-${frame}`, 'figure', { x, y: floor }, figure),
      d.paragraph(`note/point-${frame}`, 'point', { x, y: under }, notes, point).marks,
      d.paragraph(`note/scale-${frame}`, 'scale', { x, y: under + type.strong * 1.3 }, notes, scale).marks,
    ];
  });
