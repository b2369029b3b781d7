import type { FactId } from '../../ledger/ids.ts';
import { figure, type Figures } from '../../model/figures.ts';
import { block } from '../../scene/block.ts';
import { isNarrow, typeOf, type Box } from '../../scene/box.ts';
import { furnish } from '../../scene/furniture.ts';
import { label, paragraph } from '../../scene/label.ts';
import { measure, wrap } from '../../scene/text.ts';
import { bottom, right, round, type Area, type Mark, type Scene } from '../../scene/scene.ts';
import { text, type Words } from '../exhibit.ts';
import { display, fitted, LOOKS, type Look } from './shapes.ts';

/** One tower: blocks stacked from the ground, its name under it and its figure over it. */
interface Tower {
  /** Label of its name. */
  readonly name: string;
  /** Label of the figure over it. */
  readonly amount: string;
  readonly fact: FactId;
  readonly blocks: readonly { readonly key: string; readonly look: Look }[];
  /** Label of a second, smaller line under the figure. */
  readonly more?: string;
  /** Share of the drawing's width. */
  readonly share: number;
  readonly company?: 'wework' | 'coreweave';
  /** Where a tower must stay clear of the one before it. */
  readonly apart?: boolean;
}

const SIGNED: readonly Tower[] = [
  {
    name: 'obligations-ww-revenue',
    amount: 'amount-ww-revenue',
    fact: 'ww-rev-2018',
    blocks: [{ key: 'bar/ww-year-revenue', look: LOOKS.wwRevenue }],
    share: 0.18,
    company: 'wework',
  },
  {
    name: 'obligations-ww-leases',
    amount: 'amount-ww-leases',
    fact: 'ww-leases',
    blocks: [{ key: 'bar/ww-leases', look: LOOKS.wwLeases }],
    share: 0.28,
  },
  {
    name: 'obligations-cw-revenue',
    amount: 'amount-cw-revenue',
    fact: 'cw-revenue-2024',
    blocks: [{ key: 'bar/cw-year-revenue', look: LOOKS.cwRevenue }],
    share: 0.18,
    company: 'coreweave',
    apart: true,
  },
  {
    name: 'obligations-cw-rent',
    amount: 'amount-cw-rent',
    fact: 'cw-rent-signed',
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
  fact: `cw-revenue-${year}`,
  blocks: [{ key, look: { tone: 'coreweave', fill: 'solid', fact: `cw-revenue-${year}` } }],
  share: 0.19,
});

const GROWTH: readonly Tower[] = [
  grown('2022', 'bar/cw-revenue-2022'),
  grown('2023', 'bar/cw-revenue-2023'),
  grown('2024', 'bar/cw-year-revenue'),
  {
    name: 'growth-capex',
    amount: 'amount-capex',
    fact: 'cw-capex-2024',
    blocks: [{ key: 'bar/cw-capex', look: { tone: 'ink', fill: 'solid', fact: 'cw-capex-2024' } }],
    share: 0.37,
  },
];

interface Placed {
  readonly tower: Tower;
  readonly area: Area;
}

/** The smaller line under a tower's figure; where it is wider than the tower it ends with it. */
function drawMore(name: string, words: Words, area: Area, y: number, box: Box): Mark {
  const shown = text(words, name);
  const wide = measure(shown, 'label', typeOf(box).label) > area.width;
  return label(`amount/${name}`, shown, wide ? right(area) : area.x, y, box, { anchor: wide ? 'end' : 'start' });
}

/** Towers side by side on one scale and one ground. */
function drawTowers(towers: readonly Tower[], model: Figures, words: Words, plot: Area, box: Box): Mark[] {
  const type = typeOf(box);
  const gap = plot.width * 0.02;
  const widths = plot.width - gap * (towers.length - 1) - (towers.some((tower) => tower.apart) ? gap * 2 : 0);
  const whole = towers.reduce((sum, { share }) => sum + share, 0);
  const small = type.strong * (isNarrow(box) ? 1.15 : 1.5);
  const names = towers.map(({ name, share }) => wrap(text(words, name), 'label', type.label, (share / whole) * widths));
  const foot = Math.max(...names.map((lines) => lines.length)) * type.label * 1.28 + type.label * 0.5;
  const headed = towers.some((tower) => tower.company);
  const largest = isNarrow(box) ? type.figure * 0.82 : type.figure * 0.86;
  const head = (headed ? type.strong * 1.5 : 0) + largest * 1.12;
  const heightOf = ({ blocks }: Tower) => blocks.reduce((sum, { look }) => sum + figure(model, look.fact), 0);
  const scale = (plot.height - foot - head) / Math.max(...towers.map(heightOf));
  const ground = bottom(plot) - foot;
  let x = plot.x;
  const placed: Placed[] = towers.map((tower) => {
    if (tower.apart) x += gap * 2;
    const width = (tower.share / whole) * widths;
    const height = heightOf(tower) * scale;
    const area = { x, y: ground - height, width, height };
    x += width + gap;
    return { tower, area };
  });
  const marks = placed.flatMap(({ tower, area }): Mark[] => {
    let base = ground;
    const big = tower.share > 0.2;
    const shown = text(words, tower.amount);
    const size = fitted([shown], area.width, big ? largest : small);
    const over = area.y - type.label * 0.5;
    return [
      ...tower.blocks.map(({ key, look }) => {
        const height = figure(model, look.fact) * scale;
        base -= height;
        return block(key, { ...area, y: base, height }, look);
      }),
      display(
        `amount/${tower.name}`,
        shown,
        { x: area.x, y: over - size * 0.12 - (tower.more ? type.label * 1.25 + size * 0.1 : 0) },
        size,
        box,
        { fact: tower.fact },
      ),
      ...(tower.more ? [drawMore(tower.more, words, area, over, box)] : []),
      ...paragraph(`name/${tower.name}`, text(words, tower.name), area.x, ground + type.label * 1.3, area.width, box)
        .marks,
      ...(tower.company
        ? [
            label(`head/${tower.company}`, text(words, tower.company), area.x, plot.y + type.strong * 0.8, box, {
              face: 'label-strong',
              size: type.strong,
              tone: tower.company === 'coreweave' ? 'coreweave' : 'ink',
            }),
          ]
        : []),
    ];
  });
  const zero: Mark = {
    shape: 'line',
    key: 'axis/zero',
    tone: 'ink',
    x1: plot.x,
    x2: round(right(plot)),
    y1: round(ground),
    y2: round(ground),
    weight: 2,
  };
  return [...marks, zero];
}

/** What was signed for beside what came in, both companies on one scale; rent lies under debt, so that it stands beside rent. */
export function drawSigned(model: Figures, words: Words, box: Box): Scene {
  const { marks, plot } = furnish(words, box);
  return { box, marks: [...marks, ...drawTowers(SIGNED, model, words, plot, box)] };
}

/** Three years of revenue, and what one of them cost to prepare. */
export function drawGrowth(model: Figures, words: Words, box: Box): Scene {
  const { marks, plot } = furnish(words, box);
  return { box, marks: [...marks, ...drawTowers(GROWTH, model, words, plot, box)] };
}
