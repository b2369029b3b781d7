import { startOf } from '../ledger/day.ts';
import type { FactId } from '../ledger/ids.ts';
import { amountOf, figure, type Figures } from '../model/figures.ts';
import { isNarrow, isSpread, typeOf, type Box, type TypeScale } from '../scene/box.ts';
import { furnish } from '../scene/furniture.ts';
import { label, linesOf, paragraph, type LabelOptions, type Paragraph, type ParagraphOptions } from '../scene/label.ts';
import { fit } from '../scene/layout.ts';
import { unbroken } from '../scene/pieces.ts';
import { spaceOf, type Space } from '../scene/rhythm.ts';
import { scene, type Area, type Marks, type Point, type TextMark } from '../scene/scene.ts';
import { measure, type Face } from '../scene/text.ts';
import { factIn, text, type Frame, type Settings, type Words } from './exhibit.ts';
import type { ExhibitId, LabelName } from './label-names.ts';

/** What a frame is drawn with: its box and the room in it, its words, and the ledger's figures. */
export interface Drawing<E extends ExhibitId = ExhibitId> {
  readonly box: Box;
  /** The room that title, takeaway and source leave. */
  readonly plot: Area;
  /** Type sizes of the box. */
  readonly type: TypeScale;
  /** Steps of space in the box. */
  readonly space: Space;
  /** Whether the box needs the phone's arrangement. */
  readonly narrow: boolean;
  /** Whether it runs from edge to edge of a desk, with text over its calm part: see `calmOf`. */
  readonly spread: boolean;
  readonly words: Words;
  /** The frame's id: the key of a note that another frame has too, with other words, begins with it. */
  readonly frame: string;
  /** All figures, for the model. */
  readonly figures: Figures;
  /** What the reader has set in an interactive frame. */
  readonly settings: Settings | undefined;
  /**
   * A figure of the ledger that is drawn, in the model's units: USD million, fractions of one, MW.
   *
   * @throws Error if it is negative
   */
  amount(fact: FactId): number;
  /** A date of the ledger, for `scaleUtc`. */
  date(fact: FactId): Date;
  /** A text of the frame's words, its slots filled with what was worked out. */
  say(name: LabelName<E>, slots?: Readonly<Record<string, string>>): string;
  /** A text of the words as one line: x by its anchor, y on the baseline. */
  label(key: string, name: LabelName<E>, at: Point, options?: LabelOptions): TextMark;
  /** A text that was worked out, as one line. */
  write(key: string, shown: string, at: Point, options?: LabelOptions): TextMark;
  /** A text of the words, broken to a width, the baseline of its first line at y, or of the one that `at` names. */
  paragraph(key: string, name: LabelName<E>, at: Point, width: number, options?: ParagraphOptions): Paragraph;
  /** A text of the words in the lines in which a width breaks it. */
  lines(name: LabelName<E>, width: number, options?: LabelOptions): readonly string[];
  /** The width of a text of the words. */
  width(name: LabelName<E>, face?: Face, size?: number): number;
  /** The width of the longest part of a text that no line's end breaks. */
  longest(name: LabelName<E>, face?: Face, size?: number): number;
  /** The largest size in the display face at which texts of the words fit a width, up to a limit. */
  fit(names: LabelName<E> | readonly LabelName<E>[], width: number, most: number): number;
}

/** A line of a text of the words, which names the figure that it prints if it names none yet. */
const naming = (words: Words, name: string, mark: TextMark): TextMark => {
  const fact = mark.fact ?? factIn(words, name, mark.text);
  return fact === undefined ? mark : { ...mark, fact };
};

function drawingOf<E extends ExhibitId>(
  figures: Figures,
  words: Words,
  box: Box,
  plot: Area,
  settings: Settings | undefined,
): Drawing<E> {
  const type = typeOf(box);
  return {
    box,
    plot,
    type,
    space: spaceOf(box),
    narrow: isNarrow(box),
    spread: isSpread(box),
    words,
    frame: words.frame,
    figures,
    settings,
    amount: (fact) => amountOf(figures, fact),
    date: (fact) => startOf(figure(figures, fact)),
    say: (name, slots) => text(words, name, slots),
    label: (key, name, at, options) => naming(words, name, label(key, text(words, name), at.x, at.y, box, options)),
    write: (key, shown, at, options) => label(key, shown, at.x, at.y, box, options),
    paragraph(key, name, at, width, options) {
      const { marks, next } = paragraph(key, text(words, name), at.x, at.y, width, box, options);
      return { marks: marks.map((mark) => naming(words, name, mark)), next };
    },
    lines: (name, width, options) => linesOf(text(words, name), width, box, options),
    width: (name, face = 'label', size = type.label) => measure(text(words, name), face, size),
    longest: (name, face = 'label', size = type.label) =>
      Math.max(...unbroken(text(words, name)).map((piece) => measure(piece, face, size))),
    fit(names, width, most) {
      const texts = [names].flat().map((name) => text(words, name));
      return fit(texts, 'display', width, most);
    },
  };
}

/**
 * A frame's scene: what its drawing code returns is painted over title, takeaway and source, flattened and rounded.
 *
 * @typeParam E the exhibit whose words it says
 */
export const drawing =
  <E extends ExhibitId>(draw: (d: Drawing<E>) => Marks): Frame['draw'] =>
  (figures, words, box, settings) => {
    const { marks, plot } = furnish(words, box);
    return scene(box, marks, draw(drawingOf<E>(figures, words, box, plot, settings)));
  };
