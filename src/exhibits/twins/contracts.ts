import { scaleLinear } from 'd3-scale';
import { area, curveStepAfter } from 'd3-shape';
import type { FactId } from '../../ledger/ids.ts';
import { backed } from '../../scene/annotate.ts';
import { line, path, rect, type PathLook } from '../../scene/mark.ts';
import { bottom, right, type Mark, type Marks } from '../../scene/scene.ts';
import { figureNote } from '../figure-note.ts';
import { drawRails, noteRoom, railsIn, type D } from './rails.ts';

/** The first contract, then the totals reported in August and announced in October and February. */
const STEPS = [
  { name: 'june', total: 'cs-200mw' },
  { name: 'august', total: 'cs-contracted-aug24' },
  { name: 'october', total: 'cs-500mw-six-sites' },
  { name: 'february', total: 'cs-contracted-590mw' },
] as const satisfies readonly { name: string; total: FactId }[];

/** Both rails, and megawatts from Core Scientific's up; the outlook of a gigawatt just fits under CoreWeave's. */
function layOut(d: D) {
  const rails = railsIn(d, 'contracts');
  const y = scaleLinear([0, d.amount('cs-outlook-1gw') * 1.06], [bottom(rails.between), rails.between.y]);
  return { rails, y };
}
type Layout = ReturnType<typeof layOut>;

/** Power under contract along time, up to one of the steps: as many steps in every frame, the later ones level. */
function steps(d: D, key: string, upTo: FactId, { rails, y }: Layout, look: PathLook): Mark {
  const most = d.amount(upTo);
  const points = STEPS.map(({ name, total }) => ({ x: rails.at(name), power: Math.min(most, d.amount(total)) }));
  const stair = area<(typeof points)[number]>(
    (point) => point.x,
    y(0),
    (point) => y(point.power),
  ).curve(curveStepAfter);
  return path(key, (pen) => stair.context(pen)([...points, { x: right(rails.lower), power: most }]), look);
}

/** What each step comes to, on it; on the last, which is narrow, before it where there is room. */
function drawNames(d: D, count: number, { rails, y }: Layout): Marks {
  const { space } = d;
  return STEPS.slice(0, count).map(({ name, total }, i) => {
    const below = STEPS[i - 1];
    const [top, foot] = [y(d.amount(total)), y(below ? d.amount(below.total) : 0)];
    const narrow = name === 'february';
    if (narrow && foot - top < space.line) return undefined;
    const x = rails.at(name) + (narrow ? -space.near : space.gap);
    const look = { face: 'label-strong', anchor: narrow ? 'end' : 'start', baseline: 'middle', fact: total } as const;
    const word = d.label(`step/${name}-text`, name, { x, y: (top + foot) / 2 }, look);
    return narrow ? word : backed(`step/${name}-plate`, [word], space.tight, 0);
  });
}

/**
 * A frame about what the two have signed with each other.
 *
 * @param count how many of the steps there are; where all are, the figure stands at the left edge, else after the first
 * day
 */
export function drawContracts(
  d: D,
  count: 1 | 2 | 4,
  fact: FactId,
  lines: readonly ('point' | 'scale')[],
  extra?: (d: D, layout: Layout) => Marks,
): Marks {
  const { apart, gap, part } = d.space;
  const layout = layOut(d);
  const { rails, y } = layout;
  const floor = y(d.amount('cs-contracted-aug24'));
  const room =
    count === STEPS.length
      ? noteRoom(d, rails, d.plot.x, rails.at('october') - gap, floor + apart)
      : noteRoom(d, rails, rails.at('june') + part, right(d.plot), floor - apart);
  const total = STEPS[count - 1]?.total ?? 'cs-200mw';
  return [
    drawRails(d, 'contracts', rails),
    steps(d, 'step/area', total, layout, { tone: 'core-scientific', fill: 'hatch', fact: total }),
    // What was there before fades.
    count === 2 && steps(d, 'step/veil', 'cs-200mw', layout, { tone: 'paper', opacity: 0.6 }),
    steps(d, 'step/edge', total, layout, { tone: 'core-scientific', fill: 'outline', weight: 2.5 }),
    drawNames(d, count, layout),
    extra?.(d, layout),
    figureNote(d, { fact, lines, room, most: d.narrow ? 1.15 : 2.2 }),
  ];
}

/** CoreWeave's bid: a bar that comes down from its rail and is stopped before it reaches the other. */
export function drawBid(d: D, { rails, y }: Layout): Marks {
  const { apart, gap, part, tight } = d.space;
  const fact = 'cs-bid-june-2024-price';
  const x = rails.at('june');
  const top = rails.between.y;
  const end = y(d.amount('cs-200mw')) - apart;
  const bar = { x, y: top, width: gap, height: end - top };
  return [
    rect('bid/bar', bar, { tone: 'coreweave', fact }),
    rect('bid/stop', { x: x - apart, y: end, width: gap + part, height: tight }, { tone: 'ink' }),
    d.label('bid/text', 'bid', { x: x + part, y: end }, { fact }),
  ];
}

/** The gigawatt of the outlook as a dashed line, far above the staircase. */
export function drawOutlook(d: D, { rails, y }: Layout): Marks {
  const from = { x: rails.at('october') + d.space.tight, y: y(d.amount('cs-outlook-1gw')) };
  const to = { x: right(d.plot), y: from.y };
  return [
    line('outlook/line', from, to, { tone: 'muted', weight: 2, dash: 'dashed' }),
    d.paragraph('outlook/text', 'outlook', { x: from.x, y: from.y + d.space.line }, to.x - from.x),
  ];
}
