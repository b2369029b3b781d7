import type { Figures } from '../../model/figures.ts';
import type { Box } from '../../scene/box.ts';
import type { Scene } from '../../scene/scene.ts';
import { text, type Exhibit, type Frame, type Words } from '../exhibit.ts';
import { drawBorrowed, drawRaised, drawTwoLoans } from './block.ts';
import { drawSecured } from './secured.ts';

/** A frame whose table names, row by row, a label and the label of its amount. */
function frame(
  id: string,
  draw: (model: Figures, words: Words, box: Box) => Scene,
  rows: readonly (readonly [name: string, value: string])[],
): Frame {
  return {
    id,
    draw,
    table: (_, words) => ({
      caption: words.takeaway,
      columns: [text(words, 'column-what'), text(words, 'column-amount')],
      rows: rows.map(([name, value]) => [text(words, name), text(words, value)]),
    }),
  };
}

/** The money raised, how much of it is debt, the two loans in it, and the chips those stand on. */
export const mostlyBorrowed: Exhibit = {
  id: 'mostly-borrowed',
  facts: [
    'raised-14-5b',
    'cw-debt-total-2024',
    'cw-undrawn-2024',
    'cw-ddtl1-2024',
    'cw-ddtl2-2024',
    'cw-ddtl2-undrawn',
    'cw-ddtl1-size',
    'cw-ddtl2-size',
    'gpu-backed-lending',
    'gpu-backed-lending-lambda',
  ],
  frames: [
    frame('raised', drawRaised, [['raised', 'raised-value']]),
    frame('borrowed', drawBorrowed, [
      ['raised', 'raised-value'],
      ['owed', 'owed-value'],
      ['undrawn', 'undrawn-value'],
    ]),
    frame('two-loans', drawTwoLoans, [
      ['second', 'second-value'],
      ['first', 'first-value'],
      ['makers', 'makers-value'],
      ['term-loan', 'term-loan-value'],
      ['second-rest', 'second-rest-value'],
    ]),
    frame('secured', drawSecured, [
      ['second', 'second-size-value'],
      ['first', 'first-size-value'],
      ['lambda', 'lambda-value'],
      ['crusoe', 'crusoe-value'],
    ]),
  ],
};
