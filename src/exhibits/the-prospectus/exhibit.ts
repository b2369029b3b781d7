import { scaleBand, scaleLinear } from 'd3-scale';
import { across, rect } from '../../scene/mark.ts';
import { centredOn } from '../../scene/rhythm.ts';
import { namesOf, placeOf } from '../../scene/scales.ts';
import { bottom, flat, inset, middle, right, type Area, type Marks } from '../../scene/scene.ts';
import { defineExhibit, type FrameForm } from '../define-exhibit.ts';
import { drawing, type Drawing } from '../drawing.ts';
import { tableOf } from '../table.ts';

type D = Drawing<'the-prospectus'>;

/** The four figures that leave the page, in the order they are read out. */
const LINES = [
  { name: 'revenue', fact: 'cw-revenue-2024', tone: 'cash' },
  { name: 'loss', fact: 'cw-netloss-2024', tone: 'loss' },
  { name: 'debt', fact: 'cw-debt-total-2024', tone: 'debt' },
  { name: 'customer', fact: 'conc-62', tone: 'microsoft' },
] as const;

/**
 * The filing's pile of sheets, its uppermost page with the measure of its print, and the column its figures move to.
 */
interface Desk {
  readonly pile: Area;
  readonly page: Area;
  readonly print: Area;
  readonly column: Area;
}

function layOut({ plot, narrow }: D): Desk {
  const width = Math.min(plot.width * (narrow ? 0.4 : 0.46), plot.height * 0.8);
  const pile = { ...plot, x: plot.x + 1, width };
  const page = inset(pile, { right: 10, bottom: 10 });
  const print = inset(page, { left: width * 0.085, right: width * 0.085 });
  return { pile, page, print, column: inset(plot, { left: width + plot.width * 0.07 }) };
}

/**
 * Lines too small to read: how far down the pile each stands, and how much of the measure it covers, for a ragged right
 * edge.
 */
const PRINT = [
  [0.25, 1],
  [0.28, 0.94],
  [0.31, 0.98],
  [0.34, 0.6],
  [0.465, 1],
  [0.495, 0.92],
  [0.62, 0.97],
  [0.65, 0.99],
  [0.775, 0.45],
  [0.805, 0.95],
  [0.925, 1],
  [0.95, 0.9],
] as const;

/** Baseline of a figure's line: four lines spread over the lower part of the page, among the rest of the print. */
const lineAt = ({ pile }: Desk, i: number): number => pile.y + pile.height * (0.4 + 0.155 * i);

/**
 * The page with its print: title, lines too small to read, and the four lines this story reads out.
 *
 * @param read how many of these have been read out: they are lit, and a rule stands where the figure stood
 */
function drawPage(d: D, desk: Desk, read: number): Marks {
  const { type, narrow } = d;
  const { pile, page, print } = desk;
  const title = (share: number) => ({ x: middle(page).x, y: pile.y + pile.height * share });
  const form = { face: 'display', size: narrow ? type.label * 1.45 : type.strong * 1.7, anchor: 'middle' } as const;
  return [
    [2, 1].map((i) =>
      rect(`sheet/${i}`, inset(pile, { left: i * 3.5, top: i * 3.5 }), { tone: 'rule', fill: 'outline' }),
    ),
    rect('page/ground', page, { tone: 'paper' }),
    rect('page/edge', page, { tone: 'ink', fill: 'outline' }),
    d.label('page/form', 'form', title(0.115), form),
    d.label('page/company', 'company', title(0.19), { face: 'label-strong', anchor: 'middle' }),
    PRINT.map(([down, part], i) => {
      const line = { x: print.x, width: print.width * part };
      return across(`page/print-${i}`, pile.y + pile.height * down, line, { tone: 'rule', weight: 2.2 });
    }),
    LINES.map(({ name }, i) => {
      const y = lineAt(desk, i);
      const light = { x: print.x - 4, y: y - type.label, width: print.width + 8, height: type.label * 1.4 };
      const width = d.width(`${name}-figure`, 'label-strong');
      return [
        i < read && rect(`page/light-${name}`, light, { tone: 'coreweave', fill: 'faint' }),
        !narrow && d.label(`page/name-${name}`, `${name}-line`, { x: print.x, y }, { face: 'text' }),
        i < read && across(`page/gap-${name}`, y + 2, { x: right(print) - width, width }, { tone: 'coreweave' }),
      ];
    }),
  ];
}

/**
 * Figures that have left the page: large, named, and each with a bar on the one scale that all four share. The others
 * are still in their lines.
 */
function drawFigures(d: D, desk: Desk, read: number): Marks {
  const { type, narrow } = d;
  const { print, column } = desk;
  const y = scaleBand(namesOf(LINES), [column.y, bottom(column)]);
  const x = scaleLinear([0, d.amount('cw-debt-total-2024')], [column.x, right(column)]);
  const row = y.bandwidth();
  const most = Math.min(narrow ? 25 : type.figure * 0.82, row * 0.35);
  const figures = LINES.map(({ name }) => `${name}-figure` as const);
  const size = d.fit(figures, column.width, most);
  const drop = narrow ? type.label * 1.25 : Math.min(type.label * 1.75, row * 0.33);
  return LINES.map(({ name, fact, tone }, i) => {
    const large = { face: 'display', fact } as const;
    const onPage = { x: right(print) + (narrow ? 0 : 10) - d.width(`${name}-figure`, 'display'), y: lineAt(desk, i) };
    if (i >= read) return d.label(`figure/${name}`, `${name}-figure`, onPage, large);
    const at = { x: column.x, y: placeOf(y, name) + size * 0.8 };
    const said = d.paragraph(`figure/${name}-name`, `${name}-name`, { ...at, y: at.y + drop }, column.width, {
      tone: 'muted',
    });
    // The customer's bar is its part of the revenue, which stands round it.
    const revenue = d.amount('cw-revenue-2024');
    const amount = name === 'customer' ? d.amount(fact) * revenue : d.amount(fact);
    const bar = (to: number): Area => ({
      x: column.x,
      y: said.next - type.label * 0.55,
      width: x(to) - column.x,
      height: narrow ? 6 : row * 0.1,
    });
    return [
      d.label(`figure/${name}`, `${name}-figure`, at, { ...large, size, tone }),
      said.marks,
      rect(`bar/${name}`, bar(amount), { tone, fact }),
      name === 'customer' && rect('bar/customer-of', bar(revenue), { tone: 'cash', fill: 'outline', fact }),
    ];
  });
}

/** What an S-1 is, beside the page nobody has marked yet. */
function drawLaw(d: D, { column }: Desk): Marks {
  const { type, space, narrow } = d;
  const size = narrow ? type.strong * 1.25 : type.takeaway * 0.8;
  const first = { x: column.x, y: column.y + size };
  const law = d.paragraph('candour/law', 'law', first, column.width, { face: 'display', size });
  const second = { x: column.x, y: law.next + space.near };
  const filed = d.paragraph('candour/filed', 'filed', second, column.width, { tone: 'muted', fact: 'tl-s1-filed' });
  return [law.marks, filed.marks];
}

/** The page recedes behind a question mark. */
function drawQuestion(d: D, desk: Desk): Marks {
  const { pile, page } = desk;
  const size = Math.min(pile.height * 0.62, pile.width * 1.1);
  const { x, y } = middle(page);
  const look = { face: 'display', size, anchor: 'middle', tone: 'coreweave' } as const;
  return [
    flat(drawPage(d, desk, LINES.length))
      .filter(({ shape }) => shape !== 'text')
      .map((mark) => (mark.key === 'page/edge' ? mark : { ...mark, opacity: 0.5 })),
    drawFigures(d, desk, LINES.length),
    d.write('page/question', '?', { x, y: centredOn(y, 'display', size) }, look),
  ];
}

/** The filing with its first figures read out. */
const frame = (read: number, draw?: typeof drawQuestion): FrameForm<'the-prospectus'> => ({
  draw: drawing((d) => {
    const desk = layOut(d);
    if (draw) return draw(d, desk);
    return [drawPage(d, desk, read), drawFigures(d, desk, read), read === 0 && drawLaw(d, desk)];
  }),
  table: tableOf(read === 0 ? LINES : LINES.slice(0, read), {
    columns: ['column-line', 'column-figure'],
    row: ({ name }) => [`${name}-name`, `${name}-figure`],
    caption: 'subtitle',
  }),
});

/** The filing's page, and four figures that leave it one by one. */
export const theProspectus = defineExhibit(
  'the-prospectus',
  {
    candour: frame(0),
    revenue: frame(1),
    loss: frame(2),
    debt: frame(3),
    customer: frame(4),
    question: frame(4, drawQuestion),
  },
  { peak: true },
);
