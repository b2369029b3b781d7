import { scaleLinear } from 'd3-scale';
import { area, curveStepAfter } from 'd3-shape';
import type { FactId } from '../../ledger/ids.ts';
import { backed } from '../../scene/annotate.ts';
import { line, path, rect, type PathLook } from '../../scene/mark.ts';
import { centredOn } from '../../scene/rhythm.ts';
import { bottom, right, type Mark, type Marks } from '../../scene/scene.ts';
import { drawing } from '../drawing.ts';
import { figureNote } from '../figure-note.ts';
import { drawRails, noteRoom, railsIn, type D } from './rails.ts';

/**
 * The contracts: two of known size, then the totals announced in October and February; each with the power of all to
 * then.
 */
const STEPS = [
  { name: 'june', fact: 'cs-200mw', total: 'cs-200mw' },
  { name: 'august', fact: 'cs-112mw', total: 'cs-named-power' },
  { name: 'october', fact: 'cs-500mw-six-sites', total: 'cs-500mw-six-sites' },
  { name: 'february', fact: 'cs-contracted-590mw', total: 'cs-contracted-590mw' },
] as const satisfies readonly { name: string; fact: FactId; total: FactId }[];

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

/** What each step adds, on it; on the last, which is narrow, before it where there is room. */
function drawNames(d: D, upTo: FactId, { rails, y }: Layout): Marks {
  const { type, space } = d;
  const shown = STEPS.slice(0, STEPS.findIndex(({ total }) => total === upTo) + 1);
  return shown.map(({ name, fact, total }, i) => {
    const below = STEPS[i - 1];
    const [top, foot] = [y(d.amount(total)), y(below ? d.amount(below.total) : 0)];
    const narrow = name === 'february';
    if (narrow && foot - top < space.line) return undefined;
    const x = rails.at(name) + (narrow ? -space.near : space.gap);
    const at = { x, y: centredOn((top + foot) / 2, 'label-strong', type.label) };
    const look = { face: 'label-strong', anchor: narrow ? 'end' : 'start', fact } as const;
    const word = d.label(`step/${name}-text`, name, at, look);
    return narrow ? word : backed(`step/${name}-plate`, [word], space.tight, 0);
  });
}

interface Contracts {
  readonly fact: FactId;
  readonly lines: readonly ('point' | 'scale')[];
  /** The total that the steps reach. */
  readonly upTo: FactId;
  /** The total that was there before, which fades. */
  readonly before?: FactId;
  /** Where the figure stands: after the first day, or at the left edge. */
  readonly figureAt: 'right' | 'left';
  readonly extra?: (d: D, layout: Layout) => Marks;
}

/** A frame about what the two have signed with each other. */
const drawContracts = ({ fact, lines, upTo, before, figureAt, extra }: Contracts) =>
  drawing<'twins'>((d) => {
    const { space } = d;
    const layout = layOut(d);
    const { rails, y } = layout;
    const floor = y(d.amount('cs-named-power'));
    const room =
      figureAt === 'left'
        ? noteRoom(d, rails, d.plot.x, rails.at('october') - space.gap, floor + space.apart)
        : noteRoom(d, rails, rails.at('june') + space.part, right(d.plot), floor - space.apart);
    return [
      drawRails(d, 'contracts', rails),
      steps(d, 'step/area', upTo, layout, { tone: 'core-scientific', fill: 'hatch', fact: upTo }),
      before && steps(d, 'step/veil', before, layout, { tone: 'paper', opacity: 0.6 }),
      steps(d, 'step/edge', upTo, layout, { tone: 'core-scientific', fill: 'outline', weight: 2.5 }),
      drawNames(d, upTo, layout),
      extra?.(d, layout),
      figureNote(d, { fact, lines, room, most: d.narrow ? 1.15 : 2.2 }).marks,
    ];
  });

/** CoreWeave's bid: a bar that comes down from its rail and is stopped before it reaches the other. */
function drawBid(d: D, { rails, y }: Layout): Marks {
  const { space } = d;
  const fact = 'cs-bid-june-2024-price';
  const x = rails.at('june');
  const top = rails.between.y;
  const end = y(d.amount('cs-200mw')) - space.apart;
  const width = space.gap;
  const stop = { x: x - space.apart, y: end, width: width + space.part, height: space.tight };
  return [
    rect('bid/bar', { x, y: top, width, height: end - top }, { tone: 'coreweave', fact }),
    rect('bid/stop', stop, { tone: 'ink' }),
    d.label('bid/text', 'bid', { x: x + space.part, y: end }, { fact }),
  ];
}

/** The gigawatt of the outlook as a dashed line, far above the staircase. */
function drawOutlook(d: D, { rails, y }: Layout): Marks {
  const from = { x: rails.at('october') + d.space.tight, y: y(d.amount('cs-outlook-1gw')) };
  const to = { x: right(d.plot), y: from.y };
  return [
    line('outlook/line', from, to, { tone: 'muted', weight: 2, dash: 'dashed' }),
    d.paragraph('outlook/text', 'outlook', { x: from.x, y: from.y + d.space.line }, to.x - from.x).marks,
  ];
}

const JUNE = { fact: 'cs-200mw', upTo: 'cs-200mw', figureAt: 'right' } as const;
const AUGUST = { fact: 'cs-112mw', upTo: 'cs-named-power', before: 'cs-200mw', figureAt: 'right' } as const;
const FEBRUARY = { upTo: 'cs-contracted-590mw', lines: ['point', 'scale'], figureAt: 'left' } as const;

export const drawTwoHundred = drawContracts({ ...JUNE, lines: ['point'], extra: drawBid });
export const drawMore = drawContracts({ ...AUGUST, lines: ['point', 'scale'] });
export const drawDenton = drawContracts({ ...FEBRUARY, fact: 'cs-contracted-590mw' });
export const drawFiveHundred = drawContracts({ ...FEBRUARY, fact: 'cs-share-of-contracted', extra: drawOutlook });
