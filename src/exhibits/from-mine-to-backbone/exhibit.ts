import { scaleBand, scaleLinear, scaleUtc } from 'd3-scale';
import { area, curveBumpX } from 'd3-shape';
import { utcMonth, utcYear } from 'd3-time';
import type { FactId } from '../../ledger/ids.ts';
import { axisBottom } from '../../scene/axis.ts';
import { circle, line, path, rect } from '../../scene/mark.ts';
import { over } from '../../scene/place.ts';
import { FIGURE } from '../../scene/rhythm.ts';
import { fromZero, namesOf, placeOf } from '../../scene/scales.ts';
import { bottom, inset, right, type Marks } from '../../scene/scene.ts';
import { defineExhibit, type FrameForm } from '../define-exhibit.ts';
import type { Drawing } from '../drawing.ts';
import { figureNote } from '../figure-note.ts';

type D = Drawing<'from-mine-to-backbone'>;

const STAGES = ['traders', 'new-name', 'small', 'second-turn', 'backbone'] as const;

/**
 * Where along time the band is as wide as a year's revenue: from the first on record, in the middle of each, to the end
 * of the last.
 */
const REVENUE = [
  { fact: 'cw-revenue-2022', on: '2022' },
  { fact: 'cw-revenue-2022', on: '2022-07' },
  { fact: 'cw-revenue-2023', on: '2023-07' },
  { fact: 'cw-revenue-2024', on: '2024-07' },
  { fact: 'cw-revenue-2024', on: '2025' },
] as const;

const EVENTS = [
  { name: 'founded', on: 'cw-founded-2017' },
  { name: 'renamed', on: 'cw-renamed-2019' },
  { name: 'chatgpt', on: 'chatgpt-2022' },
] as const;

/** Revenue of 2022 as claimed and as filed, and the loss. */
const GLASS = [
  { name: 'claimed', fact: 'cw-revenue-2022-claim', tone: 'coreweave', fill: 'outline' },
  { name: 'filed', fact: 'cw-revenue-2022', tone: 'coreweave' },
  { name: 'lost', fact: 'cw-netloss-2022', tone: 'loss' },
] as const;
/** How much longer they are drawn; the label `zoom` says it. */
const ZOOM = 20;

/**
 * Time from left to right as far as the frame tells, and the widths of a band along its middle. On its right there is
 * room for the loss.
 */
function layOut(d: D, until: string) {
  const { plot, type, space } = d;
  const field = inset(plot, { right: type.label * 4.4, bottom: type.label * 1.6 });
  const x = scaleUtc([new Date('2017'), new Date(until)], [field.x, right(field)]);
  const most = Math.min(field.height, field.width);
  const width = scaleLinear(fromZero([d.amount('cw-revenue-2024')]), [0, most]);
  const middle = field.y + field.height / 2;
  /** The upper edge of a width. */
  const top = (amount: number): number => middle - width(amount) / 2;
  const loss = { x: right(field) + space.near, width: right(plot) - right(field) - space.near };
  return { field, x, width, middle, top, loss };
}
type Layout = ReturnType<typeof layOut>;

/** What is on record, as wide as it is, or a broken line. Of as many points in every frame, so that it grows. */
function drawBand(d: D, { x, width, middle, field }: Layout, until: string): Marks {
  const known = REVENUE.filter(({ on }) => on < until);
  const last = known.at(-1);
  const points = REVENUE.map(({ on, fact }) => {
    const reached = on < until ? fact : last?.fact;
    return { at: Math.min(x(new Date(on)), right(field)), half: reached ? width(d.amount(reached)) / 2 : 0 };
  });
  const band = area<(typeof points)[number]>(
    ({ at }) => at,
    ({ half }) => middle - half,
    ({ half }) => middle + half,
  ).curve(curveBumpX);
  const end = { x: Math.min(x(new Date('2022')), right(field)), y: middle };
  return [
    line('band/unknown', { x: field.x, y: middle }, end, { tone: 'coreweave', weight: d.space.tight, dash: 'dashed' }),
    path('band/revenue', (pen) => band.context(pen)(points), { tone: 'coreweave', fact: last?.fact }),
  ];
}

/** What happened on the line: a dot, and under it its name. */
const drawEvents = (d: D, { x, middle, field }: Layout): Marks =>
  EVENTS.map(({ name, on }) => {
    const at = { x: x(d.date(on)), y: middle };
    // The band swells right after the last: its name ends there.
    const last = name === 'chatgpt';
    const under = { x: at.x + (last ? d.space.near : 0), y: middle + d.type.label * 2 };
    return (
      at.x < right(field) && [
        circle(`event/${name}`, at, d.type.label * 0.45, { tone: 'ink', fact: on }),
        d.label(`event/${name}-name`, name, under, { face: 'label-strong', anchor: last ? 'end' : 'start' }),
      ]
    );
  });

/** The hairline year under a glass. */
function drawGlass(d: D, { width, middle, field }: Layout): Marks {
  const { type, space } = d;
  const top = middle + type.label * 4.1;
  const y = scaleBand(namesOf(GLASS), [top, bottom(field)])
    .paddingInner(0.3)
    .paddingOuter(0.15)
    .align(0);
  return [
    d.label('glass/zoom', 'zoom', { x: field.x, y: top - space.near }, { tone: 'muted' }),
    GLASS.map(({ name, fact, ...look }) => {
      const bar = { x: field.x, y: placeOf(y, name), width: width(d.amount(fact)) * ZOOM, height: y.bandwidth() };
      const end = { x: right(bar) + space.near, y: bar.y + bar.height / 2 + type.label * 0.35 };
      return [rect(`glass/${name}`, bar, { ...look, fact }), d.label(`glass/${name}-name`, name, end)];
    }),
  ];
}

/** The last year's revenue in figures, and beside the end of the band, at its scale, the loss. */
function drawEnd(d: D, { x, width, top, middle, field, loss }: Layout): Marks {
  const { type, space } = d;
  const [revenue, lost] = ['cw-revenue-2024', 'cw-netloss-2024'] as const;
  const edge = x(new Date('2024-01')) - space.near;
  const size = d.fit('revenue-2024', (edge - field.x) * 0.5, type.figure);
  const at = {
    x: edge,
    y: middle + width(d.amount(revenue)) / 2 - Math.max(space.near, size * FIGURE.drop - space.gap),
  };
  const bar = { ...loss, y: top(d.amount(lost)), height: width(d.amount(lost)) };
  const name = { tone: 'loss', fact: lost, at: 'last' } as const;
  return [
    d.label('end/revenue', 'revenue-2024', at, { display: size, anchor: 'end', tone: 'coreweave' }),
    rect('end/loss', bar, { tone: 'loss', fact: lost }),
    d.paragraph('end/loss-name', 'loss-2024', over(bar, space.near), loss.width, name),
  ];
}

/** A frame that tells up to the beginning of a year; `fact` is the figure it is about, where that is one. */
const stage = (id: (typeof STAGES)[number], until: string, fact?: FactId): FrameForm<'from-mine-to-backbone'> => ({
  scrubbed: true,
  draw(d) {
    const { space, type } = d;
    const layout = layOut(d, until);
    const { x, field, top } = layout;
    const step = x(new Date('2018')) - field.x < type.label * 2.8 ? 2 : 1;
    const years = x.ticks(utcYear.every(step) ?? utcYear).filter((year) => year < new Date(until));
    const named = years.map((year) => [year.getUTCFullYear(), x(utcMonth.offset(year, 6))] as const);
    const above = top(d.amount('cw-revenue-2023')) - space.near;
    const room = { ...d.plot, width: field.width * 0.75, height: above - d.plot.y - space.part };
    const second = { anchor: 'end', face: 'label-strong', fact: 'cw-revenue-2023' } as const;
    return [
      axisBottom('axis/year', named, field, d.box),
      drawBand(d, layout, until),
      drawEvents(d, layout),
      until === '2023' && drawGlass(d, layout),
      until >= '2024' && d.label('year/second', 'revenue-2023', { x: x(new Date('2023-08')), y: above }, second),
      until === '2025' && drawEnd(d, layout),
      figureNote(d, { fact, tone: 'coreweave', room }),
    ];
  },
  table: {
    columns: ['column-when', 'column-what'],
    rows: STAGES.slice(0, STAGES.indexOf(id) + 1).map((each) => [`when-${each}`, `what-${each}`]),
  },
});

/** A band of changing width along time: no revenue on record, then a hairline, then the frame's whole height. */
export const fromMineToBackbone = defineExhibit('from-mine-to-backbone', {
  traders: stage('traders', '2019'),
  'new-name': stage('new-name', '2022'),
  small: stage('small', '2023', 'cw-revenue-2022'),
  'second-turn': stage('second-turn', '2024', 'chatgpt-2022'),
  backbone: stage('backbone', '2025'),
});
