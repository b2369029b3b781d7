import type { Parent } from 'unist';
import { printed, type Figure } from '../ledger/figure.ts';
import { isStyle, precisionOf, type Style } from '../ledger/format.ts';
import { usesIn } from './attributed-text.ts';
import type { Known } from './known.ts';
import type { Passage, Report } from './report.ts';

/** Words before a figure that make it the least or the most. */
const LEAST = /\b(?:at least|more than|no (?:less|fewer) than)\s$/i;
const MOST = /\b(?:at most|less than|fewer than|up to|no more than)\s$/i;
/** How far the two may lie apart and be the same number, as a part of it: what floating point leaves. */
const SAME = 1e-9;

/**
 * Why a figure is no bound as it is printed; undefined if it is one. “At least 81%” of 80.6 is not so.
 *
 * @param before the text up to the figure
 */
function passed(before: string, figure: Figure | undefined, style: Style): string | undefined {
  const [least, most] = [LEAST.test(before), MOST.test(before)];
  if (!figure || typeof figure.value !== 'number' || least === most) return undefined;
  const size = Math.abs(figure.value);
  const { power, decimals } = precisionOf(figure, size, style);
  const said = Number((size / 10 ** power).toFixed(decimals)) * 10 ** power;
  const beyond = least ? said - size : size - said;
  if (beyond <= size * SAME) return undefined;
  const [words = ''] = /[a-z]+ [a-z]+(?: than)?\s$/i.exec(before) ?? [];
  return `prints ${printed(figure, style)}, and is ${printed({ ...figure, digits: undefined }, 'exact')}: “${words.trim()}” promises more than it holds; expected “about”, or more digits`;
}

/** Warns of figures in running text that are rounded past what the words before them say they are the bound of. */
export function checkBounds(tree: Parent, text: string, { values }: Pick<Known, 'values'>, report: Report): void {
  if (!values) return;
  for (const { id, at, shown } of usesIn(tree, text)) {
    const [tag = ''] = /^<Fact\b[^>]*>/.exec(text.slice(at)) ?? [];
    const style = /\bas="(\w+)"/.exec(tag)?.[1] ?? '';
    const wrong = tag === '' ? undefined : passed(text.slice(0, at), values.get(id), isStyle(style) ? style : 'prose');
    if (wrong !== undefined) report.warn(at, `${shown} ${wrong}`);
  }
}

/** The same for figures between braces. */
export function checkBoundsInPassage(
  { text, start }: Passage,
  { values }: Pick<Known, 'values'>,
  report: Report,
): void {
  if (!values) return;
  for (const { 0: braces, 1: id = '', 2: style = '', index } of text.matchAll(/\{([a-z0-9-]+)(?::(\w+))?\}/g)) {
    const wrong = passed(text.slice(0, index), values.get(id), isStyle(style) ? style : 'prose');
    if (wrong !== undefined) report.warn(start + index, `${braces} ${wrong}`);
  }
}
