import { without } from '../edition/tracing.ts';
import type { Words } from '../exhibits/exhibit.ts';
import { overlap, textBounds } from '../scene/bounds.ts';
import { PRESETS, type Preset } from '../scene/box.ts';
import type { Scene, TextMark } from '../scene/scene.ts';

/** Further than this into the margin, words leave their drawing: px of its box. */
const SLACK = 2;

/** Words of a drawing that have no room: where they are shown, and what they meet. */
export interface Crowded {
  /** The words, as one line of the drawing has them. */
  readonly text: string;
  /** The words they lie on; undefined if they leave the drawing. */
  readonly other: string | undefined;
}

/** The first words of a scene that leave it, or lie on others. */
export function crowdedIn({ marks }: Scene, preset: Preset): Crowded | undefined {
  const { margin, width, height } = PRESETS[preset];
  const texts = marks
    .filter((mark): mark is TextMark => mark.shape === 'text' && (mark.opacity ?? 1) > 0)
    .map((mark) => ({ text: without(mark.text), at: textBounds({ ...mark, text: without(mark.text) }) }));
  for (const { text, at } of texts)
    if (at.x < margin - SLACK || at.x + at.width > width - margin + SLACK || at.y < -1 || at.y + at.height > height + 1)
      return { text, other: undefined };
  for (const [i, one] of texts.entries()) {
    const other = texts.slice(i + 1).find(({ at }) => overlap(one.at, at, 1));
    if (other) return { text: one.text, other: other.text };
  }
  return undefined;
}

/** The label that a line of a drawing is of; undefined if it is none's. */
export const labelOf = ({ labels }: Words, text: string): string | undefined =>
  Object.keys(labels).find((name) => without(labels[name] ?? '').includes(text.trim()));
