import { defineExhibit, type FrameForm } from '../define-exhibit.ts';
import { tableOf, tableOfLabels } from '../table.ts';
import { drawCustomer } from './customer.ts';
import { BOTH, drawInAndOut, WEWORK, type Period } from './in-and-out.ts';
import { drawOverlay } from './overlay.ts';
import { drawGrowth, drawSigned } from './towers.ts';

const AMOUNTS = {
  'ww-year': ['amount-ww-revenue', 'amount-ww-loss'],
  'ww-half': ['amount-ww-half-revenue', 'amount-ww-half-loss'],
  'cw-year': ['amount-cw-revenue', 'amount-cw-loss'],
} as const;

const inAndOut = (periods: readonly Period[]): FrameForm<'two-filings'> => ({
  draw: drawInAndOut(periods),
  table: tableOf(periods, {
    columns: ['column-company', 'column-when', 'column-in', 'column-lost'],
    row: ({ name, company }) => [company, `when-${name}`, ...AMOUNTS[name]],
    caption: 'subtitle',
  }),
});

export const twoFilings = defineExhibit('two-filings', {
  wework: inAndOut(WEWORK),
  obligations: {
    draw: drawSigned,
    table: tableOfLabels(
      ['column-company', 'column-what', 'column-amount'],
      [
        ['wework', 'obligations-ww-revenue', 'amount-ww-revenue'],
        ['wework', 'name-rent', 'amount-ww-leases'],
        ['coreweave', 'obligations-cw-revenue', 'amount-cw-revenue'],
        ['coreweave', 'name-rent', 'amount-cw-rent'],
        ['coreweave', 'name-debt', 'amount-cw-debt'],
      ],
      'subtitle',
    ),
  },
  losses: inAndOut(BOTH),
  coreweave: {
    draw: drawOverlay,
    table: tableOfLabels(
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
      'subtitle',
    ),
  },
  'one-customer': {
    draw: drawCustomer,
    table: tableOfLabels(
      ['column-what', 'column-amount'],
      [
        ['microsoft', 'figure'],
        ['voice-ft', 'says-ft'],
        ['voice-cw', 'says-cw'],
      ],
      'subtitle',
    ),
  },
  growth: {
    draw: drawGrowth,
    table: tableOfLabels(
      ['column-what', 'column-amount'],
      [
        ['growth-2022', 'amount-2022'],
        ['growth-2023', 'amount-2023'],
        ['growth-2024', 'amount-2024'],
        ['growth-capex', 'amount-capex'],
      ],
      'subtitle',
    ),
  },
});
