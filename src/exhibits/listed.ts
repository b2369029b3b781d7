import type { Figures } from '../model/figures.ts';
import type { Box } from '../scene/box.ts';
import type { Scene } from '../scene/scene.ts';
import { text, type Frame, type Words } from './exhibit.ts';

/** A frame from its drawing and the rows of its table. */
type Listed<Row> = (id: string, draw: (model: Figures, words: Words, box: Box) => Scene, rows: readonly Row[]) => Frame;

/**
 * Makes the frames of an exhibit whose tables all have the same two columns, every cell a label of the words.
 *
 * @param columns the labels of the columns
 * @param cells the labels of a row's two cells
 */
export const listed =
  <Row = string>(
    columns: readonly [string, string],
    cells: (row: Row) => readonly [first: string, second: string],
  ): Listed<Row> =>
  (id, draw, rows) => ({
    id,
    draw,
    table: (_, words) => ({
      caption: words.takeaway,
      columns: columns.map((name) => text(words, name)),
      rows: rows.map((row) => cells(row).map((name) => text(words, name))),
    }),
  });
