import type { FactId } from '../../ledger/ids.ts';
import { figure, type Figures } from '../../model/figures.ts';
import { isNarrow, typeOf, type Box } from '../../scene/box.ts';
import { furnish } from '../../scene/furniture.ts';
import { leader, paragraph } from '../../scene/label.ts';
import { round, type Area, type Mark, type Scene } from '../../scene/scene.ts';
import { text, type Exhibit, type Frame, type Words } from '../exhibit.ts';
import { chartIn, drawAxes, drawLevel, drawQuarters, partMark, SEAM, type Chart } from './bars.ts';
import { billOf, yearTotal, type Bill, type Part } from './bill.ts';
import { drawRows, type Row } from './rows.ts';
import { ALL, allDebtTable, DRAWN, drawKey, drawYearly, FIRST, HALF, yearTable } from './yearly.ts';
import { yourTurn } from './your-turn.ts';

/** The top of the quarterly scale, in USD million. */
const QUARTER_TOP = 1250;

const quarterTicks = (words: Words) => [
  { value: 0, text: '' },
  { value: 500, text: '' },
  { value: 1000, text: text(words, 'axis-quarter') },
];

/** A quarter-by-quarter frame: bars on the quarterly scale, the key, and what else `more` puts in. */
function quarterly(
  id: string,
  parts: readonly Part[],
  level: boolean,
  more: (chart: Chart, bill: Bill, words: Words, box: Box) => readonly Mark[],
  emphasis?: (quarter: { year: number; quarter: number }) => boolean,
): Frame {
  return {
    id,
    draw(model, words, box): Scene {
      const { marks, plot } = furnish(words, box);
      const chart = chartIn(plot, QUARTER_TOP, box);
      const bill = billOf(model);
      return {
        box,
        marks: [
          ...marks,
          ...drawAxes(chart, quarterTicks(words), box),
          ...drawQuarters(bill, parts, chart, emphasis),
          ...(level ? drawLevel(figure(model, 'cw-revenue-2024') / 4, chart, 'cw-revenue-2024') : []),
          ...drawKey(words, plot, box, level ? ['interest', 'principal', 'level-quarter'] : ['interest', 'principal']),
          ...more(chart, bill, words, box),
        ],
      };
    },
    table: (model, words) => yearTable(billOf(model), words, parts),
  };
}

/** A note over the bars, with a line down to the bar it speaks of. */
function note(
  name: string,
  words: Words,
  chart: Chart,
  at: { year: number; quarter: number; value: number },
  side: 'start' | 'end',
  lift: number,
  box: Box,
): Mark[] {
  const type = typeOf(box);
  const x = chart.x(at.year) + ((at.quarter - 0.5) * chart.yearWidth) / 4;
  const y = chart.y(at.value) - type.label * 0.4;
  const width = isNarrow(box) ? chart.plot.width * 0.46 : chart.plot.width * 0.34;
  const block = paragraph(`note/${words.frame}-${name}`, text(words, name), x, 0, width, box, {
    anchor: side,
    face: 'label-strong',
  });
  const height = block.next;
  const top = y - lift - height;
  return [
    ...leader(`note/${words.frame}-${name}`, { x, y: top + height + type.label * 0.15 - type.label * 0.9 }, { x, y }),
    ...block.marks.map((mark) => ({ ...mark, y: round(mark.y + top + type.label * 0.1) })),
  ];
}

/** A note to the right of a tall bar, over the lower bars that follow; its first line hangs from the level named. */
function noteBeside(
  name: string,
  words: Words,
  chart: Chart,
  at: { year: number; quarter: number; level: number },
  box: Box,
): Mark[] {
  const type = typeOf(box);
  const x = chart.x(at.year) + (at.quarter * chart.yearWidth) / 4 + type.label * 0.45;
  const width = chart.plot.x + chart.plot.width - x;
  return paragraph(
    `note/${words.frame}-${name}`,
    text(words, name),
    x,
    chart.y(at.level) + type.label * 1.3,
    width,
    box,
    { face: 'label-strong' },
  ).marks;
}

const firstLoan = quarterly('first-loan', FIRST, false, (chart, bill, words, box) => {
  const balloon = bill.quarters.find(({ year, quarter }) => year === 2028 && quarter === 1);
  return balloon
    ? note(
        'balloon',
        words,
        chart,
        { ...balloon, value: balloon.firstInterest + balloon.firstPrincipal },
        'end',
        typeOf(box).label * 0.9,
        box,
      )
    : [];
});

const secondLoan = quarterly('second-loan', HALF, true, (chart, _, words, box) =>
  noteBeside('start', words, chart, { year: 2026, quarter: 1, level: 1000 }, box),
);

const isBalloon = ({ year, quarter }: { year: number; quarter: number }): boolean => year === 2028 && quarter === 1;

const oldDebtFirst = quarterly(
  'old-debt-first',
  HALF,
  false,
  (chart, bill, words, box) => {
    const balloon = bill.quarters.find(isBalloon);
    const level = balloon ? HALF.reduce((sum, part) => sum + balloon[part], 0) : 0;
    return balloon ? noteBeside('tail', words, chart, { ...balloon, level }, box) : [];
  },
  isBalloon,
);

/** A frame that sets a claimed amount beside what the loan's own terms come to. */
function compared(id: string, rowsOf: (model: Figures, words: Words) => readonly Row[]): Frame {
  return {
    id,
    draw(model, words, box): Scene {
      const { marks, plot } = furnish(words, box);
      const rows = rowsOf(model, words);
      return { box, marks: [...marks, ...drawRows(rows, Math.max(...rows.map((row) => row.value)), plot, box)] };
    },
    table: (model, words) => ({
      caption: words.takeaway,
      columns: [text(words, 'column-what'), text(words, 'column-amount')],
      rows: rowsOf(model, words).map((row) => [row.name, row.printed]),
    }),
  };
}

/** A row for a figure of the ledger, in USD million. */
function amountRow(
  id: string,
  fact: FactId,
  model: Figures,
  words: Words,
  look: Pick<Row, 'tone' | 'fill'> & { struck?: boolean },
): Row {
  const value = figure(model, fact);
  return { id, name: text(words, id), value, printed: text(words, `${id}-value`), fact, ...look };
}

const PRINCIPAL = { tone: 'debt', fill: 'solid' } as const;
const INTEREST = { tone: 'loss', fill: 'solid' } as const;
const BASE_RATE = { tone: 'muted', fill: 'outline' } as const;
const CLAIM = { tone: 'muted', fill: 'outline', struck: true } as const;

/** The first loan's payments of 2025, laid end to end: the same marks as in the quarterly frames. */
function paymentsOf2025(model: Figures): (area: Area) => Mark[] {
  const bill = billOf(model);
  const total = yearTotal(bill, 2025, FIRST);
  return (area) => {
    let x = area.x;
    return FIRST.flatMap((part) =>
      bill.quarters
        .filter(({ year }) => year === 2025)
        .map((quarter) => {
          const width = (quarter[part] / total) * area.width;
          const mark = partMark(quarter, part, { x, y: area.y, width: width + SEAM, height: area.height });
          x += width;
          return mark;
        }),
    );
  };
}

const firstClaim = compared('first-claim', (model, words) => [
  amountRow('claimed', 'ddtl1-interest-892m', model, words, CLAIM),
  amountRow('interest-whole', 'ddtl1-interest-on-size', model, words, INTEREST),
  amountRow('interest-owed', 'ddtl1-interest-on-balance', model, words, INTEREST),
  { ...amountRow('due-2025', 'ddtl1-service-2025', model, words, PRINCIPAL), bar: paymentsOf2025(model) },
  amountRow('level', 'ddtl1-level-payment-year', model, words, { tone: 'debt', fill: 'faint' }),
]);

const secondClaim = compared('second-claim', (model, words) => [
  amountRow('claimed', 'ddtl2-interest-760m', model, words, CLAIM),
  amountRow('fifth', 'ddtl2-principal-a-year-claimed', model, words, PRINCIPAL),
  amountRow('interest-drawn', 'ddtl2-interest-on-drawn', model, words, INTEREST),
  amountRow('claimed-all', 'ddtl2-double-1-52b', model, words, CLAIM),
  amountRow('fifth-all', 'ddtl2-principal-a-year-all-claimed', model, words, { tone: 'debt', fill: 'hatch' }),
  amountRow('interest-all', 'ddtl2-interest-on-all', model, words, { tone: 'loss', fill: 'hatch' }),
]);

const bands = compared('bands', (model, words) => [
  {
    ...amountRow('range', 'cw-ddtl2-base-spread-non-ig', model, words, BASE_RATE),
    from: figure(model, 'cw-ddtl2-base-spread-named-ig'),
  },
  amountRow('named', 'cw-ddtl2-spread-named-ig', model, words, PRINCIPAL),
  amountRow('graded', 'cw-ddtl2-spread-other-ig', model, words, PRINCIPAL),
  amountRow('ungraded', 'cw-ddtl2-spread-non-ig', model, words, PRINCIPAL),
  amountRow('first', 'cw-ddtl1-spread', model, words, { tone: 'debt', fill: 'faint' }),
]);

const bothLoans: Frame = {
  id: 'both-loans',
  draw: (model, words, box) => drawYearly(billOf(model), DRAWN, model, words, box),
  table: (model, words) => yearTable(billOf(model), words, DRAWN),
};

const allDebt: Frame = {
  id: 'all-debt',
  draw: (model, words, box) => drawYearly(billOf(model), ALL, model, words, box),
  table: (model, words) => allDebtTable(billOf(model), words),
};

export const theBill: Exhibit = {
  id: 'the-bill',
  frames: [firstLoan, firstClaim, secondLoan, secondClaim, bands, oldDebtFirst, bothLoans, allDebt, yourTurn],
};
