import { utcYear } from 'd3-time';
import { rect } from '../../scene/mark.ts';
import { centredOn } from '../../scene/rhythm.ts';
import { right, type Area, type Mark, type Marks } from '../../scene/scene.ts';
import type { D, Moment, Rails, Span } from './time.ts';

/** What each company does until a day, and from then on: mining is pale, so that the turn to AI shows. */
const TRADES = [
  { name: 'coins', rail: 'upper', tone: 'coreweave', until: 'renamed' },
  { name: 'chips', rail: 'upper', tone: 'coreweave', from: 'renamed' },
  { name: 'bitcoin', rail: 'lower', tone: 'core-scientific', until: 'june' },
  { name: 'hosting', rail: 'lower', tone: 'core-scientific', from: 'june' },
] as const;
const PALE = 0.35;

/** A stretch of a rail between two days. */
function stretch({ at, time }: Rails, rail: Area, from?: Moment, until?: Moment): Area {
  const [start = rail.x, end = right(rail)] = time.range();
  const x = from ? at(from) : start;
  return { ...rail, x, width: (until ? at(until) : end) - x };
}

/** The months of the axis that are named: those in which the two signed. */
const MONTHS = ['june', 'august', 'october', 'february'] as const;

function drawAxis(d: D, span: Span, { time, at, lines }: Rails): Mark[] {
  const years = utcYear.range(...(time.domain() as [Date, Date]), 2);
  const places: readonly (readonly [key: string, shown: string, x: number])[] = [
    ...years.map((year) => [`tick-${year.getUTCFullYear()}`, `${year.getUTCFullYear()}`, time(year)] as const),
    ...(span === 'contracts' ? MONTHS : []).map((name) => [`tick-${name}`, d.say(`tick-${name}`), at(name)] as const),
  ];
  return places.map(([key, shown, x], i) => {
    // The last date would run over the edge: it ends there instead.
    const end = i === places.length - 1;
    const place = { x: end ? right(d.plot) : x, y: lines.axis };
    return d.write(`tick/${key}`, shown, place, { tone: 'muted', anchor: end ? 'end' : 'start' });
  });
}

/** What a company does, written on its rail, as large as all four fit. */
function drawTrades(d: D, rails: Rails): Mark[] {
  const { type, space } = d;
  const parts = TRADES.map((trade) => {
    const { name, rail } = trade;
    const area = stretch(
      rails,
      rails[rail],
      'from' in trade ? trade.from : undefined,
      'until' in trade ? trade.until : undefined,
    );
    return { name, area, tone: 'from' in trade ? ('paper' as const) : ('ink' as const) };
  });
  const most = Math.min(rails.upper.height * 0.5, type.strong * 1.6);
  const fits = parts.map(({ name, area }) => (area.width - space.near * 2) / d.width(name, 'label-strong', 1));
  const size = Math.max(type.label, Math.min(most, ...fits));
  return parts.map(({ name, area, tone }) => {
    const y = centredOn(area.y + area.height / 2, 'label-strong', size);
    return d.label(`trade/${name}`, name, { x: area.x + space.near, y }, { face: 'label-strong', size, tone });
  });
}

/** Both companies, with what they do; `sunk` drops Core Scientific's rail where it was bankrupt. */
export function drawRails(d: D, span: Span, rails: Rails, sunk = false): Marks {
  const { upper, lower, drop, lines } = rails;
  const court = stretch(rails, sunk ? { ...lower, y: lower.y + drop } : lower, 'bankrupt', 'out');
  const coreweave = { tone: 'coreweave' } as const;
  const scientific = { tone: 'core-scientific' } as const;
  const name = { face: 'label-strong' } as const;
  return [
    rect('rail/coreweave-mine', stretch(rails, upper, undefined, 'renamed'), { ...coreweave, opacity: PALE }),
    rect('rail/coreweave', stretch(rails, upper, 'renamed'), coreweave),
    rect('rail/core-scientific-before', stretch(rails, lower, undefined, 'bankrupt'), { ...scientific, opacity: PALE }),
    rect('rail/core-scientific-court', court, sunk ? { tone: 'loss' } : { ...scientific, opacity: PALE }),
    rect('rail/core-scientific-after', stretch(rails, lower, 'out', 'june'), { ...scientific, opacity: PALE }),
    rect('rail/core-scientific-ai', stretch(rails, lower, 'june'), scientific),
    d.label('rail/coreweave-name', 'coreweave', { x: d.plot.x, y: lines.upper }, { ...name, tone: 'coreweave' }),
    d.label('rail/core-scientific-name', 'core-scientific', { x: d.plot.x, y: lines.lower }, name),
    span === 'lives' && drawTrades(d, rails),
    drawAxis(d, span, rails),
  ];
}
