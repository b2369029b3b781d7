import type { Figures } from '../../model/figures.ts';
import type { Box } from '../../scene/box.ts';
import type { Scene } from '../../scene/scene.ts';
import { text, type Exhibit, type Frame, type Words } from '../exhibit.ts';
import { drawCash, drawFronts, drawOneSite, drawReimbursed, drawSpending } from './draw.ts';

/** A frame whose table has a row for each label named, with its amount in the label `x-value`. */
function frame(id: string, draw: (model: Figures, words: Words, box: Box) => Scene, rows: readonly string[]): Frame {
  return {
    id,
    draw,
    table: (_, words) => ({
      caption: words.takeaway,
      columns: [text(words, 'column-what'), text(words, 'column-amount')],
      rows: rows.map((row) => [text(words, row), text(words, `${row}-value`)]),
    }),
  };
}

/** The building as a wall of bricks: who lays them, who pays them back, and how many there is cash for. */
export const whoPays: Exhibit = {
  id: 'who-pays',
  facts: [
    'cs-capex-1-14b',
    'cs-reimbursed-899m',
    'cs-own-capex',
    'cz-cash-2024',
    'cs-cash-gap',
    'cs-contracted-590mw',
    'cs-okla-nov-it',
    'cs-austin-16mw',
  ],
  frames: [
    frame('spending', drawSpending, ['whole']),
    frame('reimbursed', drawReimbursed, ['whole', 'back', 'own']),
    frame('fronts', drawFronts, ['whole', 'back', 'own']),
    frame('cash', drawCash, ['cash', 'own', 'gap']),
    frame('one-site', drawOneSite, ['contracted', 'muskogee', 'austin']),
  ],
};
