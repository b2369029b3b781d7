import { sum } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { stacked } from '../../scene/layout.ts';
import { across, rect } from '../../scene/mark.ts';
import { fromZero } from '../../scene/scales.ts';
import { bottom, type Area, type Marks } from '../../scene/scene.ts';
import { wrap } from '../../scene/text.ts';
import { drawing } from '../drawing.ts';
import type { LabelName } from '../label-names.ts';
import { drawCompany, LOOKS, type Block, type D } from './shapes.ts';

type Name = LabelName<'two-filings'>;

/** One tower: blocks stacked from the ground, its name under it and its figure over it. */
interface Tower {
  readonly name: Name;
  /** The figure over it, and a second, smaller line under that. */
  readonly amount: Name;
  readonly more?: Name;
  readonly blocks: readonly Block[];
  /** Share of the drawing's width. */
  readonly share: number;
  /** Whose tower it is, over the first of a company. */
  readonly company?: 'wework' | 'coreweave';
}

const SIGNED: readonly Tower[] = [
  {
    name: 'obligations-ww-revenue',
    amount: 'amount-ww-revenue',
    blocks: [{ key: 'bar/ww-year-revenue', look: LOOKS.wwRevenue }],
    share: 0.18,
    company: 'wework',
  },
  {
    name: 'obligations-ww-leases',
    amount: 'amount-ww-leases',
    blocks: [{ key: 'bar/ww-leases', look: LOOKS.wwLeases }],
    share: 0.28,
  },
  {
    name: 'obligations-cw-revenue',
    amount: 'amount-cw-revenue',
    blocks: [{ key: 'bar/cw-year-revenue', look: LOOKS.cwRevenue }],
    share: 0.18,
    company: 'coreweave',
  },
  {
    name: 'obligations-cw-rent',
    amount: 'amount-cw-rent',
    more: 'plus-debt',
    blocks: [
      { key: 'bar/cw-rent', look: LOOKS.cwRent },
      { key: 'bar/cw-debt', look: LOOKS.cwDebt },
    ],
    share: 0.28,
  },
];

const grown = (year: '2022' | '2023' | '2024', key: string): Tower => ({
  name: `growth-${year}`,
  amount: `amount-${year}`,
  blocks: [{ key, look: { tone: 'coreweave', fact: `cw-revenue-${year}` } }],
  share: 0.19,
});

const GROWTH: readonly Tower[] = [
  grown('2022', 'bar/cw-revenue-2022'),
  grown('2023', 'bar/cw-revenue-2023'),
  grown('2024', 'bar/cw-year-revenue'),
  {
    name: 'growth-capex',
    amount: 'amount-capex',
    blocks: [{ key: 'bar/cw-capex', look: { tone: 'ink', fact: 'cw-capex-2024' } }],
    share: 0.37,
  },
];

/** Where towers stand: as wide as their shares, and the second company's apart from the first's. */
function placed(towers: readonly Tower[], plot: Area): readonly { readonly x: number; readonly width: number }[] {
  const gap = plot.width * 0.02;
  const before = towers.map(({ company }, i) => (i === 0 ? 0 : company ? 3 * gap : gap));
  const unit = (plot.width - sum(before)) / sum(towers, ({ share }) => share);
  return stacked(towers, ({ share }, i) => (before[i] ?? 0) + share * unit).map(({ from, to }, i) => ({
    x: plot.x + from + (before[i] ?? 0),
    width: to - from - (before[i] ?? 0),
  }));
}

/** Names, figures and blocks of one tower. */
function drawTower(d: D, tower: Tower, at: { x: number; width: number }, y: (amount: number) => number): Marks {
  const { type, space, narrow } = d;
  const { name, amount, more, blocks, share, company } = tower;
  const spans = stacked(blocks, ({ look }) => d.amount(look.fact));
  const over = y(spans.at(-1)?.to ?? 0) - space.near;
  const large = narrow ? type.figure * 0.82 : type.figure * 0.86;
  const size = d.fit(amount, at.width, share > 0.2 ? large : type.strong * (narrow ? 1.15 : 1.5));
  const figure = { x: at.x, y: over - size * 0.12 - (more ? space.apart * 1.25 + size * 0.1 : 0) };
  // Where it is wider than the tower, the smaller line ends with it.
  const wide = more !== undefined && d.width(more) > at.width;
  return [
    spans.map(({ item, from, to }) =>
      rect(item.key, { ...at, y: y(to), height: y(from) - y(to) }, { fill: 'solid', ...item.look }),
    ),
    d.label(`amount/${name}`, amount, figure, { face: 'display', size, fact: blocks[0]?.look.fact }),
    more &&
      d.label(
        `amount/${more}`,
        more,
        { x: wide ? at.x + at.width : at.x, y: over },
        { anchor: wide ? 'end' : 'start' },
      ),
    d.paragraph(`name/${name}`, name, { x: at.x, y: y(0) + space.line }, at.width).marks,
    company && drawCompany(d, `head/${company}`, company, at.x),
  ];
}

/** Towers side by side on one scale and one ground. */
const drawTowers = (towers: readonly Tower[]) =>
  drawing<'two-filings'>((d) => {
    const { plot, type, space, narrow } = d;
    const places = placed(towers, plot);
    const lines = towers.map(
      ({ name }, i) => wrap(d.say(name), 'label', type.label, places[i]?.width ?? 0).length * space.line,
    );
    const foot = Math.max(...lines) + space.near;
    const headed = towers.some(({ company }) => company);
    const head = (headed ? type.strong * 1.5 : 0) + type.figure * (narrow ? 0.82 : 0.86) * 1.12;
    const heights = towers.map(({ blocks }) => sum(blocks, ({ look }) => d.amount(look.fact)));
    const y = scaleLinear(fromZero(heights), [bottom(plot) - foot, plot.y + head]);
    return [
      towers.map((tower, i) => drawTower(d, tower, places[i] ?? plot, y)),
      across('axis/zero', y(0), plot, { tone: 'ink', weight: 2 }),
    ];
  });

/** What was signed for beside what came in, both companies on one scale; rent lies under debt, so that it stands beside rent. */
export const drawSigned = drawTowers(SIGNED);

/** Three years of revenue, and what one of them cost to prepare. */
export const drawGrowth = drawTowers(GROWTH);
