import { figure, type Figures } from '../../model/figures.ts';
import { isNarrow, typeOf, type Box } from '../../scene/box.ts';
import { furnish } from '../../scene/furniture.ts';
import { label, paragraph } from '../../scene/label.ts';
import { measure } from '../../scene/text.ts';
import { right, round, type Area, type Mark, type Scene } from '../../scene/scene.ts';
import { text, type Words } from '../exhibit.ts';
import { coreweaveDots } from './close.ts';
import { columnsOf, dotPath, dotsFor, type Grid } from './dots.ts';

/** How many owners stand on the shelves. */
export type Company = 'two' | 'three' | 'four';

/** Two shelves of fields, all of one scale and one height, so that a longer field is a larger one. */
interface Shelves {
  readonly coreweave: Grid;
  readonly meta: Grid;
  readonly microsoft: Grid;
  /** What is left of the upper shelf after CoreWeave, and after Meta. */
  readonly afterCoreweave: Area;
  readonly afterMeta: Area;
}

const headOf = (box: Box): number => typeOf(box).strong * 1.15 + typeOf(box).label * 1.75;

function layOut(model: Figures, words: Words, plot: Area, box: Box): Shelves {
  const type = typeOf(box);
  const head = headOf(box);
  const gap = type.strong * 0.9;
  const most = dotsFor(figure(model, 'ms-gpus-1-8m'));
  const nameWidth = Math.max(
    measure(text(words, 'coreweave'), 'label-strong', type.strong),
    measure(text(words, 'coreweave-count'), 'label', type.label),
  );
  let rows = 1;
  const pitchAt = (count: number): number => plot.width / columnsOf(most, count);
  while (2 * (head + (rows + 1) * pitchAt(rows + 1)) + gap <= plot.height) rows++;
  const pitch = pitchAt(rows);
  const height = rows * pitch;
  const used = 2 * (head + height) + gap;
  const top = plot.y + (plot.height - used) / 2;
  const grid = (x: number, y: number): Grid => ({ x, y: y + head, rows, pitch });
  const columns = (gpus: number): number => columnsOf(dotsFor(gpus), rows) * pitch;
  const besideCoreweave = plot.x + Math.max(nameWidth, columns(figure(model, 'cw-gpus'))) + gap;
  const besideMeta = besideCoreweave + columns(figure(model, 'meta-gpus-600k')) + gap;
  const rest = (x: number): Area => ({ x, y: top + head, width: right(plot) - x, height });
  return {
    coreweave: grid(plot.x, top),
    meta: grid(besideCoreweave, top),
    microsoft: grid(plot.x, top + head + height + gap),
    afterCoreweave: rest(besideCoreweave),
    afterMeta: rest(besideMeta),
  };
}

/** A field's owner and count, above it. */
function drawHead(
  name: 'coreweave' | 'microsoft' | 'meta' | 'amazon',
  tone: 'coreweave' | 'microsoft' | 'ink',
  at: { x: number; y: number },
  words: Words,
  box: Box,
): Mark[] {
  const type = typeOf(box);
  const y = at.y - type.label * 0.55;
  return [
    label(`name/${name}`, text(words, name), at.x, y - type.label * 1.3, box, {
      face: 'label-strong',
      size: type.strong,
      tone,
    }),
    label(`count/${name}`, text(words, `${name}-count`), at.x, y, box, { tone: 'muted' }),
  ];
}

/** Microsoft's field: squares for what was bought, strokes for what was aimed at. */
function drawMicrosoft(model: Figures, shelves: Shelves, words: Words, box: Box): Mark[] {
  const bought = dotsFor(figure(model, 'ms-gpus-485k'));
  const aimed = dotsFor(figure(model, 'ms-gpus-1-8m'));
  return [
    ...drawHead('microsoft', 'microsoft', shelves.microsoft, words, box),
    {
      shape: 'path',
      key: 'field/microsoft',
      tone: 'microsoft',
      fill: 'solid',
      weight: 0,
      d: dotPath(0, bought, shelves.microsoft, 'square'),
      fact: 'ms-gpus-485k',
    },
    {
      shape: 'path',
      key: 'field/microsoft-target',
      tone: 'microsoft',
      fill: 'line',
      weight: round(shelves.microsoft.pitch * 0.16),
      d: dotPath(bought, aimed, shelves.microsoft, 'stroke'),
      fact: 'ms-gpus-1-8m',
    },
  ];
}

/** Meta's field: diamonds, because the number behind them is of equivalents and not of chips. */
function drawMeta(model: Figures, shelves: Shelves, words: Words, box: Box): Mark[] {
  return [
    ...drawHead('meta', 'ink', shelves.meta, words, box),
    {
      shape: 'path',
      key: 'field/meta',
      tone: 'others',
      fill: 'solid',
      weight: 0,
      d: dotPath(0, dotsFor(figure(model, 'meta-gpus-600k')), shelves.meta, 'diamond'),
      fact: 'meta-gpus-600k',
    },
  ];
}

/** Amazon's place: an outline open to the right and empty, because nobody has given a number to draw. */
function drawAmazon({ afterMeta }: Shelves, words: Words, box: Box): Mark[] {
  const type = typeOf(box);
  const [x, y, east, south] = [afterMeta.x, afterMeta.y, right(afterMeta), afterMeta.y + afterMeta.height].map(
    round,
  ) as [number, number, number, number];
  const pad = type.label * 0.6;
  const said = text(words, 'amazon-note');
  const longest = Math.max(...said.split(' ').map((word) => measure(word, 'display', 1)));
  const size = Math.max(type.label, Math.min(type.takeaway * 1.2, afterMeta.height / 4, (east - x - pad) / longest));
  return [
    ...drawHead('amazon', 'ink', afterMeta, words, box),
    {
      shape: 'path',
      key: 'field/amazon',
      tone: 'others',
      fill: 'line',
      weight: 2,
      dash: 'dashed',
      d: `M${east} ${y}L${x} ${y}L${x} ${south}L${east} ${south}`,
      fact: 'amzn-gpus',
    },
    ...paragraph('note/amazon', said, x + pad, y + pad + size * 0.8, east - x - pad, box, {
      face: 'display',
      size,
      tone: 'muted',
    }).marks,
  ];
}

/** A figure, very large, with the line that explains it, in what is left of the upper shelf. */
function drawFigure(area: Area, words: Words, box: Box): Mark[] {
  const type = typeOf(box);
  const shown = text(words, 'figure');
  const size = Math.min(type.figure * 1.5, area.width / measure(shown, 'display', 1), area.height * 0.75);
  const y = area.y + size * 0.72;
  return [
    label('note/figure-microsoft', shown, area.x, y, box, {
      face: 'display',
      size,
      tone: 'microsoft',
      fact: 'ms-gpus-485k',
    }),
    ...paragraph('note/microsoft', text(words, 'point'), area.x, y + size * 0.22 + type.strong, area.width, box, {
      face: 'label-strong',
      size: type.strong,
    }).marks,
  ];
}

/** A remark in what is left of the upper shelf; its second sentence only where there is room. */
function drawRemark(area: Area, words: Words, box: Box): Mark[] {
  const type = typeOf(box);
  const first = paragraph('note/meta', text(words, 'point'), area.x, area.y + type.label, area.width, box, {
    face: 'label-strong',
    size: isNarrow(box) ? type.label : type.strong,
  });
  const second = paragraph(
    'note/meta-check',
    text(words, 'scale'),
    area.x,
    first.next + type.label * 0.2,
    area.width,
    box,
    {
      tone: 'muted',
    },
  );
  const fits = second.next - type.label <= area.y + area.height;
  return [...first.marks, ...(fits ? second.marks : [])];
}

/** CoreWeave among the giants, each frame with one more of them. */
export function drawShelves(company: Company, model: Figures, words: Words, box: Box): Scene {
  const { marks, plot } = furnish(words, box);
  const shelves = layOut(model, words, plot, box);
  return {
    box,
    marks: [
      ...marks,
      coreweaveDots(model, shelves.coreweave),
      ...drawHead('coreweave', 'coreweave', shelves.coreweave, words, box),
      ...drawMicrosoft(model, shelves, words, box),
      ...(company === 'two' ? drawFigure(shelves.afterCoreweave, words, box) : drawMeta(model, shelves, words, box)),
      ...(company === 'three' ? drawRemark(shelves.afterMeta, words, box) : []),
      ...(company === 'four' ? drawAmazon(shelves, words, box) : []),
    ],
  };
}
