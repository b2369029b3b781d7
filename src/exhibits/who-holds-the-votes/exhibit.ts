import { scaleBand, scaleLinear, scalePoint } from 'd3-scale';
import type { FactId } from '../../ledger/ids.ts';
import { figure } from '../../model/figures.ts';
import { across, circle, down, line, rect, zero } from '../../scene/mark.ts';
import { under } from '../../scene/place.ts';
import { columnOf, fromZero, namesOf, placeOf } from '../../scene/scales.ts';
import { bottom, inset, right, type Marks } from '../../scene/scene.ts';
import { amount, type Amount } from '../cell.ts';
import { defineExhibit, type FrameForm } from '../define-exhibit.ts';
import type { Words } from '../exhibit.ts';
import { figureNote } from '../figure-note.ts';
import { drawSeats, type D } from './seats.ts';

const FOUNDERS = [
  { name: 'venturo', fact: 'cw-cashout-venturo' },
  { name: 'intrator', fact: 'cw-cashout-intrator' },
  { name: 'mcbee', fact: 'cw-cashout-mcbee' },
] as const;

/** What the three founders sold: one sum, laid on the table in three stacks. */
function drawSales(d: D): Marks {
  const { type } = d;
  const note = figureNote(d, { fact: 'cw-cashout-total', tone: 'cash', beside: true, most: 1.6 });
  const plot = inset(d.plot, { top: note.size * 1.05, bottom: type.strong * 2.9 });
  const x = scaleBand(namesOf(FOUNDERS), [plot.x, right(plot)]).paddingInner(0.06);
  const y = scaleLinear(fromZero(FOUNDERS.map(({ fact }) => d.amount(fact))), [bottom(plot), plot.y]);
  return [
    note,
    FOUNDERS.map(({ name, fact }) => {
      const stack = columnOf(x, y, name, { to: d.amount(fact) });
      const size = d.fit(`${name}-value`, stack.width * 0.84, Math.min(type.figure * 0.75, stack.height * 0.6));
      const within = { x: stack.x + stack.width * 0.08, y: bottom(stack) - size * 0.45 };
      const called = under(stack, type.strong * 1.3);
      return [
        rect(`sale/${name}`, stack, { tone: 'cash', fact }),
        d.label(`sale/${name}-value`, `${name}-value`, within, { display: size, tone: 'paper' }),
        d.paragraph(`sale/${name}-name`, name, called, stack.width, { strong: true }),
      ];
    }),
    zero('sale/zero', bottom(plot), plot),
  ];
}

const CLIMBS = [
  { name: 'founders', shares: 'founders-own-30', votes: 'founders-votes-82', tone: 'coreweave' },
  { name: 'zuckerberg', shares: 'zuckerberg-13', votes: 'zuckerberg-13-votes', tone: 'ink' },
] as const;

const ENDS = ['shares', 'votes'] as const;

/** Whose climb it was, at its upper end: the two keep apart, over the value for the first, under it for the second. */
function drawName(d: D, name: (typeof CLIMBS)[number]['name'], x: number, at: number, size: number): Marks {
  const { line: step } = d.space;
  const over = name === 'founders';
  const y = over ? at - size * 0.5 - step * 0.3 : at + size * 0.5 + step * 0.8;
  const look = { tone: 'muted', at: over ? 'last' : 'first' } as const;
  return d.paragraph(`climb/${name}-name`, name, { x, y }, right(d.plot) - x, look);
}

/** From shares to votes, for CoreWeave's founders and for Mark Zuckerberg: two climbs over the line of one half. */
function drawSlope(d: D): Marks {
  const { plot, type, space } = d;
  const size = Math.min(type.figure * 0.62, type.label * 4, plot.height * 0.15);
  const widest = (end: (typeof ENDS)[number]): number =>
    Math.max(...CLIMBS.map(({ name }) => d.width(`${name}-${end}-value`, 'display', size)));
  const pad = space.apart * 0.9;
  const names = Math.max(widest('votes'), plot.width * 0.26);
  const x = scalePoint(ENDS, [plot.x + widest('shares') + pad, right(plot) - names - pad]);
  const y = scaleLinear([0, 1], [bottom(plot) - space.near, plot.y + type.strong * 1.6]);
  const [x1, x2] = [placeOf(x, 'shares'), placeOf(x, 'votes')];
  const field = { x: x1, y: y(1), width: x2 - x1, height: y(0) - y(1) };
  const head = plot.y + type.strong * 0.8;
  return [
    d.label('scale/shares-name', 'of-shares', { x: x1, y: head }, { face: 'label-strong' }),
    d.label('scale/votes-name', 'of-votes', { x: x2, y: head }, { face: 'label-strong', anchor: 'end' }),
    across('scale/zero', y(0), field, { tone: 'ink', weight: 1 }),
    across('scale/half', y(0.5), field, { tone: 'ink', weight: 2, dash: 'dashed' }),
    across('scale/all', y(1), field, { tone: 'rule', weight: 1 }),
    ENDS.map((end) => down(`scale/${end}`, placeOf(x, end), field, { tone: 'ink', weight: 1 })),
    d.label('scale/half-name', 'majority', { x: x1 + space.apart * 0.8, y: y(0.5) - space.near }),
    CLIMBS.map(({ name, shares, votes, tone }) => {
      const from = { x: x1, y: y(d.amount(shares)) };
      const to = { x: x2, y: y(d.amount(votes)) };
      const value = { display: size, tone, baseline: 'middle' } as const;
      const low = { ...from, x: x1 - pad };
      const high = { ...to, x: x2 + pad };
      return [
        line(`climb/${name}`, from, to, { tone, weight: type.label * 0.28 }),
        circle(`climb/${name}-shares`, from, space.near, { tone }),
        circle(`climb/${name}-votes`, to, space.near, { tone }),
        d.label(`climb/${name}-shares-value`, `${name}-shares-value`, low, { ...value, anchor: 'end', fact: shares }),
        d.label(`climb/${name}-votes-value`, `${name}-votes-value`, high, { ...value, fact: votes }),
        drawName(d, name, x2 + pad, to.y, size),
      ];
    }),
  ];
}

const percent = (share: number, words: Words): Amount => amount(Math.round(share * 100), 'percent', words);

/** A frame of the chamber. Its table has two rows: the founders' part of a hundred, and everybody else's. */
const seats = (fact: FactId, majority: boolean): FrameForm<'who-holds-the-votes'> => ({
  draw: (d) => drawSeats(d, fact, majority),
  table: {
    columns: ['column-who', 'column-share'],
    rows: (figures, words) => [
      ['founders', percent(figure(figures, fact), words)],
      ['everybody-else', percent(1 - figure(figures, fact), words)],
    ],
  },
});

/** Who sold, who owns and who decides. */
export const whoHoldsTheVotes = defineExhibit('who-holds-the-votes', {
  'cashed-out': {
    draw: drawSales,
    table: {
      columns: ['column-who', 'column-amount'],
      rows: [...FOUNDERS.map(({ name }) => [name, `${name}-value`] as const), ['total', 'figure']],
    },
  },
  shares: seats('founders-own-30', false),
  votes: seats('founders-votes-82', true),
  meta: {
    draw: drawSlope,
    table: {
      columns: ['column-who', 'of-shares', 'of-votes'],
      rows: CLIMBS.map(({ name }) => [name, `${name}-shares-value`, `${name}-votes-value`]),
    },
  },
});
