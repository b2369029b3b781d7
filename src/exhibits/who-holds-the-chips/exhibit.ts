import { scaleBand, scaleLinear } from 'd3-scale';
import { arrow, padded } from '../../scene/annotate.ts';
import { across, down, path, rect, zero } from '../../scene/mark.ts';
import { rectPath } from '../../scene/outline.ts';
import { over, under } from '../../scene/place.ts';
import { columnOf, namesOf } from '../../scene/scales.ts';
import { bottom, inset, middle, right, type Area, type Mark, type Marks } from '../../scene/scene.ts';
import { defineExhibit, type FrameForm } from '../define-exhibit.ts';
import { figureNote } from '../figure-note.ts';
import type { LabelName } from '../label-names.ts';
import { fieldIn, ownCount, ownDots } from './dots.ts';
import { drawAmazon, drawFigure, drawMeta, drawMicrosoft, drawRemark, drawShelves, type D } from './shelves.ts';

/** CoreWeave by itself: its number above, its dots as large as they go. */
function drawCoreweave(d: D): Marks {
  const lines = ['point', 'scale'] as const;
  const note = figureNote(d, { tone: 'coreweave', lines, beside: true, most: 1.25 });
  const top = Math.max(note.size * 0.95, note.next - d.space.near - d.plot.y);
  return [note.marks, ownDots(d, fieldIn(inset(d.plot, { top }), ownCount(d)))];
}

const CHIPS = ['first-chip', 'second-chip', 'third-chip', 'fourth-chip'] as const;

/** The first chip takes a share and a half of the height: it alone has a sentence of its own. */
const FIRST = 1.6;

/** A chip's name over its way from the maker into the field. */
function drawChip(d: D, name: (typeof CHIPS)[number], { x, y, width, height }: Area, end: number): Marks {
  const { type, space } = d;
  const first = name === 'first-chip';
  const size = d.fit(name, width, Math.min(type.takeaway * (first ? 1.2 : 0.95), height * (first ? 0.8 : 0.62)));
  const fact = first ? 'cw-gb200-first' : undefined;
  const weight = type.label * (first ? 0.3 : 0.13);
  const head = { length: weight * 3.64, wing: weight * 2.6 };
  return [
    d.label(`chip/${name}`, name, { x, y: y - type.label * 0.45 }, { display: size, fact }),
    arrow(`delivery/${name}`, { x: x + width + space.apart, y }, { x: end, y }, weight, head, { tone: 'ink' }),
    first && d.paragraph('chip/claim', 'claim', { x, y: y + type.label * 1.35 }, width, { tone: 'muted' }),
  ];
}

/** Four generations of chips run from Nvidia's wall into CoreWeave's field; the newest comes first. */
function drawEarly(d: D): Marks {
  const { plot, type, space } = d;
  const room = inset(plot, { top: type.strong * 1.7, right: plot.width * (d.narrow ? 0.64 : 0.6) });
  const field = fieldIn(room, ownCount(d));
  const { y: top, height } = field.area;
  const wall = { x: right(plot) - type.strong * 0.5, y: top, width: type.strong * 0.5, height };
  const x = right(field.area) + type.label * 1.9;
  const step = (height - type.label * 1.6) / (CHIPS.length - 1 + FIRST);
  const rows = CHIPS.map((name, i) => ({ name, y: top + step * (0.85 + (i === 0 ? 0 : i + FIRST - 1)) }));
  const row = { x, width: wall.x - x - space.apart, height: step };
  const y = top - type.strong * 0.6;
  return [
    ownDots(d, field),
    d.label('name/coreweave', 'coreweave', { x: plot.x, y }, { strong: true, tone: 'coreweave' }),
    d.label('name/nvidia', 'nvidia', { x: right(plot), y }, { strong: true, anchor: 'end' }),
    rect('delivery/wall', wall, { tone: 'ink' }),
    rows.map(({ name, y: at }) => drawChip(d, name, { ...row, y: at }, right(field.area) + space.apart * 0.35)),
    d.label('chip/others', 'others-claim', { x, y: top + height - space.hair }, { tone: 'muted' }),
  ];
}

/** A window of four panes before the field: its frame, its bars and its sill. */
function casement(area: Area, weight: number): Mark[] {
  const { x, y } = middle(area);
  const stroke = { tone: 'ink', weight } as const;
  const sill = { x: area.x - weight * 2, y: bottom(area), width: area.width + weight * 4, height: weight * 2.5 };
  return [
    path('window/frame', rectPath(area), { ...stroke, fill: 'line' }),
    down('window/upright', x, area, stroke),
    across('window/crossbar', y, area, stroke),
    rect('window/sill', sill, { tone: 'ink' }),
  ];
}

/** What lines of the accounts came to, from zero up or down. */
const RESULTS = [
  { name: 'operating', fact: 'cw-opinc-2024', sign: 1, tone: 'cash' },
  { name: 'net', fact: 'cw-netloss-2024', sign: -1, tone: 'loss' },
] as const;

/** Bars on their sides of zero, their amounts at their ends, and their names on the other side, where there is room. */
function drawResults(d: D, chart: Area): Marks {
  const { type } = d;
  const largest = type.figure * 0.62;
  const room = largest * 1.25;
  const amounts = RESULTS.map(({ fact, sign }) => sign * d.amount(fact));
  const x = scaleBand(namesOf(RESULTS), [chart.x, right(chart)]).paddingInner(0.15);
  const y = scaleLinear([Math.min(...amounts), Math.max(...amounts)], [bottom(chart) - room, chart.y + room]);
  return [
    RESULTS.map(({ name, fact, sign, tone }) => {
      const bar = columnOf(x, y, name, { to: sign * d.amount(fact) });
      const size = d.fit(`${name}-value`, bar.width, largest);
      const end = sign > 0 ? over(bar, size * 0.3) : under(bar, size * 0.95);
      const beyond = { x: bar.x, y: y(0) + type.strong * (sign > 0 ? 1.4 : -0.6) };
      const named = { strong: true, at: sign > 0 ? 'first' : 'last' } as const;
      return [
        rect(`result/${name}`, bar, { tone, fact }),
        d.label(`result/${name}-value`, `${name}-value`, end, { display: size, tone }),
        d.paragraph(`result/${name}-name`, name, beyond, bar.width, named),
      ];
    }),
    zero('result/zero', y(0), chart),
  ];
}

/** CoreWeave's chips behind a window as large as their field, and beside it what a year with them came to. */
function drawWindow(d: D): Marks {
  const { plot } = d;
  const weight = d.type.label * 0.24;
  const edges = { left: weight * 2, top: weight, right: plot.width * 0.6 - weight * 2, bottom: weight * 3.5 };
  const pane = inset(plot, edges);
  const field = fieldIn(padded(pane, -weight * 2), ownCount(d));
  const glass = padded(field.area, weight * 2);
  const left = right(glass) + plot.width * 0.06;
  const chart = { x: left, y: glass.y, width: right(plot) - left, height: glass.height + weight * 2.5 };
  return [ownDots(d, field), casement(glass, weight), drawResults(d, chart)];
}

type RowOf<Label> = Label extends `${infer Row}-cell` ? Row : never;
type Row = RowOf<LabelName<'who-holds-the-chips'>>;
type Form = FrameForm<'who-holds-the-chips'>;

const frame = (draw: Form['draw'], amount: 'count' | 'place' | 'amount', ...rows: readonly Row[]): Form => ({
  draw,
  table: { columns: ['column-what', `column-${amount}`], rows: rows.map((name) => [name, `${name}-cell`]) },
});

/** A frame of CoreWeave's chips beside those of others. */
const among = (rows: readonly Row[], ...drawn: Parameters<typeof drawShelves>[1][]): Form =>
  frame((d) => drawShelves(d, ...drawn), 'count', 'coreweave', 'microsoft', 'microsoft-target', ...rows);

/** How many chips CoreWeave has, among those who have more, and what a year with them came to. */
export const whoHoldsTheChips = defineExhibit('who-holds-the-chips', {
  coreweave: frame(drawCoreweave, 'count', 'coreweave', 'centres', 'power'),
  early: frame(drawEarly, 'place', ...CHIPS),
  microsoft: among([], drawMicrosoft, drawFigure),
  meta: among(['meta'], drawMicrosoft, drawMeta, drawRemark),
  amazon: among(['meta', 'amazon'], drawMicrosoft, drawMeta, drawAmazon),
  window: frame(drawWindow, 'amount', ...namesOf(RESULTS)),
});
