import { bounds, overlap, textBounds } from './bounds.ts';
import { box, PRESETS, type Preset } from './box.ts';
import { label } from './label.ts';
import { leadOf } from './rhythm.ts';
import type { Scene, TextMark } from './scene.ts';
import { isHan } from './script.ts';
import { measure, wrap, type Face } from './text.ts';

export interface StoryCardWords {
  readonly title: string;
  readonly subtitle: string;
}

/** Words that the story's own take the place of. */
const OVER = ['furniture/kicker', 'furniture/takeaway', 'furniture/subtitle'];
const COLUMN = 0.38;
/** Of a title's size: from line to line, and from its last line to what stands below. */
const LEAD = 0.9;
const BELOW = 0.26;
/** Of the subtitle's size: what stays free below it. */
const CLEAR = 0.4;
/** A title is set no smaller than this part of the largest. */
const LEAST = 0.6;

/** A title's words one below another; a Chinese one is short enough for a line. */
const titleLines = (title: string): readonly string[] => (isHan(title) ? [title] : title.split(' '));

/**
 * The picture of the whole story: its name and what it asks, over the drawing of the frame that stands for it, with
 * that frame's sources. On a wide card they stand beside the drawing, in the column that a frame's words have, on every
 * other above it.
 *
 * @param frame that frame's scene in the same box, its headline as long as the story's subtitle
 */
export function storyCard(words: StoryCardWords, frame: Scene, preset: Preset): Scene {
  const at = box(preset);
  const { margin, type } = PRESETS[preset];
  const wide = preset === 'card';
  const width = (at.width - 2 * margin) * (wide ? COLUMN : 1);
  const title = wide ? titleLines(words.title) : [words.title];
  const widest = Math.max(...title.map((line) => measure(line, 'display', 1)));
  const largest = Math.min(width / widest, type.takeaway * (wide ? 3.4 : 2.6));
  const set = (
    key: string,
    top: number,
    lines: readonly string[],
    face: Face,
    size: number,
    lead: number,
  ): TextMark[] =>
    lines.map((text, i) => label(`${key}-${i}`, text, margin, top + size * (0.8 + i * lead), at, { face, size }));
  const second = type.takeaway * (wide ? 0.76 : 0.64);
  const subtitle = wrap(words.subtitle, 'display', second, width);
  const lead = isHan(words.subtitle) ? leadOf('display', words.subtitle) : 1.16;
  const head = (size: number): readonly TextMark[] => {
    const titleEnd = margin + size * (0.8 + (title.length - 1) * LEAD);
    return [
      ...set('story/title', margin, title, 'display', size, LEAD),
      ...set('story/subtitle', titleEnd + size * BELOW, subtitle, 'display', second, lead),
    ];
  };
  const drawing = frame.marks.filter(({ key }) => !OVER.some((start) => key.startsWith(start)));
  // A drawing that fills its box leaves less room above it than the words of its own frame take.
  const meets = (size: number): boolean =>
    head(size).some((text) => {
      const { x, y, ...area } = textBounds(text);
      const around = { x, y, width: area.width, height: area.height + second * CLEAR };
      return drawing.some((mark) => overlap(around, bounds(mark)));
    });
  let size = largest;
  while (!wide && meets(size) && size > largest * LEAST) size *= 0.97;
  return { box: at, marks: [...head(size), ...drawing] };
}
