import { isNarrow, typeOf, type Box } from '../../scene/box.ts';
import { label } from '../../scene/label.ts';
import { round, type Area, type Mark } from '../../scene/scene.ts';
import { measure } from '../../scene/text.ts';
import { text, type Words } from '../exhibit.ts';
import type { Pen } from './tally.ts';

/** Ruled lines on a page. Entries name the line they are written on, counted from the head. */
const LINES = 11;

export interface Page {
  readonly side: 'left' | 'right';
  /** What may be written on. */
  readonly area: Area;
  /** From one ruled line to the next. */
  readonly step: number;
}

export interface Book {
  readonly area: Area;
  readonly left: Page;
  readonly right: Page;
  readonly pen: Pen;
}

export const lineOf = (page: Page, line: number): number => page.area.y + line * page.step;

/** An open account book over the whole plot. */
export function openBook(plot: Area, box: Box): Book {
  const step = plot.height / LINES;
  const margin = isNarrow(box) ? 7 : typeOf(box).label;
  const half = plot.width / 2;
  const page = (side: Page['side'], x: number): Page => ({
    side,
    step,
    area: { x: x + margin, y: plot.y, width: half - 2 * margin, height: plot.height },
  });
  const width = half - 2 * margin;
  return {
    area: plot,
    left: page('left', plot.x),
    right: page('right', plot.x + half),
    pen: {
      // Five gates to a line, as wide as the page lets them be.
      pitch: Math.min(width / 28, step * 0.5),
      height: step * 0.72,
      step,
      weight: round(Math.max(1.4, typeOf(box).label * 0.13)),
    },
  };
}

const rule = (
  key: string,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  weight: number,
  tone: 'ink' | 'rule',
): Mark => ({
  shape: 'line',
  key,
  tone,
  x1: round(x1),
  y1: round(y1),
  x2: round(x2),
  y2: round(y2),
  weight,
});

/** Covers, spine, ruled lines, and what each page is for. */
export function drawBook(book: Book, words: Words, box: Box): Mark[] {
  const { area } = book;
  const type = typeOf(box);
  const middle = area.x + area.width / 2;
  const end = area.x + area.width;
  const foot = area.y + area.height;
  const gap = type.label * 0.16;
  const lines = Array.from({ length: LINES - 2 }, (_, i) => {
    const y = area.y + (i + 2) * book.left.step;
    return rule(`page/line-${i + 2}`, area.x, y, end, y, 1, 'rule');
  });
  const head = lineOf(book.left, 1);
  return [
    ...lines,
    rule('page/head', area.x, head + book.left.step * 0.25, end, head + book.left.step * 0.25, 1.5, 'ink'),
    rule('page/top', area.x, area.y, end, area.y, 2, 'ink'),
    rule('page/foot', area.x, foot, end, foot, 2, 'ink'),
    rule('page/edge-left', area.x, area.y, area.x, foot, 2, 'ink'),
    rule('page/edge-right', end, area.y, end, foot, 2, 'ink'),
    rule('page/spine-left', middle - gap, area.y, middle - gap, foot, 1, 'ink'),
    rule('page/spine-right', middle + gap, area.y, middle + gap, foot, 1, 'ink'),
    ...[book.left, book.right].map((page) => {
      const shown = text(words, `head-${page.side}`);
      return label(`head/${words.frame}-${page.side}`, shown, page.area.x, head - book.left.step * 0.06, box, {
        face: 'display',
        size: fit(shown, 'display', Math.min(page.step * 0.74, type.strong * 1.6), page.area.width),
      });
    }),
  ];
}

/** The size a text may have at most, so that it stays within a width. */
export function fit(shown: string, face: 'display' | 'label-strong' | 'label', size: number, width: number): number {
  return round(Math.min(size, width / measure(shown, face, 1)));
}
