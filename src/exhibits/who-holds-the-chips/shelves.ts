import { max, range } from 'd3-array';
import { bracketOn } from '../../scene/annotate.ts';
import { fit } from '../../scene/layout.ts';
import { unbroken } from '../../scene/pieces.ts';
import { bottom, inset, right, type Area, type Marks, type Point } from '../../scene/scene.ts';
import type { Drawing } from '../drawing.ts';
import { figureNote } from '../figure-note.ts';
import { dots, dotsFor, fieldAt, ownCount, ownDots, type Field } from './dots.ts';

export type D = Drawing<'who-holds-the-chips'>;

/**
 * Two shelves of fields, all of one scale and one height, so that a longer field is a larger one. The dots are as large
 * as they can be with the longest field all along a shelf.
 */
function shelvesIn(d: D) {
  const { plot, type } = d;
  const head = type.strong * 1.15 + type.label * 1.75;
  const gap = type.strong * 0.9;
  const most = dotsFor(d.amount('ms-gpus-1-8m'));
  const pitchAt = (rows: number): number => plot.width / Math.ceil(most / rows);
  const fits = (rows: number): boolean => 2 * (head + rows * pitchAt(rows)) + gap <= plot.height;
  const rows = max(range(1, most).filter(fits)) ?? 1;
  const [pitch, height] = [pitchAt(rows), rows * pitchAt(rows)];
  const field = (at: Point, count: number): Field => fieldAt(at, count, rows, pitch);
  const upper = plot.y + (plot.height - 2 * (head + height) - gap) / 2 + head;
  const shelf = { ...plot, y: upper, height };
  const after = (x: number): Area => inset(shelf, { left: x + gap - plot.x });
  const coreweave = field({ x: plot.x, y: upper }, ownCount(d));
  const name = Math.max(d.width('coreweave', 'label-strong', type.strong), d.width('coreweave-count'));
  const afterCoreweave = after(Math.max(plot.x + name, right(coreweave.area)));
  const meta = field(afterCoreweave, dotsFor(d.amount('meta-gpus-600k')));
  const microsoft = field({ x: plot.x, y: bottom(shelf) + gap + head }, most);
  /** What is left of the upper shelf after CoreWeave, and after Meta. */
  const left = { afterCoreweave, afterMeta: after(right(meta.area)) };
  return { coreweave, meta, microsoft, ...left };
}
type Shelves = ReturnType<typeof shelvesIn>;

/** A field's owner and count, above it. */
function drawHead(d: D, name: 'coreweave' | 'microsoft' | 'meta' | 'amazon', field: Area): Marks {
  const tone = name === 'coreweave' || name === 'microsoft' ? name : 'ink';
  const { x } = field;
  const y = field.y - d.type.label * 0.55;
  return [
    d.label(`name/${name}`, name, { x, y: y - d.type.label * 1.3 }, { strong: true, tone }),
    d.label(`count/${name}`, `${name}-count`, { x, y }, { tone: 'muted' }),
  ];
}

/** Microsoft's field: squares for what was bought, strokes for what was aimed at. */
export function drawMicrosoft(d: D, { microsoft: field }: Shelves): Marks {
  const [bought, aimed] = [dotsFor(d.amount('ms-gpus-485k')), dotsFor(d.amount('ms-gpus-1-8m'))];
  return [
    drawHead(d, 'microsoft', field.area),
    dots('field/microsoft', field, [0, bought], 'square', { tone: 'microsoft', fact: 'ms-gpus-485k' }),
    dots('field/microsoft-target', field, [bought, aimed], 'stroke', { tone: 'microsoft', fact: 'ms-gpus-1-8m' }),
  ];
}

/** Meta's field: diamonds, because the number behind them is of equivalents and not of chips. */
export function drawMeta(d: D, { meta: field }: Shelves): Marks {
  const fact = 'meta-gpus-600k';
  return [
    drawHead(d, 'meta', field.area),
    dots('field/meta', field, [0, dotsFor(d.amount(fact))], 'diamond', { tone: 'others', fact }),
  ];
}

/** Amazon's place: an outline open to the right and empty, because nobody has given a number to draw. */
export function drawAmazon(d: D, { afterMeta: area }: Shelves): Marks {
  const fact = 'amzn-gpus';
  const pad = d.type.label * 0.6;
  const most = Math.min(d.type.takeaway * 1.2, area.height / 4);
  const width = area.width - pad;
  const size = Math.max(d.type.label, fit(unbroken(d.say('amazon-note')), 'display', width, most));
  const at = { x: area.x + pad, y: area.y + pad + size * 0.8 };
  return [
    drawHead(d, 'amazon', area),
    bracketOn('field/amazon', area, 'left', area.width, { tone: 'others', weight: 2, dash: 'dashed', fact }),
    d.paragraph('note/amazon', 'amazon-note', at, width, { display: size, tone: 'muted', fact }),
  ];
}

/**
 * A figure, very large, with the line that explains it, in what is left of the upper shelf and as far down as
 * Microsoft's name.
 */
export function drawFigure(d: D, { afterCoreweave }: Shelves): Marks {
  const room = inset(afterCoreweave, { bottom: d.type.strong * -1.9 });
  return figureNote(d, { tone: 'microsoft', room });
}

/** A remark in what is left of the upper shelf; its second sentence only where there is room. */
export function drawRemark(d: D, { afterMeta: area }: Shelves): Marks {
  const { x, y, width } = area;
  const size = d.narrow ? d.type.label : d.type.strong;
  const first = d.paragraph('note/meta', 'point', { x, y: y + d.type.label }, width, { face: 'label-strong', size });
  const next = { x, y: first.next + d.space.hair };
  const second = d.paragraph('note/meta-check', 'scale', next, width, { tone: 'muted' });
  return [first.marks, second.next - d.type.label <= bottom(area) && second.marks];
}

/** CoreWeave among the giants, each frame with one more of them. */
export function drawShelves(d: D, ...others: readonly ((d: D, shelves: Shelves) => Marks)[]): Marks {
  const shelves = shelvesIn(d);
  return [
    ownDots(d, shelves.coreweave),
    drawHead(d, 'coreweave', shelves.coreweave.area),
    others.map((draw) => draw(d, shelves)),
  ];
}
