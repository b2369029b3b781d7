import { scaleBand, scaleLinear } from 'd3-scale';
import type { FactId } from '../../ledger/ids.ts';
import { across, rect, type Look } from '../../scene/mark.ts';
import { under } from '../../scene/place.ts';
import { columnOf, fromZero, namesOf } from '../../scene/scales.ts';
import { bottom, right, type TextMark, type Marks } from '../../scene/scene.ts';
import type { Drawing } from '../drawing.ts';

export type D = Drawing<'two-filings'>;

/** A bar that keeps its key, and so is the same bar, wherever it stands. */
export type Bar = Look & { readonly key: string; readonly fact: FactId };

/**
 * What each of the bars means, wherever it stands: the past in grey, the company in its colour, losses and debts in
 * theirs.
 */
export const BARS = {
  wwRevenue: { key: 'bar/ww-year-revenue', tone: 'wework', fact: 'ww-rev-2018' },
  wwLoss: { key: 'bar/ww-year-loss', tone: 'loss', fact: 'ww-loss-2018' },
  wwHalfRevenue: { key: 'bar/ww-half-revenue', tone: 'wework', fact: 'ww-rev-h1-2019' },
  wwHalfLoss: { key: 'bar/ww-half-loss', tone: 'loss', fact: 'ww-loss-h1-2019' },
  wwLeases: { key: 'bar/ww-leases', tone: 'debt', fill: 'hatch', fact: 'ww-leases' },
  cwRevenue: { key: 'bar/cw-year-revenue', tone: 'coreweave', fact: 'cw-revenue-2024' },
  cwLoss: { key: 'bar/cw-year-loss', tone: 'loss', fact: 'cw-netloss-2024' },
  cwPaper: { key: 'bar/cw-year-paper', tone: 'loss', fill: 'outline', fact: 'cw-fairvalue-2024' },
  cwDebt: { key: 'bar/cw-debt', tone: 'debt', fact: 'cw-debt-total-2024' },
  cwRent: { key: 'bar/cw-rent', tone: 'debt', fill: 'hatch', fact: 'cw-rent-signed' },
} as const satisfies Readonly<Record<string, Bar>>;

/** A company's name over its bars. */
export function drawCompany(d: D, key: string, company: 'wework' | 'coreweave', x: number): TextMark {
  const tone = company === 'coreweave' ? 'coreweave' : 'ink';
  return d.label(key, company, { x, y: d.plot.y + d.type.strong * 0.8 }, { strong: true, tone });
}

/** A company's account of one period: what came in stands on the line, what was lost hangs from it. */
const PERIODS = [
  { name: 'ww-year', company: 'wework', revenue: BARS.wwRevenue, loss: BARS.wwLoss },
  { name: 'ww-half', company: 'wework', revenue: BARS.wwHalfRevenue, loss: BARS.wwHalfLoss },
  // A part of this loss is one in which no cash moved: it is drawn in outline.
  { name: 'cw-year', company: 'coreweave', revenue: BARS.cwRevenue, loss: BARS.cwLoss, paper: BARS.cwPaper },
] as const;

export type Period = (typeof PERIODS)[number];

export const BOTH: readonly Period[] = PERIODS;
export const WEWORK: readonly Period[] = PERIODS.slice(0, 2);

/** Periods beside one another on one scale. */
export function drawInAndOut(d: D, periods: readonly Period[]): Marks {
  const { plot, type, space } = d;
  const head = type.strong * 1.2 + space.apart * 1.5;
  const [, highest] = fromZero(PERIODS.map(({ revenue }) => d.amount(revenue.fact)));
  const [, deepest] = fromZero(PERIODS.map(({ loss }) => d.amount(loss.fact)));
  const y = scaleLinear([highest, -deepest], [plot.y + head, bottom(plot)]);
  const x = scaleBand(namesOf(periods), [plot.x, right(plot)]).paddingInner(d.narrow ? 0.06 : 0.09);
  const said = PERIODS.flatMap(({ name }) => [`${name}-in`, `${name}-lost`] as const);
  const most = Math.min(type.figure * 0.72, y(0) - y(560));
  const size = d.fit(said, (x.bandwidth() - space.apart) * 0.94, most);
  return [
    periods.map((period) => {
      const { name, company, revenue, loss } = period;
      const lost = d.amount(loss.fact);
      const paper = 'paper' in period ? period.paper : undefined;
      const cash = lost - (paper ? d.amount(paper.fact) : 0);
      const stood = columnOf(x, y, name, { to: d.amount(revenue.fact) });
      const hung = columnOf(x, y, name, { to: -lost });
      const within = stood.x + space.near;
      const [came, went] = [stood.y + size * 1.05, bottom(hung) - size * 0.45];
      const below = under(hung, space.apart * 1.4);
      const when = { x: stood.x, y: plot.y + type.strong * 0.8 + space.apart * 1.25 };
      const printed = { display: size, tone: 'paper' } as const;
      const lostIn = { ...printed, tone: paper ? 'ink' : 'paper', fact: loss.fact } as const;
      return [
        drawCompany(d, `head/${name}-company`, company, stood.x),
        d.label(`head/${name}-when`, `when-${name}`, when, { tone: 'muted' }),
        rect(revenue.key, stood, revenue),
        rect(loss.key, columnOf(x, y, name, { to: -cash }), loss),
        paper && rect(paper.key, columnOf(x, y, name, { from: -cash, to: -lost }), paper),
        d.label(`in/${name}`, `${name}-in`, { x: within, y: came }, { ...printed, fact: revenue.fact }),
        d.label(`lost/${name}`, `${name}-lost`, { x: within, y: went }, lostIn),
        paper && d.paragraph('note/paper', 'paper', below, hung.width, { fact: paper.fact }),
      ];
    }),
    across('axis/zero', y(0), plot, { tone: 'ink', weight: 2 }),
  ];
}
