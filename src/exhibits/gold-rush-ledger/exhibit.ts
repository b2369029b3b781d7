import type { FactId } from '../../ledger/ids.ts';
import { bracketed } from '../../ledger/sentences.ts';
import { fit } from '../../scene/layout.ts';
import { across } from '../../scene/mark.ts';
import type { Tone } from '../../scene/palette.ts';
import { right, type Area, type Marks } from '../../scene/scene.ts';
import { isHan } from '../../scene/script.ts';
import { defineExhibit, type FrameForm } from '../define-exhibit.ts';
import { text } from '../exhibit.ts';
import type { LabelName } from '../label-names.ts';
import { drawBook, lineOf, openBook, tally, type Book, type D } from './book.ts';

/** An entry of the book: what, from whom, how much; and its amount in strokes on a line of its own. */
interface Entry {
  readonly name: LabelName<'gold-rush-ledger'>;
  readonly page: 'left' | 'right';
  readonly line: number;
  readonly tone: Tone;
  /** Whether a line of smaller writing stands under it (label `<name>-by`). */
  readonly by?: boolean;
  /** The amount at the end of its line (label `<name>-sum`), and the figure it is. */
  readonly sum?: FactId;
  /** The figure it rests on, where it has no amount. */
  readonly fact?: FactId;
  /** The line on which the amount is counted out in strokes. */
  readonly strokes?: number;
  /** Set large, over several lines: the one entry of a page. */
  readonly large?: boolean;
  /** Ruled off above and doubly below. */
  readonly total?: boolean;
}

/** The lines by which a sum is ruled off, in lines of the page from its own. */
const RULED = [-0.95, 0.12, 0.24];

function drawTotal({ name }: Entry, y: number, page: Area, step: number): Marks {
  const half = { x: page.x + page.width / 2, width: page.width / 2 };
  return RULED.map((lines, i) => across(`entry/${name}-ruled-${i}`, y + lines * step, half, { tone: 'ink' }));
}

function drawEntry(d: D, entry: Entry, book: Book): Marks {
  const { type, words } = d;
  const { name, sum, by, strokes, large, total, tone } = entry;
  const page = book[entry.page];
  const { step } = book.pen;
  const y = lineOf(book, page, entry.line);
  const shown = d.say(name);
  // Ideographs have no descenders to keep off the line they stand on, and rise to the one above.
  const at = { x: page.x, y: y - step * (isHan(shown) ? 0.04 : 0.12) };
  const amount = sum === undefined ? '' : text(words, `${name}-sum`);
  const most = Math.max(type.strong, Math.min(step * 0.62, type.strong * 1.15));
  const size = fit(`${shown}  ${amount}`, 'label-strong', page.width, most);
  const inked = { tone: tone === 'others' ? 'ink' : tone, face: 'label-strong', size } as const;
  const display = d.fit(name, page.width, Math.min(type.figure * 1.1, step * 2.9));
  const look = { tone, fact: sum };
  const small = Math.max(type.label, Math.min(step * 0.5, type.label * 1.2));
  return [
    d.label(`entry/${name}`, name, at, { ...(large ? { tone: inked.tone, display } : inked), fact: entry.fact }),
    sum !== undefined &&
      d.write(`entry/${name}-sum`, amount, { ...at, x: right(page) }, { ...inked, anchor: 'end', fact: sum }),
    by &&
      d.write(`entry/${name}-by`, text(words, `${name}-by`), { ...at, y: at.y + step }, { size: small, tone: 'muted' }),
    strokes !== undefined &&
      sum !== undefined &&
      tally(`tally/${name}`, d.amount(sum), { ...page, y: lineOf(book, page, strokes) - step * 0.1 }, book.pen, look),
    total && drawTotal(entry, y, page, step),
  ];
}

const motor: readonly Entry[] = [
  { name: 'oil', page: 'left', line: 6, tone: 'ink', by: true, large: true, fact: 'oil-barons' },
  { name: 'fortunes', page: 'right', line: 6, tone: 'cash', by: true, large: true },
];

/** The same spread, with today's tools under yesterday's. */
const shovels: readonly Entry[] = [
  { name: 'oil', page: 'left', line: 2, tone: 'ink', by: true, fact: 'oil-barons' },
  { name: 'fortunes', page: 'right', line: 2, tone: 'cash', by: true },
  { name: 'pickaxes', page: 'left', line: 5, tone: 'customer-c', by: true },
  { name: 'dirt', page: 'right', line: 5, tone: 'ink', by: true },
  { name: 'tools', page: 'left', line: 8, tone: 'coreweave', by: true, sum: 'cw-revenue-2024', strokes: 10 },
  { name: 'loss', page: 'right', line: 8, tone: 'loss', by: true, sum: 'cw-netloss-2024', strokes: 10 },
];

/** The page turned: who paid the year's revenue. */
const takenIn: readonly Entry[] = [
  { name: 'microsoft', page: 'left', line: 3, tone: 'microsoft', sum: 'microsoft-revenue', strokes: 4 },
  { name: 'others', page: 'left', line: 6, tone: 'others', sum: 'revenue-outside-microsoft', strokes: 7 },
  { name: 'total', page: 'left', line: 10, tone: 'coreweave', sum: 'cw-revenue-2024', total: true },
];

const without: readonly Entry[] = [
  ...takenIn,
  { name: 'rest', page: 'right', line: 4, tone: 'ink', by: true, large: true },
  { name: 'bar', page: 'right', line: 7, tone: 'ink', sum: 'non-ms-under-1b', strokes: 8 },
  { name: 'hourly', page: 'right', line: 9, tone: 'ink', by: true },
];

const borrowed: readonly Entry[] = [
  ...takenIn,
  { name: 'debt', page: 'right', line: 3, tone: 'debt', sum: 'cw-debt-total-2024', strokes: 4 },
  { name: 'multiple', page: 'right', line: 8, tone: 'ink', sum: 'debt-to-revenue' },
  { name: 'first-loan', page: 'right', line: 9, tone: 'debt', sum: 'ddtl1-rate-2024' },
  { name: 'second-loan', page: 'right', line: 10, tone: 'debt', sum: 'ddtl2-rate' },
];

const frame = (entries: readonly Entry[]): FrameForm<'gold-rush-ledger'> => ({
  draw(d) {
    const book = openBook(d);
    return [drawBook(d, book), entries.map((entry) => drawEntry(d, entry, book))];
  },
  table: (_, words) => ({
    caption: words.subtitle,
    columns: [text(words, 'column-page'), text(words, 'column-entry'), text(words, 'column-sum')],
    rows: entries.map((entry) => [
      text(words, `head-${entry.page}`),
      entry.by
        ? `${text(words, entry.name)}${bracketed(text(words, `${entry.name}-by`), words.formats)}`
        : text(words, entry.name),
      entry.sum === undefined ? text(words, 'none') : text(words, `${entry.name}-sum`),
    ]),
  }),
});

export const goldRushLedger = defineExhibit('gold-rush-ledger', {
  motor: frame(motor),
  shovels: frame(shovels),
  without: frame(without),
  borrowed: frame(borrowed),
});
