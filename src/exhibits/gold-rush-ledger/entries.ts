import type { FactId } from '../../ledger/ids.ts';
import { typeOf, type Box } from '../../scene/box.ts';
import { label } from '../../scene/label.ts';
import { round, type Mark } from '../../scene/scene.ts';
import type { Tone } from '../../scene/palette.ts';
import { figure, type Figures } from '../../model/figures.ts';
import { text, type Words } from '../exhibit.ts';
import { fit, lineOf, type Book } from './book.ts';
import { tally } from './tally.ts';

/** An entry of the book: what, from whom, how much; and its amount in strokes on a line of its own. */
export interface Entry {
  readonly name: string;
  readonly page: 'left' | 'right';
  readonly line: number;
  readonly tone: Tone;
  /** Whether a line of smaller writing stands under it (label `<name>-by`). */
  readonly by?: boolean;
  /** The amount at the end of its line (label `<name>-sum`), and the figure it is. */
  readonly sum?: FactId;
  /** The line on which the amount is counted out in strokes. */
  readonly strokes?: number;
  /** Set large, over several lines: the one entry of a page. */
  readonly large?: boolean;
  /** Ruled off above and doubly below. */
  readonly total?: boolean;
}

function drawTotal(entry: Entry, book: Book): Mark[] {
  const page = book[entry.page];
  const y = lineOf(page, entry.line);
  const from = page.area.x + page.area.width * 0.5;
  return [y - page.step * 0.95, y + page.step * 0.12, y + page.step * 0.24].map((at, i): Mark => ({
    shape: 'line',
    key: `entry/${entry.name}-ruled-${i}`,
    tone: 'ink',
    x1: round(from),
    x2: round(page.area.x + page.area.width),
    y1: round(at),
    y2: round(at),
    weight: 1.5,
  }));
}

export function drawEntry(entry: Entry, book: Book, model: Figures, words: Words, box: Box): Mark[] {
  const page = book[entry.page];
  const type = typeOf(box);
  const { x, width } = page.area;
  const y = lineOf(page, entry.line) - page.step * 0.12;
  const name = text(words, entry.name);
  const sum = entry.sum === undefined ? '' : text(words, `${entry.name}-sum`);
  const most = Math.max(type.strong, Math.min(page.step * 0.62, type.strong * 1.15));
  const plain = fit(`${name}  ${sum}`, 'label-strong', most, width);
  const inked = entry.tone === 'others' ? 'ink' : entry.tone;
  const face = entry.large ? 'display' : 'label-strong';
  const marks: Mark[] = [
    label(`entry/${entry.name}`, name, x, y, box, {
      face,
      size: entry.large ? fit(name, 'display', Math.min(type.figure * 1.1, page.step * 2.9), width) : plain,
      tone: inked,
      ...(entry.sum === undefined && entry.name === 'oil' && { fact: 'oil-barons' }),
    }),
  ];
  if (entry.sum !== undefined)
    marks.push(
      label(`entry/${entry.name}-sum`, sum, x + width, y, box, {
        face: 'label-strong',
        size: plain,
        anchor: 'end',
        tone: inked,
        fact: entry.sum,
      }),
    );
  if (entry.by)
    marks.push(
      label(`entry/${entry.name}-by`, text(words, `${entry.name}-by`), x, y + page.step, box, {
        size: Math.max(type.label, Math.min(page.step * 0.5, type.label * 1.2)),
        tone: 'muted',
      }),
    );
  if (entry.strokes !== undefined && entry.sum !== undefined)
    marks.push(
      tally(
        `tally/${entry.name}`,
        figure(model, entry.sum),
        { x, foot: lineOf(page, entry.strokes) - page.step * 0.1, width },
        book.pen,
        entry.tone,
        entry.sum,
      ),
    );
  return entry.total ? [...marks, ...drawTotal(entry, book)] : marks;
}
