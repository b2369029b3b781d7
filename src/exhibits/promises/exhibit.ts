import { scaleBand, scaleLinear } from 'd3-scale';
import type { FactId } from '../../ledger/ids.ts';
import { backed } from '../../scene/annotate.ts';
import { split } from '../../scene/layout.ts';
import { rect, zero, type Look } from '../../scene/mark.ts';
import { inside, over, under } from '../../scene/place.ts';
import { alongY, columnOf, fromZero, placeOf } from '../../scene/scales.ts';
import { bottom, inset, middle, right, type Area, type Marks } from '../../scene/scene.ts';
import { defineExhibit, type FrameForm } from '../define-exhibit.ts';
import { figureNote } from '../figure-note.ts';
import { blockLabel, blockMark, pile, PROMISES, type D, type Placed, type Promised } from './pile.ts';

/** Where things stand: words and the year's revenue on the left, the pile in the middle, its labels on the right. */
function layOut(d: D) {
  const { plot, space } = d;
  const amountOf = (id: Promised['id']): number => d.width(`${id}-value`, 'label-strong') + space.tight;
  const widths = PROMISES.map(({ id, tall }) => d.width(id) + (tall ? 0 : amountOf(id)));
  const [left, stack] = split(inset(plot, { right: Math.max(...widths) + space.apart * 0.9 }), 'x', [0.53, 0.47]);
  const side = inset(left, { right: space.apart });
  return { side, revenue: { ...side, width: Math.min(side.width, left.width * 0.79) }, stack };
}

/** All of 2024's revenue at the scale of the pile, with its name above it. */
function drawRevenue(d: D, at: Area, y: (millions: number) => number): Marks {
  const { near, line } = d.space;
  const fact = 'cw-revenue-2024';
  const area = alongY(at, y, { to: d.amount(fact) });
  return [
    rect('revenue/block', area, { tone: 'cash', fact }),
    d.label('revenue/value', 'revenue-value', over(area, near), { face: 'label-strong', tone: 'cash', fact }),
    d.label('revenue/name', 'revenue', over(area, near + line), { tone: 'cash' }),
  ];
}

/** How much of the pile fills the drawing before it is drawn smaller, in USD million. */
const FRAME_TOP = 10_600;

/**
 * Promises piled up beside a year's revenue.
 *
 * @param count how many of them
 * @param fresh how many of those are new in this frame; older ones step back behind them. Where all are, all is drawn
 * so small that it fits; else it is drawn at one scale, until the last outgrows the drawing and is torn off there
 */
function drawPile(d: D, count: number, fact: FactId, fresh: number): Marks {
  const whole = fresh === PROMISES.length;
  const { plot, narrow } = d;
  const { side, revenue, stack } = layOut(d);
  const blocks = pile(d, PROMISES.slice(0, count));
  const height = blocks.at(-1)?.to ?? 0;
  // What no longer fits is drawn as far as the top, once the rest has sunk enough to show it.
  const top = whole ? height : height > FRAME_TOP ? FRAME_TOP * 1.3 : FRAME_TOP;
  const y = scaleLinear([0, top], [bottom(plot), plot.y]).clamp(true);
  return [
    blocks.map((block, i) => {
      const area = alongY(stack, y, block);
      const old = i < count - fresh;
      const look = { tone: block.tone, fill: 'hatch', ...(!whole && { opacity: old ? 0.5 : 1 }) } as const;
      return [blockMark(block, area, look, block.to > top), blockLabel(d, block, area, old)];
    }),
    drawRevenue(d, revenue, y),
    figureNote(d, { fact, room: side, widest: 0.97, small: narrow }),
    zero('axis/zero', bottom(plot), plot),
  ];
}

/** The first promise beside all of a year's revenue, so large that the two fill the drawing. */
function drawFirst(d: D, promise: FactId): Marks {
  const { plot, type, space } = d;
  const revenue = 'cw-revenue-2024';
  const [left, stack] = split(plot, 'x', [1, 1], space.part);
  const y = scaleLinear(fromZero([d.amount(revenue), d.amount(promise)]), [bottom(plot), plot.y]);
  const earned = alongY(left, y, { to: d.amount(revenue) });
  const within = inset(earned, { left: space.apart, right: space.apart });
  const name = Math.min(type.strong * 1.6, within.width / d.width('revenue', 'label-strong', 1));
  const size = d.fit('revenue-value', within.width, earned.height * 0.4);
  const [first] = pile(d, PROMISES);
  const area = alongY(stack, y, { to: d.amount(promise) });
  const room = { ...stack, height: area.y - plot.y - space.near };
  const strong = { face: 'label-strong', size: name } as const;
  const large = { display: size, tone: 'paper' } as const;
  const words = d.label('name/jersey', 'jersey', inside(area, space.apart), { ...strong, baseline: 'middle' });
  return [
    first && blockMark(first, area, { tone: 'coreweave', fill: 'hatch', fact: promise }),
    backed('plate/jersey', [words], space.near),
    rect('revenue/block', earned, { tone: 'cash', fact: revenue }),
    d.label('revenue/name', 'revenue', over(within, name * -1.5), { ...strong, tone: 'paper' }),
    d.label('revenue/value', 'revenue-value', under(within, size * -0.36), { ...large, fact: revenue }),
    figureNote(d, { fact: promise, room, most: 2.4, tone: 'coreweave' }),
    zero('axis/zero', bottom(plot), plot),
  ];
}

/** Whose money the blocks of a pile are, and how they are drawn. */
const PILES = {
  own: (): Look => ({ tone: 'coreweave', fill: 'hatch' }),
  partners: ({ within }: Placed): Look => ({ tone: 'others', fill: within ? 'faint' : 'outline' }),
  rent: (): Look => ({ tone: 'core-scientific', fill: 'hatch' }),
} as const;

const WHOSE = ['own', 'partners', 'rent'] as const;

/** The blocks of one owner. */
function pileOf(d: D, whose: Promised['whose']): readonly Placed[] {
  const own = PROMISES.filter((promise) => promise.whose === whose);
  const blocks = pile(d, own);
  return blocks.map((block) => (block.within ? { ...block, from: 0, to: block.to - block.from } : block));
}

/** A block's short name on paper in its middle, where it is tall enough. */
function drawShort(d: D, { id, fact }: Placed, area: Area): Marks {
  const { label: size } = d.type;
  const look = { face: 'label-strong', anchor: 'middle', baseline: 'middle', fact } as const;
  const short = d.label(`short/${id}`, `${id}-short`, middle(area), look);
  return area.height > size * 1.75 && backed(`plate/${id}`, [short], size * 0.3);
}

/** The same blocks sorted by whose money they are: CoreWeave's pledges, its partners' building, and years of rent. */
function drawWhose(d: D): Marks {
  const { plot, space, narrow } = d;
  const x = scaleBand(WHOSE, [plot.x, right(plot)]).paddingInner(narrow ? 0.13 : 0.07);
  const piles = WHOSE.map((whose) => ({ whose, blocks: pileOf(d, whose) }));
  const y = scaleLinear(fromZero(piles.flatMap(({ blocks }) => blocks.map(({ to }) => to))), [
    bottom(plot),
    plot.y + space.line * (narrow ? 3 : 2.4),
  ]);
  return [
    piles.map(({ whose, blocks }) => {
      const top = y(Math.max(...blocks.map(({ to }) => to)));
      const at = { x: placeOf(x, whose), y: top - space.near };
      const head = { face: 'label-strong', at: 'last' } as const;
      return [
        d.paragraph(`pile/${whose}`, `pile-${whose}`, at, x.bandwidth(), head),
        blocks.map((block) => {
          const area = columnOf(x, y, whose, block);
          return [blockMark(block, area, PILES[whose](block)), drawShort(d, block, area)];
        }),
      ];
    }),
    zero('axis/zero', bottom(plot), plot),
  ];
}

/** A frame of the promises made so far, and what they are worth. */
const upTo = (count: number, fact: FactId, fresh: number): FrameForm<'promises'> => ({
  draw: (d) => (count === 1 ? drawFirst(d, fact) : drawPile(d, count, fact, fresh)),
  table: PROMISES.slice(0, count).map(({ id }) => id),
});

/**
 * Promises to build, piled up in the order the article names them until they outgrow the drawing; then sorted by whose
 * money they are.
 */
export const promises = defineExhibit('promises', {
  jersey: upTo(1, 'commit-nj-1b', 1),
  venture: upTo(2, 'commit-blueowl-5b', 1),
  abroad: upTo(4, 'commit-eu-2-2b', 2),
  virginia: upTo(5, 'commit-va-600m', 1),
  'core-scientific': upTo(6, 'cs-8-7b-12yr', 1),
  sum: upTo(6, 'promises-with-core-scientific', 6),
  check: {
    draw: drawWhose,
    table: {
      caption: 'takeaway',
      columns: ['column-what', 'column-amount', 'column-whose'],
      rows: PROMISES.map(({ id, whose }) => [id, `${id}-value`, `pile-${whose}`]),
    },
  },
});
