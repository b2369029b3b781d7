import type { FactId } from '../ledger/ids.ts';
import { typeOf, type Box } from './box.ts';
import { circle, line } from './mark.ts';
import { centredOn, leadOf } from './rhythm.ts';
import { round, type Mark, type Point, type TextMark } from './scene.ts';
import { wrap, type Face } from './text.ts';
import type { Tone } from './palette.ts';

/** How a line of text is set. */
export interface LabelOptions {
  readonly anchor?: TextMark['anchor'];
  readonly tone?: Tone;
  readonly face?: Face;
  /** In the box's units; the preset's label size if left out. */
  readonly size?: number;
  /** In the bold face, at the preset's size for what names a series or carries the point. */
  readonly strong?: boolean;
  /** In the display face, at a size in the box's units. */
  readonly display?: number;
  /** What of a line stands at y: its baseline, or the middle of its capitals and figures, as beside a bar. */
  readonly baseline?: 'alphabetic' | 'middle';
  readonly fact?: FactId | undefined;
  readonly struck?: boolean | undefined;
}

/** The face and size that options say, or mean by a name. */
function typeIn(box: Box, { face, size, strong, display }: LabelOptions): { face: Face; size: number } {
  const type = typeOf(box);
  const usual = display === undefined ? (strong ? 'label-strong' : 'label') : 'display';
  return { face: face ?? usual, size: size ?? display ?? (strong ? type.strong : type.label) };
}

/** One line of text at a point: x by its anchor, y on the baseline, or in the middle of the line. */
export function label(key: string, text: string, x: number, y: number, box: Box, options: LabelOptions = {}): TextMark {
  const { anchor = 'start', tone = 'ink', baseline, fact, struck } = options;
  const { face, size } = typeIn(box, options);
  return {
    shape: 'text',
    key,
    tone,
    x: round(x),
    y: round(baseline === 'middle' ? centredOn(y, face, size) : y),
    text,
    size,
    face,
    anchor,
    ...(fact !== undefined && { fact }),
    ...(struck !== undefined && { struck }),
  };
}

/** A text in the lines in which a width breaks it. */
export function linesOf(text: string, width: number, box: Box, options: LabelOptions = {}): readonly string[] {
  const { face, size } = typeIn(box, options);
  return wrap(text, face, size, width);
}

/** Lines of text, and the baseline that would come next. */
export interface Paragraph {
  readonly marks: TextMark[];
  readonly next: number;
}

/** How several lines are set. */
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
  const { at = 'first' } = options;
  const { face, size } = typeIn(box, options);
  const step = size * leadOf(face, text);
  const lines = linesOf(text, width, box, { face, size });
  const first = y - (lines.length - 1) * step * LINES_ABOVE[at];
  return {
    marks: lines.map((line, i) => label(`${key}-${i}`, line, x, first + i * step, box, { ...options, face, size })),
    next: first + lines.length * step,
  };
}

/** A thin line from a note to what it speaks of, ending in a small dot there. */
export const leader = (key: string, from: Point, to: Point, tone: Tone = 'ink'): readonly Mark[] => [
  line(`${key}-line`, from, to, { tone, weight: 1 }),
  circle(`${key}-dot`, to, 2.5, { tone }),
];
