import { formatFigure } from '../../ledger/format.ts';
import { figure, type Figures } from '../../model/figures.ts';
import { typeOf, type Box } from '../../scene/box.ts';
import { furnish } from '../../scene/furniture.ts';
import { label } from '../../scene/label.ts';
import { measure } from '../../scene/text.ts';
import { round, type Area, type Mark, type Scene } from '../../scene/scene.ts';
import { amount } from '../cell.ts';
import { text, type Table, type Words } from '../exhibit.ts';
import { chartIn, drawAxes, drawLevel, drawYears } from './bars.ts';
import { yearTotal, YEARS, type Bill, type Part } from './bill.ts';

export const FIRST: readonly Part[] = ['firstInterest', 'firstPrincipal'];
export const HALF: readonly Part[] = [...FIRST, 'secondInterest', 'secondPrincipal'];
export const DRAWN: readonly Part[] = [...HALF, 'restInterest', 'restPrincipal'];
const OTHERS: readonly Part[] = ['otherInterest', 'otherPrincipal'];
export const ALL: readonly Part[] = [...HALF, ...OTHERS];

/** The top of the yearly scale, in USD million. */
const YEAR_TOP = 5600;

const short = (millions: number): string => formatFigure({ value: millions, unit: 'USD million' }, 'short');

const yearTicks = (words: Words) => [
  { value: 0, text: '' },
  { value: 5000, text: text(words, 'axis-year') },
];

/** Payments by year, as rows. */
export function yearTable(bill: Bill, words: Words, parts: readonly Part[]): Table {
  const interest = parts.filter((part) => part.endsWith('Interest'));
  const principal = parts.filter((part) => part.endsWith('Principal'));
  return {
    caption: words.subtitle,
    columns: [
      text(words, 'column-year'),
      text(words, 'interest'),
      text(words, 'principal'),
      text(words, 'column-total'),
    ],
    rows: YEARS.map((year) => [
      String(year),
      ...[interest, principal, parts].map((each) => amount(yearTotal(bill, year, each), 'USD million', 'short')),
    ]),
  };
}

/** What the two loans cost a year, what the other debts do, and both together. */
export const allDebtTable = (bill: Bill, words: Words): Table => ({
  caption: words.subtitle,
  columns: ['year', 'loans', 'others', 'total', 'of-it-principal'].map((name) => text(words, `column-${name}`)),
  rows: YEARS.map((year) => [
    String(year),
    ...[HALF, OTHERS, ALL, ALL.filter((part) => part.endsWith('Principal'))].map((parts) =>
      amount(yearTotal(bill, year, parts), 'USD million', 'short'),
    ),
  ]),
});

/** What the key of a chart may name. */
export type KeyName = 'principal' | 'interest' | 'others' | 'undrawn' | 'level-quarter' | 'level-year';

/** The key, over the chart: kinds of payment recur in every bar, so they are named once. Wraps where it is narrow. */
export function drawKey(words: Words, area: Area, box: Box, names: readonly KeyName[]): Mark[] {
  const size = typeOf(box).label;
  let x = area.x;
  let y = area.y;
  return names.flatMap((name): Mark[] => {
    const shown = text(words, name);
    const width = size * 1.25 + measure(shown, 'label', size);
    if (x > area.x && x + width > area.x + area.width) [x, y] = [area.x, y + size * 1.4];
    const at = { x: round(x), y: round(y) };
    x += width + size;
    const swatch: Mark = name.startsWith('level')
      ? {
          shape: 'line',
          key: 'key/level',
          tone: 'cash',
          x1: at.x,
          x2: round(at.x + size * 0.9),
          y1: round(at.y + size * 0.5),
          y2: round(at.y + size * 0.5),
          weight: 2.5,
        }
      : {
          shape: 'rect',
          key: `key/${name}`,
          tone: name === 'interest' ? 'loss' : 'debt',
          fill: name === 'undrawn' ? 'hatch' : name === 'others' ? 'faint' : 'solid',
          ...at,
          width: round(size * 0.9),
          height: round(size * 0.9),
        };
    return [swatch, label(`key/${name}-name`, shown, at.x + size * 1.25, at.y + size * 0.82, box)];
  });
}

/** Payments gathered by year against all revenue of 2024. */
export function drawYearly(bill: Bill, parts: readonly Part[], model: Figures, words: Words, box: Box): Scene {
  const { marks, plot } = furnish(words, box);
  const chart = chartIn(plot, YEAR_TOP, box);
  const totals = YEARS.map((year) => {
    const total = yearTotal(bill, year, parts);
    return label(
      `total/${year}`,
      short(total),
      chart.x(year) + chart.yearWidth / 2,
      chart.y(total) - typeOf(box).label * 0.4,
      box,
      {
        anchor: 'middle',
        face: 'label-strong',
      },
    );
  });
  return {
    box,
    marks: [
      ...marks,
      ...drawAxes(chart, yearTicks(words), box),
      ...drawYears(bill, parts, chart),
      ...drawKey(words, plot, box, [
        'interest',
        'principal',
        ...(parts.includes('otherPrincipal') ? (['others'] as const) : []),
        ...(parts.includes('restPrincipal') ? (['undrawn'] as const) : []),
        'level-year',
      ]),
      ...drawLevel(figure(model, 'cw-revenue-2024'), chart, 'cw-revenue-2024', totals),
      ...totals,
    ],
  };
}
