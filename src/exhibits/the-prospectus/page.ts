import { across, rect } from '../../scene/mark.ts';
import type { Tone } from '../../scene/palette.ts';
import { inset, middle, right, type Area, type Marks } from '../../scene/scene.ts';
import type { Drawing } from '../drawing.ts';

export type D = Drawing<'the-prospectus'>;

/** The four figures that leave the page, in the order they are read out. */
export const LINES = [
  { name: 'revenue', fact: 'cw-revenue-2024', tone: 'cash' },
  { name: 'loss', fact: 'cw-netloss-2024', tone: 'loss' },
  { name: 'debt', fact: 'cw-debt-total-2024', tone: 'debt' },
  { name: 'customer', fact: 'conc-62', tone: 'microsoft' },
] as const;

/** The filing's page, and the column its figures move to. */
export interface Layout {
  /** The page, as far as it is seen whole. */
  readonly page: Area;
  readonly column: Area;
  /** Baselines of the lines that are read out. */
  readonly lines: readonly number[];
  /** How a figure stands in its line: where it ends, and in what type. */
  readonly printed: { readonly end: number; readonly size: number; readonly tone: Tone };
  /** The sheet, and those under it. */
  readonly sheet: Marks;
  /** The edge of the sheet, where it has one. */
  readonly edge: Marks;
  /** @param read how many lines have been read out: they are lit, and a rule stands where the figure stood */
  readonly print: (read: number) => Marks;
}

/** Lines too small to read: how far down the pile each stands, and how much of the measure a ragged edge leaves it. */
const PRINT = [
  [0.25, 1],
  [0.28, 0.94],
  [0.31, 0.98],
  [0.34, 0.6],
  [0.465, 1],
  [0.495, 0.92],
  [0.62, 0.97],
  [0.65, 0.99],
  [0.775, 0.45],
  [0.805, 0.95],
  [0.925, 1],
  [0.95, 0.9],
] as const;

/** The filing's pile of sheets beside the column: a title, lines too small to read, and the four that are read out. */
export function layOutPile(d: D): Layout {
  const { plot, type, narrow } = d;
  const width = Math.min(plot.width * (narrow ? 0.4 : 0.46), plot.height * 0.8);
  const pile = { ...plot, x: plot.x + 1, width };
  const page = inset(pile, { right: 10, bottom: 10 });
  const print = inset(page, { left: width * 0.085, right: width * 0.085 });
  const down = (share: number): number => pile.y + pile.height * share;
  // Four lines spread over the lower part of the page, among the rest of the print.
  const lines = LINES.map((_, i) => down(0.4 + 0.155 * i));
  const { x } = middle(page);
  const form = { display: narrow ? type.label * 1.45 : type.strong * 1.7, anchor: 'middle' } as const;
  const under = [2, 1].map((i) =>
    rect(`sheet/${i}`, inset(pile, { left: i * 3.5, top: i * 3.5 }), { tone: 'rule', fill: 'outline' }),
  );
  const sheet = [under, rect('page/ground', page, { tone: 'paper' })];
  const edge = rect('page/edge', page, { tone: 'ink', fill: 'outline' });
  const printOn = (read: number): Marks => [
    d.label('page/form', 'form', { x, y: down(0.115) }, form),
    d.label('page/company', 'company', { x, y: down(0.19) }, { face: 'label-strong', anchor: 'middle' }),
    PRINT.map(([share, part], i) => {
      const line = { x: print.x, width: print.width * part };
      return across(`page/print-${i}`, down(share), line, { tone: 'rule', weight: 2.2 });
    }),
    LINES.map(({ name }, i) => {
      const y = lines[i] ?? 0;
      const light = { x: print.x - 4, y: y - type.label, width: print.width + 8, height: type.label * 1.4 };
      const gone = d.width(`${name}-figure`, 'label-strong');
      return [
        i < read && rect(`page/light-${name}`, light, { tone: 'coreweave', fill: 'faint' }),
        !narrow && d.label(`page/name-${name}`, `${name}-line`, { x: print.x, y }, { face: 'text' }),
        i < read && across(`page/gap-${name}`, y + 2, { x: right(print) - gone, width: gone }, { tone: 'coreweave' }),
      ];
    }),
  ];
  const printed = { end: right(print) + (narrow ? 0 : 10), size: type.label, tone: 'ink' } as const;
  const column = inset(plot, { left: width + plot.width * 0.07 });
  return { page, column, lines, printed, sheet, edge, print: printOn };
}
