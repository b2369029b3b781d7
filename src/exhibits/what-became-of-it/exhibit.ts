import { defineExhibit } from '../define-exhibit.ts';
import { tableOf } from '../table.ts';
import { draw } from './draw.ts';

/** Each event with the label of the value that was put on the company then. */
const VALUES = {
  filed: 'peak-and-basis',
  postponed: 'talk-and-basis',
  neumann: 'none',
  withdrawn: 'none',
  spac: 'spac-and-basis',
  bankrupt: 'none',
  delisted: 'none',
  exit: 'exit-and-basis',
  'cw-filed': 'cw-and-basis',
} as const;

const told = (...moments: readonly (keyof typeof VALUES)[]) =>
  tableOf<'what-became-of-it', keyof typeof VALUES>(moments, {
    caption: 'subtitle',
    columns: ['column-when', 'column-what', 'column-worth'],
    row: (moment) => [`date-${moment}`, `what-${moment}`, VALUES[moment]],
  });

/** WeWork's years after its failed listing, and under them CoreWeave's first three weeks. */
export const whatBecameOfIt = defineExhibit('what-became-of-it', {
  weeks: {
    draw: draw('weeks', 'ww-withdrawn-weeks-days'),
    table: told('filed', 'postponed', 'neumann', 'withdrawn'),
  },
  spac: { scrubbed: true, draw: draw('spac', 'ww-spac-value'), table: told('filed', 'postponed', 'spac') },
  bankruptcy: {
    scrubbed: true,
    draw: draw('bankruptcy', 'ww-nyse-delisting-record'),
    table: told('filed', 'postponed', 'spac', 'bankrupt', 'delisted'),
  },
  small: {
    scrubbed: true,
    draw: draw('small', 'ww-2024-small-locations'),
    table: told('filed', 'postponed', 'spac', 'bankrupt', 'exit'),
  },
  blank: { draw: draw('blank'), table: told('filed', 'postponed', 'spac', 'bankrupt', 'exit', 'cw-filed') },
});
