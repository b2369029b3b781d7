import type { FactId } from '../ledger/ids.ts';
import { typeOf, type Box } from './box.ts';
import { leadOf } from './rhythm.ts';
import { round, type LineMark, type Mark, type TextMark } from './scene.ts';
import { wrap, type Face } from './text.ts';
import type { Tone } from './palette.ts';

export interface LabelOptions {
  readonly anchor?: TextMark['anchor'];
  readonly tone?: Tone;
  readonly face?: Face;
  /** In the box's units; the preset's label size if left out. */
  readonly size?: number;
  readonly fact?: FactId | undefined;
  readonly struck?: boolean | undefined;
}

/** One line of text at a point: x by its anchor, y on the baseline. */
export function label(key: string, text: string, x: number, y: number, box: Box, options: LabelOptions = {}): TextMark {
  const { anchor = 'start', tone = 'ink', face = 'label', size = typeOf(box).label, fact, struck } = options;
  return {
    shape: 'text',
    key,
    tone,
    x: round(x),
    y: round(y),
    text,
    size,
    face,
    anchor,
    ...(fact !== undefined && { fact }),
    ...(struck !== undefined && { struck }),
  };
}

/** Lines of text, and the baseline that would come next. */
export interface Paragraph {
  readonly marks: TextMark[];
  readonly next: number;
}

export interface ParagraphOptions extends LabelOptions {
  /**
   * The line whose baseline y is: the first if left out, the last, or the middle, where half of the lines stand above
   * it.
   */
  readonly at?: 'first' | 'middle' | 'last';
}

const LINES_ABOVE = { first: 0, middle: 0.5, last: 1 } as const;

/** Text broken to a width, its first baseline at y. Returns the marks and the baseline that would come next. */
export function paragraph(
  key: string,
  text: string,
  x: number,
  y: number,
  width: number,
  box: Box,
  options: ParagraphOptions = {},
): Paragraph {
  const { face = 'label', size = typeOf(box).label, at = 'first' } = options;
  const step = size * leadOf(face, text);
  const lines = wrap(text, face, size, width);
  const first = y - (lines.length - 1) * step * LINES_ABOVE[at];
  return {
    marks: lines.map((line, i) => label(`${key}-${i}`, line, x, first + i * step, box, { ...options, face, size })),
    next: first + lines.length * step,
  };
}

/** A thin line from a note to what it speaks of, ending in a small dot there. */
export function leader(
  key: string,
  from: { x: number; y: number },
  to: { x: number; y: number },
  tone: Tone = 'ink',
): Mark[] {
  const line: LineMark = {
    shape: 'line',
    key: `${key}-line`,
    tone,
    x1: round(from.x),
    y1: round(from.y),
    x2: round(to.x),
    y2: round(to.y),
    weight: 1,
  };
  return [line, { shape: 'circle', key: `${key}-dot`, tone, cx: round(to.x), cy: round(to.y), r: 2.5, fill: 'solid' }];
}
