import { sum } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { split, stacked } from '../../scene/layout.ts';
import { across, rect } from '../../scene/mark.ts';
import { alongY, fromZero } from '../../scene/scales.ts';
import { bottom, right, type Area, type Marks } from '../../scene/scene.ts';
import { fittedFigure } from '../fitted-figure.ts';
import type { LabelName } from '../label-names.ts';
import { BARS, drawCompany, type Bar, type D } from './bars.ts';

type Name = LabelName<'two-filings'>;

/** One tower: bars stacked from the ground, its name under it and its figure over it. */
interface Tower {
  readonly name: Name;
  /** The figure over it, and a second, smaller line under that. */
  readonly amount: Name;
  readonly more?: Name;
  readonly bars: readonly Bar[];
  /** Share of the drawing's width. */
  readonly share: number;
  /** Whose tower it is, over the first of a company. */
  readonly company?: 'wework' | 'coreweave';
}

const ww = { name: 'obligations-ww-revenue', amount: 'amount-ww-revenue', share: 0.18, company: 'wework' } as const;
const cw = { name: 'obligations-cw-revenue', amount: 'amount-cw-revenue', share: 0.18, company: 'coreweave' } as const;
const rent = { name: 'obligations-cw-rent', amount: 'amount-cw-rent', more: 'plus-debt', share: 0.28 } as const;

const SIGNED: readonly Tower[] = [
  { ...ww, bars: [BARS.wwRevenue] },
  { name: 'obligations-ww-leases', amount: 'amount-ww-leases', share: 0.28, bars: [BARS.wwLeases] },
  { ...cw, bars: [BARS.cwRevenue] },
  { ...rent, bars: [BARS.cwRent, BARS.cwDebt] },
];

const grown = (year: '2022' | '2023' | '2024', bar: Bar): Tower => ({
  name: `growth-${year}`,
  amount: `amount-${year}`,
  bars: [bar],
  share: 0.19,
});
const CAPEX: Bar = { key: 'bar/cw-capex', tone: 'ink', fact: 'cw-capex-2024' };

export const GROWTH: readonly Tower[] = [
  grown('2022', { key: 'bar/cw-revenue-2022', tone: 'coreweave', fact: 'cw-revenue-2022' }),
  grown('2023', { key: 'bar/cw-revenue-2023', tone: 'coreweave', fact: 'cw-revenue-2023' }),
  grown('2024', BARS.cwRevenue),
  { name: 'growth-capex', amount: 'amount-capex', share: 0.37, bars: [CAPEX] },
];

/** Where towers stand: as wide as their shares, and the second company's apart from the first's. */
const placed = (towers: readonly Tower[], plot: Area): readonly Area[] =>
  split(
    plot,
    'x',
    towers.flatMap(({ company, share }, i) => [i === 0 ? 0 : company ? 0.06 : 0.02, share]),
  ).filter((_, i) => i % 2 === 1);

/** Names, figures and bars of one tower. */
function drawTower(d: D, tower: Tower, at: Area, y: (amount: number) => number): Marks {
  const { type, space, narrow } = d;
  const { name, amount, more, bars, share, company } = tower;
  const spans = stacked(bars, ({ fact }) => d.amount(fact));
  const over = y(spans.at(-1)?.to ?? 0) - space.near;
  const large = narrow ? type.figure * 0.82 : type.figure * 0.86;
  const most = share > 0.2 ? large : type.strong * (narrow ? 1.15 : 1.5);
  const size = Math.max(d.fit(amount, at.width, most), type.label);
  const figure = { x: at.x, y: over - size * 0.12 - (more ? space.apart * 1.25 + size * 0.1 : 0) };
  // Where it is wider than the tower, the smaller line ends with it.
  const wide = more !== undefined && d.width(more) > at.width;
  return [
    spans.map(({ item, ...span }) => rect(item.key, alongY(at, y, span), item)),
    fittedFigure(d, `amount/${name}`, amount, figure, { width: at.width, most }, { at: 'last', fact: bars[0]?.fact }),
    more &&
      d.label(`amount/${more}`, more, { x: wide ? right(at) : at.x, y: over }, { anchor: wide ? 'end' : 'start' }),
    d.paragraph(`name/${name}`, name, { x: at.x, y: y(0) + space.line }, at.width),
    company && drawCompany(d, `head/${company}`, company, at.x),
  ];
}

/** Towers side by side on one scale and one ground. */
function drawTowers(d: D, towers: readonly Tower[]): Marks {
  const { plot, type, space, narrow } = d;
  const places = placed(towers, plot);
  const lines = towers.map(({ name }, i) => d.lines(name, places[i]?.width ?? 0).length);
  const foot = Math.max(...lines) * space.line + space.near;
  const headed = towers.some(({ company }) => company);
  const head = (headed ? type.strong * 1.5 : 0) + type.figure * (narrow ? 0.82 : 0.86) * 1.12;
  const heights = towers.map(({ bars }) => sum(bars, ({ fact }) => d.amount(fact)));
  const y = scaleLinear(fromZero(heights), [bottom(plot) - foot, plot.y + head]);
  return [
    towers.map((tower, i) => drawTower(d, tower, places[i] ?? plot, y)),
    across('axis/zero', y(0), plot, { tone: 'ink', weight: 2 }),
  ];
}

/**
 * What was signed for beside what came in, both companies on one scale; rent lies under debt, so that it stands beside
 * rent.
 */
export const drawSigned = (d: D): Marks => drawTowers(d, SIGNED);

/** Three years of revenue, and what one of them cost to prepare. */
export const drawGrowth = (d: D): Marks => drawTowers(d, GROWTH);
