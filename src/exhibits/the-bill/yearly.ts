import { greatest } from 'd3-array';
import { formatQuarter } from '../../ledger/format.ts';
import { ALL, BOTH, inYear, isPrincipal, OTHERS, totalOf, yearTotal, YEARS } from '../../model/bill.ts';
import type { Bill, Part } from '../../model/bill.ts';
import { backed } from '../../scene/annotate.ts';
import { paragraph } from '../../scene/label.ts';
import { stacked } from '../../scene/layout.ts';
import { columnOf, placeOf } from '../../scene/scales.ts';
import { middle, type Marks, type TextMark } from '../../scene/scene.ts';
import { measure } from '../../scene/text.ts';
import { amount, written } from '../cell.ts';
import { text, type Table, type Words } from '../exhibit.ts';
import { chartIn, drawAxes, drawLevel, drawYears, type Chart, type D } from './chart.ts';

/** The top of the yearly scale, in USD million. */
const YEAR_TOP = 5600;

/** Columns of a table by their labels: the parts that each sums. */
type Columns = Readonly<Record<string, readonly Part[]>>;
type Row = readonly [when: string, due: Bill];

const tableOf = (words: Words, when: string, rows: readonly Row[], columns: Columns): Table => ({
  caption: words.subtitle,
  columns: [when, ...Object.keys(columns)].map((name) => text(words, name)),
  rows: rows.map(([name, due]) => [
    name,
    ...Object.values(columns).map((parts) => amount(totalOf(due, parts), 'USD million', words, 'short')),
  ]),
});

function columnsOf(parts: readonly Part[]): Columns {
  const [interest, principal] = [parts.filter((part) => !isPrincipal(part)), parts.filter(isPrincipal)];
  return { interest, principal, 'column-total': parts };
}

const byYear = (words: Words, bill: Bill, columns: Columns): Table =>
  tableOf(
    words,
    'column-year',
    YEARS.map((year) => [String(year), inYear(bill, year)] as const),
    columns,
  );

/** Interest, principal and both by year; and what `more` parts come to. */
export const yearTable = (words: Words, bill: Bill, parts: readonly Part[], more: Columns = {}): Table =>
  byYear(words, bill, { ...columnsOf(parts), ...more });

/** The same by quarter in which anything is due. */
export function quarterTable(words: Words, bill: Bill, parts: readonly Part[]): Table {
  const due = bill.filter((quarter) => totalOf([quarter], parts) > 0);
  const rows = due.map((each): Row => [formatQuarter(each.year, each.quarter, words.formats, 'short'), [each]]);
  return tableOf(words, 'column-quarter', rows, columnsOf(parts));
}

/** What the two loans cost a year, what the other debts do, and both together. */
export function allDebtTable(words: Words, bill: Bill): Table {
  const loans = { 'column-loans': BOTH, 'column-others': OTHERS };
  return byYear(words, bill, { ...loans, 'column-total': ALL, 'column-of-it-principal': ALL.filter(isPrincipal) });
}

/** Kinds of payment that lie together in a year's bar, and the tone in which they are named on it. */
const KINDS = [
  { name: 'interest', parts: ['firstInterest', 'secondInterest'], tone: 'paper' },
  { name: 'principal', parts: ['firstPrincipal', 'secondPrincipal'], tone: 'paper' },
  { name: 'others', parts: OTHERS, tone: 'ink' },
  { name: 'undrawn', parts: ['restInterest', 'restPrincipal'], tone: 'ink' },
] as const;

/** The name of each kind on the bar that has most of it; on paper, where that is hatched. */
function drawNames(d: D, { years, y }: Chart, bill: Bill, parts: readonly Part[]): Marks {
  const amountIn = (year: number, kind: (typeof KINDS)[number]): number => {
    const shown = kind.parts.filter((part) => parts.includes(part));
    return yearTotal(bill, year, shown);
  };
  return KINDS.map((kind, i) => {
    const year = greatest(YEARS, (each) => amountIn(each, kind)) ?? YEARS[0];
    const span = stacked(KINDS, (each) => amountIn(year, each))[i];
    if (!span || span.from === span.to) return undefined;
    const block = columnOf(years, y, year, span);
    const look = { anchor: 'middle', at: 'middle', baseline: 'middle', tone: kind.tone } as const;
    const { marks } = d.paragraph(`name/${kind.name}`, kind.name, middle(block), block.width, look);
    return kind.name === 'undrawn' ? backed('name/plate', marks, d.space.hair) : marks;
  });
}

/** Each year's total over its bar; where that is wider than the bar, what it is counted in below the number. */
function drawTotals(d: D, { years, y }: Chart, bill: Bill, parts: readonly Part[]): readonly TextMark[] {
  const look = { anchor: 'middle', face: 'label-strong', at: 'last' } as const;
  const width = years.bandwidth() * 1.1;
  return YEARS.flatMap((year) => {
    const total = yearTotal(bill, year, parts);
    const shown = written(total, 'USD million', d.words, 'short');
    const over = { x: placeOf(years, year) + years.bandwidth() / 2, y: y(total) - d.space.near };
    if (measure(shown, look.face, d.type.label) <= width) return [d.write(`total/${year}`, shown, over, look)];
    return paragraph(`total/${year}`, shown, over.x, over.y, width, d.box, look).marks;
  });
}

/** Payments gathered by year against all revenue of 2024. */
export function drawYearly(d: D, bill: Bill, parts: readonly Part[]): Marks {
  const chart = chartIn(d, YEAR_TOP);
  const { years, y } = chart;
  const revenue = d.amount('cw-revenue-2024');
  const totals = drawTotals(d, chart, bill, parts);
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
