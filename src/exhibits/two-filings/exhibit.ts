import type { Figures } from '../../model/figures.ts';
import type { Box } from '../../scene/box.ts';
import type { Scene } from '../../scene/scene.ts';
import { text, type Exhibit, type Frame, type Table, type Words } from '../exhibit.ts';
import { drawCustomer } from './customer.ts';
import { BOTH, drawInAndOut, WEWORK, type Period } from './in-and-out.ts';
import { drawOverlay } from './overlay.ts';
import { drawGrowth, drawSigned } from './towers.ts';

/** A frame whose rows are labels of its words. */
function frame(
  id: string,
  draw: (model: Figures, words: Words, box: Box) => Scene,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Frame {
  return {
    id,
    draw,
    table: (_, words): Table => ({
      caption: words.subtitle,
      columns: columns.map((name) => text(words, name)),
      rows: rows.map((row) => row.map((name) => text(words, name))),
    }),
  };
}

const AMOUNTS: Readonly<Record<Period['id'], readonly [string, string]>> = {
  'ww-year': ['amount-ww-revenue', 'amount-ww-loss'],
  'ww-half': ['amount-ww-half-revenue', 'amount-ww-half-loss'],
  'cw-year': ['amount-cw-revenue', 'amount-cw-loss'],
};

const inAndOut = (id: string, periods: readonly Period[]): Frame =>
  frame(
    id,
    (model, words, box) => drawInAndOut(periods, model, words, box),
    ['column-company', 'column-when', 'column-in', 'column-lost'],
    periods.map((period) => [period.company, `when-${period.id}`, ...AMOUNTS[period.id]]),
  );

export const twoFilings: Exhibit = {
  id: 'two-filings',
  frames: [
    inAndOut('wework', WEWORK),
    frame(
      'obligations',
      drawSigned,
      ['column-company', 'column-what', 'column-amount'],
      [
        ['wework', 'obligations-ww-revenue', 'amount-ww-revenue'],
        ['wework', 'name-rent', 'amount-ww-leases'],
        ['coreweave', 'obligations-cw-revenue', 'amount-cw-revenue'],
        ['coreweave', 'name-rent', 'amount-cw-rent'],
        ['coreweave', 'name-debt', 'amount-cw-debt'],
      ],
    ),
    inAndOut('losses', BOTH),
    frame(
      'coreweave',
      drawOverlay,
      ['column-company', 'column-what', 'column-amount'],
      [
        ['wework', 'name-revenue', 'amount-ww-revenue'],
        ['coreweave', 'name-revenue', 'amount-cw-revenue'],
        ['wework', 'name-loss', 'amount-ww-loss'],
        ['coreweave', 'name-loss', 'amount-cw-loss'],
        ['wework', 'name-rent', 'amount-ww-leases'],
        ['coreweave', 'name-rent', 'amount-cw-rent'],
        ['coreweave', 'name-debt', 'amount-cw-debt'],
      ],
    ),
    frame(
      'one-customer',
      drawCustomer,
      ['column-what', 'column-amount'],
      [
        ['microsoft', 'figure'],
        ['voice-ft', 'says-ft'],
        ['voice-cw', 'says-cw'],
      ],
    ),
    frame(
      'growth',
      drawGrowth,
      ['column-what', 'column-amount'],
      [
        ['growth-2022', 'amount-2022'],
        ['growth-2023', 'amount-2023'],
        ['growth-2024', 'amount-2024'],
        ['growth-capex', 'amount-capex'],
      ],
    ),
  ],
};
