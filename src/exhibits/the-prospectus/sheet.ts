import { typeOf, isNarrow, type Box } from '../../scene/box.ts';
import { label } from '../../scene/label.ts';
import { round, type Area, type Mark } from '../../scene/scene.ts';
import { measure } from '../../scene/text.ts';
import { text, type Words } from '../exhibit.ts';

/** The four figures that leave the page, in the order they are read out. */
export const LINES = ['revenue', 'loss', 'debt', 'customer'] as const;
export type Line = (typeof LINES)[number];

/** The filing's page, and the column its figures move to. */
export interface Desk {
  readonly page: Area;
  readonly column: Area;
}

export function layOut(plot: Area, box: Box): Desk {
  const width = Math.min(plot.width * (isNarrow(box) ? 0.4 : 0.46), plot.height * 0.8);
  const gap = plot.width * 0.07;
  return {
    page: { x: plot.x + 1, y: plot.y, width, height: plot.height },
    column: { x: plot.x + width + gap, y: plot.y, width: plot.width - width - gap, height: plot.height },
  };
}

/** Baseline of a figure's line on the page: four lines spread over its lower part, among the rest of the print. */
export const lineAt = (page: Area, i: number): number => page.y + page.height * (0.4 + 0.155 * i);

/** How much of each line of unreadable print is covered, as a share of the measure: a page's ragged right edge. */
const RAGGED = [1, 0.94, 0.98, 0.6, 1, 0.92, 0.97, 0.99, 0.45, 0.95, 1, 0.9, 0.97, 0.55] as const;

/** The sheets under the page: a filing is thick. */
function sheets(page: Area, count: number): Mark[] {
  return Array.from({ length: count }, (_, i): Mark => {
    const off = (count - i) * 3.5;
    return {
      shape: 'rect',
      key: `sheet/${count - i}`,
      tone: 'rule',
      fill: 'outline',
      x: round(page.x + off),
      y: round(page.y + off),
      width: round(page.width - off),
      height: round(page.height - off),
    };
  });
}

/** The page with its print: title, lines too small to read, and the four lines this story reads out. */
export function drawPage(words: Words, page: Area, lit: readonly Line[], box: Box): Mark[] {
  const type = typeOf(box);
  const narrow = isNarrow(box);
  const margin = page.width * 0.085;
  const left = page.x + margin;
  const measureWidth = page.width - 2 * margin - 10;
  const ground: Mark = {
    shape: 'rect',
    key: 'page/ground',
    tone: 'paper',
    fill: 'solid',
    x: page.x,
    y: page.y,
    width: round(page.width - 10),
    height: round(page.height - 10),
  };
  const edge: Mark = { ...ground, key: 'page/edge', tone: 'ink', fill: 'outline' };
  const centre = page.x + (page.width - 10) / 2;
  const head = [
    label('page/form', text(words, 'form'), centre, page.y + page.height * 0.115, box, {
      face: 'display',
      size: narrow ? type.label * 1.45 : type.strong * 1.7,
      anchor: 'middle',
    }),
    label('page/company', text(words, 'company'), centre, page.y + page.height * 0.19, box, {
      face: 'label-strong',
      size: type.label,
      anchor: 'middle',
    }),
  ];
  return [
    ...sheets(page, 2),
    ground,
    edge,
    ...head,
    ...greeked(left, measureWidth, page),
    ...LINES.flatMap((line, i) => drawLine(line, i, words, left, measureWidth, page, lit, box)),
  ];
}

/** Print too small to read, as lines of ink. */
function greeked(left: number, width: number, page: Area): Mark[] {
  const at = [0.25, 0.28, 0.31, 0.34, 0.465, 0.495, 0.62, 0.65, 0.775, 0.805, 0.925, 0.95];
  return at.map((share, i): Mark => {
    const y = round(page.y + page.height * share);
    return {
      shape: 'line',
      key: `page/print-${i}`,
      tone: 'rule',
      x1: left,
      x2: round(left + width * (RAGGED[i] ?? 1)),
      y1: y,
      y2: y,
      weight: 2.2,
    };
  });
}

/** One line of the page that this story reads out: its name, and a rule where its figure stands or stood. */
function drawLine(
  line: Line,
  i: number,
  words: Words,
  left: number,
  width: number,
  page: Area,
  lit: readonly Line[],
  box: Box,
): Mark[] {
  const type = typeOf(box);
  const y = lineAt(page, i);
  const gone = lit.includes(line);
  const amount = measure(text(words, `${line}-figure`), 'label-strong', type.label);
  const marks: Mark[] = [];
  if (gone)
    marks.push({
      shape: 'rect',
      key: `page/light-${line}`,
      tone: 'coreweave',
      fill: 'faint',
      x: round(left - 4),
      y: round(y - type.label),
      width: round(width + 8),
      height: round(type.label * 1.4),
    });
  if (!isNarrow(box))
    marks.push(label(`page/name-${line}`, text(words, `${line}-line`), left, y, box, { face: 'text', tone: 'ink' }));
  if (gone)
    marks.push({
      shape: 'line',
      key: `page/gap-${line}`,
      tone: 'coreweave',
      x1: round(left + width - amount),
      x2: round(left + width),
      y1: round(y + 2),
      y2: round(y + 2),
      weight: 1.5,
    });
  return marks;
}
