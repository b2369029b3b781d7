import { range } from 'd3-array';
import { across, rect } from '../../scene/mark.ts';
import { inset, right, type Area, type Marks } from '../../scene/scene.ts';
import { LINES, type D, type Layout } from './page.ts';

/** The sheet's size, in the units of a spread: a page of print, which most windows' edges cut. */
const SHEET = { width: 1000, height: 1414 } as const;

/** From one line of small print to the next. */
const LEAD = 17;

/** How much of the measure lines of small print cover, in turn. */
const RAGGED = [1, 0.93, 0.98, 0.7] as const;

/**
 * In a spread: one huge sheet that runs out over the edges, and the column beside it. Paper shines in the dark, its
 * print dark on it; what has been read out glows across the whole sheet.
 */
export function layOutSheet(d: D): Layout {
  const { plot, type, box } = d;
  const sheet: Area = { x: plot.x + plot.width * 0.445, y: plot.y, ...SHEET };
  const page = { ...sheet, width: box.width - sheet.x, height: box.height - sheet.y };
  const apart = plot.height * 0.242;
  // A figure leaves its line level: its row in the column is beside the line.
  const lines = LINES.map((_, i) => plot.y + plot.height * 0.163 + apart * i);
  const size = type.strong * 1.7;
  const print = inset(sheet, { left: 52, right: 52 });
  const head = sheet.y + size * 1.22;
  const company = { strong: true, anchor: 'end', tone: 'paper' } as const;
  /** Lines of small print under a line that can be read. */
  const small = (key: string, y: number, count: number, from = 0): Marks =>
    range(count).map((j) => {
      const width = print.width * (RAGGED[(from + j) % RAGGED.length] ?? 1);
      return across(`${key}-${j}`, y + size * 1.05 + LEAD * j, { x: print.x, width }, { tone: 'wework', weight: 3 });
    });
  const sheets = [
    rect('bleed/sheet-2', { ...sheet, x: sheet.x - 18, y: sheet.y - 14 }, { tone: 'rule' }),
    rect('bleed/sheet-1', { ...sheet, x: sheet.x - 9, y: sheet.y - 7 }, { tone: 'wework' }),
    rect('bleed/sheet', sheet, { tone: 'ink' }),
  ];
  const printOn = (read: number): Marks => [
    d.label('page/form', 'form', { x: print.x, y: head }, { display: size * 1.2, tone: 'paper' }),
    d.label('page/company', 'company', { x: right(plot), y: head }, company),
    LINES.map(({ name }, i) => {
      const y = lines[i] ?? 0;
      const light = { ...sheet, y: y - size * 1.12, height: size * 1.6 };
      return [
        i < read && rect(`bleed/light-${name}`, light, { tone: 'coreweave' }),
        d.label(`page/name-${name}`, `${name}-line`, { x: print.x, y }, { display: size, tone: 'paper' }),
        i + 1 < LINES.length && small(`bleed/print-${i}`, y, Math.floor((apart - size * 1.9) / LEAD), i),
      ];
    }),
    // The page goes on below, for a window that shows more of it.
    small('bleed/print-on', lines.at(-1) ?? head, 24),
  ];
  const printed = { end: right(plot), size, tone: 'paper' } as const;
  const column = { ...plot, width: sheet.x - plot.x - 44 };
  return { page, column, lines, printed, sheet: sheets, edge: [], print: printOn };
}
