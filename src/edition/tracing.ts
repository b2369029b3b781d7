import type { Put } from '../ledger/worded.ts';
import { TRACE } from '../scene/text.ts';

/** Half of such a character: most words have none, and are not looked through for whole ones. */
const MAY_TRACE = /[\udb80-\udbff]/;
const TRACES = new RegExp(`[${String.fromCodePoint(TRACE)}-\u{10FFFD}]`, 'gu');

/**
 * Marks the figures in words (provenance), so that they can be named wherever the words end up: behind each stands one
 * character for private use, which takes no width, so that a drawing is laid out as ever. Nothing for readers may hold
 * such characters: see `without`.
 */
export class Tracer {
  private readonly ids: string[] = [];

  readonly put: Put = (figure, text) => {
    const known = this.ids.indexOf(figure.id);
    const at = known >= 0 ? known : this.ids.push(figure.id) - 1;
    return text + String.fromCodePoint(TRACE + at);
  };

  /** Ids of the figures that a text prints, in order. */
  readonly idsIn = (text: string): readonly string[] =>
    [...(MAY_TRACE.test(text) ? text.matchAll(TRACES) : [])].flatMap(
      ([trace]) => this.ids[(trace.codePointAt(0) ?? 0) - TRACE] ?? [],
    );
}

/** A text without the characters by which `Tracer` marks its figures. */
export const without = (text: string): string => (MAY_TRACE.test(text) ? text.replace(TRACES, '') : text);

/** The sentences that a frame is told by, where its picture is not seen or not seen yet. */
export type Sentences = Readonly<Record<'takeaway' | 'headline' | 'alt', string>>;

/** A frame's sentences without those characters. */
export const sentencesOf = ({ takeaway, headline, alt }: Sentences): Sentences => ({
  takeaway: without(takeaway),
  headline: without(headline),
  alt: without(alt),
});
