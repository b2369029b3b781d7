import type { Formats } from '../ledger/formats.ts';
import type { FactId } from '../ledger/ids.ts';
import { didYouMean } from '../ledger/nearest.ts';
import type { Figures } from '../model/figures.ts';
import type { Box } from '../scene/box.ts';
import type { FurnitureWords } from '../scene/furniture.ts';
import type { Scene } from '../scene/scene.ts';
import type { Cell } from './cell.ts';

/** A frame's words, from content/exhibits/<language>: figures filled in, one language. Plain data. */
export interface Words extends FurnitureWords {
  /** One sentence that says what the picture shows, with its numbers. */
  readonly alt: string;
  /** Every other text of the drawing. */
  readonly labels: Readonly<Record<string, string>>;
  /** How the words' language writes figures that a drawing works out. */
  readonly formats: Formats;
  /** The figures that labels print, in order, by label; none for those that print none. */
  readonly prints?: Readonly<Record<string, readonly Print[]>>;
}

/** A figure as a label prints it. */
export interface Print {
  readonly fact: FactId;
  readonly shown: string;
}

/** What a reader may set in a frame. Ranges and choices are numbers; the options of a choice are named by labels. */
export interface Control {
  readonly id: string;
  readonly kind: 'range' | 'choice';
  /** For a choice: its values. For a range: [lowest, highest]. */
  readonly values: readonly number[];
  readonly step?: number;
  /** The ledger figure the default comes from. */
  readonly fact?: FactId;
  initial(figures: Figures): number;
  /** The value as a reader sees it. */
  readonly show: (value: number, words: Words) => string;
}

/** What a reader has set, by control id. Complete: a missing control is a mistake of the caller. */
export type Settings = Readonly<Record<string, number>>;

/** The same content as the drawing, as rows: for the page's table, the CSV and screen readers. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What a reader's settings come to. */
export interface Outcome {
  /** `2026-q3` */
  readonly id: string;
  readonly headline: string;
}

/** One state of an exhibit: a pure function of figures, words and box. */
export interface Frame {
  /** A word or words, never a number. */
  readonly id: string;
  /** Ids it has borne. Its pages, embeds, data and place in the story still answer to them. */
  readonly formerly?: readonly string[];
  draw(figures: Figures, words: Words, box: Box, settings?: Settings): Scene;
  table(figures: Figures, words: Words, settings?: Settings): Table;
  /**
   * Where time or a running sum is the variable: the way here from the step before follows the reader's scroll, not a
   * clock.
   */
  readonly scrubbed?: true;
  /** Controls that make this frame interactive: a parameter of the frame, not another frame. */
  readonly controls?: readonly Control[];
  /** Named settings a reader may start from. */
  presets?(figures: Figures): Readonly<Record<string, Settings>>;
  /** What the reader's settings come to, in a sentence: shown, and announced once they rest. */
  summary?(figures: Figures, words: Words, settings: Settings): string;
  /** The same in the fewest words: shown beside the control that was set. */
  brief?(figures: Figures, words: Words, settings: Settings): string;
  /** What the reader's settings come to, as the headline of a picture that is shared alone. */
  result?(figures: Figures, words: Words, settings: Settings): string;
  /**
   * The kind of result that settings come to, for a page of its own: its name in the address, and a headline that
   * stands alone.
   */
  outcome?(figures: Figures, words: Words, settings: Settings): Outcome;
}

/** A chart or drawing of the story: one subject in several frames. */
export interface Exhibit {
  readonly id: string;
  readonly frames: readonly Frame[];
  /** Ids it has borne. Its pages, embeds, data and place in the story still answer to them. */
  readonly formerly?: readonly string[];
  /** Labels that its words need not have and may say otherwise, as an editor writes them: `{cw-cash-2024:short}`. */
  readonly labels?: Readonly<Record<string, string>>;
  /** A peak of the story: told from edge to edge, on a dark ground; drawn as a spread too. */
  readonly peak?: true;
}

/** A label whose words do not do. */
export class LabelError extends Error {
  override name = 'LabelError';
  readonly label: string;

  constructor(label: string, message: string) {
    super(message);
    this.label = label;
  }
}

/**
 * A text of the drawing by its name.
 *
 * @param slots what the drawing worked out, for the text's `[name]` slots
 * @throws Error naming a label that is missing, with the nearest right one
 * @throws LabelError for one that has no words, or other slots
 */
export function text(words: Words, name: string, slots?: Readonly<Record<string, string>>): string {
  const found = words.labels[name];
  if (found === undefined)
    throw new Error(
      `${words.frame}: no label "${name}" in the words of "${words.title}"${didYouMean(name, Object.keys(words.labels))}`,
    );
  if (found.trim() === '')
    throw new LabelError(name, `the label "${name}" in the words of "${words.title}" is empty: expected words`);
  return slots ? fillSlots(name, found, slots) : found;
}

/** @throws LabelError for a slot that the drawing does not fill, or one that was lost */
function fillSlots(name: string, found: string, slots: Readonly<Record<string, string>>): string {
  const wanted = Object.keys(slots);
  const filled = found.replace(/\[([a-z-]+)\]/g, (_, slot: string) => {
    const put = slots[slot];
    if (put === undefined)
      throw new LabelError(
        name,
        `the label "${name}" has [${slot}], which the drawing does not fill${didYouMean(slot, wanted)}: expected ${bracketed(wanted)}`,
      );
    return put;
  });
  const lost = wanted.filter((slot) => !found.includes(`[${slot}]`));
  if (lost.length > 0)
    throw new LabelError(name, `the label "${name}" has lost ${bracketed(lost)}: expected it among its words`);
  return filled;
}

const bracketed = (slots: readonly string[]): string => slots.map((slot) => `[${slot}]`).join(', ');

/** The figure that a text of the drawing, or one line of it, prints: the first of several. */
export const factIn = (words: Words, name: string, line: string): FactId | undefined =>
  words.prints?.[name]?.find(({ shown }) => line.includes(shown))?.fact;

/** A frame by its id, or by one it has borne. */
export const frameOf = (exhibit: Exhibit, id: string): Frame | undefined =>
  exhibit.frames.find((frame) => frame.id === id || frame.formerly?.includes(id));

/** Every address of an exhibit's frames: their ids, and those they have borne. */
export const addressesOf = (exhibit: Exhibit): readonly { readonly address: string; readonly frame: Frame }[] =>
  exhibit.frames.flatMap((frame) => [frame.id, ...(frame.formerly ?? [])].map((address) => ({ address, frame })));

/** Every id of an exhibit: its own first, and those it has borne. */
export const idsOf = ({ id, formerly = [] }: Exhibit): readonly string[] => [id, ...formerly];

/** Every address of an exhibit's frames, `two-customers/before`, under all ids that both have borne. */
export const wholeAddressesOf = (
  exhibit: Exhibit,
): readonly { readonly exhibit: string; readonly address: string; readonly frame: Frame }[] =>
  idsOf(exhibit).flatMap((id) => addressesOf(exhibit).map((each) => ({ exhibit: id, ...each })));
