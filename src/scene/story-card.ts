import { box, PRESETS, type Preset } from './box.ts';
import { leadOf } from './rhythm.ts';
import { round, type Scene, type TextMark } from './scene.ts';
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
  const size = Math.min(width / widest, type.takeaway * (wide ? 3.4 : 2.6));
  const titleEnd = margin + size * (0.8 + (title.length - 1) * LEAD);
  const set = (
    key: string,
    top: number,
    lines: readonly string[],
    face: Face,
    size: number,
    lead: number,
  ): TextMark[] =>
    lines.map((text, i) => ({
      shape: 'text',
      key: `${key}-${i}`,
      tone: 'ink',
      x: margin,
      y: round(top + size * (0.8 + i * lead)),
      text,
      size,
      face,
      anchor: 'start',
    }));
  const second = type.takeaway * (wide ? 0.76 : 0.64);
  return {
    box: at,
    marks: [
      ...set('story/title', margin, title, 'display', size, LEAD),
      ...set(
        'story/subtitle',
        titleEnd + size * BELOW,
        wrap(words.subtitle, 'display', second, width),
        'display',
        second,
        isHan(words.subtitle) ? leadOf('display', words.subtitle) : 1.16,
      ),
      ...frame.marks.filter(({ key }) => !OVER.some((start) => key.startsWith(start))),
    ],
  };
}
