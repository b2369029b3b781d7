import { defineExhibit } from '../define-exhibit.ts';
import { tableOf } from '../table.ts';
import { CHIPS, drawCoreweave, drawEarly, drawWindow, RESULTS } from './close.ts';
import { drawFour, drawThree, drawTwo } from './shelves.ts';

type Row =
  | 'coreweave'
  | 'centres'
  | 'power'
  | 'microsoft'
  | 'microsoft-target'
  | 'meta'
  | 'amazon'
  | (typeof CHIPS)[number]
  | (typeof RESULTS)[number]['name'];

const table = (column: 'column-count' | 'column-place' | 'column-amount', rows: readonly Row[]) =>
  tableOf<'who-holds-the-chips', Row>(rows, {
    columns: ['column-what', column],
    row: (name) => [name, `${name}-cell`],
    caption: 'subtitle',
  });

const TWO = ['coreweave', 'microsoft', 'microsoft-target'] as const;

/** How many chips CoreWeave has, among those who have more, and what a year with them came to. */
export const whoHoldsTheChips = defineExhibit('who-holds-the-chips', {
  coreweave: { draw: drawCoreweave, table: table('column-count', ['coreweave', 'centres', 'power']) },
  early: { draw: drawEarly, table: table('column-place', CHIPS) },
  microsoft: { draw: drawTwo, table: table('column-count', TWO) },
  meta: { draw: drawThree, table: table('column-count', [...TWO, 'meta']) },
  amazon: { draw: drawFour, table: table('column-count', [...TWO, 'meta', 'amazon']) },
  window: {
    draw: drawWindow,
    table: table(
      'column-amount',
      RESULTS.map(({ name }) => name),
    ),
  },
});
