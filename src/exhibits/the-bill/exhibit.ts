import { scaleLinear } from 'd3-scale';
import { ALL, billOf, BOTH, DRAWN, FIRST, inYear, totalOf } from '../../model/bill.ts';
import { stacked } from '../../scene/layout.ts';
import { right, type Area, type Mark, type Marks } from '../../scene/scene.ts';
import { barChart, bars, type Bar } from '../columns.ts';
import { defineExhibit } from '../define-exhibit.ts';
import { partMark, SEAM, type D } from './chart.ts';
import { BALLOON, quarterly } from './quarterly.ts';
import { allDebtTable, drawYearly, yearTable } from './yearly.ts';
import { settable } from './settable.ts';

const PRINCIPAL = { tone: 'debt' } as const;
const INTEREST = { tone: 'loss' } as const;
const RANGE = { tone: 'muted', fill: 'outline' } as const;
const CLAIM = { ...RANGE, struck: true } as const;

/** What the article calls interest on the first loan, what interest is, and what else may have been meant. */
const FIRST_CLAIM = [
  { name: 'claimed', fact: 'ddtl1-interest-892m', ...CLAIM },
  { name: 'interest-whole', fact: 'ddtl1-interest-on-size', ...INTEREST },
  { name: 'interest-owed', fact: 'ddtl1-interest-on-balance', ...INTEREST },
  { name: 'due-2025', fact: 'ddtl1-service-2025', ...PRINCIPAL },
  { name: 'level', fact: 'ddtl1-level-payment-year', tone: 'debt', fill: 'faint' },
] as const satisfies readonly Bar[];

const SECOND_CLAIM = [
  { name: 'claimed', fact: 'ddtl2-interest-760m', ...CLAIM },
  { name: 'fifth', fact: 'ddtl2-principal-a-year-claimed', ...PRINCIPAL },
  { name: 'interest-drawn', fact: 'ddtl2-interest-on-drawn', ...INTEREST },
  { name: 'claimed-all', fact: 'ddtl2-double-1-52b', ...CLAIM },
  { name: 'fifth-all', fact: 'ddtl2-principal-a-year-all-claimed', ...PRINCIPAL, fill: 'hatch' },
  { name: 'interest-all', fact: 'ddtl2-interest-on-all', ...INTEREST, fill: 'hatch' },
] as const satisfies readonly Bar[];

const BANDS = [
  { name: 'range', from: 'cw-ddtl2-base-spread-named-ig', fact: 'cw-ddtl2-base-spread-non-ig', ...RANGE },
  { name: 'named', fact: 'cw-ddtl2-spread-named-ig', ...PRINCIPAL },
  { name: 'graded', fact: 'cw-ddtl2-spread-other-ig', ...PRINCIPAL },
  { name: 'ungraded', fact: 'cw-ddtl2-spread-non-ig', ...PRINCIPAL },
  { name: 'first', fact: 'cw-ddtl1-spread', tone: 'debt', fill: 'faint' },
] as const satisfies readonly Bar[];

const ROWS = { key: 'row' } as const;

/** The first loan's payments of 2025, laid end to end in a bar's place: the same marks as in the frames of quarters. */
function paymentsOf2025(d: D, bar: Area): readonly Mark[] {
  const quarters = inYear(billOf(d.figures), 2025);
  const pieces = FIRST.flatMap((part) => quarters.map((quarter) => ({ part, quarter, amount: quarter[part] })));
  const x = scaleLinear([0, totalOf(quarters, FIRST)], [bar.x, right(bar)]);
  return stacked(pieces, ({ amount }) => amount).map(({ item: { part, quarter }, from, to }) =>
    partMark(quarter, part, { ...bar, x: x(from), width: x(to) - x(from) + SEAM }),
  );
}

const drawFirstClaim = (d: D): Marks =>
  bars(d, FIRST_CLAIM, { ...ROWS, inPlaceOf: { 'due-2025': (bar) => paymentsOf2025(d, bar) } });

const OVER_2027 = {
  interest: { year: 2026, quarter: 4, level: 890 },
  principal: { year: 2027, quarter: 3, level: 780 },
} as const;

/** What the two loans cost by quarter and by year, and what the article made of it. */
export const theBill = defineExhibit('the-bill', {
  'first-loan': quarterly({
    parts: FIRST,
    names: { interest: { year: 2025, quarter: 1, level: 420 }, principal: { year: 2025, quarter: 3, level: 300 } },
    note: { name: 'balloon', of: BALLOON },
  }),
  'first-claim': { ...barChart(FIRST_CLAIM, ROWS), draw: drawFirstClaim },
  'second-loan': quarterly({
    parts: BOTH,
    names: OVER_2027,
    level: true,
    note: { name: 'start', of: { year: 2026, quarter: 1 }, level: 1150 },
  }),
  'second-claim': barChart(SECOND_CLAIM, ROWS),
  bands: barChart(BANDS, ROWS),
  'old-debt-first': quarterly({
    parts: BOTH,
    names: OVER_2027,
    about: BALLOON,
    note: { name: 'tail', of: BALLOON, level: 650 },
  }),
  'both-loans': {
    draw: (d) => drawYearly(d, billOf(d.figures), DRAWN),
    table: (figures, words) => yearTable(words, billOf(figures), BOTH, { 'column-all-drawn': DRAWN }),
  },
  'all-debt': {
    draw: (d) => drawYearly(d, billOf(d.figures), ALL),
    table: (figures, words) => allDebtTable(words, billOf(figures)),
  },
  'your-turn': settable,
});
