import type { Figure } from '../ledger/figure.ts';
import { formatFigure, type Style } from '../ledger/format.ts';
import { TRACE } from '../scene/text.ts';

/** How a figure is put into words. */
export type Print = (figure: Figure, style: Style) => string;

/** Words as readers get them. */
export const plainly: Print = formatFigure;

const TRACES = new RegExp(`[${String.fromCodePoint(TRACE)}-\u{10FFFD}]`, 'gu');

/**
 * Prints figures so that each can be told again wherever its words end up: behind each stands one character for private use, which takes no
 * width, so that a drawing is laid out as ever. No such character leaves this house: see `without`.
 */
export class Tracer {
  private readonly ids: string[] = [];

  readonly print: Print = (figure, style) => {
    const known = this.ids.indexOf(figure.id);
    const at = known >= 0 ? known : this.ids.push(figure.id) - 1;
    return formatFigure(figure, style) + String.fromCodePoint(TRACE + at);
  };

  /** Ids of the figures that a text prints, in order. */
  readonly idsIn = (text: string): readonly string[] =>
    [...text.matchAll(TRACES)].flatMap(([trace]) => this.ids[(trace.codePointAt(0) ?? 0) - TRACE] ?? []);
}

/** A text as readers get it. */
export const without = (text: string): string => text.replace(TRACES, '');
