import type { Figures } from '../../model/figures.ts';
import type { Box } from '../../scene/box.ts';
import type { Scene } from '../../scene/scene.ts';
import { text, type Exhibit, type Frame, type Table, type Words } from '../exhibit.ts';
import { drawCoreweave, drawEarly, drawWindow } from './close.ts';
import { drawShelves, type Company } from './shelves.ts';

/** A table of two columns from the labels that name its rows: `x` and `x-cell`. */
function tableOf(words: Words, column: string, rows: readonly string[]): Table {
  return {
    caption: words.subtitle,
    columns: [text(words, 'column-what'), text(words, column)],
    rows: rows.map((row) => [text(words, row), text(words, `${row}-cell`)]),
  };
}

function frame(
  id: string,
  draw: (model: Figures, words: Words, box: Box) => Scene,
  column: string,
  rows: readonly string[],
): Frame {
  return { id, draw, table: (_, words) => tableOf(words, column, rows) };
}

const among =
  (company: Company) =>
  (model: Figures, words: Words, box: Box): Scene =>
    drawShelves(company, model, words, box);

const TWO = ['coreweave', 'microsoft', 'microsoft-target'] as const;

export const whoHoldsTheChips: Exhibit = {
  id: 'who-holds-the-chips',
  frames: [
    frame('coreweave', drawCoreweave, 'column-count', ['coreweave', 'centres', 'power']),
    frame('early', drawEarly, 'column-place', ['first-chip', 'second-chip', 'third-chip', 'fourth-chip']),
    frame('microsoft', among('two'), 'column-count', TWO),
    frame('meta', among('three'), 'column-count', [...TWO, 'meta']),
    frame('amazon', among('four'), 'column-count', [...TWO, 'meta', 'amazon']),
    frame('window', drawWindow, 'column-amount', ['operating', 'net']),
  ],
};
