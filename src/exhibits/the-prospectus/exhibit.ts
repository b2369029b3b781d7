import { scaleBand, scaleLinear } from 'd3-scale';
import { rect } from '../../scene/mark.ts';
import type { Tone } from '../../scene/palette.ts';
import { clearanceOf } from '../../scene/rhythm.ts';
import { alongX, namesOf, placeOf } from '../../scene/scales.ts';
import { bottom, flat, middle, right, type Area, type Marks, type Point, type TextMark } from '../../scene/scene.ts';
import { definePeak, type FrameForm } from '../define-exhibit.ts';
import { layOutPile, LINES, type D, type Layout } from './page.ts';
import { layOutSheet } from './sheet.ts';

/** The same places in every frame of a box. */
const layOut = (d: D): Layout => (d.spread ? layOutSheet(d) : layOutPile(d));

/**
 * Figures that have left the page: large, named, and each with a bar on the one scale that all four share. The others
 * are still in their lines.
 */
function drawFigures(d: D, layout: Layout, read: number): Marks {
  const { type, narrow, spread } = d;
  const { column } = layout;
  const y = scaleBand(namesOf(LINES), [column.y, bottom(column)]);
  const x = scaleLinear([0, d.amount('cw-debt-total-2024')], [column.x, right(column)]);
  const row = y.bandwidth();
  const most = Math.min(narrow ? 25 : type.figure * 0.82, row * (spread ? 0.5 : 0.35));
  const figures = LINES.map(({ name }) => `${name}-figure` as const);
  const size = d.fit(figures, column.width, most);
  const drop = narrow ? type.label * 1.25 : Math.min(type.label * 1.75, row * 0.33);
  return LINES.map(({ name, fact, tone }, i) => {
    const figure = (at: Point, look: { size: number; tone: Tone; anchor?: 'end' }): TextMark => ({
      ...d.label(`figure/${name}`, `${name}-figure`, at, { face: 'display', fact, ...look }),
      wide: d.width(`${name}-figure`, 'display', look.size),
    });
    const { end, ...look } = layout.printed;
    if (i >= read) return figure({ x: end, y: layout.lines[i] ?? 0 }, { ...look, anchor: 'end' });
    const at = { x: column.x, y: spread ? (layout.lines[i] ?? 0) : placeOf(y, name) + size * 0.8 };
    const second = { ...at, y: at.y + drop + clearanceOf(d.say(`${name}-name`), d.space) };
    const caption = d.paragraph(`figure/${name}-name`, `${name}-name`, second, column.width, { tone: 'muted' });
    // The customer's bar is its part of the revenue, which stands round it.
    const revenue = d.amount('cw-revenue-2024');
    const amount = name === 'customer' ? d.amount(fact) * revenue : d.amount(fact);
    const height = narrow ? 6 : row * (spread ? 0.14 : 0.1);
    const bar = (to: number): Area => alongX({ ...column, y: caption.next - type.label * 0.55, height }, x, { to });
    return [
      figure(at, { size, tone }),
      caption,
      rect(`bar/${name}`, bar(amount), { tone, fact }),
      name === 'customer' && rect('bar/customer-of', bar(revenue), { tone: 'cash', fill: 'outline', fact }),
    ];
  });
}

/** What an S-1 is, beside the page nobody has marked yet. */
function drawLaw(d: D, { column }: Layout): Marks {
  const { type, space, narrow } = d;
  const size = narrow ? type.strong * 1.25 : type.takeaway * (d.spread ? 1.18 : 0.8);
  const first = { x: column.x, y: column.y + size };
  const law = d.paragraph('candour/law', 'law', first, column.width, { display: size });
  const second = { x: column.x, y: law.next + space.near };
  const filed = d.paragraph('candour/filed', 'filed', second, column.width, { tone: 'muted', fact: 'tl-s1-filed' });
  return [law.marks, filed.marks];
}

/** The page recedes behind a question mark. */
function drawQuestion(d: D, layout: Layout): Marks {
  const { page, sheet, edge, print } = layout;
  const { spread } = d;
  const receded = (marks: Marks): Marks =>
    flat(marks).map((mark) => mark.shape !== 'text' && { ...mark, opacity: spread ? 0.09 : 0.5 });
  const size = spread ? page.height * 0.86 : Math.min((page.height + 10) * 0.62, (page.width + 10) * 1.1);
  const look = { display: size, anchor: 'middle', tone: 'coreweave', baseline: 'middle' } as const;
  return [
    receded(sheet),
    edge,
    receded(print(LINES.length)),
    drawFigures(d, layout, LINES.length),
    d.write('page/question', '?', middle(page), look),
  ];
}

/** The filing with its first figures read out. */
const frame = (read: number, draw?: typeof drawQuestion): FrameForm<'the-prospectus'> => ({
  draw(d) {
    const layout = layOut(d);
    if (draw) return draw(d, layout);
    const { sheet, edge, print } = layout;
    return [sheet, edge, print(read), drawFigures(d, layout, read), read === 0 && drawLaw(d, layout)];
  },
  table: {
    columns: ['column-line', 'column-figure'],
    rows: LINES.slice(0, read || LINES.length).map(({ name }) => [`${name}-name`, `${name}-figure`]),
  },
});

/** The filing's page, and four figures that leave it one by one. */
export const theProspectus = definePeak('the-prospectus', {
  candour: frame(0),
  revenue: frame(1),
  loss: frame(2),
  debt: frame(3),
  customer: frame(4),
  question: frame(4, drawQuestion),
});
