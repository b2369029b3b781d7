import { defineExhibit, type FrameForm } from '../define-exhibit.ts';
import { drawing } from '../drawing.ts';
import { text } from '../exhibit.ts';
import { drawBook, openBook } from './book.ts';
import { drawEntry, type Entry } from './entries.ts';

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
  draw: drawing((d) => {
    const book = openBook(d);
    return [drawBook(d, book), entries.map((entry) => drawEntry(d, entry, book))];
  }),
  table: (_, words) => ({
    caption: words.subtitle,
    columns: [text(words, 'column-page'), text(words, 'column-entry'), text(words, 'column-sum')],
    rows: entries.map((entry) => [
      text(words, `head-${entry.page}`),
      entry.by ? `${text(words, entry.name)} (${text(words, `${entry.name}-by`)})` : text(words, entry.name),
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
