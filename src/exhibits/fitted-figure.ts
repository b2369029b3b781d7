import { leadOf } from '../scene/rhythm.ts';
import type { ParagraphOptions } from '../scene/label.ts';
import type { Point, TextMark } from '../scene/scene.ts';
import type { Drawing } from './drawing.ts';
import { factIn } from './exhibit.ts';
import type { ExhibitId, LabelName } from './label-names.ts';

/** A figure as it is set. */
interface Fitted {
  readonly size: number;
  readonly marks: readonly TextMark[];
  /** From its first baseline to its last. */
  readonly height: number;
}

interface Room {
  readonly width: number;
  /** The largest size it may have. */
  readonly most: number;
  /** The smallest; the label size if left out. */
  readonly least?: number;
}

/**
 * A figure as large as a width allows. Where that is smaller than it may be, it is set as small as that and broken: a
 * language that writes its units out has them under the number.
 */
export function fittedFigure<E extends ExhibitId>(
  d: Drawing<E>,
  key: string,
  name: LabelName<E>,
  at: Point,
  { width, most, least = d.type.label }: Room,
  options: Omit<ParagraphOptions, 'face' | 'size' | 'display' | 'strong'> = {},
): Fitted {
  const fitting = d.fit(name, width, most);
  const size = Math.max(fitting, Math.min(least, most));
  const shown = d.say(name);
  // Where its unit stands on a line of its own, both lines are the figure.
  const set = { fact: factIn(d.words, name, shown), ...options, display: size };
  const lines = d.lines(name, width, { display: size }).length;
  if (lines === 1) return { size, marks: [d.label(key, name, at, set)], height: 0 };
  const { marks } = d.paragraph(key, name, at, width, set);
  return { size, marks, height: (lines - 1) * size * leadOf('display', shown) };
}
