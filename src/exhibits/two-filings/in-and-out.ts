import { figure, type Figures } from '../../model/figures.ts';
import { block } from '../../scene/block.ts';
import { isNarrow, typeOf, type Box } from '../../scene/box.ts';
import { furnish } from '../../scene/furniture.ts';
import { label, paragraph } from '../../scene/label.ts';
import { round, type Area, type Mark, type Scene } from '../../scene/scene.ts';
import { text, type Words } from '../exhibit.ts';
import { display, fitted, LOOKS, type Look } from './shapes.ts';

/** One company's account of one period: what came in stands on the line, what was lost hangs from it. */
export interface Period {
  readonly id: 'ww-year' | 'ww-half' | 'cw-year';
  readonly company: 'wework' | 'coreweave';
  readonly revenue: Look;
  readonly loss: Look;
  /** The part of the loss in which no cash moved. */
  readonly paper?: Look;
}

export const WEWORK: readonly Period[] = [
  { id: 'ww-year', company: 'wework', revenue: LOOKS.wwRevenue, loss: LOOKS.wwLoss },
  { id: 'ww-half', company: 'wework', revenue: LOOKS.wwHalfRevenue, loss: LOOKS.wwHalfLoss },
];

export const BOTH: readonly Period[] = [
  ...WEWORK,
  { id: 'cw-year', company: 'coreweave', revenue: LOOKS.cwRevenue, loss: LOOKS.cwLoss, paper: LOOKS.cwPaper },
];

/** The bars of one period, from the zero line up and down. A loss on paper is drawn in outline, last. */
function drawBars(period: Period, model: Figures, column: Area, zero: number, scale: number): Mark[] {
  const revenue = figure(model, period.revenue.fact) * scale;
  const loss = figure(model, period.loss.fact) * scale;
  const paper = period.paper ? figure(model, period.paper.fact) * scale : 0;
  return [
    block(`bar/${period.id}-revenue`, { ...column, y: zero - revenue, height: revenue }, period.revenue),
    block(`bar/${period.id}-loss`, { ...column, y: zero, height: loss - paper }, period.loss),
    ...(period.paper
      ? [block(`bar/${period.id}-paper`, { ...column, y: zero + loss - paper, height: paper }, period.paper)]
      : []),
  ];
}

/** Periods beside one another on one scale. */
export function drawInAndOut(periods: readonly Period[], model: Figures, words: Words, box: Box): Scene {
  const { marks, plot } = furnish(words, box);
  const type = typeOf(box);
  const head = type.strong * 1.2 + type.label * 1.5;
  const gap = plot.width * (isNarrow(box) ? 0.03 : 0.045);
  const width = (plot.width - gap * (periods.length - 1)) / periods.length;
  const most = (part: 'revenue' | 'loss') => Math.max(...BOTH.map((period) => figure(model, period[part].fact)));
  const scale = (plot.height - head) / (most('revenue') + most('loss'));
  const zero = plot.y + head + most('revenue') * scale;
  const inside = BOTH.flatMap(({ id }) => [text(words, `${id}-in`), text(words, `${id}-lost`)]);
  const size = fitted(inside, (width - type.label) * 0.94, Math.min(type.figure * 0.72, scale * 560));
  return {
    box,
    marks: [
      ...marks,
      ...periods.flatMap((period, i): Mark[] => {
        const column: Area = { x: plot.x + i * (width + gap), y: plot.y, width, height: plot.height };
        const revenueTop = zero - figure(model, period.revenue.fact) * scale;
        const lossEnd = zero + figure(model, period.loss.fact) * scale;
        const x = column.x + type.label * 0.5;
        return [
          label(`head/${period.id}-company`, text(words, period.company), column.x, plot.y + type.strong * 0.8, box, {
            face: 'label-strong',
            size: type.strong,
            tone: period.company === 'coreweave' ? 'coreweave' : 'ink',
          }),
          label(
            `head/${period.id}-when`,
            text(words, `when-${period.id}`),
            column.x,
            plot.y + type.strong * 0.8 + type.label * 1.25,
            box,
            { tone: 'muted' },
          ),
          ...drawBars(period, model, column, zero, scale),
          display(`in/${period.id}`, text(words, `${period.id}-in`), { x, y: revenueTop + size * 1.05 }, size, box, {
            tone: 'paper',
            fact: period.revenue.fact,
          }),
          display(`lost/${period.id}`, text(words, `${period.id}-lost`), { x, y: lossEnd - size * 0.45 }, size, box, {
            tone: period.paper ? 'ink' : 'paper',
            fact: period.loss.fact,
          }),
          ...(period.paper
            ? paragraph('note/paper', text(words, 'paper'), column.x, lossEnd + type.label * 1.4, width, box, {
                fact: period.paper.fact,
              }).marks
            : []),
        ];
      }),
      {
        shape: 'line',
        key: 'axis/zero',
        tone: 'ink',
        x1: plot.x,
        x2: round(plot.x + plot.width),
        y1: round(zero),
        y2: round(zero),
        weight: 2,
      },
    ],
  };
}
