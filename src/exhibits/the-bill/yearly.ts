import { greatest } from 'd3-array';
import { formatFigure } from '../../ledger/format.ts';
import { backed } from '../../scene/annotate.ts';
import { centredOn } from '../../scene/rhythm.ts';
import { columnOf, placeOf } from '../../scene/scales.ts';
import { middle, type Marks } from '../../scene/scene.ts';
import { amount } from '../cell.ts';
import { text, type Table, type Words } from '../exhibit.ts';
import { BOTH, isPrincipal, OTHERS, PARTS, yearTotal, YEARS, type Bill, type Part } from './bill.ts';
import { chartIn, drawAxes, drawLevel, drawYears, type Chart, type D } from './chart.ts';

/** The top of the yearly scale, in USD million. */
const YEAR_TOP = 5600;

/** Payments by year, as rows: a column for each of some groups of parts. */
function table(
  bill: Bill,
  words: Words,
  columns: readonly (readonly [label: string, parts: readonly Part[]])[],
): Table {
  return {
    caption: words.subtitle,
    columns: ['column-year', ...columns.map(([label]) => label)].map((name) => text(words, name)),
    rows: YEARS.map((year) => [
      String(year),
      ...columns.map(([, parts]) => amount(yearTotal(bill, year, parts), 'USD million', 'short')),
    ]),
  };
}

export const yearTable = (bill: Bill, words: Words, parts: readonly Part[]): Table =>
  table(bill, words, [
    ['interest', parts.filter((part) => !isPrincipal(part))],
    ['principal', parts.filter(isPrincipal)],
    ['column-total', parts],
  ]);

/** What the two loans cost a year, what the other debts do, and both together. */
export const allDebtTable = (bill: Bill, words: Words, parts: readonly Part[]): Table =>
  table(bill, words, [
    ['column-loans', BOTH],
    ['column-others', OTHERS],
    ['column-total', parts],
    ['column-of-it-principal', parts.filter(isPrincipal)],
  ]);

interface Kind {
  readonly name: 'interest' | 'principal' | 'others' | 'undrawn';
  readonly parts: readonly Part[];
  readonly tone: 'paper' | 'ink';
}

/** Kinds of payment that lie together in a year's bar, and the tone in which they are named on it. */
const KINDS: readonly Kind[] = [
  { name: 'interest', parts: ['firstInterest', 'secondInterest'], tone: 'paper' },
  { name: 'principal', parts: ['firstPrincipal', 'secondPrincipal'], tone: 'paper' },
  { name: 'others', parts: OTHERS, tone: 'ink' },
  { name: 'undrawn', parts: ['restInterest', 'restPrincipal'], tone: 'ink' },
];

/** The name of each kind on the bar that has most of it; on paper, where that is hatched. */
const drawNames = (d: D, { years, y }: Chart, bill: Bill, parts: readonly Part[]): Marks =>
  KINDS.map((kind) => {
    const shown = parts.filter((part) => kind.parts.includes(part));
    const year = greatest(YEARS, (each) => yearTotal(bill, each, shown));
    if (year === undefined || shown.length === 0) return undefined;
    const below = PARTS.slice(0, Math.min(...shown.map((part) => PARTS.indexOf(part))));
    const from = yearTotal(
      bill,
      year,
      below.filter((part) => parts.includes(part)),
    );
    const block = columnOf(years, y, year, { from, to: from + yearTotal(bill, year, shown) });
    const centre = middle(block);
    const at = { x: centre.x, y: centredOn(centre.y, 'label', d.type.label) };
    const look = { anchor: 'middle', at: 'middle', tone: kind.tone } as const;
    const { marks } = d.paragraph(`name/${kind.name}`, kind.name, at, block.width, look);
    return kind.name === 'undrawn' ? backed('name/plate', marks, d.space.hair) : marks;
  });

/** Payments gathered by year against all revenue of 2024. */
export function drawYearly(d: D, bill: Bill, parts: readonly Part[]): Marks {
  const chart = chartIn(d, YEAR_TOP);
  const { years, y } = chart;
  const revenue = d.amount('cw-revenue-2024');
  const totals = YEARS.map((year) => {
    const total = yearTotal(bill, year, parts);
    const over = { x: placeOf(years, year) + years.bandwidth() / 2, y: y(total) - d.space.near };
    const shown = formatFigure({ value: total, unit: 'USD million' }, 'short');
    return d.write(`total/${year}`, shown, over, { anchor: 'middle', face: 'label-strong' });
  });
  // The level is named over the last years whose bars, with their totals, stay below it.
  const high = YEARS.findLast((year) => y(yearTotal(bill, year, parts)) - d.space.part < y(revenue));
  const from = high === undefined ? chart.plot.x : placeOf(years, high) + years.step();
  const names = drawNames(d, chart, bill, parts);
  return [
    drawAxes(d, chart, 'axis-year'),
    drawYears(chart, bill, parts),
    names,
    drawLevel(d, chart, 'level-year', revenue, from, [totals, names]),
    totals,
  ];
}
