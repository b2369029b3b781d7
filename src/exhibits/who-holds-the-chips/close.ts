import { figure, type Figures } from '../../model/figures.ts';
import { block } from '../../scene/block.ts';
import { isNarrow, typeOf, type Box } from '../../scene/box.ts';
import { furnish } from '../../scene/furniture.ts';
import { label, paragraph } from '../../scene/label.ts';
import { measure } from '../../scene/text.ts';
import { bottom, right, round, type Area, type Mark, type PathMark, type Scene } from '../../scene/scene.ts';
import { text, type Words } from '../exhibit.ts';
import { columnsOf, dotPath, dotsFor, fitGrid, type Grid } from './dots.ts';

/** CoreWeave's dots: the same path in every frame, so that they travel. */
export const coreweaveDots = (model: Figures, grid: Grid): PathMark => ({
  shape: 'path',
  key: 'field/coreweave',
  tone: 'coreweave',
  fill: 'solid',
  weight: 0,
  d: dotPath(0, dotsFor(figure(model, 'cw-gpus')), grid, 'square'),
  fact: 'cw-gpus',
});

/** CoreWeave by itself: its number above, its dots as large as they go. */
export function drawCoreweave(model: Figures, words: Words, box: Box): Scene {
  const { marks, plot } = furnish(words, box);
  const type = typeOf(box);
  const shown = text(words, 'figure');
  const size = Math.min(type.figure * 1.25, (plot.width * 0.52) / measure(shown, 'display', 1));
  const beside = plot.x + measure(shown, 'display', size) + type.strong * 1.2;
  const first = plot.y + Math.max(type.strong, size * 0.32);
  const point = paragraph('note/point', text(words, 'point'), beside, first, right(plot) - beside, box, {
    face: 'label-strong',
    size: type.strong,
  });
  const scale = paragraph('note/scale', text(words, 'scale'), beside, point.next, right(plot) - beside, box, {
    tone: 'muted',
  });
  const top = Math.max(plot.y + size * 0.95, scale.next - type.label * 0.5);
  const field: Area = { ...plot, y: top, height: bottom(plot) - top };
  return {
    box,
    marks: [
      ...marks,
      label('note/figure', shown, plot.x, plot.y + size * 0.72, box, {
        face: 'display',
        size,
        tone: 'coreweave',
        fact: 'cw-gpus',
      }),
      ...point.marks,
      ...scale.marks,
      coreweaveDots(model, fitGrid(dotsFor(figure(model, 'cw-gpus')), field)),
    ],
  };
}

const CHIPS = ['first-chip', 'second-chip', 'third-chip', 'fourth-chip'] as const;

/** A line from the maker to the field, with a head that points into the field. */
function delivery(name: string, from: number, to: number, y: number, weight: number): Mark[] {
  const head = weight * 2.6;
  return [
    {
      shape: 'line',
      key: `delivery/${name}`,
      tone: 'ink',
      x1: round(from),
      x2: round(to + head),
      y1: round(y),
      y2: round(y),
      weight,
    },
    {
      shape: 'path',
      key: `delivery/${name}-head`,
      tone: 'ink',
      fill: 'solid',
      weight: 0,
      d: `M${round(to)} ${round(y)}L${round(to + head * 1.4)} ${round(y - head)}L${round(to + head * 1.4)} ${round(y + head)}Z`,
    },
  ];
}

/** Four generations of chips run from Nvidia's wall into CoreWeave's field; the newest comes first. */
export function drawEarly(model: Figures, words: Words, box: Box): Scene {
  const { marks, plot } = furnish(words, box);
  const type = typeOf(box);
  const head = type.strong * 1.7;
  const dots = dotsFor(figure(model, 'cw-gpus'));
  const area: Area = {
    x: plot.x,
    y: plot.y + head,
    width: plot.width * (isNarrow(box) ? 0.36 : 0.4),
    height: plot.height - head,
  };
  const grid = fitGrid(dots, area);
  const from = grid.x + columnsOf(dots, grid.rows) * grid.pitch;
  const wall = type.strong * 0.5;
  const to = right(plot) - wall;
  const top = grid.y;
  const height = grid.rows * grid.pitch;
  const left = from + type.label * 1.9;
  // The first chip takes a share and a half of the height: it alone has a sentence of its own.
  const step = (height - type.label * 1.6) / (CHIPS.length + 0.6);
  const rows = CHIPS.flatMap((name, i): Mark[] => {
    const first = i === 0;
    const size = Math.min(type.takeaway * (first ? 1.2 : 0.95), step * (first ? 0.8 : 0.62));
    const shown = text(words, name);
    const fits = Math.min(size, (to - left - type.label) / measure(shown, 'display', 1));
    const y = top + step * (first ? 0.85 : 0.85 + 0.6 + i);
    return [
      label(`chip/${name}`, shown, left, y - type.label * 0.45, box, {
        face: 'display',
        size: fits,
        ...(first && { fact: 'cw-gb200-first' as const }),
      }),
      ...delivery(name, to, from + type.label * 0.35, y, type.label * (first ? 0.3 : 0.13)),
      ...(first
        ? paragraph('chip/claim', text(words, 'claim'), left, y + type.label * 1.35, to - left - type.label, box, {
            tone: 'muted',
          }).marks
        : []),
    ];
  });
  return {
    box,
    marks: [
      ...marks,
      coreweaveDots(model, grid),
      label('name/coreweave', text(words, 'coreweave'), plot.x, top - type.strong * 0.6, box, {
        face: 'label-strong',
        size: type.strong,
        tone: 'coreweave',
      }),
      label('name/nvidia', text(words, 'nvidia'), right(plot), top - type.strong * 0.6, box, {
        face: 'label-strong',
        size: type.strong,
        anchor: 'end',
      }),
      {
        shape: 'rect',
        key: 'delivery/wall',
        tone: 'ink',
        fill: 'solid',
        x: round(to),
        y: round(top),
        width: round(wall),
        height: round(height),
      },
      ...rows,
      label('chip/others', text(words, 'others-claim'), left, top + height - type.label * 0.15, box, { tone: 'muted' }),
    ],
  };
}

/** A window of four panes before the field: its frame, its bars and its sill. */
function casement(area: Area, weight: number): Mark[] {
  const middle = { x: area.x + area.width / 2, y: area.y + area.height / 2 };
  const bar = (name: string, x1: number, y1: number, x2: number, y2: number): Mark => ({
    shape: 'line',
    key: `window/${name}`,
    tone: 'ink',
    x1: round(x1),
    y1: round(y1),
    x2: round(x2),
    y2: round(y2),
    weight,
  });
  const [x, y, east, south] = [round(area.x), round(area.y), round(right(area)), round(bottom(area))];
  return [
    {
      shape: 'path',
      key: 'window/frame',
      tone: 'ink',
      fill: 'line',
      weight,
      d: `M${x} ${y}L${east} ${y}L${east} ${south}L${x} ${south}Z`,
    },
    bar('upright', middle.x, area.y, middle.x, bottom(area)),
    bar('crossbar', area.x, middle.y, right(area), middle.y),
    {
      shape: 'rect',
      key: 'window/sill',
      tone: 'ink',
      fill: 'solid',
      x: round(area.x - weight * 2),
      y: round(bottom(area)),
      width: round(area.width + weight * 4),
      height: round(weight * 2.5),
    },
  ];
}

/** What one line of the accounts came to, from zero up or down. */
interface Result {
  readonly name: 'operating' | 'net';
  readonly value: number;
  readonly area: Area;
  /** Units of the box for a million dollars. */
  readonly scale: number;
  readonly zero: number;
}

/** A bar on its side of zero, its amount at its end, and its name on the other side, where there is room. */
function drawResult({ name, value, area, scale, zero }: Result, words: Words, box: Box): Mark[] {
  const type = typeOf(box);
  const up = value > 0;
  const length = Math.abs(value) * scale;
  const shown = text(words, `${name}-value`);
  const size = Math.min(type.figure * 0.62, area.width / measure(shown, 'display', 1));
  const fact = up ? ('cw-opinc-2024' as const) : ('cw-netloss-2024' as const);
  const named = (from: number) =>
    paragraph(`result/${name}-name`, text(words, name), area.x, from, area.width, box, {
      face: 'label-strong',
      size: type.strong,
    });
  const below = named(zero + type.strong * 1.4);
  const lines = below.marks.length;
  return [
    block(
      `result/${name}`,
      { ...area, y: up ? zero - length : zero, height: length },
      { tone: up ? 'cash' : 'loss', fact },
    ),
    label(`result/${name}-value`, shown, area.x, up ? zero - length - size * 0.3 : zero + length + size * 0.95, box, {
      face: 'display',
      size,
      tone: up ? 'cash' : 'loss',
      fact,
    }),
    ...(up ? below.marks : named(zero - type.strong * 0.6 - (lines - 1) * type.strong * 1.28).marks),
  ];
}

/** CoreWeave's chips behind a window, and beside it what a year with them came to. */
export function drawWindow(model: Figures, words: Words, box: Box): Scene {
  const { marks, plot } = furnish(words, box);
  const type = typeOf(box);
  const weight = type.label * 0.24;
  const dots = dotsFor(figure(model, 'cw-gpus'));
  const pane: Area = {
    x: plot.x + weight * 2,
    y: plot.y + weight,
    width: plot.width * 0.4,
    height: plot.height - weight * 4.5,
  };
  const pad = weight * 2;
  const field = fitGrid(dots, {
    x: pane.x + pad,
    y: pane.y + pad,
    width: pane.width - 2 * pad,
    height: pane.height - 2 * pad,
  });
  // The window is as large as the field behind it.
  const glass: Area = {
    x: pane.x,
    y: field.y - pad,
    width: columnsOf(dots, field.rows) * field.pitch + 2 * pad,
    height: field.rows * field.pitch + 2 * pad,
  };
  const gap = plot.width * 0.06;
  const chart: Area = {
    x: right(glass) + gap,
    y: glass.y,
    width: right(plot) - right(glass) - gap,
    height: glass.height + weight * 2.5,
  };
  const operating = figure(model, 'cw-opinc-2024');
  const net = -figure(model, 'cw-netloss-2024');
  const room = type.figure * 0.62 * 1.25;
  const scale = (chart.height - 2 * room) / (operating - net);
  const zero = chart.y + room + operating * scale;
  const width = chart.width * 0.46;
  const results: readonly Result[] = [
    { name: 'operating', value: operating, area: { ...chart, width }, scale, zero },
    { name: 'net', value: net, area: { ...chart, x: right(chart) - width, width }, scale, zero },
  ];
  return {
    box,
    marks: [
      ...marks,
      coreweaveDots(model, field),
      ...casement(glass, weight),
      ...results.flatMap((result) => drawResult(result, words, box)),
      {
        shape: 'line',
        key: 'result/zero',
        tone: 'ink',
        x1: round(chart.x),
        x2: round(right(chart)),
        y1: round(zero),
        y2: round(zero),
        weight: 1.5,
      },
    ],
  };
}
