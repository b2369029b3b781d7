import { scaleBand, scaleLinear } from 'd3-scale';
import { sum } from 'd3-array';
import { shrunk, stacked } from '../../scene/layout.ts';
import { rect } from '../../scene/mark.ts';
import { over } from '../../scene/place.ts';
import { centredOn } from '../../scene/rhythm.ts';
import { alongX, fromZero, namesOf, placeOf } from '../../scene/scales.ts';
import { bottom, middle, right, type Area, type Marks } from '../../scene/scene.ts';
import { BARS, type Bar, type D } from './bars.ts';

/** Amounts to be compared: WeWork's as a ghost behind, CoreWeave's end to end. */
const ROWS = [
  { name: 'revenue', ghost: BARS.wwRevenue, bars: [BARS.cwRevenue] },
  { name: 'loss', ghost: BARS.wwLoss, bars: [BARS.cwLoss] },
  { name: 'owed', ghost: BARS.wwLeases, bars: [BARS.cwRent, BARS.cwDebt] },
] as const satisfies readonly { name: string; ghost: Bar; bars: readonly Bar[] }[];
type ShortRow = Exclude<(typeof ROWS)[number], { name: 'owed' }>;

/** CoreWeave's figures laid over WeWork's, one scale for all. */
export function drawOverlay(d: D): Marks {
  const { plot, type, space } = d;
  const y = scaleBand(namesOf(ROWS), [plot.y, bottom(plot) - space.apart * 1.7]);
  const amount = ({ fact }: Bar): number => d.amount(fact);
  const whole = ROWS.flatMap(({ ghost, bars }) => [amount(ghost), sum<Bar>(bars, amount)]);
  const x = scaleLinear(fromZero(whole), [plot.x, right(plot)]);
  const head = type.strong * 1.5;
  const thick = y.bandwidth() - head - space.near;
  const size = Math.min(Math.max(thick * 0.54, type.strong * 1.25), type.figure * 0.9);
  return ROWS.map((each) => {
    const { name, ghost, bars } = each;
    const row = { ...plot, y: placeOf(y, name) + head, height: thick };
    const behind = alongX(row, x, { to: amount(ghost) });
    const placed = stacked<Bar>(bars, amount).map(({ item, ...span }) => ({
      item,
      area: alongX(shrunk(row, 1, 0.5), x, span),
    }));
    const ends = Math.max(right(behind), ...placed.map(({ area }) => right(area)));
    const starts = placed.map(({ area }) => area.x);
    return [
      d.label(`row/${name}`, `row-${name}`, over(row, space.near), { strong: true }),
      rect(ghost.key, behind, { tone: 'wework', fact: ghost.fact, opacity: 0.45 }),
      placed.map(({ item, area }) => [
        item.fill === 'hatch' && rect(`${item.key}-ground`, area, { tone: 'paper', fact: item.fact }),
        rect(item.key, area, item),
      ]),
      each.name === 'owed'
        ? underneath(d, starts, behind)
        : besideBar(d, each, ends + space.gap, middle(behind).y, size),
    ];
  });
}

/** A short row's two amounts, after its bars: on a phone on one line, elsewhere WeWork's under CoreWeave's. */
function besideBar(d: D, { name: id, ghost, bars }: ShortRow, x: number, y: number, size: number): Marks {
  const { space, narrow } = d;
  const own = { x, y: narrow ? centredOn(y, 'display', size) : y + size * 0.12 };
  const other = narrow
    ? { x: x + d.width(`over-cw-${id}`, 'display', size) + space.gap, y: own.y }
    : { x, y: own.y + size * 0.24 + space.apart * 1.1 };
  const [{ tone, fact }] = bars;
  return [
    d.label(`over/cw-${id}`, `over-cw-${id}`, own, { display: size, tone, fact }),
    d.label(`over/ww-${id}`, `over-ww-${id}`, other, { tone: 'muted', fact: ghost.fact }),
  ];
}

/** The long row's amounts, under the bars they name. */
function underneath(d: D, [rent = d.plot.x, debt = d.plot.x]: readonly number[], ghost: Area): Marks {
  const y = bottom(ghost) + d.space.line;
  const above = { x: right(ghost), y: ghost.y - d.space.near };
  const strong = { face: 'label-strong', tone: 'debt' } as const;
  return [
    d.label('over/cw-rent', 'over-cw-rent', { x: rent, y }, strong),
    d.label('over/cw-debt', 'over-cw-debt', { x: debt, y }, strong),
    d.label('over/ww-leases', 'over-ww-leases', above, { tone: 'muted', anchor: 'end' }),
  ];
}
