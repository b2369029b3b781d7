import { defineExhibit } from '../define-exhibit.ts';
import { tableOf } from '../table.ts';
import { drawPile, drawWhose } from './draw.ts';
import { PROMISES } from './pile.ts';

/** The promises made so far, and what they are worth. */
const upTo = (count: number) =>
  tableOf<'promises', (typeof PROMISES)[number]>(PROMISES.slice(0, count), {
    columns: ['column-what', 'column-amount'],
    row: ({ id }) => [id, `${id}-value`],
  });

/** Promises to build, piled up in the order the article names them until they outgrow the drawing; then sorted by whose money they are. */
export const promises = defineExhibit('promises', {
  jersey: { draw: drawPile(1, 'commit-nj-1b', 1), table: upTo(1) },
  venture: { draw: drawPile(2, 'commit-blueowl-5b', 1), table: upTo(2) },
  abroad: { draw: drawPile(4, 'commit-eu-2-2b', 2), table: upTo(4) },
  virginia: { draw: drawPile(5, 'commit-va-600m', 1), table: upTo(5) },
  'core-scientific': { draw: drawPile(6, 'cs-8-7b-12yr', 1), table: upTo(6) },
  sum: { draw: drawPile(6, 'promises-with-core-scientific', 6, true), table: upTo(6) },
  check: {
    draw: drawWhose,
    table: tableOf(PROMISES, {
      columns: ['column-what', 'column-amount', 'column-whose'],
      row: ({ id, whose }) => [id, `${id}-value`, `pile-${whose}`],
    }),
  },
});
